/** What was recorded of a session by mistake is taken back, by button and typed: who and why stay, and members are told. */
import { describe, expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import {
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  people,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const KEY = '2020-01';
const sesion = (args: Record<string, string | number | boolean | string[]>, who = SECRETARY) =>
  press(who, { verb: 'sesion', args: { key: KEY, ...args } });
const fix = () => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
const convene = () => sesion({ action: 'convocada', confirmed: true });
const undo = (text = 'se capturó por error', who = SECRETARY) =>
  slash(who, `/sesion enero deshacer ${text}`);
const hold = async () => {
  await fix();
  sample.at('2020-01-28T13:00:00-06:00');
  const present = [COMMISSIONER, 'Consejero Integrante'].map((name) => people.get(name) ?? '');
  await sesion({ action: 'asistencia', present });
  return sesion({ action: 'celebrada', confirmed: true });
};
const events = async (kind = 'undone') =>
  (await sample.state()).sessions
    .flatMap((one) => one.events)
    .filter((event) => event.kind === kind);

describe('a step that is taken back', () => {
  test('leaves who took it back and why; what stood before it stands again', async () => {
    await fix();
    await convene();
    const answer = await undo('por error mío');
    expect(answer).toMatchObject({ code: 'recorded', reaction: 'undone' });
    expect(answer.message?.text).toContain('falta convocar');
    expect(everything(answer.message)).toContain(
      `↩️ Se deshizo «convocada»: error mío · ${SECRETARY}, 2 de enero, 09:00`,
    );
    expect(await events()).toMatchObject([
      { authorName: SECRETARY, reason: 'error mío', details: { of: 2 } },
    ]);
    expect(await convene()).toMatchObject({ code: 'recorded' });
  });
  test('asks for the reason', async () => {
    await fix();
    expect(await slash(SECRETARY, '/sesion enero deshacer')).toMatchObject({
      code: 'bad-undo-reason-needed',
      field: 'reason',
    });
    expect(await events()).toEqual([]);
  });
  test('is told: the cancelled session stands again', async () => {
    await fix();
    await slash(SECRETARY, '/sesion cancelar no hay asuntos');
    await undo('sí hay asuntos');
    const told = (await sample.store.read(listDeliveries)).filter(
      ({ key, rule }) => rule === 'SESSION_NOTICE' && key.includes(`/${KEY}/3/`),
    );
    expect(told).toHaveLength(3);
    const about = { type: 'session-notice', sessionKey: KEY, step: 3 } as const;
    const member = people.get(COMMISSIONER) ?? '';
    expect(drawSubject(await sample.state(), { ...about, member }, '2020-01-03').text).toMatch(
      /sigue en pie.*Motivo: sí hay asuntos.*Fijada para el martes 28 de enero/,
    );
  });
  test('goes after what rests on it', async () => {
    await fix();
    await convene();
    const answer = await undo('fijada por error');
    expect(answer).toMatchObject({ code: 'later-steps' });
    expect(answer.message?.text).toContain('Primero deshaz lo que vino después: convocada.');
    await undo('convocada por error');
    expect(await undo('fijada por error')).toMatchObject({ code: 'recorded' });
  });
  test('held is taken back before its minutes and acuerdos only when they are', async () => {
    await hold();
    await sesion({ action: 'acuerdo', text: 'Rendir el informe.' });
    await sesion({ action: 'acta', link: 'https://a.mx/acta' });
    expect((await undo('celebrada por error')).message?.text).toContain('acuerdo 1 y acta');
    await undo('el acta era de otra');
    await undo('acuerdo 1 era de otra');
    expect((await undo('celebrada por error')).message?.text).toMatch(/Fijada para/);
  });
  test('a fulfilled acuerdo is open again', async () => {
    await hold();
    await sesion({ action: 'acuerdo', text: 'Rendir el informe.' });
    await sesion({ action: 'cumplido', decision: 1 });
    expect((await slash(SECRETARY, '/sesion acuerdos')).message?.text).toMatch(/^No hay acuerdos/);
    await undo('cumplido 1 faltaba un anexo');
    expect((await slash(SECRETARY, '/sesion acuerdos')).message?.text).toMatch(/^1 acuerdo/);
    expect((await events()).at(-1)).toMatchObject({ reason: 'faltaba un anexo' });
  });
  test('an extraordinary session whose date was a mistake is over', async () => {
    await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00');
    const answer = await sesion({ action: 'deshacer', key: '2020-02-X1', reason: 'era otro día' });
    expect(answer.message?.text).toBe('Sesión extraordinaria de febrero: Cancelada: era otro día');
  });
});

describe('who and where', () => {
  test('by the button of the card: its form names what may be taken back, the last first', async () => {
    await fix();
    await sesion({ action: 'preparado', item: 'agenda' });
    const card = await slash(SECRETARY, '/sesion enero');
    expect(labels(card)).toContain('Deshacer');
    expect(everything(card.message)).toMatch(
      /Preparación: orden del día.*Fecha fijada: 28 de enero/,
    );
    expect(await sesion({ action: 'deshacer', of: '2', reason: 'no estaba' })).toMatchObject({
      code: 'recorded',
    });
    expect(everything((await slash(SECRETARY, '/sesion enero')).message)).toContain(
      '⬜ Orden del día',
    );
  });
  test('nobody else’s: who only reads is refused, and has no button', async () => {
    await fix();
    expect(await undo('fijada por error', HEAD)).toMatchObject({ code: 'not-allowed' });
    expect(labels(await slash(HEAD, '/sesion enero'))).not.toContain('Deshacer');
  });
  test('one’s own acuse, and by the Secretario anybody’s; never by chance', async () => {
    await fix();
    await slash(COMMISSIONER, '/sesion enero acuse');
    expect((await undo('acuse no era suyo')).message?.text).toContain('Fijada');
    expect((await events()).map(({ details }) => details?.of)).toEqual([2]);
    await slash(COMMISSIONER, '/sesion enero acuse');
    await undo('la fecha no era');
    expect((await events()).map(({ details }) => details?.of)).toEqual([2, 1]);
  });
  test('where several sessions have something, it is asked which', async () => {
    await fix();
    await slash(SECRETARY, '/sesion febrero fijar 26 de febrero 10:00');
    const asked = await slash(SECRETARY, '/sesion deshacer me equivoqué');
    expect(asked).toMatchObject({ code: 'which-session' });
    expect(await events()).toEqual([]);
    expect(await pressLabel(asked, 'Sesión ordinaria de febrero', SECRETARY)).toMatchObject({
      code: 'recorded',
    });
    expect(await events()).toMatchObject([{ sessionKey: '2020-02', reason: 'me equivoqué' }]);
  });
  test('where there is nothing, it is said', async () => {
    expect(await undo()).toMatchObject({ code: 'nothing-to-undo' });
  });
});
