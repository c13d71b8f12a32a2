/** `plan suspend FILE`: acts of the commission as rows, all of a file or nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { kinds, openSample, type Sample } from '../sample.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { makeBench, type CliBench } from './run.ts';

const ACT = 'Acuerdo IEM-CG-12/2020';
const HEADER = 'Acción,Líneas,Periodo,Acuerdo';
const ROWS = [
  `suspender,5.1 6.3-04,del 23 de marzo al 31 de mayo,${ACT}`,
  `Reprogramar,5.1-04,de marzo a octubre,${ACT}`,
];

describe.each(kinds)('plan suspend, on %s', (kind) => {
  let sample: Sample;
  let bench: CliBench;
  beforeEach(async () => {
    sample = await openSample(kind);
    bench = makeBench({ DATABASE_URL: sample.url, CLOCK_START: '2020-04-15T10:00:00-05:00' });
  });
  afterEach(async () => {
    bench.close();
    await sample.close();
  });
  const suspend = (rows: string[], ...options: string[]) =>
    bench.run('plan', 'suspend', bench.file('acts.csv', [HEADER, ...rows].join('\n')), ...options);
  const standing = async () => {
    const { suspensions, reschedulings } = await sample.state();
    return [suspensions.length, reschedulings.length];
  };

  it('says what it stores, and the same file again changes nothing', async () => {
    const checked = await suspend(ROWS, '--check');
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain(': se guardarían 2 de 2 renglones; no se guardó nada.');
    expect(await standing()).toEqual([0, 0]);
    const { code, out } = await suspend(ROWS);
    expect(code).toBe(0);
    expect(out).toContain('8 líneas suspendidas del 23 de marzo al 31 de mayo');
    expect(out).toContain('Reprogramada 5.1-04 de marzo a octubre');
    expect(await standing()).toEqual([1, 1]);
    expect((await suspend(ROWS)).out).toContain(
      ': 0 de 2 renglones guardados; los demás ya estaban igual.',
    );
    expect(await standing()).toEqual([1, 1]);
    expect((await bench.run('audit', 'verify')).code).toBe(0);
  });

  it('reads a workbook too, and what it stores stands in every export', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Acuerdos');
    for (const row of [HEADER, ...ROWS]) sheet.addRow(row.split(','));
    const file = bench.file('acts.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect((await bench.run('plan', 'suspend', file)).code).toBe(0);
    const exported = await bench.json<ExportedPlan>('plan', 'export');
    const lines = exported.programmes.flatMap((programme) => programme.lines);
    expect(lines.find(({ code }) => code === '5.1-04')).toMatchObject({
      schedule: { '8': 1, '10': 1 },
      rescheduled: [{ from: 3, to: 10, units: 1, act: ACT }],
    });
    expect(lines.find(({ code }) => code === '6.3-04')?.suspended).toEqual(['4', '5']);
    const [csv, xlsx] = ['plan.csv', 'plan.xlsx'].map((name) => `${bench.folder}/${name}`) as [
      string,
      string,
    ];
    await bench.run('plan', 'export', '--csv', csv, '--xlsx', xlsx);
    expect(readFileSync(csv, 'utf8')).toContain(`de marzo a octubre (1): ${ACT}`);
    const written = new ExcelJS.Workbook();
    await written.xlsx.readFile(xlsx);
    const cells = JSON.stringify(written.getWorksheet('Líneas')?.getSheetValues());
    expect(cells).toContain('abril, mayo');
    for (const path of [csv, xlsx])
      expect(
        (await readPlan(readFileSync(path), path)).programmes.flatMap(({ lines: all }) => all),
      ).toHaveLength(68);
  });

  it.each([
    ['an action that is none', ['quitar,5.1,abril,X'], 'escribe suspender o reprogramar'],
    ['a line that is none', ['suspender,9-99,abril,X'], 'qué líneas o programas'],
    ['no act', ['suspender,5.1,abril,'], 'falta el acuerdo'],
    ['a month that is over', ['reprogramar,5.1-04,de marzo a febrero,X'], 'Febrero ya cerró'],
  ])('%s: nothing of the file is stored', async (_, rows, says) => {
    const { code, err } = await suspend([ROWS[0] ?? '', ...rows]);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).toContain('línea 3');
    expect(await standing()).toEqual([0, 0]);
  });
});
