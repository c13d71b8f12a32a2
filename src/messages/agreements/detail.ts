/** One agreement: its facts, each commitment with its state and its next date, and what the reader may do. */
import type { AgreementState, CommitmentState } from '../../domain/agreements/agreement.ts';
import { itemsOf } from '../../domain/agreements/commitment.ts';
import { byDueDate, type DueItem } from '../../domain/plan/due-item.ts';
import { monthOf, yearOf } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { pageActions } from '../paging.ts';
import { addCommitment, correctAgreement, dropCommitment } from './forms.ts';
import { AGREEMENT_KIND_NAMES, agreementStatus, dueWords } from './agreement-words.ts';
import { areaName, DUE_LIGHTS, dueStatus, fulfilForm } from './due-card.ts';
import type { Action, Block, Field, Message } from '../../conversation/message.ts';
import { count, dateName, joinNames, monthName, shorten, signature } from '../words.ts';
import { subtleText } from '../small-text.ts';
import { reopenCommitment, withdrawAgreement, withdrawnAgreement } from './take-back.ts';

/** So many fit with their buttons. */
const COMMITMENTS = 6;
const NEVER = '9999';

/** Who reads, and what they may do. */
export interface AgreementReader {
  /** Local date of the plan. */
  today: LocalDate;
  mayWrite: boolean;
  mayFulfil: (area: string) => boolean;
  /** Of the commitments, how many to begin with. */
  from?: number;
}

interface Listed {
  one: CommitmentState;
  items: DueItem[];
  /** What is late, and the next one. */
  asked: DueItem[];
}

const periodName = ({ dueOn }: DueItem): string =>
  `${monthName(monthOf(dueOn))} de ${yearOf(dueOn)}`;

/** What is asked first comes first; what is done, and what was dropped, last. */
const listed = (state: PlanState, agreement: AgreementState, today: LocalDate): Listed[] =>
  agreement.commitments
    .map((commitment): Listed => {
      const items = itemsOf(state, agreement, commitment);
      const open = items.filter((item) => item.doneOn === undefined).sort(byDueDate);
      const late = open.filter((item) => item.dueOn < today);
      return {
        one: commitment,
        items,
        asked: [...late, ...open.slice(late.length, late.length + 1)],
      };
    })
    .sort(
      (a, b) =>
        Number(a.one.dropped !== undefined) - Number(b.one.dropped !== undefined) ||
        (a.asked[0]?.dueOn ?? NEVER).localeCompare(b.asked[0]?.dueOn ?? NEVER) ||
        a.one.number - b.one.number,
    );

const stateOf = ({ one, items, asked }: Listed, today: LocalDate): string => {
  if (one.dropped !== undefined)
    return `🚫 Se quitó: ${one.dropped.reason} (${one.dropped.authorName}, ${dateName(one.dropped.at.slice(0, 10))})`;
  const [first] = asked;
  if (one.text.due.kind === 'once') return items[0] === undefined ? '' : dueStatus(items[0], today);
  const late = asked.filter((item) => item.dueOn < today);
  const next = asked.find((item) => item.dueOn >= today);
  const last = one.fulfilled.at(-1);
  return [
    ...(late.length === 0
      ? []
      : [
          `${DUE_LIGHTS.late} ${count(late.length, 'atrasado', 'atrasados')}: ${joinNames(late.map((item) => monthName(monthOf(item.dueOn))))}`,
        ]),
    ...(next === undefined ? [] : [dueStatus(next, today)]),
    ...(first === undefined ? ['ya no vence en este plan'] : []),
    ...(last === undefined
      ? []
      : [
          `${DUE_LIGHTS.done} ${count(one.fulfilled.length, 'cumplido', 'cumplidos')} (${signature(last)}, ${dateName(last.at.slice(0, 10))})`,
        ]),
  ].join(' · ');
};

const proofOf = ({ one }: Listed): string => {
  const last = one.fulfilled.at(-1);
  const said = [
    ...(last === undefined || last.note === '' ? [] : [`«${shorten(last.note, 160)}»`]),
    ...(last?.evidence ?? []).map(({ url, name }) => name ?? url),
  ];
  return said.length === 0 ? '' : `\n${said.join(' ')}`;
};

const fulfil = ({ id, text: { key } }: AgreementState, { one, asked }: Listed): Action[] => {
  const [first] = asked;
  if (first === undefined) return [];
  const period = (item: DueItem): string => item.id.split('/')[2] ?? '';
  const args = { agreement: id, commitment: one.number };
  const choice: Field[] =
    asked.length === 1
      ? []
      : [
          {
            type: 'choice',
            id: 'period',
            label: 'De qué mes',
            required: true,
            value: period(first),
            options: asked.map((item) => ({ label: periodName(item), value: period(item) })),
          },
        ];
  const press = {
    verb: 'cumplir-compromiso',
    args: { ...args, ...(asked.length === 1 ? { period: period(first) } : {}) },
  };
  return [
    {
      kind: 'form',
      label: `Cumplido · compromiso ${one.number}`,
      form: fulfilForm(`Cumplido: ${shorten(key, 40)}`, press, choice),
    },
  ];
};

const blocksOf = (
  state: PlanState,
  agreement: AgreementState,
  entry: Listed,
  { today, mayFulfil }: AgreementReader,
): Block[] => {
  const { one } = entry;
  const actions = mayFulfil(one.text.area) ? fulfil(agreement, entry) : [];
  return [
    {
      type: 'text',
      size: 'small',
      ...(one.dropped === undefined ? {} : { tone: 'subtle' as const }),
      text: `${one.number}. ${one.text.text} — ${areaName(state, one.text.area)}, ${dueWords(one.text.due)}\n${stateOf(entry, today)}${proofOf(entry)}`,
    },
    ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
  ];
};

const factsOf = (text: AgreementState['text'], status: string): Block => ({
  type: 'facts',
  facts: [
    { label: 'Contraparte', value: text.party },
    { label: 'Tipo', value: AGREEMENT_KIND_NAMES[text.kind] },
    { label: 'Estado', value: status },
    {
      label: 'Firmado',
      value: text.signedOn === undefined ? 'sin fecha' : dateName(text.signedOn),
    },
    {
      label: 'Termina',
      value: text.endsOn === undefined ? 'sin fecha' : dateName(text.endsOn),
    },
  ],
});

const detailActions = (
  state: PlanState,
  agreement: AgreementState,
  { mayWrite, mayFulfil, from = 0 }: AgreementReader,
  commitments: number,
): Action[] => {
  const { text } = agreement;
  return [
    ...pageActions({ verb: 'convenio', args: { key: text.key } }, from, COMMITMENTS, commitments),
    ...(mayWrite
      ? [addCommitment(state, agreement), correctAgreement(agreement), ...dropCommitment(agreement)]
      : []),
    ...reopenCommitment(agreement, mayFulfil),
    ...(mayWrite ? [withdrawAgreement(agreement)] : []),
    ...(text.link === undefined
      ? []
      : [{ kind: 'link', label: 'Ver archivo', url: text.link } as const]),
    { kind: 'press', label: '← Convenios', press: { verb: 'convenio', args: {} } },
  ];
};

export const agreementDetail = (
  state: PlanState,
  agreement: AgreementState,
  reader: AgreementReader,
): Message => {
  const { text, corrected } = agreement;
  const { today, mayWrite, from = 0 } = reader;
  if (agreement.withdrawn !== undefined) return withdrawnAgreement(agreement, mayWrite);
  const all = listed(state, agreement, today);
  const status = agreementStatus(text, today);
  const actions = detailActions(state, agreement, reader, all.length);
  return {
    text: `Convenio ${text.key}: ${status}`,
    blocks: [
      { type: 'heading', text: `Convenio · ${text.key}` },
      { type: 'text', text: text.subject },
      factsOf(text, status),
      ...(corrected === undefined
        ? []
        : [
            subtleText(
              `Corregido por ${corrected.authorName}, ${dateName(corrected.at.slice(0, 10))}: ${corrected.reason}`,
            ),
          ]),
      {
        type: 'text',
        text: all.length === 0 ? 'Todavía no tiene compromisos.' : `Compromisos (${all.length})`,
      },
      ...all
        .slice(from, from + COMMITMENTS)
        .flatMap((entry) => blocksOf(state, agreement, entry, reader)),
      { type: 'actions', actions },
    ],
  };
};
