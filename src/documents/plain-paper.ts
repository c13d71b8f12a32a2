/**
 * What people wrote, made fit for a file: signs that XML forbids, that no font has or that turn a line round are taken out.
 * Nothing else changes: the text is data, and stays as it was written.
 */
import type { Paper, PaperBlock } from '../messages/papers/paper.ts';

/** Controls; half pairs; marks that change the direction of reading; noncharacters. */
const UNFIT = /\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

export const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));

const fitBlock = (block: PaperBlock): PaperBlock => {
  switch (block.type) {
    case 'heading':
    case 'text':
      return { ...block, text: fitText(block.text) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({
          label: fitText(label),
          value: fitText(value),
        })),
      };
    // Every row has as many cells as there are columns.
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: fitText(column.title) })),
        rows: block.rows.map((row) =>
          block.columns.map((_column, index) => fitText(row[index] ?? '')),
        ),
      };
    case 'list':
      return { ...block, items: block.items.map(fitText) };
    case 'signature':
      return { ...block, name: fitText(block.name), post: fitText(block.post) };
  }
};

/** The paper with every text fit for a file, and without tables that have no column. */
export const plainPaper = (paper: Paper): Paper => ({
  ...paper,
  institution: fitText(paper.institution),
  title: fitText(paper.title),
  footer: fitText(paper.footer),
  ...(paper.subtitle === undefined ? {} : { subtitle: fitText(paper.subtitle) }),
  blocks: paper.blocks
    .filter((block) => block.type !== 'table' || block.columns.length > 0)
    .map(fitBlock),
});

const OWN_NUMBER = /^\s*\d{1,3}[.)]\s+/;
/** Lists are numbered by the file; where each item brings its own number, that one is left out. */
export const listItems = (items: string[]): string[] =>
  items.every((item) => OWN_NUMBER.test(item))
    ? items.map((item) => item.replace(OWN_NUMBER, ''))
    : items;

/** How wide each column is, in parts of 1. */
export const columnParts = (columns: { width?: number }[]): number[] => {
  const widths = columns.map(({ width = 1 }) => (width > 0 ? width : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / whole);
};
