/**
 * INE_SYNTHESIS: after a session of the INE its síntesis is asked for, the next working day and then each second one, until it
 * is circulated; of the area whose line it is, or the Secretario (plan lines 3-01, 6.2-09).
 */
import { addDays, epochOf, instantAt } from '../../domain/time/dates.ts';
import { isSynthesised } from '../../domain/briefings/briefing.ts';
import {
  foldIneSessions,
  startOf,
  type IneSessionState,
} from '../../domain/ine-sessions/ine-session.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { answersFrom } from '../../domain/plan/plan-state.ts';
import { askedForSynthesis } from '../ine-session-owners.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'INE_SYNTHESIS';
/** The card, and three times more. */
const TIMES = 4;
const EVERY_WORKING_DAYS = 2;
/** The last one is worth sending this long. */
const WORTH_DAYS = 14;

/** The days on which it is asked for, earliest first. What was registered late is asked for from then on. */
const datesOf = (
  { state, calendar: { avisos } }: RuleContext,
  { text, stands }: IneSessionState,
  most: number,
): LocalDate[] => {
  const known = stands[0]?.at.slice(0, 10) ?? text.date;
  const begin = known > text.date ? known : addDays(text.date, 1);
  const dates = [avisos.nextWorkingDay(begin > answersFrom(state) ? begin : answersFrom(state))];
  while (dates.length < most)
    dates.push(avisos.addWorkingDays(dates.at(-1) ?? begin, EVERY_WORKING_DAYS));
  return dates;
};

const ask = (context: RuleContext, session: IneSessionState): Occurrence[] => {
  const { state, today, maxTimes } = context;
  const dates = datesOf(context, session, maxTimes);
  return dates.flatMap((date, nth): Occurrence[] => {
    const at = context.due(date);
    if (at === undefined) return [];
    const next = dates[nth + 1] ?? addDays(date, WORTH_DAYS);
    return askedForSynthesis(state, today).map((owner) => ({
      key: `${RULE}/${session.id}.${session.text.date}/${nth + 1}/${owner.key}`,
      rule: RULE,
      at,
      worthUntil: instantAt(next, '00:00', state.timeZone),
      owner,
      lineKeys: [],
      byEmail: true,
      subject: { type: 'ineSession', ineSessionId: session.id, asksSynthesis: true },
    }));
  });
};

const occurrences = (context: RuleContext): Occurrence[] => {
  const { state, now } = context;
  return foldIneSessions(state)
    .filter(
      (session) =>
        session.status === 'set' &&
        session.text.date >= answersFrom(state) &&
        epochOf(startOf(session, state.timeZone)) <= now &&
        !isSynthesised(state, session.id),
    )
    .flatMap((session) => ask(context, session));
};

export const ineSynthesis: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  formal: true,
  defaults: byDefault(TIMES),
  reason: 'el INE sesionó y falta circular la síntesis',
  series: alone(),
  occurrences,
};
