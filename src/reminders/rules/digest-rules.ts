/** WEEKLY_PENDING, MONTH_CLOSING and OVERDUE: digests of what is pending, only to whom it concerns. */
import {
  addDays,
  firstOfMonth,
  isoWeek,
  lastOfMonth,
  monthOf,
  weekday,
} from '../../domain/time/dates.ts';
import type { Person } from '../../domain/people/people.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { IMPLICIT_AREA, type PlanState } from '../../domain/plan/plan-state.ts';
import { periodOf } from './opening-rule.ts';
import { secretaries } from '../owners.ts';
import type { Owner } from '../owed.ts';
import type { Occurrence, RuleContext } from './rules.ts';
import { sectionItems, sectionName, type DigestRule } from '../sections.ts';

interface Planned {
  rule: DigestRule;
  month: Month;
  date: LocalDate;
  period: string;
  worthUntil: string;
  owners: Owner[];
}

const person = (key: string): Owner => ({ kind: 'person', key });
const areaCodes = (state: PlanState): string[] =>
  state.areas.length === 0 ? [IMPLICIT_AREA] : state.areas.map((area) => area.code);

/** The heads of every area; the role's name for an area without one. */
const heads = (state: PlanState): Owner[] =>
  areaCodes(state).flatMap((area) => {
    const found = state.people.filter((one) =>
      one.memberships.some(
        (membership) => membership.role === 'AREA_HEAD' && membership.area === area,
      ),
    );
    return found.length === 0 ? [person(`AREA_HEAD:${area}`)] : found.map((one) => person(one.id));
  });

const unique = (owners: Owner[]): Owner[] =>
  owners.filter((one, at) => owners.findIndex((other) => other.key === one.key) === at);
const responsiblePeople = (state: PlanState): Owner[] =>
  state.people
    .filter((one: Person) => state.lines.some((line) => line.responsible === one.id))
    .map((one) => person(one.id));

/** Mondays (next working day if a holiday), not in the week in which a month opens or closes. */
const weekly = ({ state, calendar, endOf }: RuleContext, month: Month): Planned[] => {
  const quiet = new Set(
    [0, 1, 2].flatMap((shift) => {
      const m = month - 1 + shift;
      const [year, real] =
        m === 0 ? [state.year - 1, 12] : m === 13 ? [state.year + 1, 1] : [state.year, m];
      return [
        isoWeek(calendar.firstWorkingDay(year, real)),
        isoWeek(calendar.lastWorkingDay(year, real)),
      ];
    }),
  );
  const planned: Planned[] = [];
  const first = firstOfMonth(state.year, month);
  for (
    let monday = addDays(first, (8 - weekday(first)) % 7);
    monday <= lastOfMonth(state.year, month);
    monday = addDays(monday, 7)
  ) {
    const date = calendar.avisos.nextWorkingDay(monday);
    const week = isoWeek(monday);
    if (quiet.has(week) || isoWeek(date) !== week || monthOf(date) !== month) continue;
    planned.push({
      rule: 'WEEKLY_PENDING',
      month,
      date,
      period: week,
      worthUntil: endOf(addDays(monday, 6)),
      owners: areaCodes(state).map((key) => ({ kind: 'area', key })),
    });
  }
  return planned;
};

const closing = ({ state, calendar, endOf }: RuleContext, month: Month): Planned => ({
  rule: 'MONTH_CLOSING',
  month,
  period: periodOf(state.year, month),
  date: calendar.avisos.addWorkingDays(calendar.lastWorkingDay(state.year, month), -3),
  worthUntil: endOf(lastOfMonth(state.year, month)),
  owners: unique([...responsiblePeople(state), ...heads(state)]),
});

/** The first working day after the month, then weekly, at most `maxTimes` times per closed month. */
const overdue = (
  { state, calendar, endOf, maxTimes, today }: RuleContext,
  month: Month,
): Planned[] => {
  const start = calendar.avisos.nextWorkingDay(addDays(lastOfMonth(state.year, month), 1));
  const planned: Planned[] = [];
  for (let nth = 1; nth <= Math.min(maxTimes('OVERDUE'), 60); nth += 1) {
    const date = calendar.avisos.nextWorkingDay(addDays(start, 7 * (nth - 1)));
    if (date > today) break;
    const next = calendar.avisos.nextWorkingDay(addDays(start, 7 * nth));
    planned.push({
      rule: 'OVERDUE',
      month,
      date,
      period: `${periodOf(state.year, month)}.${nth}`,
      worthUntil: endOf(addDays(next, -1)),
      owners: unique([...secretaries(state), ...heads(state)]),
    });
  }
  return planned;
};

const occur = (context: RuleContext, planned: Planned): Occurrence[] => {
  const { state, due } = context;
  if (planned.date < state.activeFrom) return [];
  const at = due(planned.rule, planned.date);
  if (at === undefined) return [];
  const section = { rule: planned.rule, month: planned.month };
  return planned.owners.flatMap((owner): Occurrence[] => {
    const { items, others } = sectionItems(state, planned.date, owner, section);
    if (items.length + others === 0) return [];
    const lineKeys = items.map((item) => item.line.lineKey);
    return [
      {
        key: `${planned.rule}/pending/${planned.period}/${owner.key}`,
        rule: planned.rule,
        at,
        worthUntil: planned.worthUntil,
        owner,
        lineKeys,
        subject: {
          type: 'digest',
          sections: [sectionName(section)],
          month: planned.month,
          lineKeys,
          ...(owner.kind === 'area' ? { area: owner.key } : { personId: owner.key }),
        },
      },
    ];
  });
};

export const digestOccurrences = (context: RuleContext): Occurrence[] =>
  Array.from({ length: 12 }, (_, at) => at + 1)
    .flatMap((month) => [
      ...overdue(context, month),
      closing(context, month),
      ...weekly(context, month),
    ])
    .flatMap((planned) => occur(context, planned));
