/** `/plan modificar 5.1-04 de marzo a octubre por Acuerdo 12`, and the other changes of a line that are typed. */
import type { LineEdit } from '../domain/plan/edit.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { splitDates } from './commands/apart.ts';
import {
  isKind,
  looseWords,
  readArgument,
  withoutLoose,
  wordOf,
  type Argument,
} from './commands/argument.ts';
import { daysIn, withoutDays } from './commands/day.ts';
import type { Input } from './typed-arguments.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface EditText {
  edit?: LineEdit | undefined;
  /** The first day, where one is named. */
  from?: LocalDate | undefined;
  act: string;
}

const QUOTED = /«([^»]+)»|“([^”]+)”|"([^"]+)"/;
const LOOSE = looseWords('a al de del en el la linea mes son unidad unidades');
const VERBS = { quitar: 'remove', texto: 'text', anular: 'undo', mover: 'move' } as const;
type Verb = (typeof VERBS)[keyof typeof VERBS];
const VERB_OF = new Map<string, Verb>(Object.entries(VERBS));

interface Words {
  verbs: Verb[];
  lines: string[];
  months: Month[];
  numbers: number[];
  /** How many things were read. */
  count: number;
}

/** Undefined where something is none of these. */
const readWords = (argument: Argument, year: number): Words | undefined => {
  const words: Words = { verbs: [], lines: [], months: [], numbers: [], count: 0 };
  for (const item of splitDates(argument).items) {
    const verb = VERB_OF.get(wordOf(item) ?? '');
    if (verb !== undefined) words.verbs.push(verb);
    else if (isKind(item, 'codes') && item.entity.unknown.length === 0)
      words.lines.push(...item.entity.codes);
    else if (isKind(item, 'month') && (item.entity.year ?? year) === year)
      words.months.push(item.entity.month);
    else if (isKind(item, 'number') && Number.isInteger(item.entity.value))
      words.numbers.push(item.entity.value);
    else return undefined;
  }
  const { verbs, lines, months, numbers } = words;
  return { ...words, count: verbs.length + lines.length + months.length + numbers.length };
};

/** Of words alone, without the act and the first day; undefined where they say no one change. */
const readEdit = (words: Words, quoted: string | undefined): LineEdit | undefined => {
  const { verbs, lines, months, numbers, count } = words;
  const [verb] = verbs;
  const [line] = lines;
  const [first, second] = months;
  if (verbs.length > 1 || lines.length > 1) return undefined;
  if (verb === 'undo') return count === 1 && quoted === undefined ? { kind: 'undo' } : undefined;
  if (line === undefined) return undefined;
  if (verb === 'remove') return count === 2 ? { kind: 'remove', code: line } : undefined;
  if (quoted !== undefined)
    return count === lines.length + verbs.length && verb !== 'move'
      ? { kind: 'text', code: line, text: quoted }
      : undefined;
  if (verb === 'text' || first === undefined) return undefined;
  if (months.length === 2 && second !== undefined && numbers.length === 0)
    return { kind: 'move', code: line, from: first, to: second };
  const [units] = numbers;
  return months.length === 1 && numbers.length === 1 && units !== undefined && verb === undefined
    ? { kind: 'quantity', code: line, month: first, units }
    : undefined;
};

/** The one day of a text that says nothing else. */
const dayOf = (input: Input): LocalDate | undefined => {
  const argument = readArgument(input);
  const days = daysIn(argument, input);
  const rest = withoutLoose(withoutDays(argument, days), LOOSE);
  const doubtful = argument.items.some(
    ({ entity }) => entity?.kind === 'date' && entity.contradicts === true,
  );
  return days.length === 1 && rest.items.length === 0 && !doubtful ? days[0]?.date : undefined;
};

/** @param today local date of the plan. */
export const parseEdit = (text: string, vocabulary: Vocabulary, today: LocalDate): EditText => {
  const found = QUOTED.exec(text);
  const quoted = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  const [what = '', ...rest] = text.replace(found?.[0] ?? '', ' ').split(/\s+por\s+/i);
  const [change = '', day] = what.split(/\s+desde\s+/i);
  const from = day === undefined ? undefined : dayOf({ text: day, vocabulary, today });
  const argument = withoutLoose(readArgument({ text: change, vocabulary, today }), LOOSE);
  const isRead = day === undefined || from !== undefined;
  const words = isRead ? readWords(argument, vocabulary.year) : undefined;
  return {
    edit: words === undefined ? undefined : readEdit(words, quoted),
    from,
    act: rest.join(' por ').trim(),
  };
};
