/** A message that is owed because somebody did something: to one owner, worth sending for as long as it is news. */
import { addDays, instantAt } from '../domain/time/dates.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { NoticeName, Owed } from './owed.ts';

/** A notice that could not be sent for this long is no longer news. */
const WORTH_DAYS = 60;

type Given = Pick<Owed, 'key' | 'at' | 'owner' | 'subject'> & {
  rule: NoticeName;
  lineKeys?: string[];
  /** From which day its worth is counted; absent: that of `at`. */
  day?: string;
  worthDays?: number;
};

export const makeNotice = (
  { timeZone }: Pick<PlanState, 'timeZone'>,
  { key, rule, at, owner, subject, lineKeys = [], day, worthDays = WORTH_DAYS }: Given,
): Owed => ({
  key,
  rule,
  at,
  worthUntil: instantAt(addDays(day ?? at.slice(0, 10), worthDays), '00:00', timeZone),
  owner,
  mergedKeys: [key],
  lineKeys,
  subject,
});
