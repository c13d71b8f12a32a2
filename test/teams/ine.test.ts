/** A document of the INE in Teams: published from its form, acknowledged by a press, answered, and seen by everybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until, words } from '../slack/service.ts';
import type { FakeMessage, FakeTeams } from './fake/teams.ts';
import { ANALYST, makeTeams, runService, SECRETARY, VIN, type Running } from './service.ts';

let teams: FakeTeams;
let running: Running;
const chat = (): string => teams.direct(SECRETARY.oid);
const FORM = {
  folio: 'INE/UTVOPL/0123/2020',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Remite el calendario',
  synopsis: '',
  link: 'https://ine.mx/doc',
  date: '2020-01-01',
  time: '11:00',
  areas: 'VIN',
  info: 'CON',
  people: '',
  unit: 'working_days',
  amount: '',
  answerDays: '3',
  urgent: 'no',
};

beforeAll(async () => {
  teams = await makeTeams();
  running = await runService({ teams, clockStart: '2020-01-01T12:00:00-06:00' });
  await teams.install(VIN);
  await teams.install(chat());
}, 60_000);
afterAll(async () => {
  expect({ violations: teams.violations, limited: teams.rateLimited }).toEqual({
    violations: [],
    limited: [],
  });
  await running.stop();
  teams.close();
});

const cardIn = (): Promise<FakeMessage | undefined> =>
  until(
    () => teams.standing(VIN).find((one) => words(one.card).includes('INE/UTVOPL/0123/2020')),
    (seen) => seen !== undefined,
  );

test('the form stays open with what was typed until it can be taken; then each area has its card', async () => {
  await teams.say(SECRETARY, chat(), '/ine nueva');
  const form = await until(
    () => teams.standing(chat()).find((one) => words(one.card).includes('Nuevo documento')),
    (seen) => seen !== undefined,
  );
  if (form === undefined) throw new Error('no form');
  const wrong = await teams.press(SECRETARY, chat(), form, 'Publicar', {
    ...FORM,
    areas: '',
    info: '',
  });
  expect(words(wrong.card)).toMatch(/Elige al menos un área.*Remite el calendario/s);
  const right = await teams.press(SECRETARY, chat(), form, 'Publicar', FORM);
  expect(words(right.card)).toContain('Vinculación con el INE · ⏳ Sin acuse');
  expect(words((await cardIn())?.card)).toContain('Acusar recibo');
});

test('staff is refused by who can; a press acknowledges at once for who pressed, and soon for all', async () => {
  const card = await cardIn();
  if (card === undefined) throw new Error('no card');
  expect(words((await teams.press(ANALYST, VIN, card, 'Acusar recibo')).card)).toContain(
    'Puede: Titular de Vinculación',
  );
  // The Secretario is no head of the area: in whose name is asked, and both are kept.
  const asked = await teams.press(SECRETARY, VIN, card, 'Acusar recibo');
  expect(words(asked.card)).toContain('¿En nombre de Titular de Vinculación?');
  const pressed = await teams.press(
    SECRETARY,
    VIN,
    { id: card.id, ...(asked.card === undefined ? {} : { card: asked.card }) },
    'Sí, acusar en su nombre',
  );
  expect(words(pressed.card)).toMatch(/✅ Acuse: Secretario Técnico.*Responder/s);
  await until(
    () => words(teams.standing(VIN).find((one) => one.id === card.id)?.card),
    (shown) => shown.includes('✅ Acuse: Secretario Técnico'),
  );
  const answered = await teams.press(SECRETARY, VIN, card, 'Enviar respuesta', {
    note: 'Se remite',
    evidence: '',
  });
  expect(words(answered.card)).toContain('📨 Contestado: Secretario Técnico');
  expect(
    (
      await running.store.read((db) =>
        db.logEntry.findMany({ where: { subject: 'notification' }, orderBy: { seq: 'asc' } }),
      )
    ).map((one) => [one.kind, one.channel]),
  ).toEqual([
    ['notification.published', 'teams'],
    ['notification.acknowledged', 'teams'],
    ['notification.answered', 'teams'],
  ]);
});

test('it is found by a word and its month, and by a part of its folio', async () => {
  for (const [typed, said] of [
    [
      '/ine buscar calendario enero',
      '1 documento del INE con «calendario», recibido en enero de 2020',
    ],
    ['/ine 123', '📨 Contestado: Secretario Técnico'],
  ] as const) {
    await teams.say(SECRETARY, chat(), typed);
    const shown = await until(
      () => teams.standing(chat()).find((one) => words(one.card).includes(said)),
      (seen) => seen !== undefined,
    );
    expect(words(shown?.card)).toContain('INE/UTVOPL/0123/2020');
  }
});

test('what recorded something is never asked again by itself', async () => {
  await teams.say(SECRETARY, chat(), '/sesion enero');
  const sesion = await until(
    () =>
      teams.standing(chat()).find((one) => words(one.card).includes('Sesión ordinaria de enero')),
    (seen) => seen !== undefined,
  );
  if (sesion === undefined) throw new Error('no session');
  expect(sesion.card?.['refresh']).toBeDefined();
  const fixed = await teams.press(SECRETARY, chat(), sesion, 'Fijar', {
    date: '2020-01-28',
    time: '10:00',
  });
  expect(words(fixed.card)).toContain('28 de enero');
  expect(fixed.card?.['refresh']).toBeUndefined();
  await teams.say(SECRETARY, chat(), '/sesion extraordinaria 15 de enero 17:00');
  const extra = await until(
    () => teams.standing(chat()).find((one) => words(one.card).includes('15 de enero')),
    (seen) => seen !== undefined,
  );
  expect(extra?.card?.['refresh']).toBeUndefined();
  expect(
    await running.store.read((db) => db.session.count({ where: { kind: 'extraordinary' } })),
  ).toBe(1);
});
