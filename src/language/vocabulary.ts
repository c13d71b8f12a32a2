/** The names that a plan gives to things: what arguments are understood against, and suggested from. */
import { distance } from 'fastest-levenshtein';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { fold } from './normalise.ts';

export interface Named {
  code: string;
  name: string;
}

export interface NamedLine extends Named {
  /** Its unit of measure. */
  unit?: string | undefined;
}

export interface Vocabulary {
  year: number;
  lines: NamedLine[];
  programmes: Named[];
  chapters: string[];
  areas: Named[];
  /** Code is the person's id. */
  people: Named[];
}

/** A code that no line has now is understood, to say what became of its line. */
const removedCodes = ({ lines, removed }: PlanState) => {
  const present = new Set(lines.map(({ code }) => code));
  return removed.filter(({ code }) => !present.has(code));
};

export const vocabularyOf = (state: PlanState): Vocabulary => ({
  year: state.year,
  lines: [...state.lines, ...removedCodes(state)].map(({ code, text, unit }) => ({
    code,
    name: text,
    unit,
  })),
  programmes: state.document.programmes.map((programme) => ({
    code: programme.code,
    name: programme.title,
  })),
  chapters: [...new Set(state.document.programmes.map((programme) => programme.chapter))],
  areas: state.areas,
  people: state.people.map((person) => ({ code: person.id, name: person.name })),
});

const each = <T extends Named>(names: T[]): T[] => [
  ...new Map(names.map((named) => [`${named.code} ${named.name}`, named])).values(),
];

/** What several commissions name, each thing once: for who has not said yet of which one they speak. */
export const vocabularyOfAll = (all: Vocabulary[]): Vocabulary => ({
  year: all[0]?.year ?? 0,
  lines: each(all.flatMap(({ lines }) => lines)),
  programmes: each(all.flatMap(({ programmes }) => programmes)),
  chapters: [...new Set(all.flatMap(({ chapters }) => chapters))],
  areas: each(all.flatMap(({ areas }) => areas)),
  people: each(all.flatMap(({ people }) => people)),
});

/** By code or by whole name; without accents or case. */
export const findExactly = (text: string, among: readonly Named[]): Named | undefined => {
  const word = fold(text);
  return word === ''
    ? undefined
    : among.find((named) => fold(named.code) === word || fold(named.name) === word);
};

/** By code, by whole name, or by a part of the name that only one has; without accents or case. */
export const findNamed = (text: string, among: readonly Named[]): Named | undefined => {
  const exact = findExactly(text, among);
  const word = fold(text);
  if (exact !== undefined || word.length < 3) return exact;
  const partial = among.filter((named) => fold(named.name).includes(word));
  return partial.length === 1 ? partial[0] : undefined;
};

/** Beyond this share of wrong letters nothing is suggested: a far-fetched guess is worse than none. */
const FURTHEST = 0.5;

const MOST_CALLED = 8;
/** Do the words of the name, or their beginnings, say all that was typed? */
const isCalled = (name: string, word: string): boolean =>
  fold(name)
    .split(' ')
    .some((_, index, words) => words.slice(index).join(' ').startsWith(word));

/** The closest of the candidates, at most `most`; none when nothing is near. */
export const nearest = (text: string, candidates: readonly string[], most = 3): string[] => {
  const word = fold(text);
  if (word.length < 3) return [];
  const all = [...new Set(candidates)];
  // "titular": all that are called so; "marso": one slip away.
  const called = all.filter((candidate) => isCalled(candidate, word));
  if (called.length > 1 && called.length <= MOST_CALLED) return called;
  const slips = all.filter((candidate) => distance(word, fold(candidate)) === 1);
  if (slips.length === 1 && word.length > 3) return slips;
  const scored = all.map((candidate) => {
    const name = fold(candidate);
    const beginning = name.slice(0, Math.max(word.length + 2, 6));
    const apart = Math.min(distance(word, beginning), distance(word, name.slice(0, word.length)));
    return { candidate, score: word.length > 2 && name.includes(word) ? 0.5 : apart };
  });
  return scored
    .filter(({ score }) => score <= Math.max(1, word.length * FURTHEST))
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
};
