/** Amounts that are no count of things: shares, guesses between two figures, money. */
import { afterAny, phrases, skipAny, type Phrases } from './phrases.ts';
import { numberAt, sureNumber } from './numbers.ts';
import {
  afterStop,
  endsPhrase,
  formAt,
  isContinued,
  isGlued,
  type Found,
  type Reader,
  type Source,
} from './source.ts';

const PERCENT = phrases('%', 'por ciento', 'por cien', 'porciento', 'x ciento');
const OF_A_HUNDRED = phrases('por 100', 'x 100');
const SHARE = phrases('al', 'un');

/** "50 %", "cien por ciento", "al 100": a figure after "al" that no day of a month has. */
export const readPercentage: Reader = (source, from) => {
  const start = skipAny(source, from, SHARE);
  const read = sureNumber(source, start);
  if (read === undefined) return undefined;
  const { value } = read;
  const to =
    afterAny(source, read.to, PERCENT) ??
    (value === 100 ? afterAny(source, read.to, OF_A_HUNDRED) : undefined);
  if (to !== undefined) return { to, value: { kind: 'percentage', value } };
  const bare = formAt(source, from) === 'al' && value > 31 && value <= 100;
  return bare && endsPhrase(source, read.to)
    ? { to: read.to, value: { kind: 'percentage', value } }
    : undefined;
};

const range = (to: number, first: number, last: number): Found => ({
  to,
  value: { kind: 'range', low: Math.min(first, last), high: Math.max(first, last) },
});

interface Joint {
  before?: Phrases;
  joint: Phrases;
  /** Does it say so whichever of the two is greater, and with "uno" too? */
  always?: boolean;
}
const JOINTS: Joint[] = [
  {
    before: phrases('entre las', 'entre los', 'entre'),
    joint: phrases('y las', 'y los', 'y', 'a', 'o', '-'),
    always: true,
  },
  { before: phrases('de', 'desde'), joint: phrases('a', 'hasta') },
  { joint: phrases('o', 'u'), always: true },
  { joint: phrases('a', '-') },
];

const rangeWith = (source: Source, from: number, { before, joint, always }: Joint) => {
  const start = before === undefined ? from : afterAny(source, from, before);
  const first = start === undefined ? undefined : sureNumber(source, start);
  const middle = first === undefined ? undefined : afterAny(source, first.to, joint);
  const last = middle === undefined ? undefined : sureNumber(source, middle);
  if (first === undefined || middle === undefined || last === undefined) return undefined;
  // "3-01 mil" is no guess up to a thousand.
  if (isGlued(source, middle) && last.to > middle + 1) return undefined;
  if (always === true) return range(last.to, first.value, last.value);
  const isNumbers = first.written !== 'article' && last.written !== 'article';
  return isNumbers && first.value < last.value
    ? range(last.to, first.value, last.value)
    : undefined;
};

/** "entre 6 y 8", "6 o 8", "6-8", "de 6 a 8". */
export const readRange: Reader = (source, from) => {
  if (isContinued(source, from)) return undefined;
  for (const joint of JOINTS) {
    const found = rangeWith(source, from, joint);
    if (found !== undefined) {
      const { to } = found;
      const goesOn = formAt(source, to) === '-' && isGlued(source, to) && isGlued(source, to + 1);
      return goesOn ? undefined : found;
    }
  }
  return undefined;
};

const CURRENCY = phrases('pesos', 'peso', 'mxn', 'm . n', 'usd', 'dolares', 'de pesos');
const NATIONAL = phrases('m . n');

/** "$1,500", "1500 pesos", "2 mil pesos". */
export const readMoney: Reader = (source, from) => {
  const sign = formAt(source, from) === '$' ? from + 1 : undefined;
  const read = numberAt(source, sign ?? from);
  if (read === undefined) return undefined;
  const named = afterAny(source, read.to, CURRENCY);
  if (sign === undefined && named === undefined) return undefined;
  const national = named === undefined ? undefined : afterAny(source, named, NATIONAL);
  return { to: afterStop(source, national ?? named ?? read.to), value: { kind: 'money' } };
};
