/**
 * Numbers in figures and in words. In Mexico the comma groups thousands and the point is decimal; a figure that may be
 * read in two ways ("2.000", "1,5") is a range from one to the other, so that it is asked about.
 */
import { multiplied, numberInWords } from './number-words.ts';
import {
  formAt,
  isContinued,
  isGlued,
  isJoint,
  plainFigure,
  type Found,
  type ReadNumber,
  type Reader,
  type Source,
} from './source.ts';

interface Figure {
  value: number;
  orElse?: number | undefined;
}

const figureOf = (form: string): Figure | undefined => {
  if (/^[0-9]{1,15}$/.test(form)) return { value: Number(form) };
  if (/^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/.test(form))
    return form.startsWith('0')
      ? { value: Number(form.replace(',', '.')), orElse: Number(form.replace(/[,.]/g, '')) }
      : { value: Number(form.replace(/,/g, '')) };
  if (/^[0-9]{1,9}\.[0-9]+$/.test(form) && !/^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(form))
    return { value: Number(form) };
  // "2.000", "1.234.567", "1,5", "1,2,3": thousands, decimals or several numbers, as the writer thought.
  if (/^[0-9]{1,9}([.,][0-9]{1,9})+$/.test(form))
    return {
      value: Number.parseFloat(form.replace(',', '.')),
      orElse: Number(form.replace(/[.,]/g, '')),
    };
  return undefined;
};

/** "999 999 999 999": more groups are no number that anybody means. */
const MOST_GROUPS = 4;
/** "12 000": a group of thousands set off by a space begins with a naught, or another follows: "1 250 000"; "12 500" may be two numbers. */
const spacedThousands = (source: Source, from: number): Figure & { to: number } => {
  const first = formAt(source, from);
  let to = from + 1;
  let digits = first;
  let sure = false;
  if (/^[1-9][0-9]{0,2}$/.test(first)) {
    while (
      to < from + MOST_GROUPS &&
      /^[0-9]{3}$/.test(formAt(source, to)) &&
      !isGlued(source, to) &&
      !isJoint(source, to + 1, '-/')
    ) {
      sure ||= to > from + 1 || formAt(source, to).startsWith('0');
      digits += formAt(source, to);
      to += 1;
    }
  }
  const value = Number(digits);
  return sure || to === from + 1 ? { to, value } : { to, value: Number(first), orElse: value };
};

/** "1'500": an apostrophe among the digits. */
const apostrophed = (source: Source, from: number): (Figure & { to: number }) | undefined =>
  isJoint(source, from + 1, "'") && /^[0-9]{3}$/.test(formAt(source, from + 2))
    ? {
        to: from + 3,
        value: Number(formAt(source, from)),
        orElse: Number(`${formAt(source, from)}${formAt(source, from + 2)}`),
      }
    : undefined;

/** "3k", "3B", "v2", "A3": a label, or a number in a way of its own. */
const LONGEST_LABEL = 3;
const isLabel = (source: Source, from: number): boolean => {
  const [before, next] = [source.tokens[from - 1], source.tokens[from + 1]];
  return (
    (next?.kind === 'word' &&
      !next.spaced &&
      next.form.length <= LONGEST_LABEL &&
      next.form !== 'mil') ||
    (before?.kind === 'word' && isGlued(source, from) && before.form.length <= LONGEST_LABEL)
  );
};

const figuresAt = (source: Source, from: number): ReadNumber | undefined => {
  const figure = figureOf(formAt(source, from));
  if (figure === undefined) return undefined;
  const parted = apostrophed(source, from);
  if (parted !== undefined) return { written: 'figures', ...parted };
  if (figure.orElse !== undefined) return { to: from + 1, written: 'figures', ...figure };
  const read =
    plainFigure(source, from) === undefined
      ? { to: from + 1, value: figure.value }
      : spacedThousands(source, from);
  if ('orElse' in read) return { written: 'figures', ...read };
  return { ...multiplied(source, read), written: 'figures' };
};

/** "y medio": a half more. */
const withHalf = (source: Source, read: ReadNumber): ReadNumber =>
  formAt(source, read.to) === 'y' && /^medi[oa]$/.test(formAt(source, read.to + 1))
    ? { ...read, to: read.to + 2, value: read.value + 0.5, written: 'word' }
    : read;

/** The number that begins at a token; kept, because most of the other readers look at it. */
export const numberAt = (source: Source, from: number): ReadNumber | undefined => {
  if (source.numbers.has(from)) return source.numbers.get(from);
  const kind = source.tokens[from]?.kind;
  const read =
    kind === 'number'
      ? figuresAt(source, from)
      : kind === 'word'
        ? numberInWords(source, from)
        : undefined;
  const whole = read === undefined ? undefined : withHalf(source, read);
  source.numbers.set(from, whole);
  return whole;
};

export const readNumber: Reader = (source, from) => {
  const read = numberAt(source, from);
  if (read === undefined || (read.written === 'figures' && isLabel(source, from))) return undefined;
  const { to, value, written, orElse } = read;
  if (orElse === undefined) return { to, value: { kind: 'number', value, written } };
  const [low, high] = value < orElse ? [value, orElse] : [orElse, value];
  return { to, value: { kind: 'range', low, high } };
};

/** A whole number that is surely one, from a token on. */
export const sureNumber = (source: Source, from: number): ReadNumber | undefined => {
  const read = numberAt(source, from);
  return read === undefined || read.orElse !== undefined ? undefined : read;
};

/** "+2" */
export const readPlus: Reader = (source, from) => {
  if (formAt(source, from) !== '+') return undefined;
  const read = sureNumber(source, from + 1);
  if (read?.written !== 'figures' || formAt(source, read.to) === '%') return undefined;
  if (isJoint(source, read.to, '-/')) return undefined;
  return { to: read.to, value: { kind: 'plus', value: read.value } };
};

/** "2/15", "8 / 10"; where a year or a third figure follows it is something else. */
export const readFraction: Reader = (source, from) => {
  const found = (to: number, part: string, whole: string): Found => ({
    to,
    value: { kind: 'fraction', part: Number(part), whole: Number(whole) },
  });
  const [, part, whole] = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(formAt(source, from)) ?? [];
  if (part !== undefined && whole !== undefined)
    return isContinued(source, from) ? undefined : found(from + 1, part, whole);
  if (formAt(source, from + 1) !== '/') return undefined;
  const [first, second] = [plainFigure(source, from), plainFigure(source, from + 2)];
  if (first === undefined || second === undefined || formAt(source, from + 3) === '/')
    return undefined;
  return found(from + 3, String(first), String(second));
};
