/** Sessions of a plan: extraordinary ones that were added, and what happened to each. Windows come with the plan. */
import { plainJson, type Subject } from '../record/entry.ts';
import { stays, stepsOf, takenBackBy } from '../record/steps.ts';
import type { SessionEvent, SessionEventKind, SessionRecord } from './session.ts';

export interface SessionsOfPlan {
  added: Omit<SessionRecord, 'events'>[];
  /** By session key, each in the order of its ordinals. */
  events: Record<string, SessionEvent[]>;
}

/** By plan id. */
export type SessionSlice = Record<string, SessionsOfPlan>;

export const NO_SESSIONS: SessionsOfPlan = { added: [], events: {} };

export const sessionSubject: Subject<SessionSlice> = {
  initial: {},
  fold: (slice, { scope, kind, key, payload }) => {
    const { added, events } = slice[scope] ?? NO_SESSIONS;
    if (kind === 'session.added') {
      const session = payload as Omit<SessionRecord, 'events'>;
      return { ...slice, [scope]: { added: [...added, session], events } };
    }
    const own = [...(events[key] ?? []), payload as SessionEvent];
    return { ...slice, [scope]: { added, events: { ...events, [key]: own } } };
  },
  ...plainJson(),
  steps: {
    'session.added': takenBackBy('session.undone', 'session.cancelled'),
    ...stepsOf<SessionEventKind>('session', {
      date_set: takenBackBy('session.undone', 'session.date_set'),
      convened: takenBackBy('session.undone'),
      held: takenBackBy('session.undone'),
      deferred: takenBackBy('session.undone', 'session.deferred'),
      cancelled: takenBackBy('session.undone'),
      minutes: takenBackBy('session.undone', 'session.minutes'),
      prepared: takenBackBy('session.undone'),
      drafted: takenBackBy('session.undone', 'session.drafted'),
      attended: takenBackBy('session.undone', 'session.attended'),
      decided: takenBackBy('session.undone'),
      fulfilled: takenBackBy('session.undone'),
      acknowledged: takenBackBy('session.undone'),
      not_installed: takenBackBy('session.undone'),
      excused: takenBackBy('session.undone'),
      undone: stays('What was taken back is done again by taking the step again.'),
    }),
  },
};
