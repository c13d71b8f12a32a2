/** `/plan modificar`: the difference first, then the button; what it cannot do is said, and nothing is stored. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Action, Press } from '../../src/conversation/message.ts';
import { parseEdit } from '../../src/language/edit-text.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import {
  ANALYST,
  everything,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';

useSample();
const AT = '2020-04-15T10:00:00-05:00';
const ACT = 'Acuerdo IEM-CVSPE-05/2020';
beforeEach(() => sample.at(AT));

const edit = (text: string): Promise<Answer> =>
  slash(SECRETARY, `/plan modificar ${text} por ${ACT}`);
const confirmation = ({ message }: Answer): Press => {
  const actions = (message?.blocks ?? []).flatMap((block): Action[] =>
    block.type === 'actions' ? block.actions : [],
  );
  const [action] = actions;
  if (action?.kind !== 'press') throw new Error('there is no button');
  return action.press;
};
const lineOf = async (code: string) =>
  (await sample.state()).lines.find((line) => line.code === code);
const versions = async (): Promise<number> => (await sample.state()).versions.length;

describe('how a change is read', () => {
  const named = (code: string) => ({ code, name: code });
  const vocabulary = {
    year: 2020,
    lines: ['3-01', '5.1-04'].map(named),
    programmes: [],
    chapters: [],
    areas: [],
    people: [],
  };
  it.each([
    ['5.1-04 de agosto a octubre', { kind: 'move', code: '5.1-04', from: 8, to: 10 }],
    ['mover 5.1-4 agosto octubre', { kind: 'move', code: '5.1-04', from: 8, to: 10 }],
    ['3-01 octubre 3', { kind: 'quantity', code: '3-01', month: 10, units: 3 }],
    ['3-01 3 unidades en octubre', { kind: 'quantity', code: '3-01', month: 10, units: 3 }],
    ['quitar la línea 3-01', { kind: 'remove', code: '3-01' }],
    ['3-01 texto «Algo por hacer»', { kind: 'text', code: '3-01', text: 'Algo por hacer' }],
    ['anular', { kind: 'undo' }],
    ['3-01', undefined],
    ['3-01 octubre', undefined],
    ['3-01 5.1-04 de agosto a octubre', undefined],
    ['3-01 octubre 3 quizá', undefined],
    ['9-99 octubre 3', undefined],
    ['quitar 3-01 octubre', undefined],
  ])('«%s»', (text, expected) => {
    expect(parseEdit(`${text} por ${ACT}`, vocabulary, '2020-04-15')).toMatchObject({
      act: ACT,
      ...(expected === undefined ? {} : { edit: expected }),
    });
    if (expected === undefined)
      expect(parseEdit(`${text} por ${ACT}`, vocabulary, '2020-04-15').edit).toBeUndefined();
  });
  it('a first day is the one that is named', () => {
    expect(
      parseEdit(`3-01 octubre 3 desde el 1 de julio por ${ACT}`, vocabulary, '2020-04-15'),
    ).toMatchObject({ from: '2020-07-01', edit: { units: 3 } });
  });
});

describe.each([
  ['a month moves', '5.1-04 de agosto a octubre', '5.1-04', '~ 5.1-04'],
  ['a quantity changes', '5.1-04 agosto 3', '5.1-04', 'agosto: de 1 a 3'],
  ['a month is taken out', '5.1-04 agosto 0', '5.1-04', 'se quita agosto'],
  ['a text changes', '5.1-04 texto «Otro texto»', '5.1-04', 'Otro texto'],
])('%s', (_, text, code, says) => {
  it('only after the button, from today on', async () => {
    const before = await lineOf(code);
    const asked = await edit(text);
    expect(asked.code).toBe('confirm');
    expect(everything(asked.message)).toContain(says.replace('~ ', '✏️ '));
    expect(everything(asked.message)).toContain(ACT);
    expect([await versions(), await lineOf(code)]).toEqual([1, before]);
    const stored = await press(SECRETARY, confirmation(asked));
    expect(everything(stored.message)).toContain(
      `Modificación 2 guardada, en vigor desde el 15 de abril de 2020: ${ACT}.`,
    );
    expect(await lineOf(code)).not.toEqual(before);
    expect((await sample.state()).version).toMatchObject({ act: ACT, by: SECRETARY });
    expect((await lineOf(code))?.schedule['3']).toBe(1);
  });
});

describe('a quantity', () => {
  it('changes the year’s where the document prints their sum', async () => {
    await press(SECRETARY, confirmation(await edit('5.1-04 octubre 3')));
    expect(await lineOf('5.1-04')).toMatchObject({
      annualQuantity: 5,
      schedule: { '3': 1, '8': 1, '10': 3 },
    });
  });
  it('of a line about which the document is in doubt answers the observation', async () => {
    const asked = await edit('6.1-04 octubre 2');
    expect(everything(asked.message)).toContain('deja de aplicar: la resuelve el acuerdo');
    await press(SECRETARY, confirmation(asked));
    const { document } = await sample.state();
    expect(document.discrepancies.filter(({ lineCode }) => lineCode === '6.1-04')).toEqual([]);
    expect((await lineOf('6.1-04'))?.schedule).toMatchObject({ '10': 2, '11': 1, '12': 1 });
  });
});

describe('a line is taken out', () => {
  it('the others keep their codes, and closed months stay', async () => {
    const before = figures(await sample.state(), '2020-04-15');
    await press(SECRETARY, confirmation(await edit('quitar 6.3-03')));
    const state = await sample.state();
    expect(state.lines.map(({ code }) => code)).not.toContain('6.3-03');
    expect(state.lines.find(({ code }) => code === '6.3-04')?.lineKey).toBe('6.3-04');
    expect(state.removed).toMatchObject([{ lineKey: '6.3-03', schedule: { '3': 1 } }]);
    expect(figures(state, '2020-04-15').closed).toEqual(before.closed);
  });
});

describe('what is stored for a later day', () => {
  it('can be undone before it begins, and then nothing of it is in force', async () => {
    const before = await lineOf('5.1-04');
    await press(SECRETARY, confirmation(await edit('5.1-04 agosto 3 desde el 1 de julio')));
    expect(await lineOf('5.1-04')).toEqual(before);
    await press(SECRETARY, confirmation(await edit('anular')));
    sample.at('2020-08-03T10:00:00-05:00');
    expect(await lineOf('5.1-04')).toEqual(before);
  });
});

describe('a month may change', () => {
  it.each([
    ['5.1-04 agosto 3 desde el 31 de agosto', 'confirm'],
    ['5.1-04 agosto 3 desde el 1 de septiembre', 'bad-arguments'],
  ])('until its last day: «%s» %s', async (text, code) => {
    expect((await edit(text)).code).toBe(code);
  });
});

describe('nothing is stored', () => {
  it.each([
    ['of a month that closed', '5.1-04 de marzo a octubre', '/plan reprogramar'],
    ['of a month in which nothing is programmed', '5.1-04 de mayo a octubre', 'no está programada'],
    ['that changes nothing', '5.1-04 agosto 1', 'no hay nada que modificar'],
    ['from a month that closed', '5.1-04 agosto 3 desde el 1 de marzo', 'que ya cerró'],
    ['where there is nothing to undo', 'anular', 'por entrar en vigor'],
    ['that is not understood', '5.1-04 agosto', 'Escribe qué cambia'],
  ])('%s', async (_, text, says) => {
    const answer = await edit(text);
    expect(['bad-arguments', 'unchanged']).toContain(answer.code);
    expect(everything(answer.message)).toContain(says);
    expect(await versions()).toBe(1);
  });
  it('without an act, or by somebody else', async () => {
    expect((await slash(SECRETARY, '/plan modificar 5.1-04 agosto 3')).code).toBe('bad-arguments');
    expect((await slash(ANALYST, `/plan modificar 5.1-04 agosto 3 por ${ACT}`)).code).toBe(
      'not-allowed',
    );
  });
  it('where the plan changed after the difference was shown', async () => {
    const [first, second] = [await edit('5.1-04 agosto 3'), await edit('5.1-04 agosto 4')];
    await press(SECRETARY, confirmation(first));
    expect((await press(SECRETARY, confirmation(second))).code).toBe('plan-changed');
    expect(await versions()).toBe(2);
  });
});
