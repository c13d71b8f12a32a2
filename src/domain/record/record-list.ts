/** Records of a commission as a list, in the order in which they began: the slice of a subject with few of them. */
import type { NewRecordEvent, RecordEvent, StoredRecord } from '../agreements/record.ts';
import { plainJson, type Subject } from './entry.ts';

/** By commission id. */
export type RecordLists<Event extends RecordEvent> = Record<string, StoredRecord<Event>[]>;

/** Each record's events in the order of their ordinals. */
export const recordLists = <Event extends RecordEvent>(): Omit<
  Subject<RecordLists<Event>>,
  'steps'
> => ({
  initial: {},
  fold: (slice, { scope, key, payload }) => {
    const event = payload as Event;
    const before = slice[scope] ?? [];
    const known = before.some(({ id }) => id === key);
    const after = known
      ? before.map((record) =>
          record.id === key ? { id: key, events: [...record.events, event] } : record,
        )
      : [...before, { id: key, events: [event] }];
    return { ...slice, [scope]: after };
  },
  ...plainJson(),
});

/** What a decision about a record comes to. */
export type RecordOutcome<Event extends RecordEvent, Refusal extends string> =
  | { outcome: 'record'; event: NewRecordEvent<Event> }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; why: Refusal };
