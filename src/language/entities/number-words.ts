/** Numbers in words: "treinta y dos", "dos mil trescientos", "un par", "docena". */
import { formAt, plainFigure, isGlued, type ReadNumber, type Source } from './source.ts';

const ONE_TO_TWENTY_NINE =
  `un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
  diecisiete dieciocho diecinueve veinte veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete
  veintiocho veintinueve`.split(/\s+/);
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

const MISSPELT: [string, number][] = [
  ['sinco', 5],
  ['nuebe', 9],
  ['dies', 10],
  ['onse', 11],
  ['trese', 13],
  ['catorse', 14],
  ['quinse', 15],
  ['beinte', 20],
];
/** "veinti tres", "dieci ocho": one word in two. */
const CUT = new Map([
  ['dieci', 10],
  ['veinti', 20],
]);

const SMALL = new Map<string, number>([
  ['cero', 0],
  ...ONE_TO_TWENTY_NINE.map((word, index) => [word, index + 1] as const),
  ['uno', 1],
  ['una', 1],
  ['veintiuno', 21],
  ['veintiuna', 21],
  ...MISSPELT,
  ...TENS.map((word, index) => [word, 30 + 10 * index] as const),
]);
const HUNDRED = new Map<string, number>([
  ...HUNDREDS.map((word, index) => [word, 100 * (index + 1)] as const),
  ...HUNDREDS.slice(1).map(
    (word, index) => [word.replace(/os$/, 'as'), 100 * (index + 2)] as const,
  ),
  ['cien', 100],
]);
/** What multiplies the number before it: "2 docenas", "dos pares"; `un` alone is before it too. */
const GROUPS = new Map<string, number>([
  ['docena', 12],
  ['docenas', 12],
  ['par', 2],
  ['pares', 2],
  ['decena', 10],
  ['decenas', 10],
  ['veintena', 20],
  ['treintena', 30],
  ['centenar', 100],
  ['centenares', 100],
  ['millar', 1000],
  ['millares', 1000],
]);
const MILLIONS = /^millon(es)?$/;
/** "Mil gracias" counts nothing. */
const COURTESY = /^(gracias|disculpas|perdones|felicidades|felicitaciones|bendiciones)$/;
const ARTICLES = /^un[oa]?$/;

interface Read {
  to: number;
  value: number;
}

/** "treinta y dos", "veintiuno", "un". */
const tensAt = (source: Source, from: number): Read | undefined => {
  const cut = CUT.get(formAt(source, from));
  const value = SMALL.get(formAt(source, cut === undefined ? from : from + 1));
  if (value === undefined) return undefined;
  if (cut !== undefined) return value < 10 ? { to: from + 2, value: cut + value } : undefined;
  const unit = formAt(source, from + 1) === 'y' ? SMALL.get(formAt(source, from + 2)) : undefined;
  return value >= 30 && unit !== undefined && unit > 0 && unit < 10
    ? { to: from + 3, value: value + unit }
    : { to: from + 1, value };
};

/** Below a thousand. */
const hundredsAt = (source: Source, from: number): Read | undefined => {
  const hundred = HUNDRED.get(formAt(source, from));
  if (hundred === undefined) return tensAt(source, from);
  const rest = formAt(source, from) === 'cien' ? undefined : tensAt(source, from + 1);
  return rest === undefined || rest.value === 0
    ? { to: from + 1, value: hundred }
    : { to: rest.to, value: hundred + rest.value };
};

/** What follows "mil": words or a figure below a thousand, "2 mil 500". */
const restOfThousand = (source: Source, from: number): Read | undefined => {
  if (ARTICLES.test(formAt(source, from))) return undefined;
  const figure = plainFigure(source, from);
  if (figure === undefined) return hundredsAt(source, from);
  const joined = isGlued(source, from + 1) && /^[-/%]$/.test(formAt(source, from + 1));
  return figure < 100 || figure > 999 || joined ? undefined : { to: from + 1, value: figure };
};

/** What follows "millones": "doscientos mil". */
const restOfMillion = (source: Source, from: number): Read | undefined => {
  const read = hundredsAt(source, from);
  if (read === undefined || formAt(source, read.to) !== 'mil') return undefined;
  const rest = restOfThousand(source, read.to + 1);
  return { to: rest?.to ?? read.to + 1, value: read.value * 1000 + (rest?.value ?? 0) };
};

/** "15 mil", "2 mil 500", "3 docenas", "2 millones": the number before it multiplied. */
export const multiplied = (source: Source, { to, value }: Read): Read => {
  const form = formAt(source, to);
  if (form === 'mil') {
    const rest = value < 1000 ? restOfThousand(source, to + 1) : undefined;
    return { to: rest?.to ?? to + 1, value: value * 1000 + (rest?.value ?? 0) };
  }
  const group = GROUPS.get(form);
  if (group !== undefined && !(form === 'par' && value !== 1)) {
    const half = formAt(source, to + 1) === 'y' && /^media?o?$/.test(formAt(source, to + 2));
    return { to: half ? to + 3 : to + 1, value: value * group + (half ? group / 2 : 0) };
  }
  if (!MILLIONS.test(form)) return { to, value };
  const rest = restOfMillion(source, to + 1);
  return { to: rest?.to ?? to + 1, value: value * 1_000_000 + (rest?.value ?? 0) };
};

/** The number in words that begins at a token. */
const wordsAt = (source: Source, from: number): Read | undefined => {
  const form = formAt(source, from);
  if (form === 'mil') {
    if (COURTESY.test(formAt(source, from + 1))) return undefined;
    return multiplied(source, { to: from, value: 1 });
  }
  if (form === 'media' && formAt(source, from + 1) === 'docena') return { to: from + 2, value: 6 };
  if (form === 'docena') return multiplied(source, { to: from, value: 1 });
  const read = hundredsAt(source, from);
  return read === undefined ? undefined : multiplied(source, read);
};

/** "cuarenta y tantos", "veinte y pico": more than that, nobody knows how many. */
const VAGUE_REST = /^(tant[oa]s|pico)$/;

export const numberInWords = (source: Source, from: number): ReadNumber | undefined => {
  const read = wordsAt(source, from);
  if (read === undefined) return undefined;
  const { to, value } = read;
  if (to === from + 1 && ARTICLES.test(formAt(source, from)))
    return { to, value: 1, written: 'article' };
  const vague = formAt(source, to) === 'y' && VAGUE_REST.test(formAt(source, to + 1));
  return vague
    ? { to: to + 2, value, written: 'word', orElse: value + 9 }
    : { to, value, written: 'word' };
};
