/** Text as people type it, made comparable: no accents, no case, no stretched letters; links set apart. */
import type { Evidence } from '../domain/progress-entry.ts';

/** Letters and figures only, single spaces, no accents; `ñ` counts as `n`. Signs that carry meaning stay: ? % / . , - */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}?¿%/.,;:+✅✔☑👍-]+/gu, ' ').replace(/(\p{L})\1{2,}/gu, '$1').replace(/\s+/g, ' ').trim();

const LINK = /https?:\/\/[^\s<>|]+[^\s<>|.,;:)]/g;

/** Links become evidence and leave the text. */
export const takeLinks = (text: string): { text: string; evidence: Evidence[] } => ({
  text: text.replace(LINK, ' ').replace(/\s+/g, ' ').trim(),
  evidence: [...text.matchAll(LINK)].map(([url]) => ({ kind: 'link', url })),
});

const WORDS: Record<string, number> = {
  cero: 0, ninguna: 0, ninguno: 0, un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10,
  once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, treinta: 30,
};
export const NUMBER = `(\\d{1,6}|${Object.keys(WORDS).join('|')})`;
export const toNumber = (word: string): number => WORDS[word] ?? Number(word);
