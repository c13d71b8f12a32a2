/**
 * The spring of 2020, played on both databases: everything suspended from 23 March to 31 May by an act, and in April an
 * amendment that takes a line out, moves a month and adds a line.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figures } from '../../src/domain/progress/figures.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeMetrics } from '../../src/metrics.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { writeXlsx } from '../../src/reading/sheet/write-xlsx.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { listDeliveries, type DeliveryRecord } from '../../src/store/ledger/deliveries.ts';
import { makeBench } from '../cli/run.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';
import { amendedPlan } from './amended-plan.ts';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet, debug: quiet };
const ACT = 'Acuerdo IEM-CG-12/2020';

describe.each(kinds)('the spring of 2020, on %s', (kind) => {
  let sample: Sample;
  let benches: ReturnType<typeof makeBench>[];
  beforeEach(async () => {
    sample = await openSample(kind);
    benches = [];
  });
  afterEach(async () => {
    for (const bench of benches) bench.close();
    await sample.close();
  });

  const benchAt = (instant: string) => {
    const bench = makeBench({ DATABASE_URL: sample.url, CLOCK_START: instant });
    benches.push(bench);
    return bench;
  };
  const sweepOn = async (...days: string[]): Promise<void> => {
    const { store, clock } = sample;
    for (const day of days) {
      sample.at(`${day}T11:00:00-06:00`);
      await makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: quiet }).sweep();
    }
  };
  const sent = async (): Promise<DeliveryRecord[]> =>
    (await sample.store.read(listDeliveries)).filter(({ state }) => state !== 'omitted');
  const rulesBetween = async (from: string, to: string): Promise<string[]> => [
    ...new Set(
      (await sent())
        .filter(({ createdAt }) => from <= createdAt.slice(0, 10) && createdAt.slice(0, 10) <= to)
        .map(({ rule }) => rule),
    ),
  ];
  const untilMarch = async (instant: string) => {
    const exported = await benchAt(instant).json<ExportedPlan>('plan', 'export');
    const lines = [
      ...exported.programmes.flatMap((programme) => programme.lines),
      ...(exported.removed ?? []),
    ];
    const first = (months: Record<string, number> = {}) =>
      Object.entries(months).filter(([month]) => Number(month) <= 3);
    return {
      figures: figures(await sample.state(), '2020-03-31'),
      months: lines
        .map(({ lineKey, schedule }) => [lineKey, first(schedule)] as const)
        .filter(([, months]) => months.length > 0)
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    };
  };

  it('nobody is chased in it, the first quarter stays as it was, and June begins as ever', async () => {
    await sweepOn('2020-01-02', '2020-02-04', '2020-03-02', '2020-03-17');
    const march = benchAt('2020-03-20T12:00:00-06:00');
    const acts = march.file(
      'acts.csv',
      `Acción,Líneas,Periodo,Acuerdo\nsuspender,todo,del 23 de marzo al 31 de mayo,${ACT}\n`,
    );
    expect(await march.run('plan', 'suspend', acts)).toMatchObject({ code: 0, err: '' });
    await sweepOn('2020-03-23', '2020-03-30', '2020-04-01', '2020-04-06', '2020-04-13');
    expect(await rulesBetween('2020-03-23', '2020-04-14')).toEqual([]);

    const APRIL = '2020-04-15T10:00:00-05:00';
    const before = await untilMarch(APRIL);
    const april = benchAt(APRIL);
    const file = april.file('plan.xlsx', await writeXlsx(amendedPlan(await samplePlan())));
    const amend = ['plan', 'import', file, '--as-amendment', 'Se ajusta', '--from', '2020-04-01'];
    const shown = await april.run(...amend);
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/\+ 5\.1-08.*\n.*- 6\.3-03.*conserva marzo\n.*5\.1-04.*octubre/);
    expect((await sample.state()).versions).toHaveLength(1);
    expect((await april.run(...amend, '--yes')).code).toBe(0);
    sample.at(APRIL);
    expect(await untilMarch(APRIL)).toEqual(before);

    await sweepOn('2020-04-16', '2020-04-27', '2020-05-04', '2020-05-11', '2020-05-28');
    // What changed is said, once to each area; nothing is asked of anybody.
    expect(await rulesBetween('2020-03-23', '2020-05-31')).toEqual(['PLAN_AMENDED']);
    const told = (await sent()).filter(({ rule }) => rule === 'PLAN_AMENDED');
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);

    await sweepOn('2020-06-01', '2020-06-08');
    const june = await rulesBetween('2020-06-01', '2020-06-30');
    expect(june).toContain('MONTH_OPENING');
    expect(june).not.toContain('SESSION_MISSED');
    const state = await sample.state();
    const { suspended, overdue } = figures(state, '2020-06-08');
    expect(suspended).toBeGreaterThan(100);
    // January and February alone: 42 and 44.
    expect(overdue).toBe(86);
    expect((await benchAt('2020-06-08T12:00:00-05:00').run('audit', 'verify')).code).toBe(0);
  });
});
