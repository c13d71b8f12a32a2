/** A month that an act moved to another: due in the new one, in a column of its own in the old one, undone by an entry. */
import { describe, expect, it } from 'vitest';
import { exportPlan } from '../../src/cli/plan/exported-plan.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import { pending } from '../../src/domain/progress/progress.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { preview } from '../../src/reminders/preview.ts';
import {
  ANALYST,
  card,
  everything,
  month,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';

useSample();
const TODAY = '2020-04-15';
const AT = '2020-04-15T10:00:00-05:00';
const ACT = 'Acuerdo IEM-CG-14/2020';
const MOVE = `/plan reprogramar 5.1-04 de marzo a octubre por ${ACT}`;
const lineOf = async (code: string) =>
  (await sample.state()).lines.find((line) => line.code === code);

describe('5.1-04 moved from March to October', () => {
  it('is not chased in March, has its column, and is due in October', async () => {
    sample.at(AT);
    const before = figures(await sample.state(), TODAY);
    const answer = await slash(SECRETARY, MOVE);
    expect(answer.code).toBe('recorded');
    expect(everything(answer.message)).toContain(
      `5.1-04 de marzo a octubre por ${ACT}: en marzo ya no se recuerda ni cuenta como rezago, y en octubre hay que hacer 1 unidad más`,
    );
    const state = await sample.state();
    expect((await lineOf('5.1-04'))?.schedule).toEqual({ '8': 1, '10': 1 });
    expect(figures(state, TODAY)).toMatchObject({
      rescheduled: 1,
      overdue: before.overdue - 1,
      closed: { complete: 0, scheduled: before.closed.scheduled - 1 },
    });
    expect(
      pending(state, TODAY, ({ lineKey }) => lineKey === '5.1-04').map((item) => item.month),
    ).toEqual([]);
    const october = preview(state, '2020-10-01', '2020-10-01').flatMap(({ lineKeys }) => lineKeys);
    expect(october).toContain('5.1-04');
  });

  it('is seen on its cards, in /avance, /pendientes, /plan and the export', async () => {
    sample.at(AT);
    await slash(SECRETARY, MOVE);
    const state = await sample.state();
    const draw = (at: number) => everything(drawSubject(state, card('5.1-04', at), TODAY));
    expect(draw(3)).toContain(`🔁 Reprogramada a octubre: ${ACT}`);
    expect(draw(10)).toContain(`🔁 Incluye 1 de marzo: ${ACT}`);
    expect(draw(8)).not.toContain('🔁');
    expect(everything((await slash(SECRETARY, '/avance')).message)).toContain('Reprogramadas');
    expect(everything((await slash(SECRETARY, '/avance 5.1-04')).message)).toContain(
      'Reprogramada a octubre',
    );
    expect(everything((await slash(SECRETARY, '/pendientes')).message)).toContain(
      '🔁 Reprogramadas (1), no se recuerda: 5.1-04 (de marzo a octubre)',
    );
    expect(everything((await slash(SECRETARY, '/plan')).message)).toContain('1 reprogramación');
    const line = exportPlan(state, TODAY)
      .programmes.flatMap(({ lines }) => lines)
      .find(({ code }) => code === '5.1-04');
    expect(line).toMatchObject({
      schedule: { '8': 1, '10': 1 },
      rescheduled: [{ from: 3, to: 10, units: 1, act: ACT }],
    });
  });

  it('is told to who reports it in the month that it left', async () => {
    sample.at(AT);
    await slash(SECRETARY, MOVE);
    const answer = await slash(SECRETARY, '/hecho 5.1-04 marzo');
    expect(answer.code).toBe('confirm');
    expect(everything(answer.message)).toContain(
      `La línea 5.1-04 se reprogramó de marzo a octubre, por ${ACT}`,
    );
  });

  it('is undone by an entry, and nothing is lost', async () => {
    sample.at(AT);
    const before = figures(await sample.state(), TODAY);
    await slash(SECRETARY, MOVE);
    expect((await slash(SECRETARY, '/plan levantar 5.1-04')).code).toBe('recorded');
    expect(figures(await sample.state(), TODAY)).toEqual(before);
    expect((await lineOf('5.1-04'))?.schedule).toEqual({ '3': 1, '8': 1 });
    const kinds = await sample.store.read((db) =>
      db.logEntry.findMany({ where: { subject: 'rescheduling' }, select: { kind: true } }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['rescheduling.declared', 'rescheduling.undone']);
  });

  it('twice is refused, and it is the Secretario’s', async () => {
    sample.at(AT);
    expect((await slash(ANALYST, MOVE)).code).toBe('not-allowed');
    await slash(SECRETARY, MOVE);
    expect(everything((await slash(SECRETARY, MOVE)).message)).toContain(
      '5.1-04 no está programada en marzo',
    );
    expect((await sample.state()).reschedulings).toHaveLength(1);
  });
});

describe('what was done of a month stays there', () => {
  it('and only the rest moves', async () => {
    sample.at('2020-05-20T10:00:00-05:00');
    await press(SECRETARY, { verb: 'reportar', args: { line: '5.2-04', month: 5, total: 2 } });
    await slash(SECRETARY, `/plan reprogramar 5.2-04 de mayo a noviembre por ${ACT}`);
    expect(await month('5.2-04', 5)).toMatchObject({ programmed: 2, reported: 2, complete: true });
    expect(await month('5.2-04', 11)).toMatchObject({ programmed: 13, complete: false });
    expect(
      everything(drawSubject(await sample.state(), card('5.2-04', 5), '2020-05-20')),
    ).toContain('🔁 13 más se reprogramaron a noviembre');
  });
});

describe('nothing moves', () => {
  it.each([
    ['without an act', '5.1-04 de marzo a octubre', 'por qué acuerdo'],
    ['without a month to go to', '5.1-04 de marzo por X', 'de qué mes a cuál'],
    ['to the same month', '5.1-04 de marzo a marzo por X', 'son el mismo'],
    ['from a month in which nothing is programmed', '5.1-04 de abril a octubre por X', 'no está'],
    ['to a month that is over', '5.1-04 de agosto a febrero por X', 'Febrero ya cerró'],
    ['of two lines', '5.1-04 5.1-06 de marzo a octubre por X', 'No se reprogramó'],
  ])('%s', async (_, text, says) => {
    sample.at(AT);
    const answer = await slash(SECRETARY, `/plan reprogramar ${text}`);
    expect(answer.code).toMatch(/^(bad-arguments|not-understood)$/);
    expect(everything(answer.message)).toContain(says);
    expect((await sample.state()).reschedulings).toEqual([]);
  });
  it('to a month in which the line is suspended', async () => {
    sample.at(AT);
    await slash(SECRETARY, '/plan suspender 5.1-04 agosto por X');
    const answer = await slash(SECRETARY, '/plan reprogramar 5.1-04 de marzo a agosto por X');
    expect(everything(answer.message)).toContain('está suspendida en agosto');
  });
  it('of what is done already', async () => {
    sample.at(AT);
    await press(SECRETARY, { verb: 'marcar-hecho', args: { line: '5.1-04', month: 3 } });
    expect(everything((await slash(SECRETARY, MOVE)).message)).toContain('ya está hecha');
  });
});
