/** Text as people type it, made comparable: no accents, no case, no stretched letters; links set apart. */
import type { Evidence } from '../domain/progress/progress-entry.ts';

/** Letters and figures only, single spaces, no accents; `ñ` counts as `n`. Signs that carry meaning stay: ? % / . , - */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?¿%/.,;:!+✅✔☑👍⏳⌛🔜🚧🔄-]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const LINK = /https?:\/\/[^\s<>|]+[^\s<>|.,;:)]/g;

/** Links become evidence and leave the text. */
export const takeLinks = (text: string): { text: string; evidence: Evidence[] } => ({
  text: text.replace(LINK, ' ').replace(/\s+/g, ' ').trim(),
  evidence: [...text.matchAll(LINK)].map(([url]) => ({ kind: 'link', url })),
});

const UNITS = [
  'cero',
  '',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciseis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidos',
  'veintitres',
  'veinticuatro',
  'veinticinco',
  'veintiseis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
];
const TENS = ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const WORDS = new Map(
  [
    ...UNITS.map((word, index) => [word, index] as const),
    ...TENS.map((word, index) => [word, 30 + 10 * index] as const),
    ['cien', 100] as const,
  ].filter(([word]) => word !== ''),
);
const SPELLED = new RegExp(
  `\\b(?:(${TENS.join('|')}) y (un[oa]?|${UNITS.slice(2, 10).join('|')})|(${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')}))\\b`,
  'g',
);

/** Folded text with its numbers in figures; "un", "una" and "uno" stay, they are articles as often. */
export const numbersIn = (folded: string): string =>
  folded.replace(
    SPELLED,
    (_all, tens: string | undefined, unit: string | undefined, word: string | undefined) =>
      String(
        word === undefined
          ? (WORDS.get(tens ?? '') ?? 0) + (WORDS.get(unit ?? '') ?? 1)
          : (WORDS.get(word) ?? 0),
      ),
  );
