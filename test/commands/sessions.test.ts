/** Sessions of the commission and the observations of the plan, decided in the chat. */
import { describe, expect, test } from 'vitest';
import { drawSubject } from '../../src/messages/draw.ts';
import {
  COMMISSIONER,
  everything,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

describe('sessions', () => {
  test('outside the window a date is set after a confirmation; then convened, held, minutes', async () => {
    expect(await slash(SECRETARY, '/sesion fijar 10 de febrero 10:00')).toMatchObject({
      code: 'confirm',
    });
    expect(await slash(SECRETARY, '/sesion convocada')).toMatchObject({ code: 'no-date' });
    expect(await slash(SECRETARY, '/sesion fijar 28 de enero 10:00')).toMatchObject({
      code: 'recorded',
    });
    const asked = await slash(SECRETARY, '/sesion convocada');
    expect(asked).toMatchObject({ code: 'confirm' });
    expect((await pressLabel(asked, 'Sí, convocar', SECRETARY)).message?.text).toMatch(
      /Convocada para el martes 28 de enero, 10:00 h/,
    );
    expect(await slash(SECRETARY, '/sesion acta https://a.mx/acta')).toMatchObject({
      code: 'not-held',
    });
    expect(await slash(SECRETARY, '/sesion celebrada')).toMatchObject({ code: 'in-the-future' });
    sample.at('2020-01-28T13:00:00-06:00');
    expect(await slash(SECRETARY, '/sesion celebrada')).toMatchObject({
      code: 'attendance-needed',
    });
    expect(await slash(SECRETARY, '/sesion celebrada asistieron todos')).toMatchObject({
      code: 'recorded',
    });
    expect((await slash(SECRETARY, '/sesion acta https://a.mx/acta')).message?.text).toBe(
      'Sesión ordinaria de enero: Celebrada el martes 28 de enero',
    );
    expect((await slash(COMMISSIONER, '/sesion')).message?.text).toMatch(
      /Sesión ordinaria de febrero/,
    );
  });
  test('deferred, cancelled, extraordinary', async () => {
    await slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
    expect((await slash(SECRETARY, '/sesion diferir 30 de enero')).message?.text).toMatch(
      /Diferida al jueves 30 de enero, 10:00 h/,
    );
    expect((await slash(SECRETARY, '/sesion cancelar no hubo quórum')).message?.text).toMatch(
      /Cancelada: no hubo quórum/,
    );
    expect(
      (await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00')).message?.text,
    ).toMatch(/Sesión extraordinaria de febrero: Fijada para el miércoles 12 de febrero/);
  });
  test('who only reads sees the preparation, and no button that would be refused', async () => {
    const asked = await slash(COMMISSIONER, '/sesion');
    expect(everything(asked.message)).toContain('⬜ Orden del día');
    expect(asked.message?.blocks.some((block) => block.type === 'actions')).toBe(false);
    const today = '2020-01-27';
    const subject = { type: 'session', sessionKey: '2020-01', rule: 'SESSION_OPENING' } as const;
    const state = await sample.state();
    expect(
      drawSubject(state, subject, today).blocks.some((block) => block.type === 'actions'),
    ).toBe(true);
    const read = drawSubject(state, { ...subject, toCommission: true }, today);
    expect(everything(read)).toContain('Ya abrió la ventana de la sesión.');
    expect(read.blocks.some((block) => block.type === 'actions')).toBe(false);
    expect(drawSubject(state, { ...subject, toCommission: true }, today, true).text).not.toMatch(
      /botones/,
    );
  });
  test('ticking a preparation offers the matching line of 4.2', async () => {
    const answer = await press(SECRETARY, {
      verb: 'sesion',
      args: { action: 'preparado', key: '2020-01', item: 'agenda' },
    });
    expect(everything(answer.message)).toContain('Reportar con evidencia (1) · 4.2-01');
    expect(everything(answer.message)).toContain('✅ Orden del día');
  });
});

test('/plan revisar walks the six decisions; the choice, its author and reason are kept and in force', async () => {
  expect((await slash(SECRETARY, '/plan revisar')).message?.text).toMatch(/^Observación 1 de 6/);
  expect(
    await press(SECRETARY, {
      verb: 'resolver',
      args: { key: 'quantity_mismatch/6.2-02', reading: 'first_months', reason: '' },
    }),
  ).toMatchObject({ code: 'bad-arguments' });
  await press(SECRETARY, {
    verb: 'resolver',
    args: {
      key: 'quantity_mismatch/6.2-02',
      reading: 'first_months',
      reason: 'lo acordó la comisión',
    },
  });
  const state = await sample.state();
  expect(
    Object.keys(state.lines.find((one) => one.code === '6.2-02')?.schedule ?? {}),
  ).toHaveLength(9);
  expect(
    state.document.discrepancies.find((one) => one.lineCode === '6.2-02')?.resolution,
  ).toMatchObject({ by: SECRETARY, reason: 'lo acordó la comisión', readingId: 'first_months' });
});
