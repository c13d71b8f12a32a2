/** What follows `/ine buscar`: the days on which a document was received, and words; every one of both is sought. */
import { addDays, firstOfMonth, lastOfMonth } from '../../domain/time/dates.ts';
import type { DayRange } from '../../domain/ine/search.ts';
import { ok, refuse, type Input, type Parsed } from '../typed-arguments.ts';
import { foldWord } from '../tokens.ts';
import { isKind, without, type Argument, type Item, type ItemOf } from './argument.ts';
import { contradiction, daysIn, impossibleDay, withoutDays } from './day.ts';

const EXAMPLE = '/ine buscar credencial marzo';
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const LOOSE = wordSet(
  `a al con de del e el en la las lo los o para por que se sobre su sus un una unos unas y
  documento documentos notificacion notificaciones favor porfa porfavor gracias`,
);
const BESIDE_DATES = wordSet('dia fecha mes recibido recibidos recibida recibidas llego llegaron');
const BESIDE_FIGURES = wordSet('folio folios no num numero');
const MOST_WORDS = 12;
const LONGEST_WORD = 100;

const monthRange = ({ entity }: ItemOf<'month'>, year: number): DayRange => ({
  first: firstOfMonth(entity.year ?? year, entity.month),
  last: lastOfMonth(entity.year ?? year, entity.month),
});

/** "de enero a marzo": the months between them too. */
const joinedMonths = ({ items }: Argument, year: number): DayRange[] => {
  const ranges: DayRange[] = [];
  items.forEach((item, index) => {
    if (!isKind(item, 'month')) return;
    const own = monthRange(item, year);
    const before = items[index - 2];
    const last = ranges.at(-1);
    const joins = /^(?:a|al|hasta|-)$/.test(items[index - 1]?.form ?? '');
    if (joins && before !== undefined && isKind(before, 'month') && last !== undefined)
      last.last = own.last;
    else ranges.push(own);
  });
  return ranges;
};

/** "el lunes" that a document came is the last one. */
const receivedDay = (date: string, item: Item | undefined, today: string): string =>
  item !== undefined && isKind(item, 'date') && item.entity.written === 'weekday' && date > today
    ? addDays(date, -7)
    : date;

const takePeriods = (argument: Argument, input: Input): { periods: DayRange[]; rest: Argument } => {
  const { year } = input.vocabulary;
  const days = daysIn(argument, input);
  const undated = withoutDays(argument, days);
  const periods = [
    ...days.map(({ date, items: [item] }) => {
      const day = receivedDay(date, item, input.today);
      return { first: day, last: day };
    }),
    ...undated.items.flatMap((item): DayRange[] => {
      if (isKind(item, 'dates')) return [{ first: item.entity.first, last: item.entity.last }];
      if (isKind(item, 'days')) return item.entity.dates.map((day) => ({ first: day, last: day }));
      if (!isKind(item, 'year')) return [];
      return [{ first: `${item.entity.year}-01-01`, last: `${item.entity.year}-12-31` }];
    }),
    ...joinedMonths(undated, year),
  ];
  const isPeriod = (item: Item): boolean =>
    isKind(item, 'dates') || isKind(item, 'days') || isKind(item, 'year') || isKind(item, 'month');
  const isJoin = (item: Item): boolean => {
    const index = undated.items.indexOf(item);
    const [before, after] = [undated.items[index - 1], undated.items[index + 1]];
    return (
      item.form === 'hasta' &&
      before !== undefined &&
      after !== undefined &&
      isPeriod(before) &&
      isPeriod(after)
    );
  };
  return { periods, rest: without(undated, (item) => isPeriod(item) || isJoin(item)) };
};

/** What stands together is one word: a folio keeps its strokes, the signs around a word are none of it. */
const wordsOf = ({ text, items }: Argument, isLoose: (form: string) => boolean): string[] => {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of items) {
    const last = runs.at(-1);
    if (last?.to === from) last.to = to;
    else runs.push({ from, to });
  }
  const typed = runs
    .flatMap(({ from, to }) => text.slice(from, to).split(/\s+/))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const said = typed.filter((word) => word !== '' && !isLoose(foldWord(word)));
  const forms = said.map(foldWord);
  return said.filter((_, index) => forms.indexOf(forms[index] ?? '') === index);
};

/** Not of a folio: "45/13" is no day that the calendar lacks. */
const plain = (argument: Argument): Argument =>
  without(argument, ({ text }) => /\d[/.-]\d/.test(text));

/** @param argument what stands after «buscar», with nothing left out. */
export const readSearch = (argument: Argument, input: Input): Parsed => {
  const doubt =
    contradiction(argument, (day) => `/ine buscar ${day}`) ?? impossibleDay(plain(argument), input);
  if (doubt !== undefined) return doubt;
  const { periods, rest } = takePeriods(argument, input);
  const isDated = periods.length > 0;
  const hasFigure = rest.items.some(({ text }) => /\d/.test(text));
  const words = wordsOf(
    rest,
    (form) =>
      LOOSE.has(form) ||
      (isDated && BESIDE_DATES.has(form)) ||
      (hasFigure && BESIDE_FIGURES.has(form)),
  );
  if (words.length === 0 && periods.length === 0)
    return refuse(
      `Escribe qué se busca después de «buscar»: palabras del asunto, de quien lo emite o de la síntesis, una parte del folio, o la fecha en que llegó. Por ejemplo: ${EXAMPLE}`,
      [EXAMPLE],
    );
  if (words.length > MOST_WORDS || words.some((word) => word.length > LONGEST_WORD))
    return refuse(
      `Es demasiado para buscarlo: escribe hasta ${MOST_WORDS} palabras del documento. Por ejemplo: ${EXAMPLE}`,
      [EXAMPLE],
    );
  return ok({
    action: 'buscar',
    ...(words.length === 0 ? {} : { words }),
    ...(periods.length === 0 ? {} : { periods }),
  });
};
