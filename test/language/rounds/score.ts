/** Rounds of replies with the values that their writers decided before anything was run, and what is heard in them. */
import { readFileSync } from 'node:fs';
import type { PlanDocument } from '../../../src/domain/plan/document.ts';
import type { Intent } from '../../../src/language/replies/intent.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { show } from '../replies/show.ts';

export interface Row {
  text: string;
  under: 'line' | 'list';
  code: string;
  month: number;
  programmed: number;
  unit: string;
  /** The right value, and the others that its writer allowed. */
  right: string[];
}

/** In one order, and each line that is only asked about as one question. */
const plain = (value: string): string => {
  const parts = value
    .replace(/^lines:/, '')
    .split(';')
    .map((part) => part.trim())
    .sort();
  return parts.length > 1 && parts.every((part) => part.endsWith('=ask')) ? 'ask' : parts.join(';');
};

/** A row: id, reply (`\n` is a line break), under, line, month, programmed, unit, right, allowed. */
export const readRound = (file: string): Row[] =>
  readFileSync(new URL(`${file}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [, text = '', under, code = '', month, programmed, unit = '', right, allowed] =
        row.split('\t');
      const values = [right, allowed].flatMap((cell = '') => cell.split(' or '));
      return {
        text: text.replaceAll('\\n', '\n'),
        under: under === 'list' ? 'list' : 'line',
        code,
        month: Number(month),
        programmed: Number(programmed),
        unit,
        right: values
          .filter((value) => value.trim() !== '')
          .map((value) => plain(value.trim().replaceAll(`/${month}=`, '='))),
      };
    });

/** `3-01/2=completion`: the line, and the month where it is another than the card's. */
const named = (intent: Intent, { code, month }: Row): string =>
  intent.kind === 'lines'
    ? intent.items
        .map(
          (item) =>
            `${item.code ?? code}${item.month === undefined || item.month === month ? '' : `/${item.month}`}=${show(item.intent)}`,
        )
        .join(';')
    : show(intent);

const RECORDS = /^(?:\S+=)?(?:completion|quantity|justification|undo)/;
/** Is something recorded that neither the right value nor an allowed one records? A line that is asked about is not. */
export const recordsUnsaid = (said: string, right: string[]): boolean =>
  said
    .split(';')
    .some((part) => RECORDS.test(part) && !right.some((value) => value.split(';').includes(part)));

/** What was heard, in the names that may stand for it: all of what is programmed is a completion too. */
export const heardIn = (row: Row, plan: PlanDocument): string[] => {
  const { text, under, code, month, programmed, unit } = row;
  const lines = plan.programmes.flatMap((programme) => programme.lines);
  const { intent } = readReply(text, [], {
    under,
    codes: lines.map((line) => line.code),
    today: `2020-${String(month).padStart(2, '0')}-18`,
    year: 2020,
    month,
    ...(under === 'line'
      ? { programmed, code, unit, lineText: lines.find((line) => line.code === code)?.text }
      : {}),
  });
  const said = plain(named(intent, row));
  const isAll = intent.kind === 'quantity' && intent.total === programmed;
  return [
    said,
    plain(show(intent)),
    said.replace(/(quantity:\+?\d+)\/\d+/g, '$1'),
    ...(isAll ? ['completion'] : []),
    ...(said === 'completion' ? [`quantity:${programmed}`] : []),
  ];
};
