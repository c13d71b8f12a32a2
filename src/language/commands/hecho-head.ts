/** The lines, the quantity and the month that stand before the note of `/hecho`, in any order; each once. */
import type { Month } from '../../domain/plan/document.ts';
import { monthOfWord } from '../entities/months.ts';
import { isKind, isPunctuation, looseWords, wordOf, type Item } from './argument.ts';

export interface HechoHead {
  lines: string[];
  excepted: string[];
  unknown: string[];
  quantity?: { total?: number; added?: number } | undefined;
  /** 4 of "2 de 4": what the person says the whole is. */
  outOf?: number | undefined;
  month?: Month | undefined;
  /** What stands there and is none of it: a second quantity, a guess, another year. */
  doubtful?: { item: Item; why: 'quantity' | 'month' | 'apart' | 'year' | 'day' } | undefined;
  /** The first word before the first line that says nothing of it. */
  strange?: Item | undefined;
  /** Where the note begins, among the items. */
  end: number;
}

const LOOSE = looseWords(
  `a al ambas & + con correspondiente de del e el en la las linea lineas lo los mes para por se tambien y ya`,
);
/** Before the line they say what the command says. */
const LEAD = looseWords(
  `✅ ✔ ☑ listo lista listos listas hecho hecha hechas quedo quedaron esta estan reporto reportar`,
);
const COUNTING = looseWords('van vamos llevo llevamos son fueron suman hicimos total cantidad');
const EXCEPT = looseWords('salvo excepto menos');
const MOST = 9_999_999;

const numberOf = (item: Item | undefined): number | undefined => {
  if (item === undefined || !isKind(item, 'number')) return undefined;
  const { value } = item.entity;
  return Number.isInteger(value) && value <= MOST ? value : undefined;
};

interface Reading {
  items: readonly Item[];
  year: number;
  head: HechoHead;
  /** Something was said of the lines so far: another line would need its own. */
  assigned: boolean;
  excepting: boolean;
}

/** How many items a reader took; 0: none of its kind. */
type Take = (reading: Reading, index: number) => number;

const wordAt = ({ items }: Reading, index: number): string | undefined => {
  const item = items[index];
  return item === undefined ? undefined : wordOf(item);
};

const takeCodes: Take = (reading, index) => {
  const { items, head } = reading;
  const item = items[index];
  if (item === undefined || !isKind(item, 'codes')) return 0;
  const { codes, unknown } = item.entity;
  if (reading.assigned && head.lines.length > 0) {
    head.doubtful ??= { item, why: 'apart' };
    return 0;
  }
  head.unknown.push(...unknown);
  (reading.excepting ? head.excepted : head.lines).push(...codes);
  return 1;
};

const takeExcept: Take = (reading, index) => {
  const next = reading.items.findIndex(
    (item, position) => position > index && !isPunctuation(item) && !LOOSE.has(item.form),
  );
  const item = reading.items[next];
  if (!EXCEPT.has(wordAt(reading, index) ?? '') || item === undefined || !isKind(item, 'codes'))
    return 0;
  reading.excepting = true;
  return next - index;
};

/** "15 de mayo" behind "9 de": the whole, and the month. */
const wholeAndMonth = (item: Item | undefined): { whole: number; month: Month } | undefined => {
  if (item === undefined || !isKind(item, 'date') || item.entity.withYear) return undefined;
  const [figure, of, name, ...others] = item.tokens;
  const month = of?.form === 'de' && name !== undefined ? monthOfWord(name.form) : undefined;
  return figure?.kind === 'number' && month !== undefined && others.length === 0
    ? { whole: Number(figure.form), month }
    : undefined;
};

/** "de 4", "de los 4", "de un total de 4": the whole that a quantity is part of, and how many items say it. */
export const wholeAt = (
  items: readonly Item[],
  index: number,
): { outOf: number; month?: Month | undefined; length: number } | undefined => {
  const said = items.slice(index, index + 5).map(({ form }) => form);
  const lead = /^de (?:un )?total de |^de (?:l[ao]s )?/.exec(`${said.join(' ')} `)?.[0];
  if (lead === undefined) return undefined;
  const length = lead.trim().split(' ').length;
  const item = items[index + length];
  const both = wholeAndMonth(item);
  const outOf = numberOf(item) ?? both?.whole;
  return outOf === undefined ? undefined : { outOf, month: both?.month, length: length + 1 };
};

/** Behind a quantity; less than it is no whole. */
const takeWhole = ({ items, head }: Reading, index: number): number => {
  const whole = wholeAt(items, index);
  const item = items[index + (whole?.length ?? 0) - 1];
  if (whole === undefined || item === undefined) return 0;
  if (whole.outOf < (head.quantity?.total ?? 0)) {
    head.doubtful ??= { item, why: 'quantity' };
    return 0;
  }
  head.outOf = whole.outOf;
  head.month ??= whole.month;
  return whole.length;
};

const LAST_DAY = 31;
const isMonth = (item: Item | undefined): boolean => item !== undefined && isKind(item, 'month');

/** "-3" */
const isNegative = (items: readonly Item[], index: number): boolean =>
  items[index - 1]?.form === '-' &&
  items[index - 1]?.tokens[0]?.spaced === true &&
  items[index]?.tokens[0]?.spaced === false;

/** "3", "3 más", "otras 3", "+3", "van 3", "2 de 4", "uno" where nothing follows. */
const takeQuantity: Take = (reading, index) => {
  const { items, head, year } = reading;
  const lead =
    COUNTING.has(wordAt(reading, index) ?? '') || /^otr[oa]s$/.test(wordAt(reading, index) ?? '');
  const start = lead ? index + 1 : index;
  const item = items[start];
  if (item === undefined) return 0;
  const plus = isKind(item, 'plus') ? item.entity.value : undefined;
  const value = plus ?? numberOf(item);
  const isArticle = isKind(item, 'number') && item.entity.written === 'article';
  if (value === undefined || (isArticle && !lead && items[start + 1] !== undefined)) return 0;
  if (head.quantity !== undefined || isNegative(items, start) || item.text === String(year)) {
    head.doubtful ??= { item, why: 'quantity' };
    return 0;
  }
  const more = wordAt(reading, start + 1) === 'mas' ? 1 : 0;
  const adds = plus !== undefined || more === 1 || /^otr/.test(items[index]?.form ?? '');
  if (value <= LAST_DAY && wordAt(reading, start + 1) === 'de' && isMonth(items[start + 2])) {
    // "30 de febrero": a day that there is not.
    head.doubtful ??= { item, why: 'quantity' };
    return 0;
  }
  head.quantity = adds ? { added: value } : { total: value };
  const behind = adds ? 0 : takeWhole(reading, start + 1);
  reading.assigned = head.lines.length > 0;
  return start - index + 1 + more + behind;
};

const takeMonth: Take = (reading, index) => {
  const { items, head, year } = reading;
  const item = items[index];
  if (item === undefined) return 0;
  const isYear = isKind(item, 'year') || (isKind(item, 'number') && index === 0);
  const named = isKind(item, 'month')
    ? (item.entity.year ?? year)
    : isKind(item, 'year')
      ? item.entity.year
      : Number(item.text);
  if (isYear && named === year) return 1;
  if (!isKind(item, 'month')) return 0;
  if (named !== year) head.doubtful ??= { item, why: 'year' };
  else if (head.month !== undefined && head.month !== item.entity.month)
    head.doubtful ??= { item, why: 'month' };
  head.month ??= item.entity.month;
  reading.assigned = head.lines.length > 0;
  return 1;
};

/** A figure that is no plain quantity: "4 a 6", "2/3", "el 15", "1.5". */
const DOUBTFUL = /^(number|range|fraction|ordinal|percentage|money|hour|duration|date|dates)$/;
const findDoubt = ({ items, head }: Reading, index: number, today: string): void => {
  const item = items[index];
  const kind = item?.entity?.kind ?? '';
  if (item === undefined || !DOUBTFUL.test(kind) || head.doubtful !== undefined) return;
  const isDone =
    (isKind(item, 'percentage') && item.entity.value >= 100) ||
    (isKind(item, 'date') && item.entity.date <= today && item.entity.written === 'relative');
  const why = /^(date|dates|hour)$/.test(kind) ? 'day' : 'quantity';
  if (!isDone && head.lines.length > 0) head.doubtful = { item, why };
};

const TAKES: Take[] = [takeMonth, takeCodes, takeExcept, takeQuantity];

/** @param today local date of the plan. */
export const readHead = (items: readonly Item[], year: number, today: string): HechoHead => {
  const head: HechoHead = { lines: [], excepted: [], unknown: [], end: 0 };
  const reading: Reading = { items, year, head, assigned: false, excepting: false };
  let index = 0;
  while (index < items.length) {
    const taken = TAKES.map((take) => take(reading, index)).find((count) => count > 0) ?? 0;
    const item = items[index];
    if (head.doubtful !== undefined || item === undefined) break;
    if (taken > 0) {
      index += taken;
      head.end = index;
      continue;
    }
    const leads = head.lines.length === 0 && head.unknown.length === 0;
    const isQuote = /^["']$/.test(item.form) && !leads;
    const said = !isQuote && (isPunctuation(item) || LOOSE.has(item.form));
    if (!said && !(leads && LEAD.has(item.form))) {
      if (leads) head.strange = item;
      break;
    }
    index += 1;
  }
  findDoubt(reading, index, today);
  return head;
};
