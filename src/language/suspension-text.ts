/** `/plan suspender 5.1 6.3-04 abril mayo por Acuerdo 12`, and what is like it: which lines, when, by which act. */
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { findCode } from './codes.ts';
import { findDateRange } from './date-range.ts';
import { fold } from './normalise.ts';
import { findMonth } from './spanish-dates.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SuspensionText {
  codes: string[];
  months: Month[];
  /** Days, where they are named instead of months. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  /** The whole plan. */
  whole?: true | undefined;
  /** The commission's sessions too. */
  sessions?: true | undefined;
  act: string;
  /** The first word that was not understood. */
  unknown?: string | undefined;
}

export interface MoveText {
  code?: string | undefined;
  from?: Month | undefined;
  to?: Month | undefined;
  act: string;
  /** The first word that was not understood. */
  unknown?: string | undefined;
}

const inProgramme = (code: string, word: string): boolean =>
  code.startsWith(`${word}-`) || code.startsWith(`${word}.`);

const codesOf = (word: string, { lines }: Vocabulary): string[] => {
  const all = lines.map(({ code }) => code);
  const one = findCode(word, all);
  if (one !== undefined) return [one];
  if (isWhole(word)) return all;
  return all.filter((code) => inProgramme(code, word));
};

const isWhole = (word: string): boolean => /^tod[oa]s?$/.test(fold(word));
const isSessions = (word: string): boolean => /^sesion(es)?$/.test(fold(word));
/** Between what is meant: they say nothing by themselves. */
const JOINS =
  /^(a|al|hasta|y|e|de|del|en|el|la|las|los|linea|lineas|programa|programas|mes|meses)$/;
const UNTIL = /^(a|al|hasta)$/;

/** `abril a junio` are the months between them too. */
const monthsOf = (words: { month: Month; until: boolean }[]): Month[] => {
  const months = words.flatMap(({ month, until }, index) => {
    const first = until ? (words[index - 1]?.month ?? month) : month;
    return Array.from(
      { length: Math.max(month - first + 1, 0) },
      (_, position) => first + position,
    );
  });
  return [...new Set(months)].sort((a, b) => a - b);
};

interface Words {
  codes: string[];
  months: { month: Month; until: boolean }[];
  whole: boolean;
  /** Everything is meant, or the sessions are named. */
  sessions: boolean;
  unknown: string[];
}

const readWords = (text: string, vocabulary: Vocabulary): Words => {
  const read: Words = { codes: [], months: [], whole: false, sessions: false, unknown: [] };
  let until = false;
  for (const word of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const month = findMonth(fold(word));
    const found = codesOf(word, vocabulary);
    read.whole ||= isWhole(word);
    read.sessions ||= isWhole(word) || isSessions(word);
    if (found.length > 0) read.codes.push(...found);
    else if (month !== undefined) read.months.push({ month, until });
    else if (!JOINS.test(fold(word)) && !isSessions(word)) read.unknown.push(word);
    until = UNTIL.test(fold(word));
  }
  return { ...read, codes: [...new Set(read.codes)] };
};

/** What stands before «por», and the act after it. */
const beforeAct = (text: string): { what: string; act: string } => {
  const [what = '', ...rest] = text.split(/\s+por\s+/i);
  return { what, act: rest.join(' por ').trim() };
};

/** @param today local date of the plan. */
export const parseSuspension = (
  text: string,
  vocabulary: Vocabulary,
  today: LocalDate,
): SuspensionText => {
  const { what, act } = beforeAct(text);
  const range = findDateRange(what, vocabulary.year, today);
  const { codes, months, whole, sessions, unknown } = readWords(range?.rest ?? what, vocabulary);
  return {
    codes,
    months: monthsOf(months),
    ...(range === undefined ? {} : { from: range.from, to: range.to }),
    ...(whole ? { whole } : {}),
    ...(sessions ? { sessions } : {}),
    act,
    unknown: unknown[0],
  };
};

/** `5.1-04 de marzo a octubre por Acuerdo 12`. */
export const parseMove = (text: string, vocabulary: Vocabulary): MoveText => {
  const { what, act } = beforeAct(text);
  const { codes, months, unknown } = readWords(what, vocabulary);
  const wrong = codes[1] ?? (months.length > 2 ? what : undefined);
  return {
    code: codes[0],
    from: months[0]?.month,
    to: months[1]?.month,
    act,
    unknown: unknown[0] ?? wrong,
  };
};

/** Which suspension or rescheduling is meant: its lines, its months, or words of its act. */
export interface LiftText {
  codes: string[];
  months: Month[];
  words: string[];
}

export const parseLift = (text: string, vocabulary: Vocabulary): LiftText => {
  const { codes, months, unknown } = readWords(text.replace(/\s*\bpor\b\s*/i, ' '), vocabulary);
  return { codes, months: monthsOf(months), words: unknown.map(fold) };
};
