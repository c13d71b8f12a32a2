/** An amendment that is in force: cards of the months in course say what became of them, and each area is told once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { cards, drawSubject } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { proposeAmendment, storeProposed } from '../../src/store/plan/amendments.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';
import { amendedPlan } from './amended-plan.ts';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet, debug: quiet };

describe.each(kinds)('an amendment that is in force, on %s', (kind) => {
  let sample: Sample;
  beforeEach(async () => {
    sample = await openSample(kind);
  });
  afterEach(async () => {
    expect(await sample.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await sample.close();
  });

  const sweepAt = async (instant: string): Promise<void> => {
    sample.at(instant);
    const { store, clock } = sample;
    await makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: quiet }).sweep();
  };
  const amendAt = async (at: string, effectiveFrom: string, document: PlanDocument) => {
    sample.at(at);
    const input = {
      document,
      by: 'Ana',
      at,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
      amendment: 'Se ajusta',
      effectiveFrom,
    };
    const proposed = await sample.store.read((db) => proposeAmendment(db, input));
    if (proposed === undefined) throw new Error('nothing was proposed');
    await sample.store.write((tx) => storeProposed(tx, input, proposed, cards));
  };
  const told = async () =>
    (await sample.store.read(listDeliveries))
      .filter(({ rule }) => rule === 'PLAN_AMENDED')
      .map(({ key }) => key.replace(`${sample.planId}/`, ''));
  /** Cards that are to be drawn again, as `line/key/month`. */
  const stale = async (): Promise<string[]> => {
    const rows = await sample.store.read((db) =>
      db.posting.findMany({
        where: { wantedRevision: { gt: 1 } },
        select: { delivery: { select: { topic: true } } },
      }),
    );
    return [...new Set(rows.map(({ delivery: { topic } }) => topic))].sort();
  };
  const cardOf = async (lineKey: string, month: number, today: string): Promise<string> =>
    drawSubject(await sample.state(), { type: 'line', lineKey, month }, today).text;

  it('tells each area that it concerns once, in one message with all that changed for it', async () => {
    await sweepAt('2020-04-01T09:00:00-06:00');
    await amendAt('2020-04-15T10:00:00-05:00', '2020-04-01', amendedPlan(await samplePlan()));
    await sweepAt('2020-04-15T10:01:00-05:00');
    const state = await sample.state();
    const due = owed(state, epochOf('2020-04-15T10:01:00-05:00'), new Set());
    for (const { owner, subject } of due.filter(({ rule }) => rule === 'PLAN_AMENDED'))
      expect(subject).toEqual({
        ...{ type: 'amendment', version: 2 },
        ...(owner.kind === 'area' ? { area: owner.key } : {}),
      });
    const areas = new Set(
      state.lines.filter(({ code }) => /^(5\.1-0[48]|6\.3-03)$/.test(code)).map(({ area }) => area),
    );
    expect(await told()).toEqual([...areas].map((area) => `PLAN_AMENDED/v2/${area}`));
    for (const again of ['2020-04-15T10:02:00-05:00', '2020-04-20T09:00:00-05:00'])
      await sweepAt(again);
    expect(await told()).toHaveLength(areas.size);
    const area = state.lines.find(({ code }) => code === '5.1-08')?.area ?? '';
    const message = drawSubject(state, { type: 'amendment', version: 2, area }, '2020-04-15');
    expect(message.text).toContain('Modificación en vigor desde el 1 de abril de 2020 · Se ajusta');
    expect(JSON.stringify(message.blocks)).toContain('➕ 5.1-08');
  });

  it('waits for a day of work, and is not told after a month', async () => {
    await amendAt('2020-04-17T21:30:00-05:00', '2020-04-17', amendedPlan(await samplePlan()));
    await sweepAt('2020-04-17T21:31:00-05:00');
    await sweepAt('2020-04-18T11:00:00-05:00');
    expect(await told()).toEqual([]);
    await sweepAt('2020-04-20T09:00:00-05:00');
    expect(await told()).not.toEqual([]);
  });

  it('redraws the cards of the month in course at once, and those of closed months not', async () => {
    for (const day of ['2020-03-02', '2020-04-01']) await sweepAt(`${day}T09:00:00-06:00`);
    await amendAt('2020-04-15T10:00:00-05:00', '2020-04-01', amendedPlan(await samplePlan()));
    const redrawn = await stale();
    expect(redrawn).toContain('line/6.3-04/4');
    expect(redrawn.filter((topic) => /\/3$/.test(topic))).toEqual([]);
    expect(await cardOf('6.3-03', 4, '2020-04-15')).toContain('ya no está en el plan');
    expect(await cardOf('5.1-04', 3, '2020-04-15')).toContain('5.1-04 · Marzo');
  });

  it('of a later day redraws and tells on that day, once', async () => {
    const moved = await samplePlan();
    const later: PlanDocument = {
      ...moved,
      programmes: moved.programmes.map((programme) => ({
        ...programme,
        lines: programme.lines.map((line) =>
          line.code === '5.1-06' ? { ...line, schedule: { '3': 1, '9': 1, '11': 1 } } : line,
        ),
      })),
    };
    await sweepAt('2020-04-01T09:00:00-06:00');
    await amendAt('2020-04-02T10:00:00-06:00', '2020-04-20', later);
    await sweepAt('2020-04-02T10:01:00-06:00');
    expect([await stale(), await told()]).toEqual([[], []]);
    expect(await cardOf('5.1-06', 4, '2020-04-02')).toContain('Pendiente');
    await sweepAt('2020-04-20T09:00:00-05:00');
    expect(await told()).toHaveLength(1);
    expect(await stale()).toContain('line/5.1-06/4');
    expect(await cardOf('5.1-06', 4, '2020-04-20')).toMatch(
      /Abril .*la modificación 2, en vigor desde el 20 de abril de 2020, «Se ajusta»/,
    );
    const begun = () =>
      sample.store.read((db) => db.logEntry.count({ where: { kind: 'plan.amendment_begun' } }));
    await sweepAt('2020-04-20T09:01:00-05:00');
    expect(await begun()).toBe(1);
  });

  it('that another undid before its day is never told', async () => {
    await amendAt('2020-04-02T10:00:00-06:00', '2020-06-01', amendedPlan(await samplePlan()));
    await amendAt('2020-04-15T10:00:00-05:00', '2020-04-15', await samplePlan());
    for (const day of ['2020-04-15', '2020-06-01', '2020-06-02'])
      await sweepAt(`${day}T11:00:00-05:00`);
    expect(await told()).toEqual([]);
  });
});
