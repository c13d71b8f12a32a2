/** How suspensions and reschedulings are read from what people type. */
import { describe, expect, it } from 'vitest';
import { parseLift, parseMove, parseSuspension } from '../../src/language/suspension-text.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';

const TODAY = '2020-03-20';
const named = (code: string) => ({ code, name: `Texto de ${code}` });
const vocabulary: Vocabulary = {
  year: 2020,
  lines: ['3-01', '3-02', '5.1-04', '5.1-06', '6.3-04'].map(named),
  programmes: [],
  chapters: [],
  areas: [],
  people: [],
};

describe('days from one to another', () => {
  it.each([
    ['del 23 de marzo al 31 de mayo', '2020-03-23', '2020-05-31'],
    ['23 de marzo a 31 de mayo', '2020-03-23', '2020-05-31'],
    ['desde el 23 de marzo hasta el 31 de mayo de 2020', '2020-03-23', '2020-05-31'],
    ['del 1 al 15 de abril', '2020-04-01', '2020-04-15'],
    ['del 1o de abril al 15 de abril', '2020-04-01', '2020-04-15'],
    ['2020-03-23 2020-05-31', '2020-03-23', '2020-05-31'],
    ['23/03 al 31/05', '2020-03-23', '2020-05-31'],
    ['23/03/2020 31/05/2020', '2020-03-23', '2020-05-31'],
    ['del 23 mar al 31 may', '2020-03-23', '2020-05-31'],
    ['del lunes 23 de marzo al 31 de mayo', '2020-03-23', '2020-05-31'],
  ])('«%s»', (text, from, to) => {
    const read = parseSuspension(`5.1 3-01 ${text} por Acuerdo 12`, vocabulary, TODAY);
    expect(read).toMatchObject({ from, to, unknown: undefined, months: [] });
    expect(read.codes).toEqual(['5.1-04', '5.1-06', '3-01']);
  });
  it.each([
    ['abril a mayo', undefined],
    ['5.1 3-01 abril', undefined],
    ['del 31 de abril al 2 de mayo', '31'],
    ['3-01 del 23', '23'],
    ['3-01 del martes 23 de marzo al 31 de mayo', 'del martes 23 de marzo al 31 de mayo'],
  ])('there are none in «%s»', (text, unknown) => {
    const read = parseSuspension(`${text} por Acuerdo 12`, vocabulary, TODAY);
    expect(read.unknown).toBe(unknown);
    if (unknown === undefined) expect(read.from).toBeUndefined();
  });
});

describe('what is suspended', () => {
  it.each([
    ['5.1 6.3-04 abril a mayo', { codes: ['5.1-04', '5.1-06', '6.3-04'], months: [4, 5] }],
    ['3-01 del 23 de marzo al 31 de mayo', { codes: ['3-01'], months: [], from: '2020-03-23' }],
    [
      'todo abril',
      { codes: vocabulary.lines.map(({ code }) => code), whole: true, sessions: true },
    ],
    ['sesiones abril y mayo', { codes: [], months: [4, 5], sessions: true }],
    ['las líneas 3-01, 3-02 de abril', { codes: ['3-01', '3-02'], months: [4] }],
    ['3-01 abril quizá', { unknown: 'quizá' }],
  ])('«%s»', (text, expected) => {
    expect(parseSuspension(`${text} por Acuerdo 12`, vocabulary, TODAY)).toMatchObject({
      act: 'Acuerdo 12',
      ...expected,
    });
  });
  it('the sessions are not where nobody names them', () => {
    expect(parseSuspension('5.1 abril por Acuerdo 12', vocabulary, TODAY).sessions).toBeUndefined();
  });
});

describe('what moves', () => {
  it.each([
    ['5.1-04 de marzo a octubre', { code: '5.1-04', from: 3, to: 10, unknown: undefined }],
    ['5.1-4 marzo octubre', { code: '5.1-04', from: 3, to: 10 }],
    ['la línea 5.1-04 del mes de marzo al mes de octubre', { from: 3, to: 10, unknown: undefined }],
    ['5.1-04 5.1-06 de marzo a octubre', { unknown: '5.1-06' }],
    ['5.1-04 marzo abril mayo', { unknown: '5.1-04 marzo abril mayo' }],
    ['5.1-04 de marzo', { from: 3, to: undefined }],
  ])('«%s»', (text, expected) => {
    expect(parseMove(`${text} por Acuerdo 12`, vocabulary, TODAY)).toMatchObject(expected);
  });
});

describe('what is lifted', () => {
  it.each([
    ['5.1-04', { codes: ['5.1-04'], months: [], words: [] }],
    ['3-01 abril', { codes: ['3-01'], months: [4], words: [] }],
    ['Acuerdo IEM-CG-12/2020', { codes: [], words: ['acuerdo', 'iem-cg-12/2020'] }],
  ])('«%s»', (text, expected) => {
    expect(parseLift(text, vocabulary, TODAY)).toMatchObject(expected);
  });
});
