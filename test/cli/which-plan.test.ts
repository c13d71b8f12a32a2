/** `--plan`: which plan a command means, where there are none, one, or several. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanLife } from '../../src/domain/plan/plan-life.ts';
import { planNamed } from '../../src/domain/plan/plan-named.ts';
import type { PlanSettings } from '../../src/domain/plan/settings.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

const TODAY = '2021-03-10';
/** The year in which a plan is what it is today. */
const YEARS: Record<PlanLife, number> = {
  closed: 2015,
  closing: 2020,
  in_force: 2021,
  upcoming: 2022,
};
const settings = {
  nonWorkingPeriods: [],
  workingDays: [],
  rules: { OVERDUE: { enabled: true, at: '09:00', maxTimes: 60 } },
} as unknown as PlanSettings;

const plan = (life: PlanLife, commission = 'CVSPE') => ({
  key: `${commission}/${YEARS[life]}`,
  year: YEARS[life],
  activeFrom: `${YEARS[life]}-01-01`,
  settings,
});

const TWO = [plan('closing'), plan('in_force')];
const COMMISSIONS = [plan('in_force'), plan('in_force', 'CQD')];

test.each`
  case                                      | plans                                   | key             | expected
  ${'none, none named'}                     | ${[]}                                   | ${undefined}    | ${'none'}
  ${'none, one named'}                      | ${[]}                                   | ${'CVSPE/2021'} | ${'none'}
  ${'the only one, in force'}               | ${[plan('in_force')]}                   | ${undefined}    | ${'CVSPE/2021'}
  ${'the only one, closed'}                 | ${[plan('closed')]}                     | ${undefined}    | ${'CVSPE/2015'}
  ${'the only one, not begun'}              | ${[plan('upcoming')]}                   | ${undefined}    | ${'CVSPE/2022'}
  ${'the only one in force'}                | ${TWO}                                  | ${undefined}    | ${'CVSPE/2021'}
  ${'none of two in force'}                 | ${[plan('closing'), plan('upcoming')]}  | ${undefined}    | ${'several'}
  ${'two in force'}                         | ${COMMISSIONS}                          | ${undefined}    | ${'several'}
  ${'named'}                                | ${TWO}                                  | ${'CVSPE/2020'} | ${'CVSPE/2020'}
  ${'named by its year'}                    | ${TWO}                                  | ${'2020'}       | ${'CVSPE/2020'}
  ${'named by a year of two commissions'}   | ${COMMISSIONS}                          | ${'2021'}       | ${'several'}
  ${'in lower case'}                        | ${COMMISSIONS}                          | ${'cqd/2021'}   | ${'CQD/2021'}
  ${'with another separator'}               | ${COMMISSIONS}                          | ${' cqd-2021 '} | ${'CQD/2021'}
  ${'with an accent that the code has not'} | ${COMMISSIONS}                          | ${'CQÐ/2021'}   | ${'unknown'}
  ${'another commission'}                   | ${TWO}                                  | ${'CQD/2021'}   | ${'unknown'}
  ${'another year'}                         | ${TWO}                                  | ${'2019'}       | ${'unknown'}
  ${'nothing'}                              | ${TWO}                                  | ${''}           | ${'unknown'}
  ${'two commissions with the same key'}    | ${[plan('in_force'), plan('in_force')]} | ${'CVSPE/2021'} | ${'same_key'}
`('$case: $key means $expected', ({ plans, key, expected }) => {
  const found = planNamed(
    plans as ReturnType<typeof plan>[],
    key as string | undefined,
    () => TODAY,
  );
  expect(found.kind === 'plan' ? found.plan.key : found.kind).toBe(expected);
});

describe('at the command line', () => {
  let bench: CliBench;
  /** The sample, as another commission's. */
  const complaints = (): string =>
    bench.file(
      'quejas.md',
      readFileSync(PLAN, 'utf8')
        .replaceAll('Vinculación y Servicio Profesional Electoral', 'Quejas y Denuncias')
        .replace(/DE VINCULACIÓN\s+Y SERVICIO PROFESIONAL ELECTORAL/, 'DE QUEJAS Y DENUNCIAS'),
    );

  beforeAll(async () => {
    bench = makeBench({ CLOCK_START: '2020-03-10T10:00:00-06:00' });
    await bench.run('plan', 'import', PLAN);
  });
  afterAll(() => bench.close());

  const COMMANDS = [
    ['plan', 'export'],
    ['settings', 'show'],
    ['settings', 'set', 'FILE'],
    ['progress', 'import', 'FILE'],
    ['ine', 'import', 'FILE'],
    ['ine', 'receipt', 'X/1', '--pdf', 'FILE'],
    ['ine', 'log', 'marzo', '--pdf', 'FILE'],
    ['session', 'call', 'marzo', '--docx', 'FILE'],
    ['agreement', 'import', 'FILE'],
    ['calendar', '--file', 'FILE'],
  ];
  const typed = (command: string[]): string[] =>
    command.map((word) => (word === 'FILE' ? fileFor(command) : word));
  const fileFor = ([group, verb]: string[]): string =>
    bench.file(`${group ?? ''}-${verb ?? ''}.csv`, CONTENTS[`${group} ${verb}`] ?? '');
  const CONTENTS: Record<string, string> = {
    'settings set': '{}',
    'progress import': 'Código,Mes,Total\n3-01,1,1\n',
    'ine import': 'Folio,Tipo,Emite,Asunto,Recibido,Áreas\nX/1,Oficio,INE,Asunto,2020-03-02,\n',
    'agreement import':
      'Clave,Contraparte,Tipo,Objeto,Firmado,Termina,Enlace,Compromiso,Área,Vence\nC-1,UNAM,Académica,Objeto,2020-01-15,,,,,\n',
  };

  test.each(COMMANDS)(
    '%s %s refuses a plan that there is not, with the list',
    async (...command) => {
      const { code, err, out } = await bench.run(...typed(command), '--plan', 'CQD/2020');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(
        'No hay un plan «CQD/2020». Los que hay: CVSPE/2020. Escribe uno de ellos con --plan; no se hizo nada.',
      );
    },
  );

  test('with two in force each must be told which; a second of the same year is told apart', async () => {
    expect(await bench.run('plan', 'import', complaints())).toMatchObject({ code: 0 });
    for (const command of COMMANDS) {
      const { code, err } = await bench.run(...typed(command));
      expect({ command, code }).toEqual({ command, code: 1 });
      expect(err).toMatch(/^Hay varios planes .*: CVSPE\/2020, CQD\/2020\. .*--plan CVSPE\/2020/);
    }
    const other = await bench.json<ExportedPlan>('plan', 'export', '--plan', 'cqd 2020');
    expect(other).toMatchObject({ key: 'CQD/2020', version: 1, asOf: '2020-03-10' });
    expect(other.plan.commission).toContain('Quejas');
  });

  test('what is imported into one is in that one alone', async () => {
    const file = fileFor(['progress', 'import']);
    const told = await bench.json('progress', 'import', file, '--plan', 'CQD/2020');
    expect(told).toEqual({ plan: 'CQD/2020', rows: 1, stored: 1 });
    const reported = async (key: string) => {
      const { programmes } = await bench.json<ExportedPlan>('plan', 'export', '--plan', key);
      return programmes[0]?.lines[0]?.reported;
    };
    expect(await reported('CQD/2020')).toEqual({ '1': 1 });
    expect(await reported('CVSPE/2020')).toEqual({});
  });

  test('plan messages tells of both, and of one where it is named', async () => {
    const days = ['plan', 'messages', '--from', '2020-04-01', '--to', '2020-04-01'];
    interface Told {
      plan: string;
      /** Of a merged digest. */
      plans?: string[];
    }
    const told = async (...more: string[]): Promise<string[][]> =>
      (await bench.json<Told[]>(...days, ...more)).map(({ plan, plans = [plan] }) => plans);
    const all = await told();
    expect(new Set(all.flat())).toEqual(new Set(['CVSPE/2020', 'CQD/2020']));
    const ofOne = await told('--plan', 'CQD/2020');
    expect(ofOne).toEqual(all.filter((plans) => plans.includes('CQD/2020')));
    expect(ofOne.length).toBeLessThan(all.length);
    expect(await bench.run(...days, '--plan', '2019')).toMatchObject({ code: 1 });
  });
});

test('where there is no plan, the command says how to import one', async () => {
  const bench = makeBench();
  for (const command of [
    ['plan', 'export'],
    ['settings', 'show'],
    ['plan', 'messages', '--from', '2020-01-01', '--to', '2020-01-02'],
  ])
    expect(await bench.run(...command)).toMatchObject({
      code: 1,
      err: 'Todavía no hay ningún plan. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
    });
  bench.close();
});
