/** MONTHLY_LOG: on the first working day after a month, its bitácora to the Secretario and the commission's channel (plan line 6.2-07). */
import { addDays, instantAt, lastOfMonth } from '../../domain/time/dates.ts';
import { hasLog } from '../../domain/ine/month-log.ts';
import { periodOf } from '../period.ts';
import { commissionOf, secretaries } from '../owners.ts';
import type { Owner } from '../../conversation/owner.ts';
import { recipientOf } from '../owed.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'MONTHLY_LOG';
/** The next one takes its place. */
const WORTH_DAYS = 31;

/** A month without documents has none. */
const occurrences = ({ state, today, calendar, due }: RuleContext): Occurrence[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const last = lastOfMonth(state.year, month);
    const date = calendar.avisos.nextWorkingDay(addDays(last, 1));
    const at = last < state.activeFrom ? undefined : due(date);
    if (at === undefined || !hasLog(state, month)) return [];
    const owners: Owner[] = [...secretaries(state, today), commissionOf(state)];
    return owners.map((owner): Occurrence => ({
      key: `${RULE}/log/${periodOf(state.year, month)}/${recipientOf(owner)}`,
      rule: RULE,
      at,
      worthUntil: instantAt(addDays(date, WORTH_DAYS), '00:00', state.timeZone),
      owner,
      subject: { type: 'log', month },
      lineKeys: [],
    }));
  });

export const monthlyLog: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults: byDefault(),
  reason: 'cerró el mes y su bitácora de documentos del INE está lista',
  series: alone(),
  occurrences,
};
