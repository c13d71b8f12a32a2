/** What `/convenio` answers: the agreements with their lights; and how far they are, for `/avance convenios`. */
import {
  agreementLight,
  foldAgreements,
  type AgreementLight,
  type AgreementState,
} from '../../domain/agreements/agreement.ts';
import { agreementItems } from '../../domain/agreements/commitment.ts';
import { dueLight, type DueItem, type DueLight } from '../../domain/plan/due-item.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { agreementStatus } from './agreement-words.ts';
import { DUE_LIGHTS } from './due-card.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { pageActions, pageStart } from '../paging.ts';
import { count, percent, shorten } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';

const LISTED = 8;
/** Rows of a page: what Slack takes in one message. */
const PAGE = 12;

const countsOf = (items: DueItem[], today: LocalDate): Record<DueLight, number> => {
  const counts = { done: 0, late: 0, soon: 0, plenty: 0 };
  for (const item of items) counts[dueLight(item, today)] += 1;
  return counts;
};

const lightsOf = (items: DueItem[], today: LocalDate): string => {
  const { late, soon, done, plenty } = countsOf(items, today);
  return items.length === 0
    ? 'sin compromisos'
    : `${DUE_LIGHTS.late} ${late}  ${DUE_LIGHTS.soon} ${soon}  ${DUE_LIGHTS.plenty} ${plenty}  ${DUE_LIGHTS.done} ${done}`;
};

const RANK: AgreementLight[] = ['ending', 'in_force', 'unsigned', 'ended'];

const inOrder = (
  state: PlanState,
  today: LocalDate,
): { one: AgreementState; light: AgreementLight }[] =>
  foldAgreements(state)
    .map((agreement) => ({ one: agreement, light: agreementLight(agreement.text, today) }))
    .sort(
      (a, b) =>
        RANK.indexOf(a.light) - RANK.indexOf(b.light) ||
        (a.one.text.endsOn ?? '9').localeCompare(b.one.text.endsOn ?? '9'),
    );

const itemsIn = (items: DueItem[], { id }: AgreementState): DueItem[] =>
  items.filter((item) => item.id.startsWith(`agreement/${id}.`));

/** What ends soonest first. @param from of how many to begin with, where there are more than fit. */
export const agreementList = (
  state: PlanState,
  today: LocalDate,
  mayWrite: boolean,
  from = 0,
): Message => {
  const items = agreementItems(state);
  const all = inOrder(state, today);
  const many = (light: AgreementLight): number => all.filter((one) => one.light === light).length;
  const counts = countsOf(items, today);
  const unsigned = many('unsigned');
  const text =
    all.length === 0
      ? 'No hay convenios registrados.'
      : `${count(all.length, 'convenio', 'convenios')}: ${count(many('in_force'), 'vigente', 'vigentes')}, ${many('ending')} por vencer, ${count(many('ended'), 'vencido', 'vencidos')}${unsigned === 0 ? '' : `, ${unsigned} por firmar`}. Compromisos: ${count(counts.late, 'atrasado', 'atrasados')}, ${count(counts.soon, 'próximo', 'próximos')}, ${count(counts.done, 'cumplido', 'cumplidos')}.`;
  const page = all.slice(from, from + LISTED).map(({ one }) => one);
  const rows = page.map((agreement): Block =>
    smallText(
      `${agreement.text.key} · ${shorten(agreement.text.party, 80)} · ${agreementStatus(agreement.text, today)}\n${shorten(agreement.text.subject, 100)}\nCompromisos: ${lightsOf(itemsIn(items, agreement), today)}`,
    ),
  );
  const actions: Action[] = [
    ...page.map(({ text: { key } }): Action => ({
      kind: 'press',
      label: `Ver ${shorten(key, 40)}`,
      press: { verb: 'convenio', args: { key } },
    })),
    ...pageActions({ verb: 'convenio', args: {} }, from, LISTED, all.length),
    ...(mayWrite
      ? [
          {
            kind: 'press',
            label: 'Nuevo convenio',
            press: { verb: 'convenio', args: { action: 'nuevo' } },
          } as const,
        ]
      : []),
  ];
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...rows,
      ...(all.length === 0
        ? []
        : [
            subtleText(
              'Compromisos: 🔴 atrasados  🟡 en los próximos siete días  🟢 más adelante  ✅ cumplidos',
            ),
          ]),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** What had to be done by today, and what of it is; what was done ahead counts too. */
const dueOf = (items: DueItem[], today: LocalDate): { done: number; total: number } => {
  const asked = items.filter((item) => item.doneOn !== undefined || item.dueOn <= today);
  return { done: asked.filter((item) => item.doneOn !== undefined).length, total: asked.length };
};

/** `/avance convenios`: a row for each agreement. @param more where else that word leads. @param from of how many to begin with. */
export const agreementsOverview = (
  state: PlanState,
  today: LocalDate,
  more: Action[] = [],
  from = 0,
): Message => {
  const items = agreementItems(state);
  const all = inOrder(state, today);
  const { done, total } = dueOf(items, today);
  const late = countsOf(items, today).late;
  const text =
    all.length === 0
      ? 'No hay convenios registrados.'
      : `Compromisos de convenios: ${done} de ${total} cumplidos (${percent(done, total)}) · ${count(late, 'atrasado', 'atrasados')}`;
  const start = pageStart(from, PAGE, all.length);
  const rows = all.slice(start, start + PAGE).map(({ one }): Block => {
    const { late: behind } = countsOf(itemsIn(items, one), today);
    return {
      type: 'progress',
      label: `${one.text.key} · ${shorten(one.text.party, 60)} · ${agreementStatus(one.text, today)}`,
      ...dueOf(itemsIn(items, one), today),
      action: { verb: 'convenio', args: { key: one.text.key } },
      ...(behind === 0 ? {} : { detail: count(behind, 'atrasado', 'atrasados') }),
    };
  });
  return {
    text,
    blocks: [
      { type: 'text', text },
      { type: 'heading', text: 'Convenios y compromisos' },
      ...rows,
      {
        type: 'actions',
        actions: [
          ...pageActions({ verb: 'avance', args: { type: 'agreements' } }, start, PAGE, all.length),
          { kind: 'press', label: 'Ver convenios', press: { verb: 'convenio', args: {} } },
          ...more,
          { kind: 'press', label: '← Todo el plan', press: { verb: 'avance', args: {} } },
        ],
      },
    ],
  };
};
