/**
 * At most two private messages of the rules for a person and working day: beyond it they are one, each item with its
 * buttons. Formal notices and what is urgent stand apart and never wait; what comes when both were sent waits for the
 * next working day, unless it would no longer be worth it then.
 */
import type { CombinedPart, SubjectOf } from '../conversation/subject.ts';
import { calendarOf } from '../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate } from '../domain/time/dates.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { SortedOut } from './all-plans.ts';
import { EARLIEST, isByDay } from './contact-hours.ts';
import type { Owed } from './owed.ts';
import type { ReminderRule } from './rule.ts';
import { RULES } from './rules/rules.ts';

const MOST_A_DAY = 2;

/** Whose: the same person in every plan; a role that nobody holds is another one in each. */
const nameOf = ({ people, planId }: PlanState, { key }: Owed['owner']): string =>
  people.some(({ id }) => id === key) ? key : `${planId}/${key}`;

interface Item {
  state: PlanState;
  owed: Owed;
}

/** The rules whose messages count. */
export const countedRules = (rules: ReminderRule[] = RULES): Set<string> =>
  new Set(rules.filter(({ formal }) => formal !== true).map(({ name }) => name));

const partOf = ({ state, owed }: Item): CombinedPart => ({
  plan: state.planId,
  subject: owed.subject,
  lineKeys: owed.lineKeys,
});

const later = (a: string, b: string): string => (epochOf(a) > epochOf(b) ? a : b);

/** Several as one, where the first of them stood. */
const combine = (items: [Item, ...Item[]]): Item => {
  const [first] = items;
  const subject: SubjectOf<'combined'> = { type: 'combined', parts: items.map(partOf) };
  const all = items.map(({ owed }) => owed);
  return {
    state: first.state,
    owed: {
      ...first.owed,
      worthUntil: all.map(({ worthUntil }) => worthUntil).reduce(later),
      mergedKeys: all.flatMap(({ mergedKeys }) => mergedKeys),
      lineKeys: [...new Set(all.flatMap(({ lineKeys }) => lineKeys))],
      subject,
    },
  };
};

/** When who waits is written to. */
const nextMorning = ({ settings, timeZone }: PlanState, now: number): number => {
  const day = calendarOf(settings).avisos.nextWorkingDay(addDays(localDate(now, timeZone), 1));
  return epochOf(instantAt(day, EARLIEST, timeZone));
};

/** What was owed in these days may have waited; what is older, the service slept through. */
const WAITED_DAYS = 4;

/** What waited comes by day, not when the night begins. */
const mayCome = ({ state, owed }: Item, now: number, left: number): boolean => {
  if (epochOf(owed.worthUntil) <= nextMorning(state, now)) return true;
  const today = localDate(now, state.timeZone);
  const day = owed.at.slice(0, 10);
  const carried = day < today && day >= addDays(today, -WAITED_DAYS);
  return left > 0 && (!carried || isByDay(state, now));
};

/** One person's: as they are where there is room; else the longest list alone, and the others as one. */
const pack = (items: Item[], left: number): Item[] => {
  const [first, ...others] = items;
  if (first === undefined || items.length <= left || others.length === 0) return items;
  const longest = items.reduce((a, b) => (b.owed.lineKeys.length > a.owed.lineKeys.length ? b : a));
  const [next, ...more] = left >= MOST_A_DAY ? items.filter((item) => item !== longest) : items;
  if (next === undefined) return items;
  const one = combine([next, ...more]);
  return left >= MOST_A_DAY ? [longest, one] : [one];
};

/**
 * @param now milliseconds of plan time. @param spent how many of {@link countedRules} a person was sent today, by id.
 */
export const limitDaily = (
  sorted: SortedOut[],
  now: number,
  spent: ReadonlyMap<string, number> = new Map(),
  rules = RULES,
): SortedOut[] => {
  const counted = countedRules(rules);
  const isCounted = ({ owner, rule, urgent }: Owed): boolean =>
    owner.kind === 'person' && counted.has(rule) && urgent !== true;
  const people = new Map<string, Item[]>();
  for (const { state, due } of sorted)
    for (const owed of due.filter(isCounted)) {
      const name = nameOf(state, owed.owner);
      people.set(name, [...(people.get(name) ?? []), { state, owed }]);
    }
  /** By what stood there: what comes instead. */
  const instead = new Map<Owed, Owed[]>();
  for (const items of people.values()) {
    const left = Math.max(0, MOST_A_DAY - (spent.get(items[0]?.owed.owner.key ?? '') ?? 0));
    const coming = items.filter((item) => mayCome(item, now, left));
    for (const { owed } of items) instead.set(owed, []);
    for (const packed of pack(coming, left)) {
      const at = items.find(({ owed }) => owed.key === packed.owed.key);
      if (at !== undefined) instead.set(at.owed, [packed.owed]);
    }
  }
  return sorted.map((plan) => ({
    ...plan,
    due: plan.due.flatMap((owed) => instead.get(owed) ?? [owed]),
  }));
};
