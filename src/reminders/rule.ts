/** A reminder rule as one object: its name, its settings by default, why it goes out, and on which days it falls due for whom. */
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant, LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { PlanSettings, RuleSetting } from '../domain/plan/settings.ts';
import type { Owed } from './owed.ts';

export type Occurrence = Omit<Owed, 'mergedKeys'>;

export interface RuleContext {
  state: PlanState;
  calendar: Calendar;
  /** Plan time, milliseconds. */
  now: number;
  /** Local date of `now`. */
  today: LocalDate;
  /** The rule's own: as the plan says it, or its default. */
  setting: RuleSetting;
  /** The rule's hour on a day; undefined while that is still to come. */
  due: (date: LocalDate) => Instant | undefined;
  /** The first instant after a local day. */
  endOf: (date: LocalDate) => Instant;
  /** How often it may repeat. */
  maxTimes: number;
}

/**
 * What several rules go through together, part by part: each month, each session. Within one instant the parts' order
 * stands, and within a part the rules' order in the list.
 */
export interface Series<Part> {
  parts: (state: PlanState, today: LocalDate) => Part[];
  /** The list's last rule comes first: it speaks of what is oldest. */
  oldestFirst?: true;
}

/** What is due to one owner at once becomes fewer messages: `join` gets two or more, in order. */
export interface Joined {
  join: (due: Occurrence[], state: PlanState) => Owed[];
}

export interface ReminderRule<Part = unknown> {
  /** `MONTH_OPENING`: in keys, settings and files; never changes. */
  name: string;
  defaults: RuleSetting;
  /**
   * Whose its keys are, and how often it is asked: once for each plan; or once for each commission, in its plan in course,
   * because it speaks of what outlives a year. Keys begin with that one's id.
   */
  scope: 'plan' | 'commission';
  /** Spanish, for `/porque`: "the rule: …". */
  reason: string;
  series: Series<Part>;
  /** Everything that fell due up to now for a part, and still has something to say; sent or not. Not asked when switched off. */
  occurrences(context: RuleContext, part: Part): Occurrence[];
  /** The instants, other than its hour, at which it may fall due. */
  moments?(state: PlanState, setting: RuleSetting): Instant[];
  joined?: Joined;
  /** A formal notice: it stands apart from a person's other messages of the day, and never waits. */
  formal?: true;
}

/** For a rule that goes through nothing with others. */
export const alone = (): Series<undefined> => ({ parts: () => [undefined] });

/** Enabled at nine. */
export const byDefault = (maxTimes?: number): RuleSetting =>
  maxTimes === undefined
    ? { enabled: true, at: '09:00' }
    : { enabled: true, at: '09:00', maxTimes };

/** As the plan says it; what it does not say has the rule's default. */
export const settingOf = (
  settings: PlanSettings,
  rule: Pick<ReminderRule, 'name' | 'defaults'>,
): RuleSetting => settings.rules[rule.name] ?? rule.defaults;
