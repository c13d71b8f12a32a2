/** Any generated plan, printed in the document's form or written as a workbook or CSV, is read back equal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentProgramme, PlanDocument } from '../../src/domain/plan/document.ts';
import { readMarkdown } from '../../src/reading/markdown/read-markdown.ts';
import { readCsv } from '../../src/reading/sheet/read-csv.ts';
import { readXlsx } from '../../src/reading/sheet/read-xlsx.ts';
import { writeCsv } from '../../src/reading/sheet/write-csv.ts';
import { writeXlsx } from '../../src/reading/sheet/write-xlsx.ts';
import { samplePlan } from '../sample.ts';
import { printPlan, type Wear } from './print-plan.ts';

const VERBS = [
  'Elaborar',
  'Integrar',
  'Notificar',
  'Coordinar',
  'Publicar',
  'Atender',
  'Revisar',
  'Difundir',
  'Capacitar',
  'Supervisar',
];
const THINGS = [
  'los informes de fiscalización',
  'la convocatoria a consejerías',
  'el padrón de observadores',
  'las boletas y su diseño',
  'la página de transparencia',
  'los convenios con municipios',
  'el archivo de concentración',
  'la encuesta de clima',
  'las sesiones del comité',
  'el programa de cultura cívica',
];
const UNITS = ['Documento', 'Sesión', 'Informe', 'Reunión'];
const GOALS = [
  'Cumplir en tiempo y forma.',
  'Fortalecer la función electoral.',
  'Dar certeza a la ciudadanía.',
];

const lineText = (nth: number): string =>
  `${VERBS[nth % 10] ?? ''} ${THINGS[Math.floor(nth / 10) % 10] ?? ''}, número ${nth}.`;
const schedule = fc
  .dictionary(
    fc.constantFrom(...Array.from({ length: 12 }, (_, at) => String(at + 1))),
    fc.integer({ min: 1, max: 20 }),
    { minKeys: 1, maxKeys: 12 },
  )
  .map((one) => Object.fromEntries(Object.entries(one).sort(([a], [b]) => Number(a) - Number(b))));
const line = fc.record({
  unit: fc.constantFrom(...UNITS),
  goal: fc.constantFrom(...GOALS),
  schedule,
});

const plan = fc
  .record({
    year: fc.integer({ min: 2018, max: 2035 }),
    /** Per chapter: either no sub-programmes, or some. */
    chapters: fc.array(
      fc.record({
        subs: fc.integer({ min: 0, max: 3 }),
        programmes: fc.array(fc.array(line, { minLength: 1, maxLength: 7 }), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ year, chapters }): PlanDocument => {
    let nth = 0;
    const programmes = chapters.flatMap((chapter, at) => {
      const number = String(at + 3);
      const codes =
        chapter.subs === 0
          ? [number]
          : Array.from({ length: chapter.subs }, (_, sub) => `${number}.${sub + 1}`);
      return codes.map((code, which): DocumentProgramme => {
        const lines = (chapter.programmes[which] ?? []).map((one, row) => ({
          code: `${code}-${String(row + 1).padStart(2, '0')}`,
          text: lineText((nth += 1)),
          unit: one.unit,
          goal: one.goal,
          annualQuantity: Object.values(one.schedule).reduce((total, each) => total + each, 0),
          schedule: one.schedule,
        }));
        return {
          code,
          chapter: number,
          title: `Programa de trabajo del apartado ${code} de la comisión.`,
          generalObjective: `Cumplir las atribuciones del apartado ${code}.`,
          statedObjectives: [
            { letter: 'a', text: 'Dar seguimiento puntual.' },
            { letter: 'b', text: 'Informar a la comisión.' },
          ],
          specificObjectives: [
            {
              letter: 'a',
              text: 'Dar seguimiento puntual.',
              actionLines: lines.map((each) => each.text),
            },
          ],
          legalBasis: ['Código Electoral.', 'Reglamento Interior.'],
          lines,
        };
      });
    });
    return {
      plan: {
        year,
        title: `Programa Anual de Trabajo ${year}`,
        commission: 'Comisión de Educación Cívica y Participación',
        institution: '',
        presentation: 'La Comisión de Educación Cívica y Participación presenta su plan.',
        legalFramework: [],
        sessionNote: '',
      },
      chapters: chapters.map((_, at) => ({
        code: String(at + 3),
        title:
          programmes.find((one) => one.code === String(at + 3))?.title ??
          `Capítulo número ${at + 3} del plan.`,
      })),
      programmes,
      sessionWindows: Array.from({ length: 12 }, (_, at) => ({
        month: at + 1,
        opensOn: `${year}-${String(at + 1).padStart(2, '0')}-20`,
        closesOn: `${year}-${String(at + 1).padStart(2, '0')}-28`,
      })),
      glossary: [],
      members: [],
      discrepancies: [],
    };
  });

const wear: fc.Arbitrary<Wear> = fc.record({
  rowsPerPage: fc.integer({ min: 1, max: 8 }),
  extraColumns: fc.integer({ min: 0, max: 2 }),
  mergeGoals: fc.boolean(),
  heading: fc.constantFrom<Wear['heading']>(
    (text, level) => `${'#'.repeat(level)} ${text}`,
    (text) => `**${text}**`,
    (text, level) => `${'#'.repeat((level % 3) + 1)} **${text}**`,
    (text, level) => `## ${text.replace(/\.(?= )/, level > 3 ? '' : '.')}`,
  ),
  cutInside: fc.array(
    fc.record({ row: fc.integer({ min: 0, max: 6 }), words: fc.integer({ min: 1, max: 6 }) }),
    { maxLength: 3 },
  ),
  noise: fc.array(fc.constantFrom('A', '*[Handwritten signature]*', '17', '', 'B'), {
    maxLength: 3,
  }),
});

const bare = (document: PlanDocument): PlanDocument => ({
  ...document,
  discrepancies: document.discrepancies.filter((one) => one.severity === 'decision'),
});

test('printed, worn and cut over pages, it reads back equal', () => {
  fc.assert(
    fc.property(plan, wear, (document, worn) => {
      expect(bare(readMarkdown(printPlan(document, worn)))).toEqual(document);
    }),
    { numRuns: 150 },
  );
});

test('merged goals are told, one for each', () => {
  fc.assert(
    fc.property(plan, wear, (document, worn) => {
      const merged = document.programmes.flatMap((one) =>
        one.lines.filter((each, at) => at > 0 && one.lines[at - 1]?.goal === each.goal),
      ).length;
      const told = readMarkdown(
        printPlan(document, { ...worn, mergeGoals: true }),
      ).discrepancies.filter((one) => one.kind === 'blank_inherited').length;
      expect(told).toBe(merged);
    }),
    { numRuns: 60 },
  );
});

test('a workbook carries it whole, reports and areas too', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (document) => {
      const exported = {
        ...document,
        programmes: document.programmes.map((one) => ({
          ...one,
          lines: one.lines.map((each) => ({ ...each, area: 'VIN', reported: { 1: 2 } })),
        })),
      };
      expect(await readXlsx(await writeXlsx(exported))).toEqual(exported);
    }),
    { numRuns: 8 },
  );
});

test('the real plan goes through the workbook and comes back the same', async () => {
  const real = await samplePlan();
  const once = await readXlsx(await writeXlsx(real));
  expect(once).toEqual(real);
  expect(await readXlsx(await writeXlsx(once))).toEqual(once);
});

test('CSV carries lines and windows, and no cell is a formula', () => {
  fc.assert(
    fc.property(
      plan,
      fc.constantFrom('=1+1', '+52 443', '-3', '@x', "'quoted", 'plain, with "quotes"; and more'),
      (document, text) => {
        const tricky = {
          ...document,
          programmes: document.programmes.map((one) => ({
            ...one,
            lines: one.lines.map((each) => ({ ...each, unit: text })),
          })),
        };
        const csv = writeCsv(tricky);
        expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
        const back = readCsv(csv);
        expect(back.programmes.map((one) => one.lines)).toEqual(
          tricky.programmes.map((one) => one.lines),
        );
        expect(back.sessionWindows).toEqual(document.sessionWindows);
        expect(writeCsv(back)).toBe(csv);
      },
    ),
    { numRuns: 60 },
  );
});
