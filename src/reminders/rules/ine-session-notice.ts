/**
 * INE_SESSION_NOTICE: a session of the INE is told to the commissioners and the Secretario the working day before, at the
 * rule's hour, or at once where less is left. Who was told is told at once when it is moved, cancelled or stands again.
 */
import { addDays, epochOf, instantAt } from '../../domain/time/dates.ts';
import { calendarOf } from '../../domain/time/calendar.ts';
import {
  foldIneSessions,
  startOf,
  type IneSessionStand,
  type IneSessionState,
} from '../../domain/ine-sessions/ine-session.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { RuleSetting } from '../../domain/plan/settings.ts';
import { hasRole } from '../../domain/people/people.ts';
import { toldOfIneSessions } from '../ine-session-owners.ts';
import type { Owner } from '../../conversation/owner.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'INE_SESSION_NOTICE';

const latest = (instant: Instant, other: Instant): Instant =>
  epochOf(instant) > epochOf(other) ? instant : other;

/** Of the text that stands: nine of the working day before, at once where that is over; none where it was held already. */
const noticeOf = (
  { settings, timeZone }: PlanState,
  hour: string,
  stand: IneSessionStand,
): Instant | undefined => {
  if (stand.status !== 'set' || epochOf(stand.at) >= epochOf(startOf(stand, timeZone)))
    return undefined;
  const day = calendarOf(settings).avisos.addWorkingDays(stand.text.date, -1);
  return latest(instantAt(day, hour, timeZone), stand.at);
};

/** Was it told before what stands now came about? */
const wasTold = (state: PlanState, hour: string, { stands }: IneSessionState): boolean =>
  stands.slice(0, -1).some((stand, index) => {
    const notice = noticeOf(state, hour, stand);
    return notice !== undefined && epochOf(notice) < epochOf(stands[index + 1]?.at ?? stand.at);
  });

interface Due {
  at: Instant;
  /** `2` of the text that came with the second event; `2.changed` that it did. */
  period: string;
  worthUntil: Instant;
}

const dueOf = (state: PlanState, hour: string, session: IneSessionState): Due[] => {
  const { version, at, text } = session;
  const start = startOf(session, state.timeZone);
  const notice = noticeOf(state, hour, session);
  const changed: Due[] =
    wasTold(state, hour, session) && (session.status !== 'set' || notice !== undefined)
      ? [
          {
            at,
            period: `${version}.changed`,
            // That it is not held is worth knowing to the end of its day.
            worthUntil: latest(
              instantAt(addDays(text.date, 1), '00:00', state.timeZone),
              instantAt(addDays(at.slice(0, 10), 1), '00:00', state.timeZone),
            ),
          },
        ]
      : [];
  return notice === undefined || (changed.length > 0 && epochOf(notice) <= epochOf(at))
    ? changed
    : [...changed, { at: notice, period: String(version), worthUntil: start }];
};

const isSecretary = ({ people }: PlanState, { key }: Owner): boolean =>
  people.some((person) => person.id === key && hasRole(person, 'TECHNICAL_SECRETARY'));

const occurrences = ({ state, now, setting }: RuleContext): Occurrence[] =>
  foldIneSessions(state).flatMap((session) =>
    dueOf(state, setting.at, session)
      .filter(({ at }) => epochOf(at) <= now)
      .flatMap(({ at, period, worthUntil }) =>
        toldOfIneSessions(state).map((owner) => ({
          key: `${RULE}/${session.id}/${period}/${owner.key}`,
          rule: RULE,
          at,
          worthUntil,
          owner,
          lineKeys: [],
          byEmail: true as const,
          subject: {
            type: 'ineSession' as const,
            ineSessionId: session.id,
            ...(isSecretary(state, owner) ? { toSecretary: true } : {}),
          },
        })),
      ),
  );

export const ineSessionNotice: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  formal: true,
  defaults: byDefault(),
  reason: 'el INE sesiona el siguiente día hábil, o cambió una sesión ya avisada',
  series: alone(),
  occurrences,
  moments: (state: PlanState, { at }: RuleSetting) =>
    foldIneSessions(state).flatMap((session) => dueOf(state, at, session).map((due) => due.at)),
};
