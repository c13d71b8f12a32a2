/** Recognised text as plain text: mark-up, signature marks and white space are normalised, spelling never is. */
import { withoutAccents } from '../../domain/plan/plain-text.ts';

/** The document's line, counted from 1 as an editor shows it. */
export interface SourceLine {
  number: number;
  /** As read, without the line break. */
  raw: string;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** Without tags, emphasis and repeated white space. */
export const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&([a-z#0-9]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** For comparing: no accents, no case, no punctuation. */
export const folded = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9ñ]+/g, ' ')
    .trim();

const NOISE = [
  /^[A-Za-z]$/, // a stroke of a signature
  /^[-–—]?\s*(p[aá]g(ina)?\.?\s*)?\d{1,3}(\s*(de|\/)\s*\d{1,3})?\s*[-–—]?$/i, // a page's number
  /^[*_]*\[[^\]]*\][*_]*$/, // "[Handwritten signature]", "[Sello]"
  /^!\[[^\]]*\]\([^)]*\)$/, // a picture
  /^([-*_]\s*){3,}$/, // a rule
  /^(r[uú]bricas?|firmas?( ilegibles?)?|sello)\.?$/i,
];

/** What a scanner makes of signatures, stamps and page numbers: a lone letter or number, "[Handwritten signature]". */
export const isNoise = (raw: string): boolean => {
  const text = plain(raw);
  return text === '' || NOISE.some((pattern) => pattern.test(text));
};

/** The index's lines: a title, leader dots and a page number. */
export const isIndexLine = (raw: string): boolean => /\.{3,}\s*\d+\s*$/.test(plain(raw));

export const cellsOf = (raw: string): string[] => raw.split('\t');
export const isTableRow = (raw: string): boolean => raw.includes('\t');

/** Two parts of one text that a page cut apart. */
export const joined = (first: string, second: string): string =>
  first === '' ? second : second === '' ? first : `${first} ${second}`;

/** 0 to 1: the words two texts share (Dice), after folding. */
export const similarity = (a: string, b: string): number => {
  const [first, second] = [folded(a).split(' '), folded(b).split(' ')];
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (first.length + second.length);
};

/** As a message prints them. */
export const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
/** 1 to 12 by name or an abbreviation of three letters or more; `set` is also September. */
export const monthNumber = (text: string): number | undefined => {
  const word = folded(text)
    .replace(/ /g, '')
    .replace(/^set(iembre)?$/, 'septiembre');
  if (word.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month.startsWith(word));
  return at === -1 ? undefined : at + 1;
};
