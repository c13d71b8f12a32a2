/** What follows `/avance`: what is shown: a line, a programme, a chapter, a month, an area. */
import { monthOf } from '../../domain/time/dates.ts';
import {
  ok,
  refuse,
  unknown,
  unknownLine,
  codes,
  names,
  MONTH_NAMES,
  monthChoices,
  lineChoices,
  areaChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { foldWord } from '../tokens.ts';
import { splitDates } from './apart.ts';
import {
  isKind,
  looseWords,
  readArgument,
  takeKind,
  takeNamedOf,
  textOfItems,
  without,
  withoutLoose,
  withoutToday,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';
import { takePeriod, type Period } from './period.ts';

const LOOSE = looseWords(
  `a al como con cuanto cual de dia del e el en es esta estan hemos la las lleva llevan llevamos lo los para por que se va vamos van y
  apartado apartados area areas avance avances cap caps capitulo capitulos prog progs comision linea lineas mes mi nuestra nuestro programa programas
  todo toda todos todas plan general anual trabajo pat poa total global completo este`,
  'asks',
);

interface Shown {
  type: 'line' | 'programme' | 'chapter' | 'month' | 'area' | 'agreements';
  value?: string | number | undefined;
  /** As it was typed. */
  text: string;
}

/** "6.2" is a programme, "6" a chapter; 3 is both, and the programme is meant. */
const numbered = ({ text }: Item, { programmes, chapters }: Vocabulary): Shown | undefined => {
  if (programmes.some(({ code }) => code === text)) return { type: 'programme', value: text, text };
  return chapters.includes(text) ? { type: 'chapter', value: text, text } : undefined;
};

/** Does a date begin with the number of a programme or a chapter? */
const isNumbered = ({ tokens: [figure] }: Item, { programmes, chapters }: Vocabulary): boolean =>
  figure !== undefined &&
  [...programmes.map(({ code }) => code), ...chapters].includes(figure.form);

/** "convenios" alone are the commitments; "área de convenios" is an area that is called so. */
const takeAgreements = (argument: Argument): [found: Shown[], rest: Argument] => {
  const isWord = (item: Item): boolean => /^convenios?$/.test(wordOf(item) ?? '');
  const others = withoutLoose(argument, LOOSE).items.filter((item) => !isWord(item));
  const word = argument.items.find(isWord);
  const ofArea = saysArea(argument);
  return word === undefined || others.length > 0 || ofArea
    ? [[], argument]
    : [[{ type: 'agreements', text: word.text }], without(argument, isWord)];
};

const saysArea = ({ items }: Argument): boolean =>
  items.some((item) => /^areas?$/.test(wordOf(item) ?? ''));

/** "área de vinculación" is an area, though a programme is called so too. */
const takeNames = (
  argument: Argument,
  { areas, programmes: all }: Vocabulary,
): [found: Shown[], rest: Argument] => {
  const programmes = saysArea(argument) ? [] : all;
  const found: Shown[] = [];
  let rest = argument;
  for (;;) {
    const [next, left] = takeNamedOf(rest, [areas, programmes], LOOSE);
    if (next === undefined) return [found, rest];
    const { code, name } = next.named;
    found.push({ type: next.list === 0 ? 'area' : 'programme', value: code, text: name });
    rest = left;
  }
};

const candidates = (vocabulary: Vocabulary): string[] => [
  ...codes(vocabulary),
  ...vocabulary.programmes.map(({ code }) => code),
  ...vocabulary.areas.map(({ code }) => code),
  ...names(vocabulary.areas),
  ...MONTH_NAMES,
];

/** "el mes" alone is the one in course. */
const saysMonth = ({ items }: Argument): boolean => items.some((item) => wordOf(item) === 'mes');

const monthOfPeriod = ({ month }: Period): Shown[] =>
  month === undefined ? [] : [{ type: 'month', value: month, text: MONTH_NAMES[month - 1] ?? '' }];

const lineOf = (item: Item): Shown[] =>
  isKind(item, 'codes')
    ? item.entity.codes.map((code) => ({ type: 'line', value: code, text: code }))
    : [];

/** "por área": a kind of thing, without saying which; "todas las áreas" are the plan. */
const askWhich = ({ items }: Argument, { areas }: Vocabulary): Parsed | undefined => {
  const words = items.map((item) => wordOf(item) ?? '');
  if (words.some((word) => /^tod[oa]s?$/.test(word))) return undefined;
  const examples = [
    ['área', areas[0]?.code ?? 'VIN'],
    ['línea', '3-01'],
    ['capítulo', '6'],
  ] as const;
  const named = examples.find(([kind]) =>
    words.some((word) => word.replace(/s$/, '') === foldWord(kind)),
  );
  return named === undefined
    ? undefined
    : refuse(`¿Qué ${named[0]}? Escribe cuál, por ejemplo: /avance ${named[1]}`);
};

const avance = (input: Input): Parsed => {
  const { vocabulary, today } = input;
  // "6 septiembre" is a chapter and a month.
  const argument = splitDates(readArgument(input), (item) => isNumbered(item, vocabulary));
  const [agreements, first] = takeAgreements(argument);
  const [lines, unlined] = takeKind(first, 'codes');
  const [wrong] = lines.flatMap(({ entity }) => entity.unknown);
  if (wrong !== undefined) return unknownLine(wrong, vocabulary);
  const present = withoutToday(unlined, today);
  const numbers = present.items.flatMap((item) => numbered(item, vocabulary) ?? []);
  const unnumbered = without(present, (item) => numbered(item, vocabulary) !== undefined);
  const [named, unnamed] = takeNames(unnumbered, vocabulary);
  const period = takePeriod(unnamed, vocabulary.year);
  if ('ok' in period) return period;
  const rest = withoutLoose(period.rest, LOOSE);
  if (rest.items.length > 0)
    return unknown(
      textOfItems(rest),
      candidates(vocabulary),
      'el programa, la línea, el área o el mes',
    );
  const shownLines = lines.flatMap(lineOf);
  const all = [...agreements, ...shownLines, ...numbers, ...named, ...monthOfPeriod(period)];
  const [shown, second] = all;
  if (second !== undefined && shown !== undefined)
    return refuse(
      `Con /avance se ve una cosa a la vez: «${shown.text}» o «${second.text}». Escribe /avance ${shown.text} o /avance ${second.text}`,
      [`/avance ${shown.text}`, `/avance ${second.text}`],
    );
  if (shown !== undefined) {
    const { type, value } = shown;
    return ok(value === undefined ? { type } : { type, value });
  }
  const which = askWhich(present, vocabulary);
  if (which !== undefined) return which;
  return saysMonth(period.rest) ? ok({ type: 'month', value: monthOf(today) }) : ok({});
};

export const avanceArguments: TypedArguments = {
  read: avance,
  words: (before, vocabulary) =>
    before.length > 0
      ? []
      : [
          ...vocabulary.programmes.map(({ code, name }) => ({ word: code, hint: name })),
          ...areaChoices(vocabulary),
          ...monthChoices(),
          { word: 'convenios', hint: 'compromisos' },
          ...lineChoices(vocabulary),
        ],
};
