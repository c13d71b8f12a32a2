/** The real document of 2020, whole: every figure of the product, the six decisions, texts as printed. */
import { beforeAll, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { samplePlan } from '../sample.ts';

let plan: PlanDocument;
beforeAll(async () => {
  plan = await samplePlan();
});

const lines = () => plan.programmes.flatMap((programme) => programme.lines);
const sum = (values: number[]): number => values.reduce((total, one) => total + one, 0);
const kinds = (kind: string, severity = 'info') =>
  plan.discrepancies.filter((one) => one.kind === kind && one.severity === severity);

test('the header says which plan it is', () => {
  expect(plan.plan).toMatchObject({
    year: 2020,
    title: 'Programa Anual de Trabajo 2020',
    commission: 'Comisión de Vinculación y Servicio Profesional Electoral',
    institution: 'Instituto Electoral de Michoacán',
    approvedOn: '2019-11-29',
  });
  expect(plan.plan.legalFramework).toHaveLength(17);
  expect(plan.plan.sessionNote).toMatch(/^Las fechas son de carácter enunciativo, no limitativo/);
  expect(plan.plan.presentation).toMatch(
    /^En 2014 con la creación[\s\S]*correspondiente al año 2020\.$/,
  );
});

test('the figures are those of the document', () => {
  expect(plan.programmes.map((one) => [one.code, one.lines.length])).toEqual([
    ['3', 10],
    ['4.1', 3],
    ['4.2', 8],
    ['5.1', 7],
    ['5.2', 9],
    ['6.1', 4],
    ['6.2', 18],
    ['6.3', 9],
  ]);
  expect(lines()).toHaveLength(68);
  expect(sum(lines().map((line) => line.annualQuantity))).toBe(550);
  expect(sum(lines().map((line) => Object.keys(line.schedule).length))).toBe(524);
  expect(sum(lines().flatMap((line) => Object.values(line.schedule)))).toBe(552);
  expect(
    Array.from(
      { length: 12 },
      (_, at) => lines().filter((line) => line.schedule[String(at + 1)] !== undefined).length,
    ),
  ).toEqual([42, 44, 42, 44, 46, 46, 43, 47, 44, 44, 41, 41]);
  expect(
    sum(
      plan.programmes.flatMap((one) =>
        one.specificObjectives.map((objective) => objective.actionLines.length),
      ),
    ),
  ).toBe(69);
  expect(plan.chapters.map((one) => one.code)).toEqual(['3', '4', '5', '6']);
  expect(plan.glossary).toHaveLength(8);
  expect(plan.sessionWindows).toHaveLength(12);
  expect(plan.members).toEqual([
    { name: 'Lic. Viridiana Villaseñor Aguirre', role: 'PRESIDENTA' },
    { name: 'Dr. Humberto Urquiza Martínez', role: 'INTEGRANTE' },
    { name: 'Lic. Juan Pedro Gómez Arreola', role: 'SECRETARIO TÉCNICO' },
  ]);
});

test('exactly six things need a person, each with readings whose first is the proposal', () => {
  const decisions = plan.discrepancies.filter((one) => one.severity === 'decision');
  expect(decisions.map((one) => [one.kind, one.lineCode ?? one.month ?? '']).sort()).toEqual([
    ['cells_beyond_year', '6.1-04'],
    ['line_without_row', ''],
    ['quantity_mismatch', '6.2-02'],
    ['quantity_mismatch', '6.2-03'],
    ['weekday_mismatch', 8],
    ['weekday_mismatch', 9],
  ]);
  for (const one of decisions) {
    expect(one.readings?.length).toBeGreaterThan(1);
    expect(one.proposal).toBe(one.readings?.[0]?.label);
  }
  expect(decisions.find((one) => one.kind === 'line_without_row')?.message).toContain(
    'análisis de los Proyectos de Convenio y Anexos Técnicos',
  );
});

test('until decided the proposals are used, and the quantity stays as printed', () => {
  const line = (code: string) => lines().find((one) => one.code === code);
  expect(line('6.1-04')).toMatchObject({ annualQuantity: 2, schedule: { 11: 1, 12: 1 } });
  expect(Object.keys(line('6.2-02')?.schedule ?? {})).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
  expect(line('6.2-02')?.annualQuantity).toBe(9);
  expect(plan.sessionWindows.find((one) => one.month === 8)).toEqual({
    month: 8,
    opensOn: '2020-08-24',
    closesOn: '2020-08-31',
  });
  expect(plan.sessionWindows.find((one) => one.month === 9)).toEqual({
    month: 9,
    opensOn: '2020-09-23',
    closesOn: '2020-09-30',
  });
});

test('what needs nobody is told once, and nothing is made up', () => {
  expect(kinds('blank_inherited').map((one) => one.lineCode)).toEqual([
    '4.2-02',
    '4.2-05',
    '5.1-02',
    '5.1-03',
    '5.1-04',
    '5.1-06',
    '5.2-07',
    '5.2-09',
  ]);
  expect(kinds('row_joined').map((one) => one.lineCode)).toEqual(['6.2-05']);
  expect([
    ...kinds('row_without_line', 'decision'),
    ...kinds('duplicate_line', 'decision'),
  ]).toEqual([]);
  expect(new Set(plan.discrepancies.map((one) => one.key)).size).toBe(plan.discrepancies.length);
});

test('texts keep the document’s spelling, and pages are joined', () => {
  expect(lines().find((line) => line.code === '5.2-02')?.text).toBe(
    'Atener las dudas y brindar orientación en el cumplimiento de metas de los integrantes del MSPEN',
  );
  expect(lines().find((line) => line.code === '6.3-02')?.goal).toBe(
    'Coadyubar y colaborar con el diseño de metas.',
  );
  expect(lines().find((line) => line.code === '6.2-05')?.text).toMatch(
    /otros documentos enviados por el INE/,
  );
  expect(
    plan.programmes.find((one) => one.code === '5.1')?.specificObjectives[0]?.actionLines[1],
  ).toBe(
    'Efectuar las gestiones necesarias con diversas instituciones académicas para desarrollar las actividades de capacitación para los MSPEN y personal de la Rama Administrativa.',
  );
  const everything = JSON.stringify(plan);
  expect(everything).not.toMatch(/<\/?[a-z]+|\*\*|signature|➤|✦/);
});
