/** An amendment in April: shown first, then stored; January to March stay as they were in every figure, card and export. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AmendmentDifference } from '../../src/domain/plan/amendment.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { everyLine } from '../../src/domain/plan/every-line.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import { pending, programmed } from '../../src/domain/progress/progress.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { monthOverview } from '../../src/messages/progress/overview.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { writeXlsx } from '../../src/reading/sheet/write-xlsx.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { makeBench, type CliBench } from '../cli/run.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';
import { amendedPlan } from './amended-plan.ts';

const APRIL = '2020-04-15T10:00:00-06:00';
const TODAY = '2020-04-15';
const AMEND = ['--as-amendment', 'Se ajusta a lo acordado', '--from', '2020-04-01'];

/** What is shown of January to March: every figure, pending item, card and exported month. */
const firstQuarter = (state: PlanState, exported: ExportedPlan) => {
  const all = figures(state, TODAY);
  const now = Date.parse(APRIL);
  const draw = (subject: Parameters<typeof drawSubject>[1]) =>
    drawSubject(state, subject, TODAY, false, now);
  const lines = [
    ...exported.programmes.flatMap((programme) => programme.lines),
    ...(exported.removed ?? []),
  ];
  const until = (months: Record<string, number> = {}) =>
    Object.entries(months).filter(([month]) => Number(month) <= 3);
  const kept = lines
    .map(({ lineKey, area, schedule, reported }) => ({
      lineKey,
      area,
      schedule: until(schedule),
      reported: until(reported),
    }))
    .filter(({ schedule }) => schedule.length > 0)
    .sort((a, b) => ((a.lineKey ?? '') < (b.lineKey ?? '') ? -1 : 1));
  const months = [1, 2, 3].map((month) => {
    const due = everyLine(state).filter((line) => programmed(line, month) > 0);
    return {
      overview: monthOverview(state, TODAY, month).text,
      rows: monthOverview(state, TODAY, month).blocks.filter(({ type }) => type === 'progress'),
      cards: due
        .map(({ lineKey, code }) =>
          JSON.stringify(draw({ type: 'line', lineKey, month })).replaceAll(code, lineKey),
        )
        .sort(),
      headers: state.areas.map(({ code }) => draw({ type: 'header', area: code, month }).text),
    };
  });
  return {
    closed: all.closed,
    overdue: all.overdue,
    justified: all.justified,
    byProgramme: state.document.programmes.map(
      ({ code }) => figures(state, TODAY, (line) => line.programme === code).closed,
    ),
    pending: pending(state, TODAY)
      .filter(({ month }) => month <= 3)
      .map(({ line, month }) => `${line.lineKey}/${month}`),
    kept,
    months,
    sessions: state.sessions.filter(({ month }) => month <= 3),
  };
};

describe.each(kinds)('an amendment in April, on %s', (kind) => {
  let sample: Sample;
  let bench: CliBench;
  let file: string;
  const seen = async () =>
    firstQuarter(await sample.state(), await bench.json<ExportedPlan>('plan', 'export'));
  const entryOf = (lineKey: string, month: number, total: number) => ({
    lineKey,
    month,
    kind: 'report' as const,
    total,
    evidence: [],
    authorId: 'p',
    authorName: 'Ana',
    channel: 'local' as const,
    at: `2020-0${month}-20T10:00:00-06:00`,
  });

  beforeEach(async () => {
    sample = await openSample(kind);
    bench = makeBench({ DATABASE_URL: sample.url, CLOCK_START: APRIL });
    sample.at(APRIL);
    file = bench.file('plan.xlsx', await writeXlsx(amendedPlan(await samplePlan())));
    await sample.store.write(async (tx) => {
      for (const [lineKey, month] of [
        ['6.3-03', 3],
        ['6.3-01', 1],
        ['3-01', 2],
        ['5.1-05', 3],
      ] as const)
        await appendEntry(tx, sample.planId, entryOf(lineKey, month, 1));
    });
  });
  afterEach(async () => {
    bench.close();
    await sample.close();
  });

  it('shows the difference and stores nothing where nobody can say yes', async () => {
    const before = await seen();
    const { code, out, err } = await bench.run('plan', 'import', file, ...AMEND);
    expect(code).toBe(1);
    expect(err).toContain('--yes');
    expect(out.split('\n')).toEqual([
      'Modificación en vigor desde el 1 de abril de 2020 · Se ajusta a lo acordado',
      expect.stringMatching(/^ {2}\+ 5\.1-08: «Atender las solicitudes .*», mayo y septiembre$/),
      expect.stringMatching(/^ {2}- 6\.3-03: «Efectuar reunión .*; conserva marzo$/),
      expect.stringMatching(/^ {2}~ 5\.1-04: se agrega octubre; marzo no cambia: ya cerró$/),
      expect.stringMatching(/^ {2}~ 6\.3-03: antes 6\.3-04$/),
      ...[4, 5, 6, 7, 8].map(
        (n) => expect.stringMatching(new RegExp(`~ 6\\.3-0${n}: antes 6\\.3-0${n + 1}`)) as string,
      ),
    ]);
    expect(await seen()).toEqual(before);
    expect((await sample.state()).versions).toHaveLength(1);
  });

  it('leaves January to March as they were, and brings the rest', async () => {
    const before = await seen();
    const act = ['--approved', 'Sesión ordinaria del 31 de marzo'];
    const ran = await bench.run('plan', 'import', file, ...AMEND, ...act, '--yes');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const state = await sample.state();
    expect(await seen()).toEqual(before);
    const version = { number: 2, act: 'Sesión ordinaria del 31 de marzo' };
    expect(state.version).toMatchObject(version);
    expect(
      await sample.store.read((db) =>
        db.planVersion.findMany({ where: { planId: state.planId }, orderBy: { number: 'asc' } }),
      ),
    ).toMatchObject([{ number: 1, act: null }, version]);
    const scheduleOf = (code: string) => state.lines.find((line) => line.code === code)?.schedule;
    expect(scheduleOf('5.1-04')).toEqual({ '3': 1, '8': 1, '10': 1 });
    expect(scheduleOf('5.1-08')).toEqual({ '5': 1, '9': 1 });
    expect(state.lines.find((line) => line.code === '6.3-03')?.lineKey).toBe('6.3-04');
    const { removed } = await bench.json<ExportedPlan>('plan', 'export');
    expect(removed).toMatchObject([
      { code: '6.3-03', lineKey: '6.3-03', schedule: { '3': 1 }, reported: { '3': 1 } },
    ]);
    expect((await bench.run('audit', 'verify')).code).toBe(0);
    expect(await bench.run('plan', 'import', file, ...AMEND)).toMatchObject({
      code: 0,
      out: 'Ese plan ya estaba guardado, igual; nada cambió.',
    });
  });

  it('that is still to come is not in force until its day, and can be undone before it', async () => {
    const later = ['--as-amendment', 'Desde junio', '--from', '2020-06-01', '--yes'];
    await bench.run('plan', 'import', file, ...later);
    const export1 = await bench.json<ExportedPlan>('plan', 'export');
    expect(export1.removed).toEqual([]);
    sample.at('2020-06-01T09:00:00-05:00');
    expect((await sample.state()).version.number).toBe(2);
    sample.at(APRIL);
    const original = bench.file('original.xlsx', await writeXlsx(await samplePlan()));
    await bench.run('plan', 'import', original, '--as-amendment', 'Se deja sin efecto', '--yes');
    sample.at('2020-07-01T09:00:00-05:00');
    const state = await sample.state();
    expect(state.version.number).toBe(3);
    expect(state.lines.map(({ code }) => code)).not.toContain('5.1-08');
    expect(state.lines.find(({ code }) => code === '5.1-04')?.schedule).toEqual({ '3': 1, '8': 1 });
  });

  it('is one document with --json, and refuses a day after the year', async () => {
    const ran = await bench.run('plan', 'import', file, ...AMEND, '--json');
    const { difference, stored } = JSON.parse(ran.out) as {
      stored: boolean;
      difference: AmendmentDifference;
    };
    expect({ code: ran.code, stored }).toEqual({ code: 1, stored: false });
    expect(difference.removed).toMatchObject([{ lineKey: '6.3-03', keeps: [3], schedule: {} }]);
    expect(
      await bench.run('plan', 'import', file, '--as-amendment', 'x', '--from', '2021-01-01'),
    ).toMatchObject({ code: 1, err: expect.stringContaining('nunca estaría en vigor') as string });
    expect(await bench.run('plan', 'import', file, '--from', '2020-05-01')).toMatchObject({
      code: 2,
    });
  });

  it('is not in an export as of a day before it, nor is what was reported later', async () => {
    const before = await bench.json<ExportedPlan>('plan', 'export', '--as-of', '2020-03-10');
    await bench.run('plan', 'import', file, ...AMEND, '--yes');
    expect(await bench.json('plan', 'export', '--as-of', '2020-03-10')).toEqual(before);
    const lines = before.programmes.flatMap((programme) => programme.lines);
    const reported = lines.flatMap((line) =>
      Object.keys(line.reported ?? {}).map((month) => `${line.code}/${month}`),
    );
    expect(reported).toEqual(['3-01/2', '6.3-01/1']);
    const after = await bench.json<ExportedPlan>('plan', 'export', '--as-of', TODAY);
    expect(after).toMatchObject({ asOf: TODAY, removed: [{ lineKey: '6.3-03' }] });
  });
});
