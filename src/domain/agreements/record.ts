/** What every append-only stream of a document or an agreement has in common: who wrote which event, when and from where. */
import type { Instant } from '../plan/document.ts';

export interface RecordEvent {
  recordId: string;
  /** 1, 2, 3 … within the record. */
  ordinal: number;
  kind: string;
  authorId: string;
  authorName: string;
  channel: string;
  /** Plan time. */
  at: Instant;
}

/** Before it is written. */
export type NewRecordEvent<Event extends RecordEvent> = Event extends infer One
  ? One extends RecordEvent
    ? Omit<One, 'ordinal'>
    : never
  : never;

export interface StoredRecord<Event extends RecordEvent> {
  id: string;
  /** In the order of their ordinals. */
  events: Event[];
}
