/** Lines that begin alike are not shortened to the same text. */
import { beforeAll, describe, expect, test } from 'vitest';
import { shortenApart } from '../../src/messages/apart.ts';
import { lineOption, lineText } from '../../src/messages/progress/line-row.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { openSample } from '../sample.ts';

const LONG =
  'Dar seguimiento a los asuntos que el Instituto Nacional Electoral comunica en materia de';

describe('texts of one list', () => {
  test.each<[string, string[], number, string[]]>([
    ['short ones stand', ['uno', 'dos'], 20, ['uno', 'dos']],
    [
      'those whose beginning tells them apart are cut at the end',
      ['Organizar los cursos del año', 'Evaluar los cursos del año'],
      20,
      ['Organizar los curso…', 'Evaluar los cursos…'],
    ],
    [
      'the words that tell apart are kept, with the first ones',
      [`${LONG} capacitación`, `${LONG} evaluación`],
      40,
      ['Dar … en materia de capacitación', 'Dar … comunica en materia de evaluación'],
    ],
    [
      'what parts early and goes on long is cut after it parted',
      [`${LONG} uno ${LONG}`, `${LONG} dos ${LONG}`],
      40,
      ['Dar … uno Dar seguimiento a los asuntos…', 'Dar … dos Dar seguimiento a los asuntos…'],
    ],
    [
      'the same text stays the same',
      [LONG, LONG],
      20,
      ['Dar seguimiento a l…', 'Dar seguimiento a l…'],
    ],
    ['none', [], 20, []],
  ])('%s', (_what, texts, most, expected) => {
    const short = shortenApart(texts, most);
    expect(short).toEqual(expected);
  });
});

/** Numbers in an order that is always the same. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const WORDS = [
  'convenio',
  'INE',
  'de',
  'y',
  'seguimiento',
  'mesa',
  'capacitación',
  'a',
  'los',
  'Órganos',
];
const madeUp = (next: () => number): string[] => {
  const sentence = (words: number): string =>
    Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const beginnings = Array.from({ length: 3 }, () => sentence(Math.floor(next() * 30)));
  return Array.from({ length: 30 }, () =>
    `${beginnings[Math.floor(next() * 3)] ?? ''} ${sentence(Math.floor(next() * 3))} ${sentence(Math.floor(next() * 30))}`.trim(),
  );
};

describe('whatever the texts, different ones stay different', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  test.each([20, 40, 62, 80, 100])('at %i signs', (most) => {
    for (const seed of seeds) {
      const texts = madeUp(numbers(seed));
      const short = shortenApart(texts, most);
      expect(new Set(short).size).toBe(new Set(texts).size);
      // Only what would look like another stands whole.
      short.forEach((text, index) =>
        expect(text.length <= most || text === texts[index]).toBe(true),
      );
    }
  });
});

describe('the 68 lines of the real plan', () => {
  let state: PlanState;
  beforeAll(async () => {
    const sample = await openSample();
    state = await sample.state();
    await sample.close();
  });
  test.each([62, 80, 100])('are told apart at %i signs', (most) => {
    const different = new Set(state.lines.map(({ text }) => text)).size;
    const short = state.lines.map((line) => lineText(state, line, most));
    expect(new Set(short).size).toBe(different);
    for (const text of short) expect(text.length).toBeLessThanOrEqual(most);
  });
  test('fit an option of a form whole', () => {
    for (const line of state.lines) expect(lineOption(state, line).length).toBeLessThanOrEqual(75);
  });
});
