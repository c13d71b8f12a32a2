/** What each person's commands answer in January, with the plans of two years: the new one, one line on the old, never the wrong one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds } from '../sample.ts';
import { buttons, import2021, openBench, textsOf, type Bench } from './january-bench.ts';

const SECRETARY = 'Secretario Técnico';
const HEAD = 'Titular de Vinculación';
const STAFF = 'Analista de Vinculación';
const COMMISSIONER = 'Consejera Presidenta';
const EVERYBODY = [SECRETARY, HEAD, STAFF, COMMISSIONER];

/** Who types what, with which code it is answered, and sentences that stand in the answer in this order. */
type Row = [who: string[], typed: string, code: string, sentences: string[]];

const OF = (year: number) =>
  `Plan ${year}, Comisión de Vinculación y Servicio Profesional Electoral`;
const CLOSING = 'El plan de 2020 está en cierre: 2 de 524 (0 %), rezago 522.';
const MAY_NOT = 'No puedes hacer eso. Puede: Secretario Técnico.';

const READ: Row[] = [
  [
    EVERYBODY,
    '/avance',
    'shown',
    [
      'Enero en curso: 0 de 42 · todavía no cierra ningún mes',
      'Programa Anual de Trabajo 2021',
      CLOSING,
      OF(2021),
    ],
  ],
  [
    EVERYBODY,
    '/avance 2020',
    'shown',
    ['Al cierre de diciembre: 2 de 524 (0 %) · el año del plan ya terminó', OF(2020)],
  ],
  [EVERYBODY, '/avance diciembre', 'shown', ['Diciembre: 1 de 41', OF(2020)]],
  [EVERYBODY, '/avance enero', 'shown', ['Enero: 0 de 42', OF(2021)]],
  [EVERYBODY, '/avance 3-01', 'shown', ['Enero en curso: 0 de 1 · todavía no cierra ningún mes']],
  [EVERYBODY, '/avance junio', 'which-plan', ['¿De qué plan?']],
  [EVERYBODY, '/avance junio 2020', 'shown', ['Junio: 0 de', OF(2020)]],
  [EVERYBODY, '/avance 3-01 2020', 'shown', [OF(2020)]],
  [
    [SECRETARY, COMMISSIONER],
    '/pendientes',
    'shown',
    [
      '42 líneas pendientes en el plan',
      'Pendiente en enero: 42 líneas',
      'Además, del plan de 2020 quedan 522 líneas pendientes.',
      OF(2021),
    ],
  ],
  [
    [HEAD, STAFF],
    '/pendientes',
    'shown',
    [
      '27 líneas pendientes en tu área',
      'Además, del plan de 2020 quedan 327 líneas pendientes.',
      OF(2021),
    ],
  ],
  [EVERYBODY, '/pendientes CON', 'shown', ['pendiente en Convenios', 'Además, del plan de 2020']],
  [[SECRETARY], '/pendientes diciembre', 'shown', ['Rezago de diciembre: 40 líneas', OF(2020)]],
  [
    EVERYBODY,
    '/sesion',
    'no-session',
    [
      'No queda ninguna sesión por resolver en el plan.',
      'Del plan de 2020 quedan por resolver 12 sesiones; la primera: Sesión ordinaria de enero.',
      OF(2021),
    ],
  ],
  [
    EVERYBODY,
    '/sesion diciembre',
    'shown',
    [
      'La ventana del lunes 28 de diciembre al jueves 31 de diciembre cerró sin que se celebrara',
      OF(2020),
    ],
  ],
  [EVERYBODY, '/sesion acuerdos', 'shown', []],
  [EVERYBODY, '/ine', 'shown', ['INE/9']],
  [EVERYBODY, '/ine INE/9', 'shown', ['INE/9']],
  [EVERYBODY, '/convenio', 'shown', ['1 convenio: 1 vigente']],
  [
    EVERYBODY,
    '/convenio C1',
    'shown',
    ['1. Enviar el informe — Vinculación con el INE, vence el 10 de febrero de 2021'],
  ],
  [EVERYBODY, '/suplencia', 'shown', ['Enlace SIVOPLE']],
  [EVERYBODY, '/porque 3-01', 'shown', []],
  [EVERYBODY, '/ayuda', 'shown', ['Lo que puedes escribir']],
  [
    [SECRETARY],
    '/plan',
    'shown',
    ['Programa Anual de Trabajo 2021: 68 líneas de acción; 0 observaciones por decidir.'],
  ],
  [[SECRETARY], '/plan revisar 2020', 'shown', [OF(2020)]],
  [[HEAD, STAFF, COMMISSIONER], '/plan', 'not-allowed', [MAY_NOT]],
];

const DONE: Row[] = [
  [[COMMISSIONER], '/hecho 3-01', 'not-allowed', [OF(2021)]],
  [[COMMISSIONER], '/hecho 3-01 diciembre', 'not-allowed', [OF(2020)]],
  [[SECRETARY, HEAD, STAFF], '/hecho 3-02 junio', 'which-plan', ['¿De qué plan?']],
  [[STAFF], '/hecho 3-01', 'recorded', ['✅ Registrado: 3-01, enero, 1 de 1.', OF(2021)]],
  [[HEAD], '/hecho 3-01', 'unchanged', ['Ya constaba así: 3-01, enero, 1 de 1', OF(2021)]],
  [[HEAD], '/hecho 3-03 diciembre', 'recorded', ['✅ Registrado: 3-03, diciembre', OF(2020)]],
  [[SECRETARY], '/hecho 3-04 noviembre 2020', 'recorded', ['3-04, noviembre', OF(2020)]],
];

const cases = (rows: Row[]) =>
  rows.flatMap(([who, typed, code, sentences]) =>
    who.map((name) => [name, typed, code, sentences] as const),
  );

describe.each(kinds)('on %s, on 5 January', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(kind);
    const { sample, slash, press } = bench;
    sample.at('2020-12-09T10:00:00-06:00');
    const given = {
      key: 'C1',
      party: 'Instituto Nacional Electoral',
      kind: 'ine',
      subject: 'RedINE',
      signedOn: '2020-01-02',
      endsOn: '2022-12-31',
      link: 'https://iem.mx/c.pdf',
    };
    const commitment = {
      agreement: 'c1',
      text: 'Enviar el informe',
      area: 'VIN',
      on: '2021-02-10',
      day: '',
    };
    const document = {
      folio: 'INE/9',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Asunto',
      areas: 'VIN',
      date: '2020-12-09',
      time: '08:00',
      urgent: 'no',
    };
    const codes = [
      (await press(SECRETARY, { verb: 'guardar-convenio', args: given })).code,
      (await press(SECRETARY, { verb: 'agregar-compromiso', args: commitment })).code,
      (await press(SECRETARY, { verb: 'publicar-ine', args: document })).code,
      (await slash(HEAD, '/suplencia Enlace SIVOPLE 28 de diciembre 8 de enero')).code,
      (await slash(SECRETARY, '/hecho 3-01 enero')).code,
      (await slash(SECRETARY, '/hecho 3-02 diciembre')).code,
    ];
    expect(codes).toEqual(codes.map(() => 'recorded'));
    await import2021(sample);
    sample.at('2021-01-05T10:00:00-06:00');
  });
  afterAll(async () => {
    expect(bench.failures).toEqual([]);
    expect(await bench.sample.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await bench.sample.close();
  });

  test.each([...cases(READ), ...cases(DONE)])(
    '%s: «%s» is answered %s',
    async (who, typed, code, sentences) => {
      const { message, code: answered } = await bench.slash(who, typed);
      const read = [message?.text ?? '', ...textsOf(message), JSON.stringify(message)];
      expect(answered).toBe(code);
      const places = sentences.map((sentence) => read.findIndex((text) => text.includes(sentence)));
      expect(sentences.filter((_, index) => places[index] === -1)).toEqual([]);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    },
  );

  test('the line on the old plan leads to it, and a row of the old plan stays in it', async () => {
    const shown = await bench.slash(SECRETARY, '/avance');
    const old = buttons(shown.message).find(({ label }) => label === 'Ver 2020');
    if (old?.kind !== 'press') throw new Error('no button');
    const there = await bench.press(SECRETARY, old.press);
    expect(textsOf(there.message)).toContain(OF(2020));
    const row = there.message?.blocks.find(
      (block) => block.type === 'progress' && block.action !== undefined,
    );
    if (row?.type !== 'progress' || row.action === undefined) throw new Error('no row');
    expect(textsOf((await bench.press(SECRETARY, row.action)).message)).toContain(OF(2020));
  });

  test('what was reported landed in the plan that was said', async () => {
    const { slash, entries } = bench;
    const before = await entries();
    await slash(STAFF, '/hecho 6.2-07 diciembre');
    expect(await entries()).toEqual({ ...before, 'CVSPE/2020': (before['CVSPE/2020'] ?? 0) + 1 });
    await slash(STAFF, '/hecho 6.2-07');
    expect(await entries()).toEqual({
      'CVSPE/2020': (before['CVSPE/2020'] ?? 0) + 1,
      'CVSPE/2021': (before['CVSPE/2021'] ?? 0) + 1,
    });
  });
});
