/** Paragraphs and lists: objectives, legal basis, presentation, glossary, members, approval. */
import type {
  CommissionMember,
  GlossaryTerm,
  LocalDate,
  Objective,
} from '../../domain/plan/document.ts';
import {
  cellsOf,
  folded,
  isTableRow,
  joined,
  monthNumber,
  plain,
  type SourceLine,
} from './text.ts';

/** Paragraphs; blank lines part them, and so does a list mark. A page cut inside a sentence is joined. */
export const paragraphs = (lines: SourceLine[]): string[] => {
  const result: string[] = [];
  let lastNumber = -2;
  for (const { raw, number } of lines) {
    if (isTableRow(raw)) continue;
    const text = plain(raw);
    const previous = result.at(-1);
    const goesOn =
      previous !== undefined &&
      (number === lastNumber + 1 || (!/[.:;!?"”)]$/.test(previous) && /^[a-záéíóúñ]/.test(text)));
    if (goesOn && !/^\s*[-•*➤✦]\s/.test(raw)) result[result.length - 1] = joined(previous, text);
    else result.push(text);
    lastNumber = number;
  }
  return result.filter((text) => text !== '');
};

const BULLET = /^\s*(?:[-•*➤✦►▪·]|\d{1,2}\.)\s+/;
const LETTER = /^([a-zñ])\s*[).]\s+(.*)$/;

/** The items of a list, lettered or not; a line without a mark goes on with the item before it. */
export const listItems = (lines: SourceLine[]): Objective[] => {
  const items: Objective[] = [];
  for (const { raw } of lines) {
    if (isTableRow(raw)) continue;
    const bullet = BULLET.test(raw);
    const text = plain(raw.replace(BULLET, ''));
    const letter = LETTER.exec(text);
    const last = items.at(-1);
    if (letter?.[1] !== undefined) items.push({ letter: letter[1], text: letter[2] ?? '' });
    else if (bullet || last === undefined || (/[.]$/.test(last.text) && !/^[a-záéíóúñ]/.test(text)))
      items.push({ text });
    else last.text = joined(last.text, text);
  }
  return items.filter((item) => item.text !== '');
};

export const glossaryTerms = (lines: SourceLine[]): GlossaryTerm[] => {
  const terms: GlossaryTerm[] = [];
  for (const { raw } of lines) {
    const cells = isTableRow(raw)
      ? cellsOf(raw).map(plain)
      : (/^([^:]{1,60}):\s+(.+)$/.exec(plain(raw)) ?? []).slice(1);
    const [term, meaning] = [cells[0] ?? '', cells.slice(1).join(' ').trim()];
    const last = terms.at(-1);
    if (term !== '' && meaning !== '') terms.push({ term: term.replace(/:$/, '').trim(), meaning });
    else if (last !== undefined && term === '' && meaning !== '')
      last.meaning = joined(last.meaning, meaning);
    else if (last !== undefined && cells.length === 0 && /^[a-záéíóúñ]/.test(plain(raw)))
      last.meaning = joined(last.meaning, plain(raw));
  }
  return terms;
};

/** Under "INTEGRANTES:": a name, then a post in capitals. */
export const membersOf = (front: SourceLine[]): CommissionMember[] => {
  const texts = front.map((line) => plain(line.raw));
  const start = texts.findIndex((text) => folded(text).startsWith('integrantes'));
  if (start === -1) return [];
  const members: CommissionMember[] = [];
  let name = '';
  for (const text of texts.slice(start + 1)) {
    const isPost = text !== '' && text === text.toUpperCase() && /\p{L}/u.test(text);
    if (isPost && name !== '') {
      members.push({ name, role: text });
      name = '';
    } else if (!isPost) name = joined(name, text);
  }
  return members;
};

/** "aprobado … celebrada el día 29 de noviembre de 2019". */
export const approvalDate = (texts: string[]): LocalDate | undefined => {
  for (const text of texts.filter((one) => /aprobad[oa]/i.test(one)).reverse()) {
    const found = /(\d{1,2})(?:\s+\p{L}+)?\s+de\s+(\p{L}+)\s+(?:de|del)(?:\s+año)?\s+(\d{4})/u.exec(
      text,
    );
    const month = found?.[2] === undefined ? undefined : monthNumber(found[2]);
    if (found?.[1] !== undefined && found[3] !== undefined && month !== undefined)
      return `${found[3]}-${String(month).padStart(2, '0')}-${found[1].padStart(2, '0')}`;
  }
  return undefined;
};
