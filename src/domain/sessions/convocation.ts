/** How long before a session it is convened, and by whom: terms in hours, as data that a commission's settings override. */
import type { Person } from '../people/people.ts';
import { allowed } from '../people/rights.ts';
import type { Instant } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { ConvocationTerm } from '../plan/settings.ts';
import { epochOf, instantAt, toInstant } from '../time/dates.ts';
import { presidencyOf, seatOf } from './members.ts';
import type { Doubt, SessionOutcome, SessionRequest } from './session-command.ts';
import type { SessionState } from './session-state.ts';

/** Customary in the rules of electoral commissions. */
const CONVOCATION_TERMS: ConvocationTerm[] = [
  { kind: 'ordinary', hours: 72, from: '2000-01-01' },
  { kind: 'extraordinary', hours: 24, from: '2000-01-01' },
];

const HOUR_MS = 3_600_000;

/** The one in force on the day of the session: the settings' own where they have one. */
export const termFor = (
  { settings }: Pick<PlanState, 'settings'>,
  { record: { kind }, date }: SessionState,
): ConvocationTerm | undefined => {
  const inForce = (terms: ConvocationTerm[]) =>
    terms
      .filter((term) => term.kind === kind && (date === undefined || term.from <= date))
      .sort((a, b) => a.from.localeCompare(b.from))
      .at(-1);
  return inForce(settings.sessions?.terms ?? []) ?? inForce(CONVOCATION_TERMS);
};

/** When it begins; without an hour, with its day. */
export const beginsAt = (
  { timeZone }: Pick<PlanState, 'timeZone'>,
  { date, time }: Pick<SessionState, 'date' | 'time'>,
): Instant | undefined =>
  date === undefined ? undefined : instantAt(date, time ?? '00:00', timeZone);

/** The last instant at which it is convened in time. */
export const conveneBefore = (
  state: Pick<PlanState, 'settings' | 'timeZone'>,
  session: SessionState,
): Instant | undefined => {
  const [begins, term] = [beginsAt(state, session), termFor(state, session)];
  return begins === undefined || term === undefined
    ? undefined
    : toInstant(epochOf(begins) - term.hours * HOUR_MS, state.timeZone);
};

/** Whole hours from an instant to its beginning; 0 where it began. */
export const hoursLeft = (
  state: Pick<PlanState, 'timeZone'>,
  session: SessionState,
  at: Instant,
): number => {
  const begins = beginsAt(state, session);
  return begins === undefined
    ? 0
    : Math.max(0, Math.floor((epochOf(begins) - epochOf(at)) / HOUR_MS));
};

/** Whoever holds the Presidencia. */
const presides = (person: Person): boolean => seatOf(person) === 'PRESIDENT';
export const mayConvene = (person: Person): boolean =>
  presides(person) || allowed(person, 'session');

/** Of `/sesion convocada`: what is unusual is asked first. */
const doubtsOf = ({ state, session, at }: SessionRequest): Doubt[] => {
  const last = conveneBefore(state, session);
  return [
    ...((session.draft?.details?.agenda ?? []).length === 0 ? ['no_agenda' as const] : []),
    ...(last !== undefined && epochOf(at) > epochOf(last) ? ['short_term' as const] : []),
  ];
};

/** By the Presidencia, or by the Secretario in its name. */
export const decideConvene = (request: SessionRequest): SessionOutcome => {
  const { state, session, actor, at, confirmed } = request;
  if (!mayConvene(actor.person)) return { outcome: 'refused', why: 'not_allowed' };
  if (session.date === undefined) return { outcome: 'refused', why: 'no_date' };
  if (session.status === 'convened') return { outcome: 'unchanged' };
  const doubts = doubtsOf(request);
  if (doubts.length > 0 && confirmed !== true) return { outcome: 'confirm', why: doubts };
  const onBehalfOf = presides(actor.person) ? undefined : presidencyOf(state);
  return {
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      kind: 'convened',
      ...(onBehalfOf === undefined ? {} : { details: { onBehalfOf } }),
      authorId: actor.person.id,
      authorName: actor.person.name,
      at,
    },
  };
};
