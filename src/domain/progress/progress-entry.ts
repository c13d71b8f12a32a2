/**
 * The append-only record of one scheduled month: (lineKey, month, ordinal) is unique, nothing is changed or erased,
 * and undo is a new entry that names the one it undoes. Order is by ordinal, never by clock.
 */
import type { Instant, Month } from '../plan/document.ts';
import type { ChannelName } from '../people/people.ts';

export type EntryKind =
  | 'report' // a quantity: the total so far
  | 'initial_load' // carga inicial of an adoption in mid-year; a quantity too
  | 'note' // a comment, an advance without figures, evidence alone: changes no quantity
  | 'comment' // what was said in the card's thread: kept, shown in no figure
  | 'undo' // undoes the entry `undoes`
  | 'justification' // proposed: "no se pudo porque …"
  | 'justification_accepted'
  | 'justification_rejected';

export interface Evidence {
  /** `record`: what Avance itself keeps (`avance:ine/n12`), by the name that people know; never opened. */
  kind: 'link' | 'file' | 'record';
  url: string;
  name?: string;
}

export interface ProgressEntry {
  lineKey: string;
  month: Month;
  /** 1, 2, 3 … within (lineKey, month). */
  ordinal: number;
  kind: EntryKind;
  /** Units so far; for `report` and `initial_load` only. */
  total?: number;
  note?: string;
  evidence: Evidence[];
  /** The ordinal of the entry that this one undoes. */
  undoes?: number;
  authorId: string;
  authorName: string;
  /** The head for whom the author acted while they were away. */
  onBehalfOf?: string;
  channel: ChannelName;
  /** Plan time. */
  at: Instant;
}

export type NewProgressEntry = Omit<ProgressEntry, 'ordinal'>;
