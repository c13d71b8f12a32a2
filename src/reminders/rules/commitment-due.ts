/**
 * COMMITMENT_DUE: what is owed by a date, whatever it comes from. Five working days before it, on the day, then weekly, at
 * most so many times in all; to the area's head, and from the day on to the Secretario too.
 */
import { addDays } from '../../domain/time/dates.ts';
import { dueItems } from '../../domain/agreements/commitment.ts';
import type { DueItem } from '../../domain/plan/due-item.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { answersFrom } from '../../domain/plan/plan-state.ts';
import { headsOf, secretaries } from '../owners.ts';
import type { Owner } from '../../conversation/owner.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'COMMITMENT_DUE';
const WORKING_DAYS_BEFORE = 5;

const latest = (...dates: LocalDate[]): LocalDate => dates.reduce((a, b) => (a > b ? a : b));

/** The days on which it is said, earliest first, up to today and one more: until the next, each is worth sending. */
const datesOf = (
  { state, calendar: { avisos }, today }: RuleContext,
  { dueOn, knownFrom = answersFrom(state) }: DueItem,
  most: number,
): LocalDate[] => {
  // What is written down late, or was there before Avance answered for the plan, is told from then on.
  const since = latest(knownFrom, answersFrom(state));
  const due = avisos.nextWorkingDay(latest(dueOn, since));
  const early = avisos.nextWorkingDay(
    latest(avisos.addWorkingDays(dueOn, -WORKING_DAYS_BEFORE), since),
  );
  const dates = early < due ? [early, due] : [due];
  for (let week = 1; dates.length <= most && (dates.at(-1) ?? due) <= today; week += 1)
    dates.push(avisos.nextWorkingDay(addDays(due, 7 * week)));
  return dates;
};

const ownersOn = (
  { state, today }: RuleContext,
  { area, dueOn }: DueItem,
  date: LocalDate,
): Owner[] => {
  if (area === undefined) return secretaries(state, today);
  const chased = headsOf(state, today, area);
  return date < dueOn
    ? chased
    : [
        ...chased,
        ...secretaries(state, today).filter(
          (owner) => !chased.some((each) => each.key === owner.key),
        ),
      ];
};

const occur = (context: RuleContext, item: DueItem, most: number): Occurrence[] => {
  const dates = datesOf(context, item, most);
  return dates.slice(0, most).flatMap((date, nth): Occurrence[] => {
    const at = context.due(date);
    if (at === undefined) return [];
    const worthUntil = context.endOf(addDays(dates[nth + 1] ?? addDays(date, 7), -1));
    return ownersOn(context, item, date).map((owner) => ({
      key: `${RULE}/${item.id}/${nth + 1}/${owner.key}`,
      rule: RULE,
      at,
      worthUntil,
      owner,
      lineKeys: [],
      subject: { type: 'due', itemId: item.id },
    }));
  });
};

/** Nothing that is done, and nothing that was due before Avance answered for the commission's first plan. */
const occurrences = (context: RuleContext): Occurrence[] => {
  const { state, maxTimes } = context;
  return dueItems(state)
    .filter((item) => item.doneOn === undefined && item.dueOn >= answersFrom(state))
    .flatMap((item) => occur(context, item, maxTimes));
};

/** At most four times. */
export const commitmentDue: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  defaults: byDefault(4),
  reason: 'se acerca, llegó o pasó la fecha de un compromiso que sigue sin cumplirse',
  series: alone(),
  occurrences,
};
