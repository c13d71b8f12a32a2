/**
 * The text as lines that the rest of the room can read: tables of bars become tables of tabs, and a heading whose number
 * and title came out of recognition on two lines is one again. Line numbers stay those that an editor shows.
 */
import { isNoise, isTableRow, plain, type SourceLine } from './text.ts';

const BAR_ROW = /^\s*\|.*\|\s*$/;
const BAR_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** `| a | b |` as `a⇥b`; an escaped bar is text. Undefined for the rule under a header. */
const fromBars = (raw: string): string | undefined => {
  if (!BAR_ROW.test(raw)) return raw;
  if (BAR_RULE.test(raw)) return undefined;
  const cells = raw
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, '|').trim());
  return cells.length < 2 ? raw : cells.join('\t');
};

/** A heading's number alone: with the marks of a heading, or with a dot, which a page's number has not. */
const NUMBER_ALONE =
  /^\s*(#{1,6}\s*)?(\*\*|__)?\s*(\d{1,2}(?:\s*\.\s*\d{1,2})*\s*\.?)\s*(?:[-–])?\s*(\*\*|__)?\s*$/;

const numberAlone = (raw: string): string | undefined => {
  const found = NUMBER_ALONE.exec(raw);
  if (found?.[3] === undefined) return undefined;
  return found[1] !== undefined || found[2] !== undefined || found[3].includes('.')
    ? found[3]
    : undefined;
};

/** The title may come after blank lines only if it is marked as a heading too. */
const titleAfter = (lines: SourceLine[], index: number): number | undefined => {
  const next = lines.findIndex((line, to) => to > index && plain(line.raw) !== '');
  const line = lines[next];
  if (
    line === undefined ||
    isTableRow(line.raw) ||
    isNoise(line.raw) ||
    numberAlone(line.raw) !== undefined
  )
    return undefined;
  const marked = /^\s*(#{1,6}\s|\*\*|__|<b>)/.test(line.raw);
  const beside =
    next === index + 1 && /^\p{Lu}/u.test(plain(line.raw)) && plain(line.raw).length >= 8;
  return marked || beside ? next : undefined;
};

/** The document's lines, each with its number; what was joined stands where its title stood. */
export const sourceLines = (text: string): SourceLine[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\u00A0/g, ' ')
    .split(/\r\n|\r|\n|\f/)
    .map((raw, index): SourceLine => ({ raw: fromBars(raw) ?? '', number: index + 1 }));
  for (const [index, line] of lines.entries()) {
    const number = numberAlone(line.raw);
    const to = number === undefined ? undefined : titleAfter(lines, index);
    const title = to === undefined ? undefined : lines[to];
    if (number === undefined || title === undefined) continue;
    title.raw =
      `${/^\s*#{1,6}/.exec(line.raw)?.[0] ?? /^\s*#{1,6}/.exec(title.raw)?.[0] ?? ''} ${number} ${plain(title.raw.replace(/^\s*#{1,6}\s*/, ''))}`.trim();
    line.raw = '';
  }
  return lines;
};
