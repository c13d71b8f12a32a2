/**
 * What a heading says. Headings come out of recognition with any number of `#`, bold or bare, with or without their
 * dots; what they say is what counts, then their number.
 */
import { folded, isIndexLine, isTableRow, plain, type SourceLine } from './text.ts';

export type PartKind =
  | 'front'
  | 'presentation'
  | 'glossary'
  | 'legal_framework'
  | 'sessions'
  | 'index'
  | 'other'
  | 'title'
  | 'general_objective'
  | 'objectives'
  | 'legal_basis'
  | 'action_lines'
  | 'schedule';

export interface Heading {
  code: string;
  title: string;
  kind: PartKind;
}

/** Dots may have become commas, points in the middle or nothing but space. */
const NUMBERED = /^(\d{1,2}(?:\s*[.,·]\s*\d{1,2}|\s+\d{1,2}(?=[\s.]))*)\s*[.,)]?\s*[-–]?\s*(\D.*)$/;

/** What the parts of every programme are called. */
const PROGRAMME_PARTS: [RegExp, PartKind][] = [
  [/^objetivos? generale?s?$/, 'general_objective'],
  [/^objetivos? especificos?$/, 'objectives'],
  [/^(fundamento|fundamentacion|marco) (legal|juridic[oa]|normativ[oa])$/, 'legal_basis'],
  [/^lineas? de accion(es)?$/, 'action_lines'],
  [
    /^(cronograma|calendarizacion|calendario)( de (las )?(actividades|acciones|lineas de accion))$|^(cronograma|calendarizacion)$/,
    'schedule',
  ],
];
export const isProgrammePart = (kind: PartKind): boolean =>
  PROGRAMME_PARTS.some(([, one]) => one === kind);

/** `alone`: what it must be as a line of its own, where nothing marks it as a heading. */
const DOCUMENT_PARTS: { pattern: RegExp; alone?: RegExp; kind: PartKind }[] = [
  {
    pattern: /^indice|^tabla de contenido/,
    alone: /^(indice|tabla de contenidos?)$/,
    kind: 'index',
  },
  {
    pattern: /^presentacion$|^introduccion$/,
    alone: /^(presentacion|introduccion)$/,
    kind: 'presentation',
  },
  { pattern: /^glosario/, alone: /^glosario( de terminos)?$/, kind: 'glossary' },
  {
    pattern: /^marco (juridico|legal|normativo)/,
    alone: /^marco (juridico|legal|normativo)$/,
    kind: 'legal_framework',
  },
  { pattern: /^contenido$/, kind: 'other' },
  {
    pattern: /^calendario (anual )?de (las )?sesiones/,
    alone: /^calendario (anual )?de (las )?sesiones\b.{0,160}$/,
    kind: 'sessions',
  },
];

const isMarked = (raw: string): boolean =>
  /^\s*#{1,6}\s/.test(raw) || /^\s*(\*\*|<b>|__)/.test(raw);

export interface Numbered {
  code: string;
  title: string;
  /** Its number has dots, as only a heading's has. */
  dotted: boolean;
}

/** A line's number and what follows it; the number with dots, whatever recognition made of them. */
const numberedLine = (raw: string): Numbered => {
  const text = plain(raw.replace(/^\s*#{1,6}\s*/, ''));
  const found = NUMBERED.exec(text);
  const printed = found?.[1] ?? '';
  return {
    code: printed.split(/\D+/).join('.'),
    title: (found?.[2] ?? text).trim(),
    dotted: /\./.test(printed),
  };
};

/** The part of the document that a heading opens; a chapter's own number keeps its legal framework from being a programme's. */
const partOf = (word: string, code: string, marked: boolean): PartKind | undefined => {
  const programmePart = PROGRAMME_PARTS.find(([pattern]) => pattern.test(word))?.[1];
  if (
    programmePart !== undefined &&
    !(programmePart === 'legal_basis' && !code.includes('.') && word.startsWith('marco'))
  )
    return programmePart;
  return DOCUMENT_PARTS.find(
    ({ pattern, alone }) =>
      pattern.test(word) && (marked || code !== '' || alone?.test(word) === true),
  )?.kind;
};

/** @param titles lines that are titles of programmes although nothing marks them, by their number in the document. */
export const readHeading = (
  { raw, number }: SourceLine,
  titles: ReadonlySet<number>,
): Heading | undefined => {
  if (isTableRow(raw) || isIndexLine(raw)) return undefined;
  const marked = isMarked(raw);
  const { code, title, dotted } = numberedLine(raw);
  const kind = partOf(folded(title), code, marked);
  if (kind !== undefined) return { code, title, kind };
  if (
    code !== '' &&
    (marked || titles.has(number) || (dotted && code.includes('.') && title.length > 12))
  )
    return { code, title, kind: 'title' };
  return marked && /^\s*#/.test(raw) ? { code: '', title, kind: 'other' } : undefined;
};

const parentOf = (code: string): string => code.split('.').slice(0, -1).join('.');

/**
 * Where nothing marks headings, "3. Comunicación…" looks like an item of a list. It is a title when it is the last such
 * line before the first part that its number promises (3.1, or the parts of 3.1).
 */
export const unmarkedTitles = (lines: SourceLine[]): Set<number> => {
  const titles = new Set<number>();
  const opened = new Set<string>();
  const candidates = new Map<string, number>();
  for (const line of lines) {
    if (isTableRow(line.raw) || isIndexLine(line.raw)) continue;
    const { code, title } = numberedLine(line.raw);
    if (code === '') continue;
    if (!code.includes('.') && /^\p{Lu}/u.test(title)) candidates.set(code, line.number);
    const chapter = code.split('.')[0] ?? '';
    const opens =
      code.includes('.') &&
      (isProgrammePart(partOf(folded(title), code, false) ?? 'other') || title.length > 12);
    if (!opens || opened.has(chapter)) continue;
    opened.add(chapter);
    const at = candidates.get(chapter);
    if (at !== undefined) titles.add(at);
  }
  return titles;
};

/** What the index promises: the numbers of the programmes that should have a cronograma, in order. */
export const promisedSchedules = (lines: SourceLine[]): string[] =>
  lines
    .filter((line) => isIndexLine(line.raw))
    .flatMap((line) => {
      const { code, title } = numberedLine(plain(line.raw).replace(/\.{3,}.*$/, ''));
      return /^cronograma/.test(folded(title)) ? [parentOf(code)] : [];
    });
