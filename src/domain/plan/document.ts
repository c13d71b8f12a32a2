/**
 * The plan as the document prints it: the shape of the contract's `plan check` and `plan export`, and the parts it is
 * made of. Texts keep the document's spelling. Nothing here knows a database or a platform.
 */

/** 1 (January) to 12 (December). */
export type Month = number;
/** A local date of the plan's time zone, `YYYY-MM-DD`; never an instant. */
export type LocalDate = string;
/** An instant: ISO 8601 with an offset or Z. */
export type Instant = string;
/** Programmed or reported units by month; keys `"1"` to `"12"`, only the filled months. */
export type Schedule = Record<string, number>;

export interface PlanHeader {
  year: number;
  title: string;
  commission: string;
  institution: string;
  approvedOn?: LocalDate;
  presentation: string;
  legalFramework: string[];
  sessionNote: string;
}

export interface Chapter {
  code: string;
  title: string;
}

export interface Objective {
  letter?: string;
  text: string;
}

export interface SpecificObjective extends Objective {
  /** The texts of the líneas of the x.4 list under this objective. */
  actionLines: string[];
}

export interface DocumentLine {
  code: string;
  /** Stable through versions; assigned when the plan is stored. */
  lineKey?: string;
  text: string;
  unit: string;
  goal: string;
  /** The *cuantificación física* exactly as printed, also when the months disagree. */
  annualQuantity: number;
  /** What is used, after the proposals or decisions. */
  schedule: Schedule;
}

export interface DocumentProgramme {
  code: string;
  chapter: string;
  title: string;
  generalObjective: string;
  statedObjectives: Objective[];
  specificObjectives: SpecificObjective[];
  legalBasis: string[];
  lines: DocumentLine[];
}

export interface SessionWindow {
  month: Month;
  opensOn: LocalDate;
  closesOn: LocalDate;
}

export type Severity = 'decision' | 'info';

/** What choosing a reading changes in the plan. */
export type ReadingEffect =
  | { type: 'schedule'; schedule: Schedule }
  | { type: 'window'; opensOn: LocalDate; closesOn: LocalDate }
  | { type: 'none' };

/** One way to read what does not add up; offered as a button in `/plan revisar`. */
export interface Reading {
  /** Stable within its discrepancy: `as_printed`, `shift_left`, `by_day_number` … */
  id: string;
  /** Spanish, short: what is read. */
  label: string;
  /** Spanish: why one would read it so, quoting the document. */
  evidence: string;
  effect: ReadingEffect;
}

export interface DiscrepancyResolution {
  readingId: string;
  /** Person's name. */
  by: string;
  at: Instant;
  reason: string;
}

/** *Observación*: what does not add up in the imported document. Only `decision` is walked through. */
export interface Discrepancy {
  /** Stable within the plan: kind + line code or month (+ ordinal). */
  key: string;
  kind: string;
  severity: Severity;
  lineCode?: string;
  month?: Month;
  /** Spanish, quoting the document as printed. */
  message: string;
  /** Spanish: the reading that is used until someone decides (the label of `readings[0]`). */
  proposal?: string;
  /** First is the proposal. Only for severity `decision`. */
  readings?: Reading[];
  resolution?: DiscrepancyResolution;
}

export interface GlossaryTerm {
  term: string;
  meaning: string;
}

export interface CommissionMember {
  name: string;
  role: string;
}

export interface PlanDocument {
  plan: PlanHeader;
  chapters: Chapter[];
  programmes: DocumentProgramme[];
  sessionWindows: SessionWindow[];
  glossary: GlossaryTerm[];
  members: CommissionMember[];
  discrepancies: Discrepancy[];
}
