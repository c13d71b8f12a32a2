/** The x.4 tables: specific objectives and the líneas under each, put together again over page cuts. */
import type { SpecificObjective } from '../../domain/plan/document.ts';
import { cellsOf, folded, isTableRow, joined, plain, type SourceLine } from './text.ts';

const LETTER = /^([a-zñ])\s*[).]\s+(.*)$/;
const MARK = /^\s*[➤✦►▪•·*-]\s*/;

const isHeader = (cells: string[]): boolean =>
  /^objetivos? /.test(folded(cells[0] ?? '')) &&
  /^lineas? de accion/.test(folded(plain(cells[1] ?? '')));

interface Piece {
  text: string;
  /** A list item; otherwise text that goes on with the item before it. */
  item: boolean;
}

/** `<p>` text and `<li>` items in their order; without tags, each mark begins an item. */
const piecesOf = (cell: string): Piece[] => {
  if (!/<li/i.test(cell)) {
    const parts = cell
      .split(/(?=[➤✦►▪])/)
      .map((part) => ({ text: plain(part).replace(MARK, ''), item: MARK.test(plain(part)) }));
    return parts.filter((part) => part.text !== '');
  }
  return cell.split(/(?=<li)/i).flatMap((part) => {
    const end = part.toLowerCase().indexOf('</li>');
    const isItem = /^<li/i.test(part);
    const inside = isItem && end !== -1 ? part.slice(0, end) : part;
    const text = plain(inside).replace(MARK, '');
    return text === '' ? [] : [{ text, item: isItem }];
  });
};

const ended = (text: string): boolean => /[.;:]["”)]?$/.test(text);

const addLines = (objective: SpecificObjective, cell: string): void => {
  for (const { text, item } of piecesOf(cell)) {
    const last = objective.actionLines.at(-1);
    const goesOn = last !== undefined && (!item || /^[a-záéíóúñ]/.test(text)) && !ended(last);
    if (goesOn) objective.actionLines[objective.actionLines.length - 1] = joined(last, text);
    else objective.actionLines.push(text);
  }
};

/** Objectives in order, each with the texts of its líneas. */
export const specificObjectives = (lines: SourceLine[]): SpecificObjective[] => {
  const objectives: SpecificObjective[] = [];
  for (const { raw } of lines) {
    if (!isTableRow(raw)) continue;
    const cells = cellsOf(raw);
    if (isHeader(cells)) continue;
    const text = plain(cells[0] ?? '');
    const lettered = LETTER.exec(text);
    const last = objectives.at(-1);
    if (lettered?.[1] !== undefined)
      objectives.push({ letter: lettered[1], text: lettered[2] ?? '', actionLines: [] });
    else if (text !== '' && last !== undefined && (!ended(last.text) || /^[a-záéíóúñ]/.test(text)))
      last.text = joined(last.text, text);
    else if (text !== '' || last === undefined) objectives.push({ text, actionLines: [] });
    const current = objectives.at(-1);
    if (current !== undefined) addLines(current, cells.slice(1).join(' '));
  }
  return objectives;
};
