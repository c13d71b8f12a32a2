/** Something that is owed by a day, whatever it comes from: what it is, until when, who did it, and the button to say so. */
import { findAgreement } from '../../domain/agreements/agreement.ts';
import { findDueItem } from '../../domain/agreements/commitment.ts';
import { dueLight, type DueItem, type DueLight } from '../../domain/plan/due-item.ts';
import { foldSession } from '../../domain/sessions/session-state.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Field, Form, Message, Press, Tone } from '../../conversation/message.ts';
import { sessionName } from '../sessions/session-words.ts';
import { dateName, shorten, signature } from '../words.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { subtleText } from '../small-text.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** Something owed by a day: a commitment of an agreement, a decision of the commission. */
    due: { itemId: string };
  }
}

export const DUE_LIGHTS: Record<DueLight, string> = {
  done: '✅',
  late: '🔴',
  soon: '🟡',
  plenty: '🟢',
};
const TONES: Record<DueLight, Tone> = {
  done: 'good',
  late: 'attention',
  soon: 'warning',
  plenty: 'normal',
};

export const areaName = (state: PlanState, code: string | undefined): string =>
  code === undefined
    ? 'Secretaría Técnica'
    : (state.areas.find((area) => area.code === code)?.name ?? code);

export const dueStatus = (item: DueItem, today: LocalDate): string => {
  const sign = DUE_LIGHTS[dueLight(item, today)];
  if (item.doneOn !== undefined)
    return `${sign} Cumplido el ${dateName(item.doneOn)}${item.doneBy === undefined ? '' : `: ${signature(item.doneBy)}`}`;
  if (item.dueOn < today) return `${sign} Atrasado: venció el ${dateName(item.dueOn)}`;
  return item.dueOn === today
    ? `${sign} Vence hoy, ${dateName(item.dueOn)}`
    : `${sign} Vence el ${dateName(item.dueOn)}`;
};

/** "Compromiso de CONV-INE-2020", "Acuerdo de la sesión ordinaria de marzo". */
const titleOf = (state: PlanState, { source, of }: DueItem, today: LocalDate): string => {
  if (source === 'agreement') return `Compromiso de ${of}`;
  if (source === 'sending') return `Por enviar al INE: ${of}`;
  const session = state.sessions.find((one) => one.key === of);
  return session === undefined
    ? `Acuerdo de la sesión ${of}`
    : `Acuerdo de la ${sessionName(foldSession(session, today)).toLowerCase()}`;
};

/** What says that it is done, by where it comes from. */
const pressOf = ({ id, source, of }: DueItem): Press => {
  const [, record = '', last = ''] = id.split('/');
  if (source === 'decision')
    return { verb: 'sesion', args: { action: 'cumplido', key: of, decision: Number(last) } };
  if (source === 'sending') return { verb: 'por-enviar', args: { action: 'enviado', id: record } };
  const [agreement = '', commitment = ''] = record.split('.');
  return {
    verb: 'cumplir-compromiso',
    args: { agreement, commitment: Number(commitment), period: last },
  };
};

/** @param more a choice of the period, where there are several. */
export const fulfilForm = (title: string, press: Press, more: Field[] = []): Form => ({
  title,
  submit: { label: 'Registrar', press },
  fields: [
    ...more,
    { type: 'text', id: 'note', label: 'Nota (opcional)', multiline: true, maxLength: 1_500 },
    {
      type: 'text',
      id: press.verb === 'sesion' ? 'link' : 'evidence',
      label: 'Enlace de la evidencia (opcional)',
      placeholder: 'https://…',
      maxLength: 500,
    },
  ],
});

export const fulfilAction = (item: DueItem): Action => ({
  kind: 'form',
  label: 'Cumplido',
  style: 'primary',
  form: fulfilForm(`Cumplido: ${item.of}`, pressOf(item)),
});

/** One line of what is owed. */
export const dueLine = (state: PlanState, item: DueItem, today: LocalDate): string =>
  `${dueStatus(item, today)} — ${titleOf(state, item, today)} · ${areaName(state, item.area)}: ${shorten(item.text, 120)}`;

const dueCard = (state: PlanState, item: DueItem, today: LocalDate): Message => {
  const title = titleOf(state, item, today);
  return {
    text: `${title}: ${shorten(item.text, 120)} — ${dueStatus(item, today)}`,
    blocks: [
      { type: 'heading', text: title },
      { type: 'text', text: item.text },
      {
        type: 'facts',
        facts: [
          { label: 'Área', value: areaName(state, item.area) },
          { label: 'Vence', value: dateName(item.dueOn) },
        ],
      },
      { type: 'text', text: dueStatus(item, today), tone: TONES[dueLight(item, today)] },
      ...(item.source === 'agreement'
        ? [subtleText(`Para ver el convenio escribe /convenio ${item.of}`)]
        : []),
      ...(item.doneOn === undefined
        ? [{ type: 'actions' as const, actions: [fulfilAction(item)] }]
        : []),
    ],
  };
};

/** What became of something that is asked no more. */
const droppedText = (state: PlanState, itemId: string): string | undefined => {
  const [agreementId = '', number = ''] = (itemId.split('/')[1] ?? '').split('.');
  const one = findAgreement(state, agreementId)?.commitments.find(
    (each) => each.number === Number(number),
  );
  return one?.dropped === undefined
    ? undefined
    : `🚫 Ya no se pide: «${shorten(one.text.text, 120)}». ${one.dropped.reason} (${one.dropped.authorName}, ${dateName(one.dropped.at.slice(0, 10))})`;
};

/** What a delivery is about; undefined when it is gone. @param followUp the line under the card that stands. */
const dueFor = (
  state: PlanState,
  itemId: string,
  today: LocalDate,
  followUp: boolean,
): Message | undefined => {
  const item = findDueItem(state, itemId);
  if (item === undefined) {
    const text = droppedText(state, itemId);
    return text === undefined
      ? undefined
      : { text, blocks: [{ type: 'text', text, tone: 'subtle' }] };
  }
  if (!followUp) return dueCard(state, item, today);
  const text = `${dueStatus(item, today)} — ${titleOf(state, item, today)}: ${shorten(item.text, 100)}.${item.doneOn === undefined ? ' El botón «Cumplido» está en la tarjeta.' : ''}`;
  return { text, blocks: [{ type: 'text', text }] };
};

export const dueKind: CardKind<'due'> = {
  type: 'due',
  saysItself: (_subject, recorded) => 'agreementId' in recorded,
  topic: ({ itemId }) => `due/${itemId}`,
  draw: ({ itemId }, { state, today, followUp }) =>
    dueFor(state, itemId, today, followUp) ?? gone('Este compromiso'),
  stillRelevant: ({ itemId }, state) => {
    const item = findDueItem(state, itemId);
    return item !== undefined && item.doneOn === undefined;
  },
  showing: (changed) => ('itemId' in changed ? [{ topic: `due/${changed.itemId}` }] : []),
  followsUp: true,
};
