/** What stands of a session: nothing is erased, and what was taken back counts no more. */
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { SessionEvent, SessionRecord } from './session.ts';

/** Ordinals of what was taken back. */
const undoneIn = memoizeBySnapshot(
  (events: SessionEvent[]): ReadonlySet<number> =>
    new Set(
      events.flatMap(({ kind, details }) =>
        kind === 'undone' && details?.of !== undefined ? [details.of] : [],
      ),
    ),
);

export const isUndone = ({ events }: Pick<SessionRecord, 'events'>, ordinal: number): boolean =>
  undoneIn(events).has(ordinal);

/** The events that count, in their order: without those that were taken back, and without the taking back. */
export const standingEvents = memoizeBySnapshot((events: SessionEvent[]): SessionEvent[] => {
  const undone = undoneIn(events);
  return events.filter(({ kind, ordinal }) => kind !== 'undone' && !undone.has(ordinal));
});
