/**
 * A document to print or to open elsewhere, before any format: what it says. `documents/` writes it as PDF, XLSX or DOCX.
 * Spanish texts are written by the other files of this folder; here is only the form.
 */
export interface Paper {
  /** Heads every page. */
  institution: string;
  title: string;
  subtitle?: string;
  /** Name of the file, without its extension: `bitacora-2020-03`. */
  name: string;
  orientation: 'portrait' | 'landscape';
  blocks: PaperBlock[];
  /** Foots every page, beside its number: what made it and when. */
  footer: string;
}

export type PaperBlock =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; align?: 'left' | 'right' | 'center'; small?: boolean }
  | { type: 'facts'; facts: { label: string; value: string }[] }
  /** `width`: in parts of the line; the same for all where none is given. */
  | { type: 'table'; columns: { title: string; width?: number }[]; rows: string[][] }
  | { type: 'list'; items: string[] }
  /** A line to sign on. */
  | { type: 'signature'; name: string; post: string };
