/**
 * The append-only record of one scheduled month: (lineKey, month, ordinal) is unique, nothing is changed or erased,
 * and undo is a new entry that names the one it undoes. Order is by ordinal, never by clock.
 */
import type { Instant, LocalDate, Month } from '../plan/document.ts';
import type { ChannelName } from '../people/people.ts';

export type EntryKind =
  | 'report' // a quantity: the total so far
  | 'initial_load' // carga inicial of an adoption in mid-year; a quantity too
  | 'note' // a comment, an advance without figures, evidence alone: changes no quantity
  | 'comment' // what was said in the card's thread: kept, shown in no figure
  | 'snooze' // its author is to be reminded of it in private: changes nothing
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

/** A day, and an hour of it (`HH:MM`), in the plan's zone. */
export interface DayAndTime {
  date: LocalDate;
  time?: string | undefined;
}

/** How a reply was understood: the rule that decided, and its clauses with what was found in them. */
export interface Understanding {
  rule: string;
  clauses: {
    text: string;
    says: string;
    entities: { kind: string; text: string }[];
    /** Words that nothing explains. */
    unexplained: string[];
  }[];
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
  /** Of a `snooze`: when its author wants to be reminded. */
  until?: DayAndTime;
  /** Of what was written in so many words. */
  understood?: Understanding;
  authorId: string;
  authorName: string;
  /** The head for whom the author acted while they were away. */
  onBehalfOf?: string;
  /** The oficio by which the author was in charge of the vacant post. */
  acting?: string;
  channel: ChannelName;
  /** Plan time. */
  at: Instant;
}

export type NewProgressEntry = Omit<ProgressEntry, 'ordinal'>;
