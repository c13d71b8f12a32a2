/**
 * Cuts the document into its parts by its headings. Headings come out of recognition with any number of `#`, bold or
 * bare, with or without their dots, on one line or two; what they say is what counts, then their number.
 */
import { folded, isIndexLine, isNoise, isTableRow, plain, type SourceLine } from './text.ts';

export type PartKind =
  | 'front' | 'presentation' | 'glossary' | 'legal_framework' | 'sessions' | 'index' | 'other'
  | 'title' | 'general_objective' | 'objectives' | 'legal_basis' | 'action_lines' | 'schedule';

export interface Part {
  kind: PartKind;
  /** The programme's or chapter's number, for parts that belong to one. */
  code: string;
  title: string;
  heading: SourceLine;
  lines: SourceLine[];
}

const NUMBERED = /^(\d{1,2}(?:\s*\.\s*\d{1,2})*)\s*\.?\s*[-–]?\s*(\D.*)$/;

/** What the parts of every programme are called. */
const PROGRAMME_PARTS: [RegExp, PartKind][] = [
  [/^objetivos? generale?s?$/, 'general_objective'],
  [/^objetivos? especificos?$/, 'objectives'],
  [/^(fundamento|fundamentacion|marco) (legal|juridic[oa])$/, 'legal_basis'],
  [/^lineas? de accion(es)?$/, 'action_lines'],
  [/^(cronograma|calendarizacion)( de (las )?(actividades|acciones))?$/, 'schedule'],
];
const DOCUMENT_PARTS: [RegExp, PartKind][] = [
  [/^indice|^tabla de contenido/, 'index'],
  [/^presentacion$|^introduccion$/, 'presentation'],
  [/^glosario/, 'glossary'],
  [/^marco (juridico|legal|normativo)/, 'legal_framework'],
  [/^contenido$/, 'other'],
  [/^calendario (anual )?de (las )?sesiones/, 'sessions'],
];

interface Heading {
  code: string;
  title: string;
  kind: PartKind;
  /** With the marks of a heading: `#` or bold. */
  marked: boolean;
}

const readHeading = ({ raw }: SourceLine): Heading | undefined => {
  if (isTableRow(raw) || isIndexLine(raw)) return undefined;
  const marked = /^\s*#{1,6}\s/.test(raw) || /^\s*(\*\*|<b>|__)/.test(raw);
  const text = plain(raw.replace(/^\s*#{1,6}\s*/, '')).replace(/\s+\d{1,3}$/, (page) => (marked ? page : page));
  const numbered = NUMBERED.exec(text);
  const code = (numbered?.[1] ?? '').replace(/\s/g, '');
  const title = (numbered?.[2] ?? text).trim();
  const word = folded(title);
  const programmePart = PROGRAMME_PARTS.find(([pattern]) => pattern.test(word))?.[1];
  if (programmePart !== undefined && !(programmePart === 'legal_basis' && code.split('.').length === 1 && /^marco/.test(word))) return { code, title, kind: programmePart, marked };
  const documentPart = (marked || code !== '') ? DOCUMENT_PARTS.find(([pattern]) => pattern.test(word))?.[1] : undefined;
  if (documentPart !== undefined) return { code, title, kind: documentPart, marked };
  if (code !== '' && (marked || (code.includes('.') && title.length > 12))) return { code, title, kind: 'title', marked };
  return marked && /^\s*#/.test(raw) ? { code: '', title, kind: 'other', marked } : undefined;
};

const parentOf = (code: string): string => code.split('.').slice(0, -1).join('.');

/** The parts in order. A programme's parts carry its number even where recognition lost or mangled theirs. */
export const cutIntoParts = (lines: SourceLine[]): Part[] => {
  const parts: Part[] = [{ kind: 'front', code: '', title: '', heading: { number: 1, raw: '' }, lines: [] }];
  const titles = new Set<string>();
  let programme = '';
  for (const line of lines) {
    const last = parts.at(-1);
    const heading = readHeading(line);
    if (heading === undefined || last === undefined) {
      if (!isNoise(line.raw) || isTableRow(line.raw)) last?.lines.push(line);
      continue;
    }
    // A title that goes on in a second heading line without a number of its own.
    if (heading.kind === 'other' && last.kind === 'title' && last.lines.length === 0) {
      last.title = `${last.title} ${heading.title}`;
      continue;
    }
    if (heading.kind === 'other' && last.kind !== 'front' && last.kind !== 'index' && heading.title.length > 0) {
      last.lines.push(line);
      continue;
    }
    let code = heading.code;
    if (heading.kind === 'title') {
      programme = code;
      titles.add(code);
    } else if (PROGRAMME_PARTS.some(([, kind]) => kind === heading.kind)) {
      const parent = parentOf(code);
      code = titles.has(parent) ? parent : programme;
    }
    parts.push({ kind: heading.kind, code, title: heading.title, heading: line, lines: [] });
  }
  return parts;
};

/** What the index promises: the numbers of the programmes that should have a cronograma. */
export const promisedSchedules = (lines: SourceLine[]): string[] =>
  lines.filter((line) => isIndexLine(line.raw)).flatMap((line) => {
    const numbered = NUMBERED.exec(plain(line.raw).replace(/\.{3,}.*$/, ''));
    return numbered !== null && /^cronograma/.test(folded(numbered[2] ?? '')) ? [parentOf((numbered[1] ?? '').replace(/\s/g, ''))] : [];
  });
