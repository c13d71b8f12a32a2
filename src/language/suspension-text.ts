/** `/plan suspender 5.1 6.3-04 abril mayo por Acuerdo 12`, and what is like it: which lines, when, by which act. */
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { splitDates } from './commands/apart.ts';
import { inMonthOf } from './commands/day.ts';
import {
  isKind,
  isPunctuation,
  readArgument,
  wordOf,
  type Argument,
  type Item,
} from './commands/argument.ts';
import { fold } from './normalise.ts';
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

const isWhole = (word: string): boolean => /^tod[oa]s?$/.test(word);
const isSessions = (word: string): boolean => /^sesion(es)?$/.test(word);
/** Between what is meant: they say nothing by themselves. */
const JOINS =
  /^(a|al|hasta|y|e|de|del|desde|en|el|la|las|los|linea|lineas|programa|programas|capitulo|mes|meses)$/;
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
  days: { from: LocalDate; to: LocalDate } | undefined;
  /** As the days were typed. */
  dated: string[];
  whole: boolean;
  /** Everything is meant, or the sessions are named. */
  sessions: boolean;
  unknown: string[];
}

/** Lines that an item names: by their codes, or as those of a programme. */
const codesOf = (item: Item, all: readonly string[]): string[] => {
  if (isKind(item, 'codes')) return item.entity.codes;
  return isKind(item, 'number') ? all.filter((code) => inProgramme(code, item.text)) : [];
};

/** "3 abril" is a programme and a month, unless it is one of two days. */
const apart = (argument: Argument): Argument => {
  const dates = argument.items.filter((item) => isKind(item, 'date'));
  return dates.length === 2 ? argument : splitDates(argument);
};

/** The two days that are named, one after the other, or as a range. */
const daysOf = ({ items }: Argument): { days: Words['days']; read: readonly Item[] } => {
  const ranges = items.filter((item) => isKind(item, 'dates'));
  const dates = items.filter((item) => isKind(item, 'date'));
  const [range] = ranges;
  const [first, last] = dates;
  if (range !== undefined && ranges.length === 1 && dates.length === 0)
    return { days: { from: range.entity.first, to: range.entity.last }, read: [range] };
  if (first !== undefined && last !== undefined && dates.length === 2 && ranges.length === 0)
    return {
      days: { from: inMonthOf(first, last) ?? first.entity.date, to: last.entity.date },
      read: [first, last],
    };
  return { days: undefined, read: [] };
};

/** Does it contradict itself, or lie in another year than the plan? */
const isDoubtful = ({ entity }: Item, year: number): boolean =>
  (entity?.kind === 'month' && (entity.year ?? year) !== year) ||
  (entity?.kind === 'year' && entity.year !== year) ||
  ((entity?.kind === 'date' || entity?.kind === 'dates') && entity.contradicts === true) ||
  (entity?.kind === 'codes' && entity.unknown.length > 0);

const readWords = (text: string, vocabulary: Vocabulary, today: LocalDate): Words => {
  const argument = apart(readArgument({ text, vocabulary, today }));
  const { days, read } = daysOf(argument);
  const all = vocabulary.lines.map(({ code }) => code);
  const dated = read.map((item) => item.text);
  const said = { days, dated, whole: false, sessions: false };
  const words: Words = { ...said, codes: [], months: [], unknown: [] };
  let until = false;
  for (const item of argument.items.filter((each) => !isPunctuation(each))) {
    const word = wordOf(item) ?? '';
    const found = codesOf(item, all);
    words.whole ||= isWhole(word);
    words.sessions ||= isWhole(word) || isSessions(word);
    if (isDoubtful(item, vocabulary.year)) words.unknown.push(item.text);
    else if (isWhole(word)) words.codes.push(...all);
    else if (found.length > 0) words.codes.push(...found);
    else if (isKind(item, 'month')) words.months.push({ month: item.entity.month, until });
    else if (
      !read.includes(item) &&
      !isKind(item, 'year') &&
      !JOINS.test(word) &&
      !isSessions(word)
    )
      words.unknown.push(item.text);
    until = UNTIL.test(word) || (until && /^(el|la|mes|de)$/.test(word));
  }
  return { ...words, codes: [...new Set(words.codes)] };
};

/** What says that the act follows. */
const BY = /(?:^|\s+)(?:por|según|segun|mediante|conforme al?|con base en)\s+(?:el\s+|la\s+)?/i;
/** An act by its own name, where nothing says that it follows. */
const ACT =
  /[\s,]+(?=(?:acuerdo|dictamen|resoluci[oó]n|oficio|acta|circular|decreto|lineamiento)s?\s)/i;

/** What stands before the act, and the act. */
export const beforeAct = (text: string): { what: string; act: string } => {
  const at = BY.exec(text) ?? ACT.exec(text);
  return at === null
    ? { what: text, act: '' }
    : { what: text.slice(0, at.index), act: text.slice(at.index + at[0].length).trim() };
};

/** @param today local date of the plan. */
export const parseSuspension = (
  text: string,
  vocabulary: Vocabulary,
  today: LocalDate,
): SuspensionText => {
  const { what, act } = beforeAct(text);
  const { codes, months, days, whole, sessions, unknown } = readWords(what, vocabulary, today);
  return {
    codes,
    months: monthsOf(months),
    ...(days ?? {}),
    ...(whole ? { whole } : {}),
    ...(sessions ? { sessions } : {}),
    act,
    unknown: unknown[0],
  };
};

/** `5.1-04 de marzo a octubre por Acuerdo 12`. */
export const parseMove = (text: string, vocabulary: Vocabulary, today: LocalDate): MoveText => {
  const { what, act } = beforeAct(text);
  const { codes, months, days, unknown } = readWords(what, vocabulary, today);
  const wrong = codes[1] ?? (months.length > 2 || days !== undefined ? what : undefined);
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

export const parseLift = (text: string, vocabulary: Vocabulary, today: LocalDate): LiftText => {
  const about = text.replace(/\s*\bpor\b\s*/i, ' ');
  const { codes, months, dated, unknown } = readWords(about, vocabulary, today);
  return {
    codes,
    months: monthsOf(months),
    words: [...unknown, ...dated].flatMap((word) => fold(word).split(' ')),
  };
};
