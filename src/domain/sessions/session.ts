/** A session of the commission: its window (indicative), and what happened to it, as an append-only stream. */
import type { Instant, LocalDate, Month } from '../plan/document.ts';

export const PREPARATION_ITEMS = [
  'agenda',
  'call',
  'files',
  'previous_minutes',
  'reports',
] as const;
/** orden del día, convocatoria, expedientes, acta anterior, informes. */
export type PreparationItem = (typeof PREPARATION_ITEMS)[number];
/** What may prove a line: beside the checklist, that the call was notified, and that the minutes are there. */
export const SESSION_STEPS = [...PREPARATION_ITEMS, 'notice', 'minutes'] as const;
export type SessionStep = (typeof SESSION_STEPS)[number];

export type SessionEventKind =
  | 'date_set' // date, time; also for a new date
  | 'convened'
  | 'held' // date
  | 'deferred' // new date
  | 'cancelled' // reason
  | 'minutes' // link
  | 'prepared' // item ticked
  | 'drafted' // the convocatoria's place and agenda
  | 'attended' // who was there
  | 'decided' // an acuerdo taken in the session
  | 'fulfilled' // one of them done
  | 'acknowledged' // a member has the notice
  | 'not_installed' // date: it did not have its quórum
  | 'excused' // a member will not be there, or was not: why
  | 'undone'; // an earlier one is taken back: reason

/** What is of one kind of event alone. */
export interface SessionDetails {
  place?: string;
  /** The points of the orden del día. */
  agenda?: string[];
  /** Ids of people of the directory who attended; and the names of others. */
  present?: string[];
  guests?: string[];
  /** Of a decision: 1, 2, 3 … within the session. */
  decision?: number;
  text?: string;
  /** Code of the area that carries it out. */
  area?: string;
  dueOn?: LocalDate;
  note?: string;
  /** The head for whom the author acted while they were away; of a convocatoria, in whose name it is. */
  onBehalfOf?: string;
  /** The oficio by which they were in charge of the vacant post. */
  acting?: string;
  /** Of an acuse: id of the person whose it is, of which notice (its ordinal), and SHA-256 of exactly the text shown. */
  recipient?: string;
  version?: number;
  hash?: string;
  /** Of a session held, or not installed: of those who vote, how many were there and how many it takes. */
  quorum?: { present: number; needed: number; voters: number };
  /** Where a virtual session is joined. */
  joinLink?: string;
  /** Of what is taken back: its ordinal. */
  of?: number;
}

export interface SessionEvent {
  sessionKey: string;
  /** 1, 2, 3 … within the session. */
  ordinal: number;
  kind: SessionEventKind;
  date?: LocalDate;
  /** `HH:MM`, plan's zone. */
  time?: string;
  reason?: string;
  link?: string;
  item?: PreparationItem;
  /** What is of this kind alone. */
  details?: SessionDetails;
  authorId: string;
  authorName: string;
  at: Instant;
}

/** `ordinary` ones come from the plan's windows; `extraordinary` are added by the Secretario Técnico. */
export interface SessionRecord {
  /** `2020-03` for the window of March, `2020-03-X1` for an extraordinary one: stable, used in reminder keys. */
  key: string;
  kind: 'ordinary' | 'extraordinary';
  month: Month;
  window?: { opensOn: LocalDate; closesOn: LocalDate };
  events: SessionEvent[];
}
