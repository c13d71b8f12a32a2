/** The stored plan with its progress: what `plan export` writes, and an XLSX carries whole. */
import type {
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
}

export type ExportedPlan = Omit<PlanDocument, 'programmes'> & {
  programmes: (Omit<DocumentProgramme, 'lines'> & { lines: ExportedLine[] })[];
};
