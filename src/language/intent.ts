/**
 * What a person meant, platform and wording apart. A false "done" in a public record is the worst error, so whatever
 * is not plainly a completion is something else: a quantity, a note, a comment, or ambiguous (it asks).
 */
import type { Evidence } from '../domain/progress/progress-entry.ts';
import type { Month } from '../domain/plan/document.ts';

export type Intent =
  /** "hecho", "listo": the programmed quantity. */
  | { kind: 'completion'; note?: string; evidence: Evidence[] }
  /** "van 3", "llevamos 2 de 15" (`total`); "3 más" (`added`). `outOf` is what the person said the whole is. */
  | {
      kind: 'quantity';
      total?: number;
      added?: number;
      outOf?: number;
      note?: string;
      evidence: Evidence[];
    }
  /** "en proceso", "casi listo", "hecho al 50 %": an advance without a countable figure; kept, changes no quantity. */
  | { kind: 'note'; note: string; evidence: Evidence[] }
  /** "no se pudo porque …". */
  | { kind: 'justification'; reason: string; evidence: Evidence[] }
  | { kind: 'undo'; reason?: string }
  /** "3-01 y 6.2-09 listas": several lines, each with its own intent. */
  | { kind: 'codes'; items: { code: string; intent: Intent }[] }
  /** "gracias", "¿ya quedó?", anything else: kept as a comment, changes nothing. */
  | { kind: 'comment'; text: string; evidence: Evidence[] }
  /** Could be a report: ask with buttons, the likeliest first. */
  | { kind: 'ambiguous'; readings: Intent[]; text: string; evidence: Evidence[] };

/** Where the reply stands; the grammar needs no more. */
export interface ReplyContext {
  /** `line`: under a card; `list`: under a header or a digest, where codes are needed. */
  under: 'line' | 'list';
  /** Programmed units of the card's month, for "2 de 15". */
  programmed?: number;
  /** Codes of the plan, to tell a code from an oficio's number. */
  codes: string[];
  month?: Month | undefined;
}
