/** Cuts the document into its parts by its headings. */
import {
  isProgrammePart,
  readHeading,
  unmarkedTitles,
  type Heading,
  type PartKind,
} from './headings.ts';
import { isNoise, isTableRow, plain, type SourceLine } from './text.ts';

export interface Part {
  kind: PartKind;
  /** The programme's or chapter's number, for parts that belong to one. */
  code: string;
  title: string;
  heading: SourceLine;
  lines: SourceLine[];
}

const parentOf = (code: string): string => code.split('.').slice(0, -1).join('.');

/** A title that goes on in the very next line, or in a further heading without a number of its own. */
const goesOn = (last: Part, line: SourceLine, heading: Heading | undefined): boolean => {
  if (last.kind !== 'title' || last.lines.length > 0) return false;
  if (heading !== undefined) return heading.kind === 'other';
  return (
    line.number === last.heading.number + 1 &&
    !isTableRow(line.raw) &&
    plain(line.raw) !== '' &&
    !/[.:]$/.test(last.title)
  );
};

/** The parts in order. A programme's parts carry its number even where recognition lost or mangled theirs. */
export const cutIntoParts = (lines: SourceLine[]): Part[] => {
  const parts: Part[] = [
    { kind: 'front', code: '', title: '', heading: { number: 1, raw: '' }, lines: [] },
  ];
  const bare = unmarkedTitles(lines);
  const titles = new Set<string>();
  let programme = '';
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined) continue;
    const heading = readHeading(line, bare);
    if (goesOn(last, line, heading)) {
      last.title = `${last.title} ${heading?.title ?? plain(line.raw)}`;
      last.heading = line;
      continue;
    }
    if (
      heading === undefined ||
      (heading.kind === 'other' &&
        last.kind !== 'front' &&
        last.kind !== 'index' &&
        heading.title !== '')
    ) {
      if (!isNoise(line.raw) || isTableRow(line.raw)) last.lines.push(line);
      continue;
    }
    let { code } = heading;
    if (heading.kind === 'title') {
      programme = code;
      titles.add(code);
    } else if (isProgrammePart(heading.kind)) {
      const parent = parentOf(code);
      if (!titles.has(parent) && parent !== '') programme = parent;
      code = parent === '' ? programme : parent;
      titles.add(code);
    }
    parts.push({ kind: heading.kind, code, title: heading.title, heading: line, lines: [] });
  }
  return parts;
};
