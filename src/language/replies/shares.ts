/** Shares of the whole: "la mitad", "un tercio", "dos terceras partes", "60 %". */
import type { Item } from './items.ts';

/** As people write them, folded; the longest first. */
const SHARES: [words: RegExp, part: number, of: number][] = [
  [/\b(?:3|tres) (?:cuartos|cuartas partes)\b/, 3, 4],
  [/\b(?:2|dos) (?:tercios|terceras partes)\b/, 2, 3],
  [/\b(?:2|dos) (?:quintos|quintas partes)\b/, 2, 5],
  [/\b(?:3|tres) (?:quintos|quintas partes)\b/, 3, 5],
  [/\b(?:4|cuatro) (?:quintos|quintas partes)\b/, 4, 5],
  [/\b(?:un|el) tercio\b|\b(?:una|la) tercera parte\b/, 1, 3],
  [/\b(?:un|el) quinto\b|\b(?:una|la) quinta parte\b/, 1, 5],
  [/\bun cuarto\b(?! de hora)|\b(?:una|la) cuarta parte\b/, 1, 4],
  [/\bmitad\b|\bmedi[oa] (?:programa|meta|plan|encargo|linea)\b/, 1, 2],
];

/** "poco más de la mitad", "80 % de avance": no count of units. */
const ABOUT = /\b(?:mas|menos|casi|como|cerca|aproximadamente|avance|pasadit[oa]|faltan?)\b/;

const textOf = (items: Item[]): string => items.map(({ form }) => form).join(' ');

/** The one share that is named, between 0 and 1; undefined where there is none, or several. */
export const shareIn = (items: Item[]): number | undefined => {
  const text = textOf(items);
  if (ABOUT.test(text)) return undefined;
  const named = SHARES.find(([words]) => words.test(text));
  const percentages = items.flatMap(({ entity }) =>
    entity?.kind === 'percentage' ? [entity.value / 100] : [],
  );
  const all = [...(named === undefined ? [] : [named[1] / named[2]]), ...percentages];
  const [first, ...others] = all;
  return first !== undefined && others.every((share) => share === first) ? first : undefined;
};

/** Is the number at this place the upper part of a share: "dos terceras partes"? */
export const isOfShare = (items: Item[], index: number): boolean =>
  /^(?:\S+) (?:tercios|cuartos|quintos|(?:terceras|cuartas|quintas) partes)/.test(
    textOf(items.slice(index, index + 3)),
  );
