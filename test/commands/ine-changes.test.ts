/** What is done to a document of the INE after it came: extended, withdrawn, taken back; by whom, and what is refused. */
import { beforeEach, describe, expect, test } from 'vitest';
import { findNotification } from '../../src/domain/ine/notification-decide.ts';
import type { NotificationState } from '../../src/domain/ine/notification.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const LINK = 'Enlace SIVOPLE';
const GIVEN = {
  folio: 'INE/UTVOPL/0123/2020',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Calendario',
  areas: 'VIN,TEC',
  date: '2020-01-02',
  time: '08:30',
  answerDays: '2',
};
const publish = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, { verb: 'publicar-ine', args: { ...GIVEN, ...over } });
const at = { id: 'n1', recipient: 'area:VIN' };
const ack = (who = HEAD, over: Record<string, string | boolean> = {}) =>
  press(who, { verb: 'acusar', args: { ...at, ...over } });
const answer = () => press(HEAD, { verb: 'responder', args: { ...at, note: 'va', evidence: '' } });
const send = () => press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: '' } });
const document = async (): Promise<NotificationState> => {
  const found = findNotification(await sample.state(), 'n1');
  if (found === undefined) throw new Error('nothing was published');
  return found;
};
const [vin, tec] = [0, 1];

beforeEach(() => publish());

describe('an extension', () => {
  test('is recorded until when and by which act, shown with the rule, and nothing is late meanwhile', async () => {
    expect(
      (await slash(SECRETARY, '/ine 0123 prórroga 10 de enero 14:00 por oficio 200')).code,
    ).toBe('recorded');
    expect(await document()).toMatchObject({ answerDeadline: '2020-01-10T14:00:00-06:00' });
    sample.at('2020-01-08T10:00:00-06:00');
    const shown = everything((await slash(HEAD, '/ine 0123')).message);
    expect(shown).toMatch(/10 de enero, 14:00 \(2 días hábiles; con prórroga por oficio 200\)/);
    expect(shown).toMatch(
      /Plazo de la respuesta\. Corre desde el 2 de enero, 08:30, en que se recibió\. 2 días hábiles: se cuentan desde el 3 de enero y terminan el 6 de enero, 23:59\. No cuentan: 4 y 5 de enero \(fin de semana\)\. Prórroga hasta el 10 de enero, 14:00, por oficio 200; la registró Secretario Técnico/,
    );
    expect(shown).not.toContain('La respuesta venció');
    expect(everything((await slash(HEAD, '/avance')).message)).not.toContain('respuesta al INE');
    sample.at('2020-01-10T14:00:00-06:00');
    expect(everything((await slash(HEAD, '/ine 0123')).message)).toContain('La respuesta venció');
  });

  test('of the acknowledgement alone, for the whole day', async () => {
    await slash(SECRETARY, '/ine 0123 prórroga del acuse 9 de enero por correo');
    expect(await document()).toMatchObject({
      deadline: '2020-01-10T00:00:00-06:00',
      answerDeadline: '2020-01-07T00:00:00-06:00',
    });
  });

  test('is taken back, and the term stands as it was', async () => {
    await slash(SECRETARY, '/ine 0123 prórroga 10 de enero por oficio 200');
    expect((await slash(SECRETARY, '/ine 0123 deshacer prórroga era de otro')).code).toBe(
      'recorded',
    );
    expect(await document()).toMatchObject({ answerDeadline: '2020-01-07T00:00:00-06:00' });
  });

  test.each([
    ['that ends no later', SECRETARY, '6 de enero por oficio 200', 'bad-extension-not-later'],
    ['without more than signs for an act', SECRETARY, '10 de enero por 200', 'bad-extension-act'],
    ['of who enters no documents', HEAD, '10 de enero por oficio 200', 'not-allowed'],
  ])('%s is refused', async (_what, who, typed, code) => {
    expect((await slash(who, `/ine 0123 prórroga ${typed}`)).code).toBe(code);
    expect((await document()).extensions).toEqual({});
  });
});

describe('what is taken back', () => {
  test('an acknowledgement given by mistake, by the Secretario, is asked for again', async () => {
    await ack();
    expect((await slash(HEAD, '/ine 0123 deshacer acuse por error')).code).toBe('not-allowed');
    expect((await slash(SECRETARY, '/ine 0123 deshacer acuse por error')).code).toBe('recorded');
    expect((await document()).recipients[vin]?.acknowledged).toBeUndefined();
    expect((await ack()).code).toBe('recorded');
    expect((await document()).recipients[vin]?.acknowledged?.authorName).toBe(HEAD);
  });

  test('a wrong answer, by who gave it; nobody else but the Secretario', async () => {
    await ack();
    await answer();
    expect((await slash(COMMISSIONER, '/ine 0123 deshacer respuesta no es')).code).toBe(
      'not-allowed',
    );
    expect((await slash(HEAD, '/ine 0123 deshacer respuesta')).code).toBe('bad-take-back-reason');
    expect((await slash(HEAD, '/ine 0123 deshacer respuesta no es')).code).toBe('recorded');
    expect((await document()).recipients[vin]).toMatchObject({
      acknowledged: { authorName: HEAD },
    });
    expect((await document()).recipients[vin]?.answered).toBeUndefined();
  });

  test('«enviado», by the Secretario', async () => {
    await ack();
    await answer();
    await send();
    expect((await slash(HEAD, '/ine 0123 deshacer enviado no salió')).code).toBe('not-allowed');
    expect((await slash(SECRETARY, '/ine 0123 deshacer enviado no salió')).code).toBe('recorded');
    expect((await document()).sent).toBeUndefined();
  });

  test('of several it is asked which, with the reason kept', async () => {
    await ack();
    await press(SECRETARY, {
      verb: 'acusar',
      args: { ...at, recipient: 'area:TEC', forOthers: true },
    });
    const asked = await slash(SECRETARY, '/ine 0123 deshacer acuse por error');
    expect(asked.code).toBe('asked');
    expect(everything(asked.message)).toMatch(
      /acknowledgement:area:VIN.*acknowledgement:area:TEC.*por error/,
    );
    expect((await slash(SECRETARY, '/ine 0123 deshacer acuse TEC por error')).code).toBe(
      'recorded',
    );
    const { recipients } = await document();
    expect([recipients[vin]?.acknowledged, recipients[tec]?.acknowledged].map(Boolean)).toEqual([
      true,
      false,
    ]);
  });

  test('where nothing stands there is nothing to take back', async () => {
    expect((await slash(SECRETARY, '/ine 0123 deshacer respuesta no es')).code).toBe(
      'nothing-to-take-back',
    );
    const wrong = { id: 'n1', what: 'answer:area:CON', reason: 'no es' };
    expect((await press(SECRETARY, { verb: 'deshacer-ine', args: wrong })).code).toBe(
      'nothing-to-take-back',
    );
  });
});

describe('a document that is withdrawn', () => {
  test('asks for nothing more, shows who and why, and can be restored', async () => {
    expect((await slash(SECRETARY, '/ine 0123 retirar')).code).toBe('bad-withdraw-reason');
    expect((await slash(SECRETARY, '/ine 0123 retirar se capturó dos veces')).code).toBe(
      'recorded',
    );
    const shown = await slash(HEAD, '/ine 0123');
    expect(everything(shown.message)).toMatch(
      /🚫 Retirado por Secretario Técnico, .*: se capturó dos veces/,
    );
    expect(labels(shown)).not.toContain('Acusar recibo');
    expect(everything((await slash(HEAD, '/pendientes')).message)).not.toContain('0123');
    expect(everything((await slash(HEAD, '/ine')).message)).toContain('🚫 retirado');
    expect((await ack()).code).toBe('withdrawn');
    expect((await publish({ corrects: 'n1', reason: 'x', subject: 'Otro' })).code).toBe(
      'withdrawn',
    );
    expect(everything((await slash(SECRETARY, '/ine bitácora enero')).message)).toMatch(
      /0123.*Retirado/,
    );
    expect((await slash(SECRETARY, '/ine 0123 deshacer retiro sí era')).code).toBe('recorded');
    expect((await ack()).code).toBe('recorded');
  });
  test.each([HEAD, ANALYST, LINK, COMMISSIONER])('not by %s', async (who) => {
    expect((await slash(who, '/ine 0123 retirar duplicado')).code).toBe('not-allowed');
  });
});

describe('in the name of others', () => {
  test('the Secretario is asked, and both names are kept', async () => {
    const asked = await ack(SECRETARY);
    expect(asked.code).toBe('asked');
    expect(asked.message?.text).toBe(
      'INE/UTVOPL/0123/2020 es para Vinculación con el INE. ¿En nombre de Titular de Vinculación? Constarán los dos nombres.',
    );
    expect((await document()).recipients[vin]?.acknowledged).toBeUndefined();
    expect((await ack(SECRETARY, { forOthers: true })).code).toBe('recorded');
    expect((await document()).recipients[vin]?.acknowledged).toMatchObject({
      authorName: SECRETARY,
      inNameOf: HEAD,
    });
    expect(everything((await slash(HEAD, '/ine 0123')).message)).toContain(
      'Acuse: Secretario Técnico (en nombre de Titular de Vinculación)',
    );
  });
  test('the head of the area is not asked', async () => {
    expect((await ack()).code).toBe('recorded');
    expect((await document()).recipients[vin]?.acknowledged).not.toHaveProperty('inNameOf');
  });
});

test('an acknowledgement after its time says so to who gives it, and everywhere it is shown', async () => {
  sample.at('2020-01-08T10:00:00-06:00');
  const given = await ack();
  expect(everything(given.message)).toContain(
    '✅ Acuse registrado (a destiempo: vencía el 6 de enero, 23:59)',
  );
  expect(everything((await slash(HEAD, '/ine 0123')).message)).toContain(
    '(a destiempo: vencía el 6 de enero, 23:59)',
  );
});

describe('who enters documents by a right of their own', () => {
  test('enters and corrects them, and does no more', async () => {
    expect((await publish({ folio: 'INE/2' }, LINK)).code).toBe('recorded');
    expect(
      (await publish({ folio: 'INE/2', subject: 'Otro', corrects: 'n2', reason: 'error' }, LINK))
        .code,
    ).toBe('recorded');
    expect((await slash(LINK, '/ine nueva')).code).toBe('shown');
    expect((await press(LINK, { verb: 'enviado-ine', args: { id: 'n1', note: '' } })).code).toBe(
      'not-allowed',
    );
    expect((await publish({ folio: 'INE/3' }, ANALYST)).code).toBe('not-allowed');
  });
});

describe('who only has to know', () => {
  test('sees no deadlines, in the card or the answer', async () => {
    await publish({ folio: 'INE/2', areas: 'TEC', info: 'VIN' });
    const shown = everything((await slash(HEAD, '/ine INE/2')).message);
    expect(shown).toContain('Para conocimiento');
    expect(shown).not.toMatch(/antes de|Plazo/);
    expect(everything((await slash(SECRETARY, '/ine INE/2')).message)).toMatch(
      /antes de.*Plazo del acuse/s,
    );
  });
});
