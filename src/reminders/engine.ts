/**
 * What the rules owe at an instant: one pure function of the state, the calendar, the time and the keys already
 * written. It never asks "is today the day", so a missed tick heals at the next one; the key makes a repeated or
 * rewound one harmless; what is no longer worth sending is told apart, to be recorded as omitted.
 */
import { addDays, epochOf, instantAt, localDate } from '../domain/time/dates.ts';
import { calendarOf } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import { inForceFrom } from '../domain/plan/plan-life.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { MOST_TIMES } from '../domain/plan/settings.ts';
import { isByDay } from './contact-hours.ts';
import { unjoined } from './joined.ts';
import type { Owed } from './owed.ts';
import {
  settingOf,
  type Joined,
  type Occurrence,
  type ReminderRule,
  type RuleContext,
} from './rule.ts';
import { RULES } from './rules/rules.ts';

const makeContext = (
  state: PlanState,
  now: number,
  today: LocalDate,
  rule: ReminderRule,
): RuleContext => {
  const { settings, timeZone } = state;
  const setting = settingOf(settings, rule);
  return {
    state,
    now,
    today,
    setting,
    calendar: calendarOf(settings),
    due: (date) => {
      if (date > today) return undefined;
      const at = instantAt(date, setting.at, timeZone);
      return epochOf(at) <= now ? at : undefined;
    },
    endOf: (date) => instantAt(addDays(date, 1), '00:00', timeZone),
    maxTimes: setting.maxTimes ?? MOST_TIMES,
  };
};

/** Keys begin with whose they are, so that the same line of two plans, or the same month, is owed in each. */
const scopedBy = ({ planId, commissionId }: PlanState, { scope }: ReminderRule): string =>
  scope === 'plan' ? planId : commissionId;

/** What fell due before the year began is told on its first working day, at its hour; nothing where it is stale by then. */
const notBefore = (context: RuleContext, occurrence: Occurrence): Occurrence[] => {
  const { state, calendar, now, setting } = context;
  const begins = `${state.year}-01-01`;
  if (inForceFrom(state) !== begins || occurrence.at.slice(0, 10) >= begins) return [occurrence];
  const day = calendar.avisos.nextWorkingDay(begins);
  const at = instantAt(day, setting.at, state.timeZone);
  return epochOf(at) > now || epochOf(at) >= epochOf(occurrence.worthUntil)
    ? []
    : [{ ...occurrence, at }];
};

const occurrencesOf = (rule: ReminderRule, context: RuleContext, part: unknown): Occurrence[] => {
  const scope = scopedBy(context.state, rule);
  const all = rule
    .occurrences(context, part)
    .map((occurrence) => ({ ...occurrence, key: `${scope}/${occurrence.key}` }));
  return rule.scope === 'commission'
    ? all
    : all.flatMap((occurrence) => notBefore(context, occurrence));
};

/** Rules that stand side by side in the list and share a series go through it together. */
const bySeries = (rules: ReminderRule[]): ReminderRule[][] => {
  const groups: ReminderRule[][] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last?.[0]?.series === rule.series) last.push(rule);
    else groups.push([rule]);
  }
  return groups.map((group) => (group[0]?.series.oldestFirst === true ? group.reverse() : group));
};

/** Everything that fell due up to `now` and still has something to say, earliest first; sent or not. */
const occurrences = (state: PlanState, now: number, rules = RULES): Occurrence[] => {
  const today = localDate(now, state.timeZone);
  const enabled = rules.filter((rule) => settingOf(state.settings, rule).enabled);
  const all = bySeries(enabled).flatMap((group) => {
    const asked = group.map((rule) => ({ rule, context: makeContext(state, now, today, rule) }));
    const parts = group[0]?.series.parts(state, today) ?? [];
    return parts.flatMap((part) =>
      asked.flatMap(({ rule, context }) => occurrencesOf(rule, context, part)),
    );
  });
  // Stable: within one instant the order of the list, and header before cards, stands.
  return all
    .map((occurrence) => ({ occurrence, at: epochOf(occurrence.at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ occurrence }) => occurrence);
};

/** What is due to one owner and belongs together, joined where the first of it stood; one alone stays what it is. */
const joinDue = (state: PlanState, due: Occurrence[], rules: ReminderRule[]): Owed[] => {
  const joins = new Map<string, Joined | undefined>(rules.map((rule) => [rule.name, rule.joined]));
  const groups: { joined: Joined | undefined; owner: string; due: Occurrence[] }[] = [];
  const open = new Map<Joined, Map<string, Occurrence[]>>();
  for (const occurrence of due) {
    const joined = joins.get(occurrence.rule);
    const owner = `${occurrence.owner.kind}/${occurrence.owner.key}`;
    const byOwner =
      joined === undefined ? undefined : (open.get(joined) ?? new Map<string, Occurrence[]>());
    if (joined !== undefined && byOwner !== undefined) open.set(joined, byOwner);
    const present = byOwner?.get(owner);
    if (present !== undefined) {
      present.push(occurrence);
      continue;
    }
    const group = { joined, owner, due: [occurrence] };
    byOwner?.set(owner, group.due);
    groups.push(group);
  }
  return groups.flatMap((group) =>
    group.joined !== undefined && group.due.length > 1
      ? group.joined.join(group.due, state)
      : group.due.map(unjoined),
  );
};

/** Both at once: `due` is what is owed, `late` what is omitted. */
export const sortOut = (
  state: PlanState,
  now: number,
  sentKeys: ReadonlySet<string>,
  rules = RULES,
): { due: Owed[]; late: Owed[] } => {
  const day = isByDay(state, now);
  const all = occurrences(state, now, rules).filter(({ key }) => !sentKeys.has(key));
  return {
    due: joinDue(
      state,
      all.filter(({ worthUntil, byDay }) => now < epochOf(worthUntil) && (day || byDay !== true)),
      rules,
    ),
    late: all.filter(({ worthUntil }) => now >= epochOf(worthUntil)).map(unjoined),
  };
};

/** What to send now, in order: a header before its cards, coinciding digests as one, and so the acknowledgements of one person. `now`: milliseconds of plan time. */
export const owed = (
  state: PlanState,
  now: number,
  sentKeys: ReadonlySet<string>,
  rules = RULES,
): Owed[] => sortOut(state, now, sentKeys, rules).due;

/** What was owed and never written, and is no longer worth sending: recorded as omitted, *vencido*. */
export const omitted = (
  state: PlanState,
  now: number,
  sentKeys: ReadonlySet<string>,
  rules = RULES,
): Owed[] => sortOut(state, now, sentKeys, rules).late;
