/**
 * Everything that is known of one plan at one moment, as plain data: what the pure functions of the domain, the
 * reminders and the commands decide on. The store loads it; nobody changes it in place.
 */
import type { AgreementRecord } from '../agreements/agreement.ts';
import type { BriefingRecord } from '../briefings/briefing.ts';
import type { IneSessionRecord } from '../ine-sessions/ine-session.ts';
import type { Delegation } from '../people/delegation.ts';
import type { NotificationBook, OutgoingBook } from '../ine/fold.ts';
import type { Area, Person } from '../people/people.ts';
import type { LocalDate, PlanDocument, Schedule } from './document.ts';
import type { ProgressEntry } from '../progress/progress-entry.ts';
import type { PlanEntry, VersionEntry } from './fold.ts';
import type { RequestRecord } from '../requests/request.ts';
import type { Rescheduling } from './rescheduling.ts';
import type { Suspension } from './suspension.ts';
import type { SendingRecord } from '../sendings/sending.ts';
import type { SessionRecord } from '../sessions/session.ts';
import type { PlanSettings } from './settings.ts';

export interface PlanLine {
  lineKey: string;
  code: string;
  programme: string;
  text: string;
  unit: string;
  goal: string;
  annualQuantity: number;
  /** With the decisions taken applied. */
  schedule: Schedule;
  /** Area code; with no areas at all, {@link IMPLICIT_AREA}. */
  area: string;
  /** Person id. */
  responsible?: string;
}

export interface PlanState {
  planId: string;
  /** `CVSPE/2020`: how people and scripts name it. */
  key: string;
  commissionId: string;
  commissionName: string;
  year: number;
  timeZone: string;
  /** Of the commission's other plans, where there are any: their acuerdos outlive their years. */
  otherSessions?: SessionRecord[] | undefined;
  /** The first day of the commission's first plan, where there are several: what outlives a year is asked from then on. */
  commissionFrom?: LocalDate | undefined;
  /** The first day on which Avance answers for the plan; months closed before it are *sin captura*. */
  activeFrom: LocalDate;
  /** Every version, those that are still to come into force too; in the order of their numbers. */
  versions: VersionEntry[];
  /** By the observation's key: how each was decided. */
  resolutions: PlanEntry['resolutions'];
  /** The one in force. */
  version: VersionEntry;
  /** The current version's document, with resolutions filled in. */
  document: PlanDocument;
  /** In the document's order. A month that closed before an amendment keeps what was programmed at its close. */
  lines: PlanLine[];
  /** What an amendment took out: with the months that had closed before it. */
  removed: PlanLine[];
  /** What the commission suspended by an act, and was not lifted. */
  suspensions: Suspension[];
  /** What it moved to another month by an act; the lines have it in their new months. */
  reschedulings: Rescheduling[];
  /** In the directory's order; empty when there is no directory. */
  areas: Area[];
  people: Person[];
  /** Ordered by ordinal within (lineKey, month), and by arrival across. */
  entries: ProgressEntry[];
  sessions: SessionRecord[];
  notifications: NotificationBook;
  /** Documents sent to the INE. */
  outgoing: OutgoingBook;
  /** Sessions of the INE that the commission follows. */
  ineSessions?: IneSessionRecord[] | undefined;
  /** Tarjetas and síntesis about documents and sessions of the INE. */
  briefings?: BriefingRecord[] | undefined;
  /** What is to be sent to the INE by a day. */
  sendings?: SendingRecord[] | undefined;
  agreements: AgreementRecord[];
  /** Of access to information. */
  requests: RequestRecord[];
  delegations: Delegation[];
  settings: PlanSettings;
}

/** Stands for "the one area" of a plan without a directory. */
export const IMPLICIT_AREA = 'GENERAL';

/** The first day on which Avance answers for what outlives a year. */
export const answersFrom = ({
  activeFrom,
  commissionFrom,
}: Pick<PlanState, 'activeFrom' | 'commissionFrom'>): LocalDate =>
  commissionFrom !== undefined && commissionFrom < activeFrom ? commissionFrom : activeFrom;
