/**
 * The open documents in the order in which they press: worked out once for a book, so that looking at them again costs
 * what is shown and not what is open.
 */
import { epochOf } from '../time/dates.ts';
import { answerStage } from './answering.ts';
import type { NotificationBook } from './fold.ts';
import { halfTimeOf, owes, type NotificationState } from './notification.ts';
import { memoizeByCalendar, openNotifications, type Documents } from './notification-decide.ts';

interface Waiting {
  document: NotificationState;
  /** The first of what is still to be done, and when the second half of the first time begins; milliseconds. */
  deadline: number;
  halfTime: number;
}

interface OpenDocuments {
  /** By deadline. */
  waiting: Waiting[];
  /** Of each acknowledgement that is owed, and of each answer that was not sent, in order; milliseconds. */
  acknowledgements: number[];
  answers: number[];
  /** Those whose answer was not sent, by its deadline. */
  answering: { document: NotificationState; deadline: number }[];
  /** When the light of one of them changes, milliseconds, in order. */
  changes: number[];
}

interface OwedTerm {
  deadline: number;
  halfTime: number;
}

const answerOwed = (document: NotificationState): OwedTerm[] => {
  const { answerDeadline, text } = document;
  const stage = answerStage(document);
  if (answerDeadline === undefined || stage === 'none' || stage === 'sent') return [];
  const deadline = epochOf(answerDeadline);
  return [{ deadline, halfTime: (epochOf(text.receivedAt) + deadline) / 2 }];
};

const acknowledgementOwed = (document: NotificationState): OwedTerm[] =>
  document.recipients.some(owes)
    ? [{ deadline: epochOf(document.deadline), halfTime: halfTimeOf(document) }]
    : [];

const inOrder = (instants: number[]): number[] => instants.sort((a, b) => a - b);

const sortOpen = (state: Documents): OpenDocuments => {
  const open = openNotifications(state).map((document) => ({
    document,
    acknowledgement: acknowledgementOwed(document),
    answer: answerOwed(document),
  }));
  const terms = open.flatMap(({ acknowledgement, answer }) => [...acknowledgement, ...answer]);
  return {
    waiting: open
      .map(({ document, acknowledgement, answer }): Waiting => {
        const owed = [...acknowledgement, ...answer];
        return {
          document,
          deadline: Math.min(...owed.map(({ deadline }) => deadline)),
          halfTime: Math.min(...owed.map(({ halfTime }) => halfTime)),
        };
      })
      .sort((a, b) => a.deadline - b.deadline),
    acknowledgements: inOrder(
      open.flatMap(({ document, acknowledgement }) =>
        acknowledgement.flatMap(({ deadline }) =>
          document.recipients.filter(owes).map(() => deadline),
        ),
      ),
    ),
    answers: inOrder(open.flatMap(({ answer }) => answer.map(({ deadline }) => deadline))),
    answering: open
      .flatMap(({ document, answer }) => answer.map(({ deadline }) => ({ document, deadline })))
      .sort((a, b) => a.deadline - b.deadline),
    changes: inOrder(
      terms.flatMap(({ deadline, halfTime }) => [Math.floor(halfTime) + 1, deadline]),
    ),
  };
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
const countReached = (instants: number[], now: number): number =>
  countPast(instants, (instant) => instant, now);

/** Until when every light stays as it is now, if nobody does anything; plan milliseconds, Infinity where none changes. */
export const lightsStandUntil = (state: Documents, now: number): number => {
  const { changes } = openOf(state);
  return changes[countReached(changes, now)] ?? Infinity;
};

/** Acknowledgements that are owed: whose time is over, and whose is not; and answers that were not sent in time. @param now plan milliseconds. */
export const countOwed = (
  state: Documents,
  now: number,
): { late: number; inTime: number; lateAnswers: number } => {
  const { acknowledgements, answers } = openOf(state);
  const late = countReached(acknowledgements, now);
  return {
    late,
    inTime: acknowledgements.length - late,
    lateAnswers: countReached(answers, now),
  };
};

/**
 * The open documents that press most: late ones, those in the second half of a time, and the other ones; each of them by
 * the first deadline of what is still to be done. @param now plan milliseconds.
 */
export const mostPressing = (state: Documents, now: number, most: number): NotificationState[] => {
  const { waiting } = openOf(state);
  const late = countPast(waiting, ({ deadline }) => deadline, now);
  const chosen = waiting.slice(0, Math.min(late, most));
  for (const soon of [true, false])
    for (let index = late; index < waiting.length && chosen.length < most; index += 1) {
      const candidate = waiting[index];
      if (candidate === undefined) continue;
      const isSoon = now > candidate.halfTime;
      if (isSoon === soon) chosen.push(candidate);
    }
  return chosen.map(({ document }) => document);
};

/** Answers whose time is over and that were not sent, the oldest first. @param now plan milliseconds. @param most how many of them. */
export const lateAnswers = (
  state: Documents,
  now: number,
  most = Infinity,
): NotificationState[] => {
  const { answering } = openOf(state);
  return answering
    .slice(
      0,
      Math.min(
        countPast(answering, ({ deadline }) => deadline, now),
        most,
      ),
    )
    .map(({ document }) => document);
};
