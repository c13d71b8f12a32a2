/** What may be asked of a session, and what may come of it: the types that deciding on it shares. */
import type { Actor } from '../people/people.ts';
import type { Instant, LocalDate } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { PreparationItem, SessionEvent, SessionEventKind } from './session.ts';
import type { SessionState } from './session-state.ts';

export type SessionAct =
  | { kind: 'draft'; place: string; agenda: string[]; joinLink?: string | undefined }
  /** Ids of people of the directory, names of the others. */
  | { kind: 'attend'; present: string[]; guests: string[] }
  /** `decision`: corrects the one of that number. */
  | {
      kind: 'decide';
      text: string;
      area?: string | undefined;
      dueOn?: LocalDate | undefined;
      decision?: number | undefined;
    }
  | { kind: 'fulfil'; decision: number; note?: string | undefined; link?: string | undefined };

/** `recipient`: id of the member whose acuse it is, where somebody else gives it; `version`: of the notice that was shown. */
interface Acknowledge {
  kind: 'acknowledge';
  recipient?: string | undefined;
  version?: number | undefined;
  /** SHA-256 of exactly the text that was shown. */
  hash: string;
}

/** What is taken back: by its ordinal, by its kind (of an acuerdo by its number too), or the last one. */
interface Undo {
  kind: 'undo';
  of?: number | undefined;
  step?: SessionEventKind | undefined;
  decision?: number | undefined;
  reason: string;
}

export type ActRefusal =
  | 'not_allowed'
  | 'already_resolved'
  | 'no_date'
  | 'date_passed'
  | 'place_needed'
  | 'agenda_empty'
  | 'agenda_long'
  | 'point_long'
  | 'not_yet'
  | 'nobody_present'
  | 'unknown_person'
  | 'many_guests'
  | 'text_needed'
  | 'unknown_area'
  | 'due_before_session'
  | 'unknown_decision'
  | 'already_fulfilled'
  | 'nothing_told'
  | 'not_member'
  | 'other_version'
  | 'nothing_to_undo'
  | 'later_steps'
  | 'undo_reason_needed'
  | 'attendance_needed'
  | 'breaks_quorum'
  | 'excuse_reason_needed';

export type SessionCommand =
  | { kind: 'set_date'; date: LocalDate; time?: string | undefined }
  | { kind: 'convened' }
  /** With who was there; empty, where that was written before. */
  | { kind: 'held'; date?: LocalDate | undefined; present: string[]; guests: string[] }
  | { kind: 'excuse'; recipient?: string | undefined; reason: string }
  | { kind: 'defer'; date: LocalDate; time?: string | undefined }
  | { kind: 'cancel'; reason: string }
  | { kind: 'minutes'; link: string }
  | { kind: 'prepared'; item: PreparationItem }
  | Acknowledge
  | Undo
  | SessionAct;

/** What is asked before it is recorded. */
export type Doubt =
  | 'outside_window'
  | 'for_another'
  | 'no_agenda'
  | 'short_term'
  | 'before_hour'
  | 'no_quorum'
  | 'no_voters';

export type SessionOutcome =
  | { outcome: 'record'; event: Omit<SessionEvent, 'ordinal'> }
  | { outcome: 'unchanged' }
  | { outcome: 'confirm'; why: Doubt[] }
  | {
      outcome: 'refused';
      why:
        | 'already_resolved'
        | 'no_date'
        | 'not_held'
        | 'in_the_future'
        | 'in_the_past'
        | 'reason_needed'
        | ActRefusal;
    };

export interface SessionRequest {
  state: PlanState;
  session: SessionState;
  command: SessionCommand;
  actor: Actor;
  at: Instant;
  today: LocalDate;
  confirmed?: boolean | undefined;
}
