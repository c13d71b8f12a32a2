/** Several acknowledgements and answers in one message: what waits for its reader, with buttons, and what the Secretario is told of. */
import type { AckItem } from '../../conversation/subject.ts';
import { owes } from '../../domain/ine/notification.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { count } from '../words.ts';
import type { CardKind } from '../card-kind.ts';
import { smallText, subtleText } from '../small-text.ts';
import { entriesOf, isSending, lineOf, waits, type Entry } from './acks-entries.ts';
import { acknowledgeAction, answerAction, seeAction, sendingAction } from './answer-forms.ts';
import { stillAsked } from './notification-kind.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** Several acknowledgements that one person was asked for, or told of, at the same hour. */
    acks: { items: AckItem[] };
  }
}

/** With buttons; a platform's card holds no more of them in comfort. */
const MOST_BUTTONS = 8;
const MOST_LINES = 20;

const actionsOf = (entry: Entry): Action[] => {
  const { notification, one } = entry;
  if (isSending(entry)) return [sendingAction(notification), seeAction(notification)];
  const answer = answerAction(notification, one);
  return [
    ...(owes(one) ? [acknowledgeAction(notification, one)] : []),
    ...(answer === undefined ? [] : [answer]),
    seeAction(notification),
  ];
};

const more = (left: number): Block[] =>
  left <= 0 ? [] : [subtleText(`… y ${left} más. Escribe /ine para verlos todos.`)];

/** What all of them miss; undefined where it is not the same. */
const commonAbout = (entries: Entry[]): AckItem['about'] | 'several' => {
  const abouts = new Set(entries.flatMap(({ items }) => items.map(({ about }) => about)));
  return abouts.size > 1 ? 'several' : [...abouts][0];
};

const OWN: Record<string, string> = {
  answer: 'sin respuesta',
  sending: 'con la respuesta por enviar',
  several: 'por atender',
};
const ownTitle = (entries: Entry[]): string => {
  const waiting = entries.filter(waits);
  const what = OWN[commonAbout(waiting) ?? ''] ?? 'sin acuse';
  return count(
    new Set(waiting.map(({ notification }) => notification.id)).size,
    `documento del INE ${what}`,
    `documentos del INE ${what}`,
  );
};

const TOLD: Record<string, [one: string, many: string]> = {
  answer: ['respuesta pendiente', 'respuestas pendientes'],
  several: ['pendiente con el INE', 'pendientes con el INE'],
};
const toldTitle = (entries: Entry[]): string => {
  const waiting = entries.filter(waits);
  const [one, many] = TOLD[commonAbout(waiting) ?? ''] ?? ['acuse pendiente', 'acuses pendientes'];
  return count(
    waiting.length,
    `${one} de otra área o persona`,
    `${many} de otras áreas o personas`,
  );
};

const ownBlocks = (state: PlanState, entries: Entry[]): Block[] => [
  { type: 'heading', text: ownTitle(entries) },
  ...entries.slice(0, MOST_BUTTONS).flatMap((entry): Block[] => [
    {
      type: 'text',
      text: lineOf(state, entry),
      ...(entry.light === 'late' ? ({ tone: 'attention' } as const) : {}),
    },
    ...(waits(entry) ? [{ type: 'actions', actions: actionsOf(entry) } as const] : []),
  ]),
  ...more(entries.length - MOST_BUTTONS),
];

const toldBlocks = (state: PlanState, entries: Entry[]): Block[] => [
  { type: 'heading', text: toldTitle(entries) },
  ...entries.slice(0, MOST_LINES).map((entry): Block => smallText(lineOf(state, entry))),
  ...more(entries.length - MOST_LINES),
];

/** @param now plan milliseconds. */
export const acksCard = (state: PlanState, items: AckItem[], now: number): Message => {
  const entries = entriesOf(state, items, now);
  if (!entries.some(waits)) {
    const text = items.some(({ about }) => about !== undefined)
      ? '✅ Ya consta todo lo que aquí se recordaba.'
      : '✅ Ya constan todos los acuses que aquí se recordaban.';
    return { text, blocks: [{ type: 'text', text, tone: 'good' }] };
  }
  const [own, told] = [
    entries.filter(({ items: [item] }) => item?.toSecretary !== true),
    entries.filter(({ items: [item] }) => item?.toSecretary === true),
  ];
  const text = [own.some(waits) ? ownTitle(own) : '', told.some(waits) ? toldTitle(told) : '']
    .filter((one) => one !== '')
    .join('; ');
  return {
    text,
    blocks: [
      ...(own.length === 0 ? [] : ownBlocks(state, own)),
      ...(told.length === 0 ? [] : toldBlocks(state, told)),
    ],
  };
};

export const acksKind: CardKind<'acks'> = {
  type: 'acks',
  topic: () => 'acks',
  saysItself: ({ items }, recorded) =>
    'notificationId' in recorded &&
    items.some(
      ({ notificationId, recipient }) =>
        notificationId === recorded.notificationId && recipient === recorded.recipient,
    ),
  draw: ({ items }, { state, now }) => acksCard(state, items, now),
  stillRelevant: ({ items }, state) => items.some((item) => stillAsked(state, item)),
  showing: (changed) =>
    'notificationId' in changed ? [{ topic: 'acks', containing: changed.notificationId }] : [],
};
