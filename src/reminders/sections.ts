/** The sections of a digest: which pending lines each lists for its reader. Used to decide and, later, to draw. */
import { hasRole, areasOf, type Person } from '../domain/people/people.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { lineResumesOn } from '../domain/plan/suspension.ts';
import { memoizeByKey } from '../domain/time/memoize-by-snapshot.ts';
import { pending, type PendingItem } from '../domain/progress/progress.ts';
import type { Owner } from '../conversation/owner.ts';

export type DigestRule = 'WEEKLY_PENDING' | 'MONTH_CLOSING' | 'OVERDUE';

export interface Section {
  rule: DigestRule;
  month: Month;
}

/** `OVERDUE:3`, as a delivery's subject keeps it. */
export const sectionName = ({ rule, month }: Section): string => `${rule}:${month}`;
export const parseSection = (name: string): Section => {
  const [rule, month] = name.split(':');
  return { rule: rule as DigestRule, month: Number(month) };
};

/** Whose digest it is, as its delivery keeps it. */
export const digestOwner = ({ area, personId }: { area?: string; personId?: string }): Owner =>
  area === undefined ? { kind: 'person', key: personId ?? '' } : { kind: 'area', key: area };

export interface SectionItems {
  items: PendingItem[];
  /** Pending lines of the reader's area that other responsible people were told about. */
  others: number;
  /** Pending too, and chased by nobody: a justification is being reviewed, or an act pauses the line. */
  waiting: number;
}

type Scope = (item: PendingItem) => 'mine' | 'other' | 'none';

const personScope = (person: Person | undefined, owner: Owner, rule: DigestRule): Scope => {
  if (person === undefined) {
    // Nobody holds the role: `AREA_HEAD:VIN` or `TECHNICAL_SECRETARY`.
    const [role, area] = owner.key.split(':');
    return ({ line }) =>
      (role === 'TECHNICAL_SECRETARY' ? rule === 'OVERDUE' : line.area === area) ? 'mine' : 'none';
  }
  if (rule === 'OVERDUE' && hasRole(person, 'TECHNICAL_SECRETARY')) return () => 'mine';
  const headOf = areasOf(person, 'AREA_HEAD');
  return ({ line }) => {
    if (line.responsible === person.id && rule === 'MONTH_CLOSING') return 'mine';
    if (!headOf.includes(line.area)) return 'none';
    return rule === 'OVERDUE' || line.responsible === undefined ? 'mine' : 'other';
  };
};

/** Pending items of a month: those that are chased, and those that wait. */
interface MonthItems {
  chased: PendingItem[];
  waiting: PendingItem[];
}
const pendingByDay = memoizeByKey<PlanState, LocalDate, MonthItems[]>();

const pendingByMonth = (state: PlanState, today: LocalDate): MonthItems[] => {
  const months: MonthItems[] = Array.from({ length: 13 }, () => ({ chased: [], waiting: [] }));
  const paused = ({ line }: PendingItem): boolean =>
    lineResumesOn(state.suspensions, line.lineKey, today) !== undefined;
  for (const item of pending(state, today))
    months[item.month]?.[item.proposed || paused(item) ? 'waiting' : 'chased'].push(item);
  return months;
};

/** As of a day; kept with the snapshot, because every owner and every later sweep asks again. */
const pendingOn = (state: PlanState, today: LocalDate, month: Month): MonthItems =>
  pendingByDay(state, today, () => pendingByMonth(state, today))[month] ?? {
    chased: [],
    waiting: [],
  };

/** What a section lists for its owner, as of a day of the plan. Justified and proposed are not chased. */
export const sectionItems = (
  state: PlanState,
  today: LocalDate,
  owner: Owner,
  { rule, month }: Section,
): SectionItems => {
  const { chased: items, waiting } = pendingOn(state, today, month);
  const scope: Scope =
    owner.kind === 'area'
      ? ({ line }) => (line.area === owner.key ? 'mine' : 'none')
      : personScope(
          state.people.find((person) => person.id === owner.key),
          owner,
          rule,
        );
  return {
    items: items.filter((item) => scope(item) === 'mine'),
    others: items.filter((item) => scope(item) === 'other').length,
    waiting: waiting.filter((item) => scope(item) === 'mine').length,
  };
};
