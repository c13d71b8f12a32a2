/** PLAN_AMENDED: when an amendment is in force, each area that it concerns is told once what changed for it; of sessions the commission. */
import {
  amendmentsBegun,
  differenceForArea,
  differenceOf,
  isEmptyDifference,
} from '../../domain/plan/amendments-in-force.ts';
import type { VersionEntry } from '../../domain/plan/fold.ts';
import { addDays } from '../../domain/time/dates.ts';
import { areaCodes } from '../digests.ts';
import type { Owner } from '../../conversation/owner.ts';
import { recipientOf } from '../owed.ts';
import { commissionOf } from '../owners.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'PLAN_AMENDED';
/** What could not be said for this long is no longer news. */
const WORTH_DAYS = 30;

const concerned = ({ state }: RuleContext, version: VersionEntry): Owner[] => [
  ...areaCodes(state)
    .filter((area) => !isEmptyDifference(differenceForArea(state, version, area)))
    .map((key): Owner => ({ kind: 'area', key })),
  ...(differenceOf(state, version).windows.length === 0 ? [] : [commissionOf(state)]),
];

/** On its first day, or on the day on which it was stored where that is later. */
const tell = (context: RuleContext, version: VersionEntry): Occurrence[] => {
  const { effectiveFrom, number, storedOn } = version;
  const begins = storedOn === undefined || storedOn < effectiveFrom ? effectiveFrom : storedOn;
  const date = context.calendar.avisos.nextWorkingDay(begins);
  const at = context.due(date);
  if (at === undefined) return [];
  return concerned(context, version).map((owner) => ({
    key: `${RULE}/v${number}/${recipientOf(owner)}`,
    rule: RULE,
    at,
    worthUntil: context.endOf(addDays(date, WORTH_DAYS)),
    owner,
    lineKeys: [],
    byDay: true,
    subject: {
      type: 'amendment',
      version: number,
      ...(owner.kind === 'area' ? { area: owner.key } : {}),
    },
  }));
};

export const planAmended: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults: byDefault(),
  reason: 'entró en vigor una modificación del plan que cambia algo de tu área',
  series: alone(),
  occurrences: (context) =>
    amendmentsBegun(context.state, context.today).flatMap((version) => tell(context, version)),
};
