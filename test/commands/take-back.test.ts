/** What was recorded of an agreement, or of what was sent, by mistake: who takes it back, and what is refused. */
import { describe, expect, test } from 'vitest';
import { foldAgreements } from '../../src/domain/agreements/agreement.ts';
import { dueItems } from '../../src/domain/agreements/commitment.ts';
import { findSentFolio, outgoingOfMonth } from '../../src/domain/ine/outgoing-decide.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  OTHER,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';
import { verb } from '../record/plays/play.ts';

useSample();

const agreement = verb('guardar-convenio', {
  key: 'CONV-1',
  party: 'INE',
  kind: 'ine',
  subject: 'Uso de la RedINE',
  signedOn: '2020-01-02',
  endsOn: '2020-12-31',
  link: '',
});
const commitment = verb('agregar-compromiso', {
  agreement: 'c1',
  text: 'Enviar el informe',
  area: 'VIN',
  on: '2020-03-11',
  day: '',
});
const fulfil = verb('cumplir-compromiso', {
  agreement: 'c1',
  commitment: 1,
  period: 'once',
  note: '',
  evidence: '',
});
const withdraw = verb('retirar-convenio', { agreement: 'c1', reason: 'se registró por error' });
const restore = verb('reponer-convenio', { agreement: 'c1' });
const reopen = verb('reabrir-compromiso', {
  agreement: 'c1',
  fulfilment: '1/once',
  reason: 'faltaba el anexo',
});
const asked = async (): Promise<string[]> =>
  dueItems(await sample.state()).flatMap(({ id, doneOn }) => (doneOn === undefined ? [id] : []));

describe('an agreement', () => {
  test('that was withdrawn asks nothing, says who and why, and frees its key', async () => {
    await agreement();
    await commitment();
    expect(await asked()).toEqual(['agreement/c1.1/once']);
    expect((await withdraw()).code).toBe('recorded');
    expect(await asked()).toEqual([]);
    expect(foldAgreements(await sample.state())).toEqual([]);
    expect(everything((await slash(SECRETARY, '/convenio CONV-1')).message)).toContain(
      `Retirado por ${SECRETARY}, 2 de enero de 2020: se registró por error`,
    );
    expect((await agreement({ subject: 'El bueno' })).code).toBe('recorded');
    expect((await restore()).code).toBe('bad-key-taken');
    expect((await slash(SECRETARY, '/convenio CONV-1')).message?.text).not.toContain('Retirado');
  });
  test('that stands again asks what it asked', async () => {
    await agreement();
    await commitment();
    await withdraw();
    expect((await restore()).code).toBe('recorded');
    expect(await asked()).toEqual(['agreement/c1.1/once']);
    expect((await restore()).code).toBe('unchanged');
  });
  test.each([
    ['withdrawn by a head', () => withdraw({}, HEAD), 'not-allowed'],
    ['withdrawn without a reason', () => withdraw({ reason: ' ' }), 'bad-reason-needed'],
    [
      'withdrawn with too long a reason',
      () => withdraw({ reason: 'a'.repeat(301) }),
      'bad-arguments',
    ],
    ['that is not there', () => withdraw({ agreement: 'c9' }), 'unknown'],
    ['put back by a commissioner', () => restore({}, COMMISSIONER), 'not-allowed'],
    ['put back while it stands', () => restore(), 'unchanged'],
  ])('%s is refused', async (_, act, code) => {
    await agreement();
    expect((await act()).code).toBe(code);
    expect(foldAgreements(await sample.state())).toHaveLength(1);
  });
  test.each([
    ['corrected', () => agreement({ corrects: 'c1', subject: 'Otro', reason: 'error' })],
    ['given a commitment', () => commitment({ text: 'Otra cosa' })],
    ['fulfilled', () => fulfil({}, ANALYST)],
  ])('that was withdrawn is not %s', async (_, act) => {
    await agreement();
    await commitment();
    await withdraw();
    expect((await act()).code).toBe('withdrawn');
  });
});

describe('a commitment that was marked as fulfilled by mistake', () => {
  test('is asked again, and can be fulfilled once more', async () => {
    await agreement();
    await commitment();
    await fulfil({}, ANALYST);
    expect(await asked()).toEqual([]);
    expect((await reopen({}, HEAD)).code).toBe('recorded');
    expect(await asked()).toEqual(['agreement/c1.1/once']);
    expect((await reopen({}, HEAD)).code).toBe('unchanged');
    expect((await fulfil({}, ANALYST)).code).toBe('recorded');
    expect(await asked()).toEqual([]);
  });
  test.each([
    ['by somebody of another area', () => reopen({}, OTHER), 'not-allowed'],
    ['without a reason', () => reopen({ reason: '' }, HEAD), 'bad-reason-needed'],
    ['of a period that is none', () => reopen({ fulfilment: '1/ayer' }, HEAD), 'bad-arguments'],
    ['that is not there', () => reopen({ fulfilment: '7/once' }, HEAD), 'unknown'],
  ])('%s stays fulfilled', async (_, act, code) => {
    await agreement();
    await commitment();
    await fulfil({}, ANALYST);
    expect((await act()).code).toBe(code);
    expect(await asked()).toEqual([]);
  });
});

describe('what was registered as sent by mistake', () => {
  const sent = verb('registrar-envio', {
    folio: 'IEM-SE-1/2020',
    kind: 'acuerdo',
    addressee: 'UTVOPL',
    subject: 'Acuerdo CG-01',
    answers: '',
    link: '',
    date: '2020-01-02',
    time: '08:40',
    area: '',
    receipt: '',
  });
  const back = (args: object = {}, who = SECRETARY) =>
    press(who, { verb: 'retirar-envio', args: { id: 's1', reason: 'no salió', ...args } });
  test('is in no list nor bitácora, and its number is free', async () => {
    await sent();
    expect((await back()).code).toBe('recorded');
    const state = await sample.state();
    expect(outgoingOfMonth(state, '2020-01')).toEqual([]);
    expect(findSentFolio(state, 'IEM-SE-1/2020')).toBeUndefined();
    expect((await sent({ corrects: 's1', subject: 'Otro', reason: 'error' })).code).toBe(
      'sent-withdrawn',
    );
    expect((await sent()).code).toBe('recorded');
    expect((await back({ restore: true })).code).toBe('bad-sent-folio-taken');
  });
  test.each([
    ['by a head', () => back({}, HEAD), 'not-allowed'],
    ['without a reason', () => back({ reason: '' }), 'bad-reason-needed'],
    ['that is not there', () => back({ id: 's9' }), 'unknown-sent'],
    ['put back while it stands', () => back({ restore: true }), 'unchanged'],
  ])('%s stays', async (_, act, code) => {
    await sent();
    expect((await act()).code).toBe(code);
    expect(outgoingOfMonth(await sample.state(), '2020-01')).toHaveLength(1);
  });
});
