/** A request of access in Teams: registered from its form, turned, answered by a press on its card. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until, words } from '../slack/service.ts';
import type { FakeMessage, FakeTeams } from './fake/teams.ts';
import { makeTeams, runService, SECRETARY, type Running } from './service.ts';

let teams: FakeTeams;
let running: Running;
const chat = (): string => teams.direct(SECRETARY.oid);
const FORM = {
  folio: '00123420',
  asked: 'Copia del convenio con el INE',
  date: '2020-01-02',
  time: '10:00',
  means: 'pnt',
};

beforeAll(async () => {
  teams = await makeTeams();
  running = await runService({ teams, clockStart: '2020-01-02T12:00:00-06:00' });
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

const shownIn = async (said: string): Promise<FakeMessage> => {
  const found = await until(
    () => teams.standing(chat()).find((one) => words(one.card).includes(said)),
    (seen) => seen !== undefined,
  );
  if (found === undefined) throw new Error(`nothing says ${said}`);
  return found;
};

test('the form stays open with what was typed while it names the applicant; then the request is shown with its term', async () => {
  await teams.say(SECRETARY, chat(), '/solicitud nueva');
  const form = await shownIn('Registra una solicitud de acceso');
  const wrong = await teams.press(SECRETARY, chat(), form, 'Guardar', {
    ...FORM,
    asked: 'Solicitante: Juan Pérez',
  });
  expect(words(wrong.card)).toContain('persona solicitante');
  const right = await teams.press(SECRETARY, chat(), form, 'Guardar', FORM);
  expect(words(right.card)).toMatch(
    /Vence el 30 de enero de 2020 · sin turnar.*20 días hábiles, del 3 de enero al 30 de enero de 2020/s,
  );
  expect(JSON.stringify(right.card).length).toBeLessThan(28_000);
});

test('turned, answered for the area, delivered and taken back, by presses on one card', async () => {
  await teams.say(SECRETARY, chat(), '/solicitud 00123420');
  const card = await shownIn('Historia');
  const turned = await teams.press(SECRETARY, chat(), card, 'Turnar', {
    areas: 'VIN,CON',
    days: '3',
    note: '',
  });
  expect(words(turned.card)).toContain('faltan 2 de 2 áreas');
  await teams.say(SECRETARY, chat(), '/solicitud 00123420 deshacer se turnó de más');
  await shownIn('faltan 1 de 1 áreas');
  await teams.say(SECRETARY, chat(), '/solicitud 00123420 contestar Va el convenio');
  await shownIn('las áreas ya contestaron');
  await teams.say(SECRETARY, chat(), '/solicitud 00123420 respondida 2 de enero https://pnt.mx/r');
  await shownIn('✅ Respondida el 2 de enero de 2020');
  const kinds = await running.store.read((db) =>
    db.logEntry.findMany({ where: { subject: 'request' }, orderBy: { seq: 'asc' } }),
  );
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'request.registered',
    'request.turned',
    'request.turned',
    'request.undone',
    'request.area_answered',
    'request.answered',
  ]);
});
