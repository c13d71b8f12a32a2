/** New Year with and without the next year's plan: December is the same, January brings both, and nobody meets the wrong one. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import { makeClock } from '../../src/clock.ts';
import type { Action, Message } from '../../src/conversation/message.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { loadStates, storePlan } from '../../src/store/plan/plans.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const silent = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 };
const log = silent as never;

const yearAfter = (document: PlanDocument): PlanDocument => ({
  ...document,
  plan: { ...document.plan, year: 2021 },
  sessionWindows: [],
  discrepancies: [],
});

const importOf = (sample: Sample, document: PlanDocument, at: string, activeFrom: string) =>
  sample.store.write((tx) =>
    storePlan(tx, { document, by: 'Avance', at, activeFrom, timeZone: 'America/Mexico_City' }),
  );

const sweepAt = async (sample: Sample, ...instants: string[]): Promise<void> => {
  const { store } = sample;
  for (const instant of instants) {
    sample.at(instant);
    const clock = makeClock(sample.clock.planNow);
    await makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: () => 0 }).sweep();
  }
};

const open = async (kind: 'sqlite' | 'postgresql'): Promise<Sample> => {
  const sample = await openSample(kind);
  closing.push(sample.close);
  await sample.store.write((tx) => setActiveChannels(tx, ['local']));
  return sample;
};

const written = async ({ store }: Sample, month: string): Promise<string[]> =>
  (await store.read(listDeliveries))
    .filter((row) => row.createdAt.startsWith(month))
    .map(
      (row) =>
        `${row.createdAt.slice(0, 16)} ${row.state} ${row.plan} ${row.key.split('/').slice(1).join('/')}`,
    );

const DECEMBER = ['01', '07', '10', '14', '21', '30'].map((day) => `2020-12-${day}T09:00:00-06:00`);
const JANUARY = ['01', '04', '11'].map((day) => `2021-01-${day}T09:00:00-06:00`);

describe.each(kinds)('on %s', (kind) => {
  test('December’s messages are the same with 2021’s plan and without; January brings both', async () => {
    const [alone, both] = [await open(kind), await open(kind)];
    const document = yearAfter(await samplePlan());
    const [before, after] = [DECEMBER.slice(0, 3), DECEMBER.slice(3)];
    for (const sample of [alone, both]) await sweepAt(sample, ...before);
    await importOf(both, document, '2020-12-10T12:00:00-06:00', '2020-12-10');
    for (const sample of [alone, both]) await sweepAt(sample, ...after);
    expect((await written(alone, '2020-12')).length).toBeGreaterThan(20);
    expect(await written(both, '2020-12')).toEqual(await written(alone, '2020-12'));
    for (const sample of [alone, both]) await sweepAt(sample, ...JANUARY);
    const key = (await both.state()).key;
    const january = await written(both, '2021-01');
    expect(january.filter((row) => row.includes(` ${key} `))).toEqual(
      await written(alone, '2021-01'),
    );
    const opened = january.filter((row) => row.includes('/2021 MONTH_OPENING/'));
    expect(opened.length).toBeGreaterThan(14);
    expect(opened.every((row) => row.startsWith('2021-01-04'))).toBe(true);
    expect(january.some((row) => row.includes('/2020 OVERDUE/'))).toBe(true);
  }, 120_000);
});

const buttons = (message: Message | undefined): Action[] =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.actions : []));

describe('in January, with both plans', () => {
  const begin = async () => {
    const sample = await open('sqlite');
    const document = yearAfter(await samplePlan());
    await importOf(sample, document, '2020-12-10T12:00:00-06:00', '2020-12-10');
    sample.at('2021-01-05T10:00:00-06:00');
    const state = await sample.state();
    const { store, clock } = sample;
    const dispatch = makeDispatch({ store, clock, report: () => undefined });
    const secretary = state.people.find(({ memberships }) =>
      memberships.some(({ role }) => role === 'TECHNICAL_SECRETARY'),
    );
    if (secretary === undefined) throw new Error('no Secretario');
    const actor = { person: secretary, channel: 'local' as const };
    const place = { kind: 'private' as const, conversation: `dm:${secretary.id}` };
    const entries = async () =>
      (await store.read(loadStates)).map(({ year, entries: own }) => [year, own.length]);
    return { sample, state, dispatch, actor, place, entries };
  };

  test('a typed code is of the plan in force; December, and 2020, are of the other', async () => {
    const { dispatch, actor, place, entries } = await begin();
    expect(await dispatch.runSlash(actor, place, 'hecho', '3-01 1')).toMatchObject({
      code: expect.stringMatching(/recorded|confirm/) as string,
    });
    expect(await entries()).toEqual([
      [2020, 0],
      [2021, 1],
    ]);
    await dispatch.runSlash(actor, place, 'hecho', '3-01 1 diciembre');
    expect(await entries()).toEqual([
      [2020, 1],
      [2021, 1],
    ]);
    await dispatch.runSlash(actor, place, 'hecho', '3-02 1 febrero 2020');
    expect(await entries()).toEqual([
      [2020, 2],
      [2021, 1],
    ]);
  });

  test('a month that is far in both is asked, and the button carries on', async () => {
    const { dispatch, actor, place, entries } = await begin();
    const asked = await dispatch.runSlash(actor, place, 'hecho', '3-01 1 junio');
    expect(asked.code).toBe('which-plan');
    const [first] = buttons(asked.message);
    expect(first).toMatchObject({ kind: 'press', label: expect.stringMatching(/^202/) as string });
    if (first?.kind !== 'press') throw new Error('no button');
    await dispatch.runPress(actor, place, first.press);
    const year = Number(first.label.slice(0, 4));
    expect((await entries()).find(([of]) => of === year)).toEqual([year, 1]);
  });

  test('a press on an old card goes to its own plan, and so does the button of its answer', async () => {
    const { sample, dispatch, actor, place, entries } = await begin();
    const { planId, lines } = await sample.state();
    const line = lines.find(({ schedule }) => schedule['12'] !== undefined)?.lineKey ?? '';
    const subject = { type: 'line' as const, lineKey: line, month: 12 };
    const args = { line, month: 12, total: 1 };
    const done = await dispatch.runPress(
      actor,
      { ...place, subject, plan: planId },
      { verb: 'reportar', args },
    );
    expect(done.code).toBe('recorded');
    expect(await entries()).toEqual([
      [2020, 1],
      [2021, 0],
    ]);
    const [undo] = buttons(done.message);
    if (undo?.kind !== 'press') throw new Error('no button');
    // Pressed on a private answer, which is nobody's card.
    expect(undo.press.args).toMatchObject({ ofPlan: planId });
    const undone = await dispatch.runPress(actor, place, undo.press);
    // December is closed, so it asks for a reason: in the other plan there would be nothing to undo.
    expect(undone.message?.text).toMatch(/motivo/);
  });
});
