/** What the rules of digests share: they go month by month, list what is pending, and only to whom it concerns. */
import type { Person } from '../domain/people/people.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { everyLine } from '../domain/plan/every-line.ts';
import { IMPLICIT_AREA, type PlanState } from '../domain/plan/plan-state.ts';
import { joinedDigests } from './joined.ts';
import type { Owner } from '../conversation/owner.ts';
import { recipientOf } from './owed.ts';
import {
  byDefault,
  type Occurrence,
  type ReminderRule,
  type RuleContext,
  type Series,
} from './rule.ts';
import { sectionItems, sectionName, type DigestRule } from './sections.ts';

/** A day on which a digest falls due. */
export interface PlannedDigest {
  date: LocalDate;
  period: string;
  worthUntil: string;
  owners: Owner[];
}

const person = (key: string): Owner => ({ kind: 'person', key });
export const areaCodes = (state: PlanState): string[] =>
  state.areas.length === 0 ? [IMPLICIT_AREA] : state.areas.map((area) => area.code);

/** The heads of every area; the role's name for an area without one. */
export const areaHeads = (state: PlanState): Owner[] =>
  areaCodes(state).flatMap((area) => {
    const found = state.people.filter((one) =>
      one.memberships.some(
        (membership) => membership.role === 'AREA_HEAD' && membership.area === area,
      ),
    );
    return found.length === 0 ? [person(`AREA_HEAD:${area}`)] : found.map((one) => person(one.id));
  });

export const unique = (owners: Owner[]): Owner[] =>
  owners.filter((owner, index) => owners.findIndex((other) => other.key === owner.key) === index);
export const responsiblePeople = (state: PlanState): Owner[] =>
  state.people
    .filter((one: Person) => everyLine(state).some((line) => line.responsible === one.id))
    .map((one) => person(one.id));

type Planned = PlannedDigest & { rule: DigestRule; month: Month };

const occur = (context: RuleContext, planned: Planned): Occurrence[] => {
  const { state, due } = context;
  if (planned.date < state.activeFrom) return [];
  const at = due(planned.date);
  if (at === undefined) return [];
  const section = { rule: planned.rule, month: planned.month };
  return planned.owners.flatMap((owner): Occurrence[] => {
    const { items, others } = sectionItems(state, planned.date, owner, section);
    if (items.length + others === 0) return [];
    const lineKeys = items.map((item) => item.line.lineKey);
    return [
      {
        key: `${planned.rule}/pending/${planned.period}/${recipientOf(owner)}`,
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

const months: Series<Month> = {
  parts: () => Array.from({ length: 12 }, (_, index) => index + 1),
  oldestFirst: true,
};

/** @param plan the days of a month on which it falls due. */
export const digestRule = (
  name: DigestRule,
  reason: string,
  plan: (context: RuleContext, month: Month) => PlannedDigest[],
  maxTimes?: number,
): ReminderRule<Month> => ({
  name,
  scope: 'plan',
  reason,
  defaults: byDefault(maxTimes),
  series: months,
  occurrences: (context, month) =>
    plan(context, month).flatMap((planned) => occur(context, { ...planned, rule: name, month })),
  joined: joinedDigests,
});
