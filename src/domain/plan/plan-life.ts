/** Where a plan is in its life on a day, and which plan of a commission is the one in course. */
import { addDays } from '../time/dates.ts';
import { calendarOf } from '../time/calendar.ts';
import type { LocalDate } from './document.ts';
import type { PlanState } from './plan-state.ts';
import { MOST_TIMES } from './settings.ts';

/**
 * `upcoming`: its year has not begun and nothing is sent. `in_force`: from 1 January of its year, or in mid-year from when
 * it was imported. `closing`: its year is over, what it left undone is still followed up. `closed`: nothing more is said.
 */
export type PlanLife = 'upcoming' | 'in_force' | 'closing' | 'closed';

/** What a plan's life depends on. */
export type Living = Pick<PlanState, 'year' | 'activeFrom' | 'settings'>;

/** The rules that go on after the year, by their names in the settings, and how often where these do not say. */
const FOLLOW_UPS = ['OVERDUE', 'MINUTES_PENDING'];
/** The minutes of a session of the last day of December are missed so many working days later. */
const DAYS_FOR_MINUTES = 5;

/** A day, or the first one of a year that has not begun on it. */
export const notBeforeYear = (year: number, day: LocalDate): LocalDate =>
  day > `${year}-01-01` ? day : `${year}-01-01`;

/** The first day on which the plan is in force: 1 January, or in mid-year when it was imported. */
export const inForceFrom = ({ year, activeFrom }: Pick<Living, 'year' | 'activeFrom'>): LocalDate =>
  notBeforeYear(year, activeFrom);

/** The first day on which nothing of the year before is followed up any more. */
const closedFrom = ({ year, settings }: Pick<Living, 'year' | 'settings'>): LocalDate => {
  const weeks = FOLLOW_UPS.flatMap((name) => {
    const rule = settings.rules[name];
    return rule === undefined || !rule.enabled ? [] : [rule.maxTimes ?? MOST_TIMES];
  });
  const { avisos } = calendarOf(settings);
  const first = avisos.addWorkingDays(`${year}-12-31`, DAYS_FOR_MINUTES);
  return avisos.nextWorkingDay(addDays(first, 7 * Math.max(0, ...weeks)));
};

/** @param today local date of the plan. */
export const planLife = (plan: Living, today: LocalDate): PlanLife => {
  if (today < inForceFrom(plan) && today <= `${plan.year}-12-31`) return 'upcoming';
  if (today <= `${plan.year}-12-31`) return 'in_force';
  return today < closedFrom(plan) ? 'closing' : 'closed';
};

const ORDER: PlanLife[] = ['in_force', 'closing', 'upcoming', 'closed'];

/** The plan in course: in force, else the last that closes, else the next to begin, else the last that there was. */
const inCourse = <Plan extends Living>(plans: Plan[], today: LocalDate): Plan | undefined => {
  const lives = plans.map((plan) => ({ plan, life: planLife(plan, today) }));
  for (const life of ORDER) {
    const found = lives
      .filter((each) => each.life === life)
      .map(({ plan }) => plan)
      .sort((a, b) => (life === 'upcoming' ? a.year - b.year : b.year - a.year));
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
};

/** One for each commission, in the order of the plans: what outlives a year is decided and told in it. */
export const primaryPlans = <Plan extends Living & Pick<PlanState, 'commissionId'>>(
  plans: Plan[],
  today: LocalDate,
): Plan[] =>
  [...new Set(plans.map(({ commissionId }) => commissionId))].flatMap(
    (id) =>
      inCourse(
        plans.filter(({ commissionId }) => commissionId === id),
        today,
      ) ?? [],
  );

/** The one plan that is meant where nothing says which: that in course of the first commission with one. */
export const presentPlan = <Plan extends Living & Pick<PlanState, 'commissionId'>>(
  plans: Plan[],
  today: LocalDate,
): Plan | undefined => {
  const primary = primaryPlans(plans, today);
  return ORDER.map((life) => primary.find((plan) => planLife(plan, today) === life)).find(
    (plan) => plan !== undefined,
  );
};
