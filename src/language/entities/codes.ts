/**
 * Codes of lines as people type them: `3-1` is 3-01, `6.2-4` and `6.2.04` are 6.2-04; "3-01 a 3-04" are the lines
 * between too. What has the shape of a code and is none is `unknown`; the number of an oficio or a date is neither.
 */
import { afterAny, phrases } from './phrases.ts';
import type { Token } from '../tokens.ts';
import {
  formAt,
  isContinued,
  isCounted,
  isGlued,
  isJoint,
  type Found,
  type Reader,
  type Source,
} from './source.ts';

interface Parts {
  programme: string;
  nth: string;
  /** "6.2.04" is a code only where there is a programme 6.2. */
  joint: '-' | '.';
}

const LOOSE = /^(\d{1,2}(?:\.\d{1,2})?)-(\d{1,3})$/;
const POINTS = /^(\d{1,2}\.\d{1,2})\.(\d{1,3})$/;

const partsOf = (text: string): Parts | undefined => {
  const hyphened = LOOSE.exec(text);
  const [, programme, nth] = hyphened ?? POINTS.exec(text) ?? [];
  return programme === undefined || nth === undefined
    ? undefined
    : { programme, nth, joint: hyphened === null ? '.' : '-' };
};

const splitCode = (code: string): Parts => {
  const [programme = '', nth = ''] = code.split('-');
  return { programme, nth, joint: '-' };
};

const exact = ({ programme, nth }: Parts, codes: readonly string[]): string | undefined =>
  codes.find((code) => {
    const parts = splitCode(code);
    return parts.programme === programme && Number(parts.nth) === Number(nth);
  });

/** Is it a code, though of no line? "6-8" is a guess, "3-99" and "9-07" are codes that nobody has. */
const isCodeLike = ({ programme, nth, joint }: Parts, codes: readonly string[]): boolean =>
  (joint === '-' && (programme.includes('.') || nth.startsWith('0'))) ||
  codes.some((code) => splitCode(code).programme === programme);

interface ReadCode {
  to: number;
  codes: string[];
  unknown: string[];
}

const glued = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join('');

const LONGEST_CHAIN = 400;
/** Figures and hyphens without white space between them: "3-01,3-02". */
const chainEnd = (source: Source, from: number): number => {
  let to = from + 1;
  while (
    to < from + LONGEST_CHAIN &&
    isGlued(source, to) &&
    (source.tokens[to]?.kind === 'number' ||
      (/^[-/]$/.test(formAt(source, to)) && isGlued(source, to + 1)))
  )
    to += 1;
  return to;
};

/** Each piece a code, or after one the number of another of its programme: "3-01,3-02", "3-01/02". */
const piecesOf = (text: string): Parts[] | undefined => {
  const parts: Parts[] = [];
  for (const piece of text.split(/[,/:]/)) {
    const before = parts.at(-1);
    const own = partsOf(piece);
    if (own !== undefined) parts.push(own);
    else if (before !== undefined && /^0\d$/.test(piece)) parts.push({ ...before, nth: piece });
    else return undefined;
  }
  return parts;
};

const codeAt = (source: Source, from: number): ReadCode | undefined => {
  const { tokens, context } = source;
  if (tokens[from]?.kind !== 'number') return undefined;
  if (formAt(source, from + 1) !== '-' && !POINTS.test(formAt(source, from))) return undefined;
  if (isContinued(source, from)) return undefined;
  // "3 - 1" may count; "3 - 01" and "6.2 - 1" do not.
  const isSpaced =
    formAt(source, from + 1) === '-' &&
    /^\d{1,3}$/.test(formAt(source, from + 2)) &&
    (formAt(source, from).includes('.') || /^0\d$/.test(formAt(source, from + 2)));
  const spaced = isSpaced ? from + 3 : undefined;
  const end = chainEnd(source, from);
  const to = end < from + 3 && spaced !== undefined ? spaced : end;
  const pieces = piecesOf(glued(tokens.slice(from, to)));
  if (pieces === undefined || isJoint(source, to, '-/')) return undefined;
  if (formAt(source, to) === '%' || !pieces.every((parts) => isCodeLike(parts, context.codes)))
    return undefined;
  const [only] = pieces;
  const counted = isCounted(source, from) && pieces.length === 1;
  if (counted && only !== undefined && !only.nth.startsWith('0') && !only.programme.includes('.'))
    return undefined;
  const found = pieces.map((parts) => ({ parts, code: exact(parts, context.codes) }));
  return {
    to,
    codes: found.flatMap(({ code }) => code ?? []),
    unknown: found.flatMap(({ parts, code }) =>
      code === undefined ? [`${parts.programme}-${parts.nth}`] : [],
    ),
  };
};

const BETWEEN = phrases('entre la', 'entre');
const LEADS = phrases('desde la', 'desde', 'entre la', 'entre', 'de la', 'del', 'de');
const UNTIL = phrases('hasta la', 'hasta', 'a la', 'al', 'a', '-');
const AND = phrases('y la', 'y');

/** The lines of a programme between two of them; the ends may stand in one programme only. */
const linesBetween = (first: string, last: string, codes: readonly string[]): string[] => {
  const [low, high] = [splitCode(first), splitCode(last)];
  const inside = (code: string): boolean => {
    const { programme, nth } = splitCode(code);
    return (
      programme === low.programme &&
      Number(nth) >= Number(low.nth) &&
      Number(nth) <= Number(high.nth)
    );
  };
  return low.programme === high.programme
    ? codes.filter(inside).sort((a, b) => Number(splitCode(a).nth) - Number(splitCode(b).nth))
    : [];
};

/** The end of a range: a code, or "04" alone, of the programme of the first. */
const rangeEnd = (source: Source, from: number, first: ReadCode): ReadCode | undefined => {
  const code = codeAt(source, from);
  const form = formAt(source, from);
  const [start] = first.codes;
  if (code !== undefined || start === undefined || !/^0\d$/.test(form)) return code;
  const parts = { ...splitCode(start), nth: form };
  const meant = exact(parts, source.context.codes);
  return meant === undefined ? undefined : { to: from + 1, codes: [meant], unknown: [] };
};

const codesFound = ({ to, codes, unknown }: ReadCode): Found => ({
  to,
  value: { kind: 'codes', codes, unknown },
});

const rangeAt = (source: Source, from: number): Found | undefined => {
  const lead = afterAny(source, from, LEADS);
  const first = codeAt(source, lead ?? from);
  if (first === undefined || first.codes.length + first.unknown.length !== 1) return undefined;
  const isBetween = afterAny(source, from, BETWEEN) !== undefined;
  const middle = afterAny(source, first.to, isBetween ? AND : UNTIL);
  const last = middle === undefined ? undefined : rangeEnd(source, middle, first);
  if (last === undefined) return undefined;
  const unknown = [...first.unknown, ...last.unknown];
  const [start = '', end = ''] = [first.codes[0], last.codes[0]];
  if (unknown.length > 0 || last.codes.length !== 1)
    return codesFound({ to: last.to, codes: [], unknown: [...unknown, ...last.codes.slice(1)] });
  const codes = linesBetween(start, end, source.context.codes);
  return codesFound({
    to: last.to,
    codes,
    unknown: codes.length === 0 ? [`${start} a ${end}`] : [],
  });
};

export const readCodes: Reader = (source, from) => {
  const range = rangeAt(source, from);
  if (range !== undefined) return range;
  const code = codeAt(source, from);
  return code === undefined ? undefined : codesFound(code);
};
