/** The stored plan with its progress: what `plan export` writes, and an XLSX carries whole. */
import type {
  LocalDate,
  Month,
  DocumentLine,
  DocumentProgramme,
  PlanDocument,
  Schedule,
} from '../../domain/plan/document.ts';

export interface ExportedLine extends DocumentLine {
  /** Area code. */
  area?: string;
  /** Person's name. */
  responsible?: string;
  reported?: Schedule;
  /** Months that an act suspended, `"4"`. */
  suspended?: string[];
  /** Months that an act moved to others, `from` and `to` 1 to 12; the schedule has them in the new ones. */
  rescheduled?: { from: Month; to: Month; units: number; act: string }[];
}

export type ExportedPlan = Omit<PlanDocument, 'programmes'> & {
  /** `CVSPE/2020`; a sheet does not carry it. */
  key?: string | undefined;
  /** The number of the version that is shown; a sheet does not carry it. */
  version?: number | undefined;
  /** The day whose version and entries these are; a sheet does not carry it. */
  asOf?: LocalDate | undefined;
  /** What an amendment took out: with the months that it keeps and what was reported. */
  removed?: ExportedLine[] | undefined;
  programmes: (Omit<DocumentProgramme, 'lines'> & { lines: ExportedLine[] })[];
};
