/** April and May suspended by an act, as in 2020: nobody is reminded, nothing is rezago, and lifting it brings all back. */
import { describe, expect, it } from 'vitest';
import { figures } from '../../src/domain/progress/figures.ts';
import { pending } from '../../src/domain/progress/progress.ts';
import { exportPlan } from '../../src/cli/plan/exported-plan.ts';
import { owed } from '../../src/reminders/engine.ts';
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
const TODAY = '2020-06-10';
const NOW = Date.parse('2020-06-10T12:00:00-05:00');
const SUSPEND =
  '/plan suspender 5.1 6.3-04 abril a mayo por Acuerdo IEM-CG-12/2020 por la contingencia';

/** What is chased of April and May in the lines that were suspended. */
const chased = async (): Promise<string[]> =>
  owed(await sample.state(), NOW, new Set())
    .flatMap(({ subject, lineKeys }) =>
      'month' in subject && (subject.month === 4 || subject.month === 5) ? lineKeys : [],
    )
    .filter((key) => key.startsWith('5.1-') || key === '6.3-04');

describe('April and May suspended', () => {
  it('are not chased nor rezago, and have a column of their own, until lifted', async () => {
    sample.at('2020-06-10T12:00:00-05:00');
    const before = await sample.state();
    expect(await chased()).not.toEqual([]);
    const answer = await slash(SECRETARY, SUSPEND);
    expect(answer.code).toBe('recorded');
    expect(everything(answer.message)).toContain(
      'abril y mayo por Acuerdo IEM-CG-12/2020 por la contingencia',
    );
    const state = await sample.state();
    // 5.1-02 and 5.1-07 in May, 5.1-06 in April, 6.3-04 in both.
    expect(figures(state, TODAY)).toMatchObject({
      suspended: 5,
      overdue: figures(before, TODAY).overdue - 5,
      closed: figures(before, TODAY).closed,
    });
    expect(await chased()).toEqual([]);
    expect(
      pending(state, TODAY, ({ lineKey }) => lineKey === '6.3-04').map(({ month }) => month),
    ).toEqual([]);
    const line = exportPlan(state, TODAY)
      .programmes.flatMap(({ lines }) => lines)
      .find(({ code }) => code === '6.3-04');
    expect(line?.suspended).toEqual(['4', '5']);
    expect(everything((await slash(SECRETARY, '/avance')).message)).toContain('Suspendidas');
    const [{ id } = { id: '' }] = state.suspensions;
    await press(SECRETARY, { verb: 'plan', args: { action: 'suspender', lift: id } });
    expect(figures(await sample.state(), TODAY)).toEqual(figures(before, TODAY));
    expect(await chased()).not.toEqual([]);
  });
  it.each([
    ['without an act', '/plan suspender 5.1 abril'],
    ['without months', '/plan suspender 5.1 por Acuerdo 12'],
    ['with a word that says nothing', '/plan suspender 5.1 abril quizá por Acuerdo 12'],
    ['of months in which nothing is scheduled', '/plan suspender 6.3-04 enero por Acuerdo 12'],
  ])('%s nothing is suspended', async (_, text) => {
    expect((await slash(SECRETARY, text)).code).toMatch(/^(bad-arguments|not-understood)$/);
    expect((await sample.state()).suspensions).toEqual([]);
  });
  it('is the Secretario’s', async () => {
    expect((await slash(ANALYST, SUSPEND)).code).toBe('not-allowed');
  });
});
