/**
 * What a person meant, platform and wording apart. A false "done" in a public record is the worst error, so a record is
 * made only where every word is explained; all else is asked, kept as a note, or answered.
 */
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';

/** What somebody wants to know, or says, who reports nothing. */
export type HelpTopic =
  /** "ayuda", "¿cómo reporto?" */
  | 'how'
  /** "no entiendo", "¿qué pide esta línea?" */
  | 'what'
  /** "no es de mi área", "¿a quién le toca?" */
  | 'who'
  /** "ya lo había reportado" */
  | 'reported';

export type Intent =
  /** "hecho", "listo": the programmed quantity. */
  | { kind: 'completion'; note?: string | undefined; evidence: Evidence[] }
  /** "van 3", "llevamos 2 de 15" (`total`); "3 más" (`added`). `outOf` is what the person said the whole is. */
  | {
      kind: 'quantity';
      total?: number | undefined;
      added?: number | undefined;
      outOf?: number | undefined;
      note?: string | undefined;
      evidence: Evidence[];
    }
  /** "en proceso", "casi listo", "hecho al 50 %": an advance without a countable figure; kept, changes no quantity. */
  | { kind: 'note'; note: string; evidence: Evidence[] }
  /** "no se pudo porque …". */
  | { kind: 'justification'; reason: string; evidence: Evidence[] }
  | { kind: 'undo'; reason?: string | undefined }
  /** "3-01 y 6.2-09 listas": several lines or months, each with its own intent. */
  | { kind: 'lines'; items: LineIntent[] }
  /** Kept, changes nothing. A courtesy ("gracias") is the only thing that is not answered. */
  | { kind: 'comment'; text: string; courtesy: boolean; evidence: Evidence[] }
  /** "recuérdamelo mañana"; without a day: asked. */
  | { kind: 'snooze'; until?: { date: LocalDate; time?: string | undefined } | undefined }
  | { kind: 'help'; topic: HelpTopic; text: string }
  /** Could be a report: asked with buttons, the likeliest first. */
  | { kind: 'ask'; readings: Intent[]; text: string; evidence: Evidence[] };

export interface LineIntent {
  /** Undefined: the card's own line, of another month. */
  code?: string | undefined;
  month?: Month | undefined;
  intent: Intent;
}

/** What the grammar may know of a line. */
export interface LineContext {
  /** Programmed units of the month, for "2 de 15". */
  programmed?: number | undefined;
  /** Its code, unit of measure («Convenio») and text. */
  code?: string | undefined;
  unit?: string | undefined;
  lineText?: string | undefined;
  /** Units reported so far. */
  reported?: number | undefined;
}

/** Where the reply stands: what the grammar may know of the card. */
export interface ReplyContext extends LineContext {
  /** `line`: under a card; `list`: under a header or a digest, where codes are needed. */
  under: 'line' | 'list';
  /** Codes of the plan, to tell a code from an oficio's number. */
  codes: readonly string[];
  /** Local date of the plan's zone, and the plan's year. */
  today: LocalDate;
  year: number;
  /** Of the card, or of the list where it speaks of one. */
  month?: Month | undefined;
  /** Codes of the lines that the list names, for "todas menos la 3-08". */
  listed?: readonly string[] | undefined;
  /** The list is a board of rows: «todo hecho» means all that it lists. */
  board?: true | undefined;
  /** What is known of another line that the reply names, in the same month. */
  about?: ((code: string) => LineContext | undefined) | undefined;
  /** False where a number may be meant for another card: a private chat without threads, nothing quoted. */
  threaded?: boolean | undefined;
}

/** Why it was heard so: kept with the entry, shown by `/porque` and `avance hear`. */
export interface Trace {
  /** The rule that decided. */
  rule: string;
  clauses: TracedClause[];
}
export interface TracedClause {
  text: string;
  /** What the clause says, by the grammar's own word for it. */
  says: string;
  /** Its entities: kind and what was written. */
  entities: { kind: string; text: string }[];
  /** Words that nothing explains. */
  unexplained: string[];
}

export interface HeardReply {
  intent: Intent;
  trace: Trace;
}
