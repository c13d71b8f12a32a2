/**
 * What the rules owe at an instant: one pure function of the state, the calendar, the time and the keys already
 * written. It never asks "is today the day", so a missed tick heals at the next one; the key makes a repeated or
 * rewound one harmless; what is no longer worth sending is told apart, to be recorded as omitted.
 */
import type { Subject } from '../conversation/subject.ts';
import { epochOf } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { RuleName } from '../domain/plan/settings.ts';
import { isByDay } from './rules/ack-rule.ts';
import { joinAcks, mergeDigests } from './merge.ts';
import { occurrences, type Occurrence } from './rules/rules.ts';

/** Owed because somebody did something, not because a day came: they have no hour and no setting. */
export type NoticeName =
  | 'JUSTIFICATION_PROPOSED'
  | 'JUSTIFICATION_REJECTED'
  | 'ACCOUNT_MATCHED'
  | 'STRANGER'
  | 'ADDRESS_FAILED'
  | 'INE_PUBLISHED';

export interface Owner {
  kind: 'area' | 'commission' | 'person';
  /** Area code, `commission`, or person id; a role's name where nobody holds it. */
  key: string;
}

export interface Owed {
  /** rule / line or session / period / recipient: never a computed date, never a channel. */
  key: string;
  rule: RuleName | NoticeName;
  /** When it fell due. */
  at: Instant;
  /** Until when it is worth sending. */
  worthUntil: Instant;
  owner: Owner;
  subject: Subject;
  /** Every key that this message covers, its own included. */
  mergedKeys: string[];
  lineKeys: string[];
  /** Not at night and not on days of rest, however late it is. */
  byDay?: boolean;
}

const dueBy = (state: PlanState, now: number, sentKeys: ReadonlySet<string>): Occurrence[] =>
  occurrences(state, now).filter((one) => !sentKeys.has(one.key));

/** What to send now, in order: a header before its cards, coinciding digests as one, and so the acknowledgements of one person. `now`: milliseconds of plan time. */
export const owed = (state: PlanState, now: number, sentKeys: ReadonlySet<string>): Owed[] =>
  sortOut(state, now, sentKeys).due;

/** What was owed and never written, and is no longer worth sending: recorded as omitted, *vencido*. */
export const omitted = (state: PlanState, now: number, sentKeys: ReadonlySet<string>): Owed[] =>
  sortOut(state, now, sentKeys).late;

/** Both at once: `due` is what is owed, `late` what is omitted. */
export const sortOut = (
  state: PlanState,
  now: number,
  sentKeys: ReadonlySet<string>,
): { due: Owed[]; late: Owed[] } => {
  const day = isByDay(state, now);
  const all = dueBy(state, now, sentKeys);
  return {
    due: joinAcks(
      mergeDigests(
        all.filter((one) => now < epochOf(one.worthUntil) && (day || one.byDay !== true)),
      ),
    ),
    late: all
      .filter((one) => now >= epochOf(one.worthUntil))
      .map((one) => ({ ...one, mergedKeys: [one.key] })),
  };
};
