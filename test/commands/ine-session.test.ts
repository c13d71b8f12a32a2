/** Sessions of the INE: registered as they are typed or in the form, moved, cancelled; and what is refused. */
import { describe, expect, it, test } from 'vitest';
import { foldIneSessions } from '../../src/domain/ine-sessions/ine-session.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  labels,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const all = async () =>
  foldIneSessions(await sample.state()).map(({ text, status }) => ({ ...text, status }));
const act = (args: Record<string, string>, who = SECRETARY) =>
  press(who, { verb: 'sesion-ine', args: { id: 'i1', ...args } });

describe('/ine sesión', () => {
  it.each<[string, object]>([
    ['Consejo 24 enero 10:00', { body: 'consejo', date: '2020-01-24', time: '10:00' }],
    ['del Consejo General el 24 de enero a las 10:00', { body: 'consejo', date: '2020-01-24' }],
    [
      'junta 24 de enero 17:30 informe anual del 5 de marzo',
      { body: 'junta', time: '17:30', subject: 'informe anual del 5 de marzo' },
    ],
    [
      'comisión de Vinculación con los OPL 24/01/2020 12:00',
      { body: 'comision', name: 'Vinculación con los OPL', date: '2020-01-24', time: '12:00' },
    ],
  ])('%s', async (typed, expected) => {
    const answer = await slash(SECRETARY, `/ine sesión ${typed}`);
    expect(answer, everything(answer.message)).toMatchObject({ code: 'recorded' });
    expect(await all()).toMatchObject([{ ...expected, status: 'set' }]);
  });
  it.each<[string, RegExp]>([
    ['24 enero 10:00', /de qué órgano/],
    ['Consejo', /la fecha y la hora/],
    ['Consejo 24 enero', /Falta la hora/],
    ['Consejo 30 febrero 10:00', /calendario/],
    ['comisión 24 enero 10:00', /de qué comisión/],
  ])('asks: %s', async (typed, said) => {
    const answer = await slash(SECRETARY, `/ine sesión ${typed}`);
    expect(everything(answer.message)).toMatch(said);
    expect(await all()).toEqual([]);
  });
  it('alone shows them, with the form for who may register', async () => {
    await slash(SECRETARY, '/ine sesión Consejo 24 enero 10:00');
    const list = await slash(SECRETARY, '/ine sesión');
    expect(everything(list.message)).toContain('Sesión del Consejo General del INE');
    expect(labels(list)).toContain('Registrar sesión del INE');
    const read = await slash(COMMISSIONER, '/ine sesiones');
    expect(labels(read)).not.toContain('Registrar sesión del INE');
    const one = await pressLabel(
      read,
      'Ver Sesión del Consejo General del INE, 24 de enero',
      COMMISSIONER,
    );
    expect(everything(one.message)).toContain('viernes 24 de enero, 10:00 horas');
    expect(labels(one)).toEqual([]);
  });
  it('stands among what /ine offers', async () => {
    expect(labels(await slash(SECRETARY, '/ine'))).toContain('Sesiones del INE');
  });
});

test('who may not register is told who may, and nothing is recorded', async () => {
  for (const who of [ANALYST, COMMISSIONER]) {
    const answer = await slash(who, '/ine sesión Consejo 24 enero 10:00');
    expect(answer).toMatchObject({ code: 'not-allowed', reaction: 'refused' });
    expect(everything(answer.message)).toContain(SECRETARY);
  }
  expect(await all()).toEqual([]);
});

describe('what stands is changed with a reason', () => {
  const registered = () => slash(SECRETARY, '/ine sesión Consejo 24 enero 10:00');
  it('moved, and its card says from whom and why', async () => {
    await registered();
    const answer = await act({ action: 'mover', date: '2020-01-27', reason: 'lo avisó la UTVOPL' });
    expect(answer.code).toBe('recorded');
    expect(everything(answer.message)).toMatch(
      /27 de enero.*Cambió: lo avisó la UTVOPL \(Secretario/s,
    );
    expect(await all()).toMatchObject([{ date: '2020-01-27', time: '10:00', status: 'set' }]);
  });
  it.each<[string, Record<string, string>, string]>([
    ['without a reason', { action: 'cancelar', reason: '' }, 'bad-reason-needed'],
    ['that there is not', { action: 'cancelar', id: 'i9', reason: 'x' }, 'unknown-ine-session'],
    ['that stands, restored', { action: 'reponer', reason: 'x' }, 'nothing-to-restore'],
    ['without a change', { action: 'mover', date: '2020-01-24', reason: 'x' }, 'unchanged'],
    [
      'registered twice',
      { action: 'registrar', body: 'consejo', date: '2020-01-24', time: '10:00' },
      'bad-ine-session-taken',
    ],
    ['without its day', { action: 'registrar', body: 'consejo', time: '10:00' }, 'bad-date'],
  ])('one %s is refused', async (_what, args, code) => {
    await registered();
    const before = await all();
    expect((await act(args)).code).toBe(code);
    expect(await all()).toEqual(before);
  });
  it('what was held is not cancelled any more', async () => {
    await slash(SECRETARY, '/ine sesión Consejo 2 enero 08:00');
    expect((await act({ action: 'cancelar', reason: 'no hubo' })).code).toBe('already-begun');
    expect((await act({ action: 'retirar', reason: 'no hubo' })).code).toBe('recorded');
    expect(await all()).toMatchObject([{ status: 'withdrawn' }]);
  });
});
