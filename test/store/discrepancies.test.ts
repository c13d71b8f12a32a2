/** An observation decided: its reading is in force, who decided stays known, and what is not in the plan is refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveDiscrepancy } from '../../src/store/record/discrepancies.ts';
import { kinds, openSample, type Sample } from '../sample.ts';

const LINE = '6.2-02';
const who = { by: 'Secretario', at: '2020-01-03T10:00:00-06:00', reason: 'así se aprobó' };

describe.each(kinds)('on %s', (kind) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample(kind);
  });
  afterAll(() => sample.close());

  const observed = async () =>
    (await sample.state()).document.discrepancies.find(
      ({ severity, lineCode }) => severity === 'decision' && lineCode === LINE,
    )!;
  const decide = (key: string, readingId: string) =>
    sample.store.write((tx) => resolveDiscrepancy(tx, sample.planId, key, { ...who, readingId }));
  const entries = () => sample.store.read((db) => db.logEntry.count());

  test('what the plan does not have, neither observation nor reading, is refused and nothing is written', async () => {
    const { key, readings = [] } = await observed();
    const had = await entries();
    for (const [one, reading] of [
      ['x', readings[0]?.id ?? ''],
      [key, 'x'],
    ] as const)
      await expect(decide(one, reading)).rejects.toMatchObject({ code: 'unknown-discrepancy' });
    const elsewhere = sample.store.write((tx) =>
      resolveDiscrepancy(tx, 'none', key, { ...who, readingId: readings[0]?.id ?? '' }),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'unknown-discrepancy' });
    expect(await entries()).toBe(had);
  });

  test('the last reading that was chosen is in force, in the plan and in its tables; the record names who chose it', async () => {
    const { key, readings = [] } = await observed();
    const other = readings.findLast(({ effect }) => effect.type === 'schedule')!;
    if (other.effect.type !== 'schedule') throw new Error('no other months');
    await decide(key, readings[0]?.id ?? '');
    await decide(key, other.id);
    const state = await sample.state();
    const line = state.lines.find(({ code }) => code === LINE)!;
    expect(line.schedule).toEqual(other.effect.schedule);
    const rows = await sample.store.read((db) =>
      db.scheduledMonth.findMany({ where: { lineKey: line.lineKey }, orderBy: { month: 'asc' } }),
    );
    expect(rows.map(({ month, programmed }) => [String(month), programmed])).toEqual(
      Object.entries(other.effect.schedule),
    );
    expect((await observed()).resolution).toEqual({ ...who, readingId: other.id });
    const [entry] = await sample.store.read((db) =>
      db.logEntry.findMany({ orderBy: { seq: 'desc' }, take: 1 }),
    );
    expect(entry).toMatchObject({
      ...{ scope: sample.planId, subject: 'plan', key, kind: 'discrepancy.resolved' },
      ...{ authorName: who.by, at: who.at },
    });
  });
});
