/**
 * Rounds of 150 replies, each by somebody who had seen neither lexicon nor rules, with the values that they decided before
 * anything was run; widened since only where several months are named, which are each recorded. A row: id, reply (`\n` is a line break), under, line, month, programmed, unit, right, allowed.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/domain/plan/document.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { samplePlan } from '../../sample.ts';
import { show } from './show.ts';

interface Row {
  text: string;
  under: 'line' | 'list';
  code: string;
  month: number;
  programmed: number;
  unit: string;
  right: string[];
}

const names = (text: string): string[] =>
  text
    .split(' or ')
    .map((name) => name.trim().replace(/^lines:/, ''))
    .filter((name) => name !== '');

const round = (file: string): Row[] =>
  readFileSync(new URL(`../rounds/${file}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [
        ,
        text = '',
        under,
        code = '',
        month,
        programmed,
        unit = '',
        right = '',
        allowed = '',
      ] = row.split('\t');
      return {
        text: text.replaceAll('\\n', '\n'),
        under: under === 'list' ? 'list' : 'line',
        code,
        month: Number(month),
        programmed: Number(programmed),
        unit,
        right: [...names(right), ...names(allowed)],
      };
    });

let plan: PlanDocument;
beforeAll(async () => {
  plan = await samplePlan();
});

/** What was heard, in the names that may stand for it: all of what is programmed is a completion too. */
const heard = ({ text, under, code, month, programmed, unit }: Row): string[] => {
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
  const said = show(intent);
  const plain = said.replace(/\/\d+(?=;|$)/g, '');
  const isAll = intent.kind === 'quantity' && intent.total === programmed;
  return [
    said,
    plain,
    ...(isAll ? ['completion'] : []),
    ...(said === 'completion' ? [`quantity:${programmed}`] : []),
  ];
};

/** @param most of 150, records that nobody had said; kept at what the round still gives. */
describe.each([
  ['fourth', 0],
  ['fifth', 0],
  ['sixth', 2],
  ['seventh', 0],
])('the %s round', (file, most) => {
  let differing: { text: string; right: string; said: string }[] = [];
  beforeAll(() => {
    differing = round(file).flatMap((row) => {
      const said = heard(row);
      return said.some((name) => row.right.includes(name))
        ? []
        : [{ text: row.text, right: row.right.join(' or '), said: said[0] ?? '' }];
    });
  });
  test('records nothing that was not said', () => {
    const wrong = differing.filter(({ said }) =>
      /^(completion|quantity|justification|undo|\d)/.test(said),
    );
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(most);
  });
  test('is heard as meant in 88 of 100', () => {
    expect(differing.length, JSON.stringify(differing)).toBeLessThanOrEqual(18);
  });
});
