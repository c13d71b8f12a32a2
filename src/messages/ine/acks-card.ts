/** Several acknowledgements in one message: what waits for its reader's, with buttons, and what the Secretario is told of. */
import type { AckItem } from '../../conversation/subject.ts';
import { epochOf } from '../../domain/time/dates.ts';
import {
  lightOf,
  recipientName,
  type Light,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { LIGHTS, RANK } from './lights.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { KIND_NAMES, recipientLabel, statusText } from './notification-card.ts';
import { deadlineText } from '../term-words.ts';
import { count, shorten } from '../words.ts';
import type { CardKind } from '../card-kind.ts';
import { stillAsked } from './notification-kind.ts';
import { smallText, subtleText } from '../small-text.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** Several acknowledgements that one person was asked for, or told of, at the same hour. */
    acks: { items: AckItem[] };
  }
}

/** With buttons; a platform's card holds no more of them in comfort. */
const MOST_BUTTONS = 8;
const MOST_LINES = 20;

interface Entry {
  item: AckItem;
  notification: NotificationState;
  one: RecipientState;
  light: Light;
}

/** What is no longer asked of a recipient, after a correction, is left out. Late first; what is done last. */
const entriesOf = (state: PlanState, items: AckItem[], now: number): Entry[] =>
  items
    .flatMap((item): Entry[] => {
      const notification = findNotification(state, item.notificationId);
      const one = recipientOf(notification, item.recipient);
      return notification === undefined || one === undefined
        ? []
        : [{ item, notification, one, light: lightOf(one, notification, now) }];
    })
    .sort(
      (a, b) =>
        RANK.indexOf(a.light) - RANK.indexOf(b.light) ||
        epochOf(a.notification.deadline) - epochOf(b.notification.deadline),
    );

const waits = ({ light }: Entry): boolean => light !== 'done' && light !== 'info';

const lineOf = (state: PlanState, entry: Entry): string => {
  const {
    notification: { text, deadline },
    one,
    light,
  } = entry;
  const head = `${LIGHTS[light]} ${text.urgent ? '❗ ' : ''}${KIND_NAMES[text.kind]} ${text.folio} · ${recipientLabel(state, one)}`;
  return waits(entry)
    ? `${head} · acuse antes de ${deadlineText(deadline)}${light === 'late' ? ' (vencido)' : ''} — ${shorten(text.subject, 100)}`
    : `${head} · ${statusText(one)}`;
};

const actionsOf = ({ notification: { id, text }, one }: Entry): Action[] => [
  {
    kind: 'press',
    label: 'Acusar recibo',
    style: 'primary',
    press: { verb: 'acusar', args: { id, recipient: recipientName(one.recipient) } },
  },
  { kind: 'press', label: 'Ver', press: { verb: 'ine', args: { folio: text.folio } } },
];

const more = (left: number): Block[] =>
  left <= 0 ? [] : [subtleText(`… y ${left} más. Escribe /ine para verlos todos.`)];

const ownTitle = (entries: Entry[]): string =>
  count(
    new Set(entries.filter(waits).map((entry) => entry.notification.id)).size,
    'documento del INE sin acuse',
    'documentos del INE sin acuse',
  );
const toldTitle = (entries: Entry[]): string =>
  count(
    entries.filter(waits).length,
    'acuse pendiente de otra área o persona',
    'acuses pendientes de otras áreas o personas',
  );

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
    const text = '✅ Ya constan todos los acuses que aquí se recordaban.';
    return { text, blocks: [{ type: 'text', text, tone: 'good' }] };
  }
  const [own, told] = [
    entries.filter(({ item }) => item.toSecretary !== true),
    entries.filter(({ item }) => item.toSecretary === true),
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
