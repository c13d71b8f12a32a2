/**
 * The open documents in the order in which they press: worked out once for a book, so that looking at them again costs
 * what is shown and not what is open.
 */
import { epochOf } from '../time/dates.ts';
import type { NotificationBook } from './fold.ts';
import { halfTimeOf, owes, type NotificationState } from './notification.ts';
import { memoizeByCalendar, openNotifications, type Documents } from './notification-decide.ts';

interface Waiting {
  document: NotificationState;
  /** Milliseconds. */
  deadline: number;
  halfTime: number;
  /** How many acknowledgements are owed for this document and for those that fall due before it. */
  owedUpTo: number;
}

interface OpenDocuments {
  /** Somebody still has to acknowledge them; by deadline. */
  waiting: Waiting[];
  /** Acknowledged by all, and still to be answered; by deadline. */
  acknowledged: NotificationState[];
  /** When the light of one of them changes, milliseconds, in order. */
  changes: number[];
}

const sortOpen = (state: Documents): OpenDocuments => {
  const byDeadline = openNotifications(state)
    .map((document) => ({ document, deadline: epochOf(document.deadline) }))
    .sort((a, b) => a.deadline - b.deadline);
  const waiting: Waiting[] = [];
  const acknowledged: NotificationState[] = [];
  for (const { document, deadline } of byDeadline) {
    const owed = document.recipients.filter(owes).length;
    if (owed === 0) acknowledged.push(document);
    else
      waiting.push({
        document,
        deadline,
        halfTime: halfTimeOf(document),
        owedUpTo: owed + (waiting.at(-1)?.owedUpTo ?? 0),
      });
  }
  const changes = waiting
    .flatMap(({ deadline, halfTime }) => [Math.floor(halfTime) + 1, deadline])
    .sort((a, b) => a - b);
  return { waiting, acknowledged, changes };
};

const sorted = memoizeByCalendar((_book: NotificationBook, _calendar, state) => sortOpen(state));
const openOf = (state: Documents): OpenDocuments => sorted(state, state.notifications);

/** Of a list in order: how many of its first have come. */
const countPast = <Item>(items: Item[], instantOf: (item: Item) => number, now: number): number => {
  let from = 0;
  for (let to = items.length; from < to;) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && instantOf(item) <= now) from = middle + 1;
    else to = middle;
  }
  return from;
};
const countLate = (waiting: Waiting[], now: number): number =>
  countPast(waiting, ({ deadline }) => deadline, now);

/** Until when every light stays as it is now, if nobody does anything; plan milliseconds, Infinity where none changes. */
export const lightsStandUntil = (state: Documents, now: number): number => {
  const { changes } = openOf(state);
  return changes[countPast(changes, (change) => change, now)] ?? Infinity;
};

/** Acknowledgements that are owed: whose time is over, and whose is not. @param now plan milliseconds. */
export const countOwed = (state: Documents, now: number): { late: number; inTime: number } => {
  const { waiting } = openOf(state);
  const late = waiting[countLate(waiting, now) - 1]?.owedUpTo ?? 0;
  return { late, inTime: (waiting.at(-1)?.owedUpTo ?? 0) - late };
};

/**
 * The open documents that press most: late ones, those in the second half of their time, the other ones, and at last
 * those that only an answer is missing to; each of them by deadline. @param now plan milliseconds.
 */
export const mostPressing = (state: Documents, now: number, most: number): NotificationState[] => {
  const { waiting, acknowledged } = openOf(state);
  const late = countLate(waiting, now);
  const chosen = waiting.slice(0, Math.min(late, most));
  for (const soon of [true, false])
    for (let index = late; index < waiting.length && chosen.length < most; index += 1) {
      const candidate = waiting[index];
      if (candidate === undefined) continue;
      const isSoon = now > candidate.halfTime;
      if (isSoon === soon) chosen.push(candidate);
    }
  return [...chosen.map(({ document }) => document), ...acknowledged].slice(0, most);
};
