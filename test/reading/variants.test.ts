/** Reading is by structure: the same plan in another guise is the same plan, and other traps of the same classes are told. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { Discrepancy, PlanDocument } from '../../src/domain/plan/document.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { CUT, SAME } from './mutations.ts';

let base: string;
let real: PlanDocument;
const read = (text: string): Promise<PlanDocument> =>
  readPlan(new TextEncoder().encode(text), 'plan.md');
beforeAll(async () => {
  base = await readFile(new URL('../../src/sample/plan.md', import.meta.url), 'utf8');
  real = await read(base);
});

describe('the same plan in another guise', () => {
  test.each(Object.entries(SAME))('%s', async (_name, mutate) => {
    const text = mutate(base);
    expect(text).not.toBe(base);
    expect(await read(text)).toEqual(real);
  });
  test.each(Object.entries(CUT))('rows cut over a page, %s', async (_name, mutate) => {
    const { discrepancies, ...plan } = await read(mutate(base));
    const { discrepancies: expected, ...same } = real;
    expect(plan).toEqual(same);
    expect(discrepancies.filter((one) => one.kind === 'row_joined').length).toBeGreaterThan(12);
    const decisions = (list: Discrepancy[]): string[] =>
      list.filter((one) => one.severity === 'decision').map((one) => one.key);
    expect(decisions(discrepancies)).toEqual(decisions(expected));
  });
});

/** The table row that begins so, its cells changed. */
const row =
  (begins: string, change: (cells: string[]) => string[][]) =>
  (text: string): string =>
    text
      .split('\n')
      .flatMap((line) =>
        line.startsWith(begins) && line.includes('\t')
          ? change(line.split('\t')).map((cells) => cells.join('\t'))
          : [line],
      )
      .join('\n');
const THIRD = 'Dar seguimiento oportuno a los oficios';
const figures = (quantity: string, ...marks: string[]) =>
  row(THIRD, (cells) => [[...cells.slice(0, 3), quantity, ...marks]]);
const none = (amount: number): string[] => Array.from({ length: amount }, () => '');
const window =
  (says: string) =>
  (text: string): string =>
    text.replace('Del lunes 23 al martes 31', says);

describe('other traps of the same classes', () => {
  test.each<[string, (text: string) => string, string[]]>([
    [
      'a row gone from the cronograma',
      row('Dar seguimiento al envío oportuno al INE', () => []),
      ['line_without_row/3/1'],
    ],
    [
      'a línea gone from the list',
      (text) => text.replace(/<li>➤ Enviar oportunamente al INE[^<]*<\/li>/, ''),
      ['row_without_line/3-05'],
    ],
    [
      'a row printed twice',
      row('Atender las solicitudes de acceso a la información.', (cells) => [cells, cells]),
      ['duplicate_line/4.1-02', 'row_without_line/4.1-01'],
    ],
    [
      'a quantity that the months do not reach',
      figures('12', '1', '1', ...none(10)),
      ['quantity_mismatch/3-04'],
    ],
    [
      'a quantity that the months exceed',
      figures('1', '1', '1', ...none(10)),
      ['quantity_mismatch/3-04'],
    ],
    [
      'marks partly past December',
      figures('3', ...none(11), '1', '1', '1'),
      ['cells_beyond_year/3-04'],
    ],
    ['marks wholly past December', figures('2', ...none(12), '1', '1'), ['cells_beyond_year/3-04']],
    [
      'a weekday that is not that day’s',
      window('Del martes 23 al martes 31'),
      ['weekday_mismatch/03'],
    ],
  ])('%s', async (_name, mutate, keys) => {
    const before = new Set(real.discrepancies.map((one) => one.key));
    const found = (await read(mutate(base))).discrepancies.filter((one) => !before.has(one.key));
    expect(found.map((one) => one.key).sort()).toEqual(keys);
    expect(
      found.every(
        (one) => one.severity === 'decision' && one.proposal === one.readings?.[0]?.label,
      ),
    ).toBe(true);
  });
  test.each<[string, Record<string, number>]>([
    ['wholly', { 11: 1, 12: 1 }],
    ['partly', { 12: 1 }],
  ])('marks %s past December: what is used until someone decides', async (how, schedule) => {
    const text =
      how === 'wholly'
        ? figures('2', ...none(12), '1', '1')(base)
        : figures('3', ...none(11), '1', '1', '1')(base);
    expect((await read(text)).programmes[0]?.lines[3]?.schedule).toEqual(schedule);
  });
  test.each([
    ['Del lunes 30 de marzo al viernes 3 de abril', '2020-03-30', '2020-04-03'],
    ['Del lunes 30 al viernes 3', '2020-03-30', '2020-04-03'],
    ['Lunes 23', '2020-03-23', '2020-03-23'],
    ['El martes 24 de marzo', '2020-03-24', '2020-03-24'],
    ['23 y 24 de marzo', '2020-03-23', '2020-03-24'],
    ['Del 23 al 27 de marzo de 2020', '2020-03-23', '2020-03-27'],
  ])('a window said as «%s»', async (says, opensOn, closesOn) => {
    const { sessionWindows, discrepancies } = await read(window(says)(base));
    expect(sessionWindows[2]).toEqual({ month: 3, opensOn, closesOn });
    expect(discrepancies).toHaveLength(real.discrepancies.length);
  });
  test.each(['por definir', 'Por confirmar', 'Pendiente', '—', 'Sin fecha'])(
    'a window that says «%s» is left out, and told',
    async (says) => {
      const { sessionWindows, discrepancies } = await read(window(says)(base));
      expect(sessionWindows.map((one) => one.month)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      const told = discrepancies.find((one) => one.kind === 'window_undecided');
      expect(told).toMatchObject({
        month: 3,
        severity: 'info',
        message: expect.stringContaining('en marzo') as string,
      });
    },
  );
  test('another year, institution and commission', async () => {
    const other = await read(
      base
        .replace(/2020\*\*/, '2021**')
        .replaceAll('Instituto Electoral de Michoacán', 'Instituto Electoral del Estado de Colima')
        .replace('Y SERVICIO PROFESIONAL ELECTORAL**', 'Y CAPACITACIÓN ELECTORAL**'),
    );
    expect(other.plan).toMatchObject({
      year: 2021,
      institution: 'Instituto Electoral del Estado de Colima',
      commission: 'COMISIÓN DE VINCULACIÓN Y CAPACITACIÓN ELECTORAL',
    });
    expect(other.programmes.flatMap((one) => one.lines)).toHaveLength(68);
    expect(other.sessionWindows).toHaveLength(12);
  });
});

describe('a document that cannot be read whole is refused, with its line', () => {
  const upTo =
    (needle: string, more: number) =>
    (text: string): string =>
      text.slice(0, text.indexOf(needle) + more);
  test.each<[string, (text: string) => string, RegExp]>([
    [
      'cut inside a row’s figures',
      (text) => upTo('Preparar las presentaciones de las metas', 190)(text),
      /^Línea \d+: .*(cortada|completo)/,
    ],
    [
      'cut between rows',
      upTo('Realizar mensualmente, una bitácora', 0),
      /^Línea \d+: el documento termina antes del cronograma del apartado 6\.3/,
    ],
    ['letters as a quantity', figures('doce'), /^Línea \d+: en «Cuantificación física» .* «doce»/],
    ['letters in a month', figures('12', '1', 'si'), /^Línea \d+: en «febrero» .* «si»/],
    [
      'a month nobody knows',
      (text) => text.replace('\tMar\t', '\tMrz\t'),
      /^Línea \d+: .*«Mrz», que no es un mes/,
    ],
    [
      'a month that comes twice',
      (text) => text.replace('\tMar\t', '\tFeb\t'),
      /^Línea \d+: .*repite «Feb»/,
    ],
    [
      'a session on a day that does not exist',
      window('Del lunes 23 al 40'),
      /^Línea \d+: .*día 40, que no existe/,
    ],
    [
      'a session without a day',
      window('Antes de la sesión de Consejo'),
      /^Línea \d+: no se entiende la fecha de la sesión «Antes de la sesión de Consejo»/,
    ],
    [
      'no cronograma',
      (text) => text.replace(/Cronograma de actividades/g, 'Actividades'),
      /No se encontró ningún «Cronograma/,
    ],
    [
      'no title',
      (text) => text.replace(/PROGRAMA ANUAL/g, 'INFORME').replace(/programa anual/gi, 'informe'),
      /No se encontró el título/,
    ],
  ])('%s', async (_name, mutate, message) => {
    await expect(read(mutate(base))).rejects.toMatchObject({
      code: 'unreadable-plan',
      personMessage: expect.stringMatching(message) as string,
    });
    await expect(read(mutate(base))).rejects.toMatchObject({
      personMessage: expect.stringMatching(/No se guardó nada\.$/) as string,
    });
  });
});
