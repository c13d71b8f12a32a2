/** What outlives a year: a commitment of February, an INE document, a delegation and an agreement, with the next plan and without. */
import { afterEach, describe, expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, type Kind } from '../sample.ts';
import { import2021, openBench, sweepAt, textsOf, type Bench } from './january-bench.ts';

const SECRETARY = 'Secretario Técnico';
const HEAD = 'Titular de Vinculación';
const DELEGATE = 'Enlace SIVOPLE';

const open: Bench[] = [];
afterEach(async () => {
  while (open.length > 0) {
    const bench = open.pop();
    expect(bench?.failures).toEqual([]);
    expect(await bench?.sample.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await bench?.sample.close();
  }
});

const AGREEMENT = {
  key: 'C1',
  party: 'Instituto Nacional Electoral',
  kind: 'ine',
  subject: 'RedINE',
  signedOn: '2020-01-02',
  endsOn: '2022-12-31',
  link: 'https://iem.mx/c.pdf',
};
const COMMITMENT = {
  agreement: 'c1',
  text: 'Enviar el informe',
  area: 'VIN',
  on: '2021-02-10',
  day: '',
};
const DOCUMENT = {
  folio: 'INE/9',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Asunto',
  areas: 'VIN',
  date: '2020-12-29',
  time: '10:00',
  unit: 'working_days',
  amount: '5',
  urgent: 'no',
};

/** In December everything is written down; `both` then imports 2021's plan. */
const begin = async (kind: Kind, both: boolean): Promise<Bench> => {
  const bench = await openBench(kind);
  open.push(bench);
  const { sample, press, slash } = bench;
  await sweepAt(sample, '2020-12-29T09:00:00-06:00');
  sample.at('2020-12-29T10:30:00-06:00');
  const codes = [
    (await press(SECRETARY, { verb: 'guardar-convenio', args: AGREEMENT })).code,
    (await press(SECRETARY, { verb: 'agregar-compromiso', args: COMMITMENT })).code,
    (await press(SECRETARY, { verb: 'publicar-ine', args: DOCUMENT })).code,
    (await slash(HEAD, '/suplencia Enlace SIVOPLE 4 de enero 2021 8 de enero 2021')).code,
  ];
  expect(codes).toEqual(codes.map(() => 'recorded'));
  if (both) await import2021(sample);
  return bench;
};

const SWEEPS = [
  '2020-12-31T09:00:00-06:00',
  ...['04', '07', '11', '18'].map((day) => `2021-01-${day}T09:00:00-06:00`),
  ...['03', '10', '17'].map((day) => `2021-02-${day}T09:00:00-06:00`),
];

/** What the ledger holds of the commission: to whom, when, of what; the plan's own left out. */
const ofCommission = async ({ sample }: Bench): Promise<string[]> => {
  const { commissionId } = await sample.state();
  return (await sample.store.read(listDeliveries))
    .filter(({ key }) => key.startsWith(`${commissionId}/`))
    .map(
      ({ createdAt, address, key, state }) =>
        `${createdAt.slice(0, 16)} ${address} ${key} ${state}`,
    );
};

describe.each(kinds)('on %s', (kind) => {
  test('what outlives the year is told once, the same with the next plan and without', async () => {
    const benches = [await begin(kind, false), await begin(kind, true)] as const;
    for (const { sample } of benches) await sweepAt(sample, ...SWEEPS);
    const [alone, both] = [await ofCommission(benches[0]), await ofCommission(benches[1])];
    expect(both).toEqual(alone);
    expect(new Set(both.map((row) => row.split(' ')[2])).size).toBe(both.length);
    const told = (rule: string) => both.filter((row) => row.includes(`/${rule}/`)).length;
    expect(told('COMMITMENT_DUE')).toBeGreaterThanOrEqual(3);
    expect(told('ACK_PENDING')).toBeGreaterThanOrEqual(2);
  }, 120_000);

  test('in January the delegate acknowledges December’s document, and the head fulfils February’s commitment', async () => {
    const { sample, press, slash } = await begin(kind, true);
    const ack = (who: string) =>
      press(who, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
    sample.at('2020-12-30T10:00:00-06:00');
    expect((await ack(DELEGATE)).code).toBe('not-allowed');
    sample.at('2021-01-05T10:00:00-06:00');
    expect(textsOf((await slash(DELEGATE, '/pendientes')).message)).toContain(
      'Sin acuse: 1 documento del INE',
    );
    expect((await ack(DELEGATE)).code).toBe('recorded');
    expect(JSON.stringify((await slash(SECRETARY, '/ine INE/9')).message)).toContain(
      'Enlace SIVOPLE (suplente de Titular de Vinculación)',
    );
    sample.at('2021-02-09T10:00:00-06:00');
    expect(textsOf((await slash(HEAD, '/pendientes')).message)).toContain(
      'Por cumplir: 1 compromiso',
    );
    const args = { agreement: 'c1', commitment: 1, period: 'once', note: '', evidence: '' };
    expect((await press(HEAD, { verb: 'cumplir-compromiso', args })).code).toBe('recorded');
    const shown = textsOf((await slash(SECRETARY, '/convenio C1')).message).join('\n');
    expect(shown).toMatch(/Enviar el informe[\s\S]*✅ Cumplido/);
  }, 60_000);
});
