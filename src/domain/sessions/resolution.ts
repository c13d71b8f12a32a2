/** Acuerdos of the commission: taken in a session, carried out by an area, followed until they are fulfilled. */
import { addDays } from '../time/dates.ts';
import type { DueItem } from '../plan/due-item.ts';
import type { Person } from '../people/people.ts';
import type { Signed } from '../people/signing.ts';
import type { LocalDate } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { allowed } from '../people/rights.ts';
import type { SessionEvent, SessionRecord } from './session.ts';
import { standingEvents } from './standing.ts';

export interface ResolutionState {
  sessionKey: string;
  /** 1, 2, 3 … within the session. */
  number: number;
  text: string;
  /** Area code; absent: the Secretario Técnico answers for it. */
  area?: string;
  /** Absent: it is listed, and nobody is chased for it. */
  dueOn?: LocalDate;
  /** Local date of the plan on which it was written down, as it stands. */
  writtenOn: LocalDate;
  fulfilled?: SessionEvent;
}

const numbered = (
  events: SessionEvent[],
  kind: 'decided' | 'fulfilled',
  number: number,
): SessionEvent | undefined =>
  events.findLast((event) => event.kind === kind && event.details?.decision === number);

/** A correction has the number of what it corrects: the last one stands. */
export const foldResolutions = ({ key, events: all }: SessionRecord): ResolutionState[] => {
  const events = standingEvents(all);
  const numbers = new Set(
    events.flatMap((event) =>
      event.kind === 'decided' && event.details?.decision !== undefined
        ? [event.details.decision]
        : [],
    ),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number): ResolutionState => {
      const decided = numbered(events, 'decided', number);
      const { text = '', area, dueOn } = decided?.details ?? {};
      const fulfilled = numbered(events, 'fulfilled', number);
      return {
        sessionKey: key,
        number,
        text,
        writtenOn: decided?.at.slice(0, 10) ?? '',
        ...(area === undefined ? {} : { area }),
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(fulfilled === undefined ? {} : { fulfilled }),
      };
    });
};

/** Whoever may report in the area that carries it out; the Secretario Técnico where none does. */
export const mayFulfil = (person: Person, { area }: Pick<ResolutionState, 'area'>): boolean =>
  area === undefined ? allowed(person, 'session') : allowed(person, 'report', area);

const signedBy = ({ authorName, details = {} }: SessionEvent): Signed => {
  const { onBehalfOf, acting } = details;
  return {
    authorName,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(acting === undefined ? {} : { acting }),
  };
};

/** Every acuerdo that has a day, of every session, as what somebody owes. */
export const resolutionItems = ({ sessions, otherSessions = [] }: PlanState): DueItem[] =>
  [...sessions, ...otherSessions]
    .flatMap(foldResolutions)
    .flatMap(({ sessionKey, number, text, area, dueOn, writtenOn, fulfilled }) =>
      dueOn === undefined
        ? []
        : [
            {
              id: `decision/${sessionKey}/${number}`,
              source: 'decision' as const,
              of: sessionKey,
              text,
              ...(area === undefined ? {} : { area }),
              dueOn,
              knownFrom: writtenOn,
              ...(fulfilled === undefined
                ? {}
                : { doneOn: fulfilled.at.slice(0, 10), doneBy: signedBy(fulfilled) }),
            },
          ],
    );

/** Not yet fulfilled: late first, those without a day last; of one session by their number, as they come. */
export const openResolutions = (state: PlanState): ResolutionState[] =>
  state.sessions
    .flatMap(foldResolutions)
    .filter((resolution) => resolution.fulfilled === undefined)
    .sort(
      (a, b) =>
        (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
        a.sessionKey.localeCompare(b.sessionKey),
    );

export type ResolutionLight = 'done' | 'undated' | 'plenty' | 'soon' | 'late';
/** Calendar days before its day in which it is *soon*. */
const SOON_DAYS = 7;

export const resolutionLight = (
  { dueOn, fulfilled }: ResolutionState,
  today: LocalDate,
): ResolutionLight => {
  if (fulfilled !== undefined) return 'done';
  if (dueOn === undefined) return 'undated';
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'plenty';
};
