/**
 * REQUEST_PENDING: a request of access to information that waits. To the area's head half-way to what the turn gives it, on
 * its last day, then each working day; to the Secretario half-way to the legal term, three working days before its last day,
 * on it, then each working day, until the applicant is answered; at most so many times each. While the applicant was asked to
 * clarify only the Secretario is told, once that term is over.
 */
import type { Owner } from '../../conversation/owner.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { openRequests, waitingTurns } from '../../domain/requests/open-requests.ts';
import type { RequestState } from '../../domain/requests/request.ts';
import type { RequestTerm } from '../../domain/requests/request-terms.ts';
import { addDays } from '../../domain/time/dates.ts';
import { headsOf, secretaries } from '../owners.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'REQUEST_PENDING';
const WORKING_DAYS_BEFORE = 3;

const latest = (...dates: LocalDate[]): LocalDate => dates.reduce((a, b) => (a > b ? a : b));

/**
 * The days on which it is said, earliest first, up to today and one more: until the next, each is worth sending.
 * @param early the days before the last one. @param since nothing is said of what was not known yet.
 */
const datesOf = (
  { calendar: { avisos }, today, maxTimes }: RuleContext,
  early: LocalDate[],
  lastDay: LocalDate,
  since: LocalDate,
): LocalDate[] => {
  const due = avisos.nextWorkingDay(latest(lastDay, since));
  const dates = [
    ...new Set([...early.map((day) => avisos.nextWorkingDay(latest(day, since))), due]),
  ]
    .filter((day) => day <= due)
    .sort();
  while (dates.length <= maxTimes && (dates.at(-1) ?? due) <= today)
    dates.push(avisos.nextWorkingDay(addDays(dates.at(-1) ?? due, 1)));
  return dates;
};

/** What is said on each of these days, to whom. @param name of what is chased: another term is another one. */
const occur = (
  context: RuleContext,
  dates: LocalDate[],
  { name, owners, subject }: { name: string; owners: Owner[]; subject: SubjectOf<'request'> },
): Occurrence[] =>
  dates.slice(0, context.maxTimes).flatMap((date, nth): Occurrence[] => {
    const at = context.due(date);
    if (at === undefined) return [];
    const worthUntil = context.endOf(addDays(dates[nth + 1] ?? addDays(date, 1), -1));
    return owners.map((owner) => ({
      key: `${RULE}/${name}/${nth + 1}/${owner.key}`,
      rule: RULE,
      at,
      worthUntil,
      owner,
      lineKeys: [],
      subject,
    }));
  });

const ofTurns = (context: RuleContext): Occurrence[] =>
  waitingTurns(context.state)
    .filter(({ request }) => request.stage !== 'prevented')
    .flatMap(({ request, turn, term }) => {
      const since = turn.turned.at.slice(0, 10);
      return occur(context, datesOf(context, [term.halfOn], term.dueOn, addDays(since, 1)), {
        name: `${request.id}/${turn.number}`,
        owners: headsOf(context.state, context.today, turn.turned.area),
        subject: { type: 'request', requestId: request.id, turn: turn.number },
      });
    });

/** A term that was interrupted or extended is another one, and is chased anew. */
const termName = ({ prevented, clarified, extended }: RequestState): string => {
  const act = clarified === undefined && prevented !== undefined ? prevented : clarified;
  return `e${Math.max(act?.ordinal ?? 1, extended?.ordinal ?? 1)}`;
};

const earlyDays = (
  { calendar: { ordinary } }: RuleContext,
  { stage }: RequestState,
  { halfOn, dueOn }: RequestTerm,
): LocalDate[] =>
  stage === 'prevented' ? [] : [halfOn, ordinary.addWorkingDays(dueOn, -WORKING_DAYS_BEFORE)];

const ofRequests = (context: RuleContext): Occurrence[] =>
  openRequests(context.state).flatMap(({ request, term }) => {
    const lastDay = request.stage === 'prevented' ? addDays(term.dueOn, 1) : term.dueOn;
    const since = request.registered.at.slice(0, 10);
    return occur(context, datesOf(context, earlyDays(context, request, term), lastDay, since), {
      name: `${request.id}/${termName(request)}`,
      owners: secretaries(context.state),
      subject: { type: 'request', requestId: request.id },
    });
  });

/** At most ten times. */
export const requestPending: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  defaults: byDefault(10),
  reason: 'una solicitud de acceso a la información sigue sin contestarse',
  series: alone(),
  occurrences: (context) => [...ofTurns(context), ...ofRequests(context)],
};
