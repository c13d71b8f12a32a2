/** A request of access in Slack: registered in its window, turned by a typed command, answered by the area's head in a window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFakeSlack, type FakeMessage, type FakeSlack } from './fake/slack.ts';
import { fewCards, runService, until, USERS, words, type Running } from './service.ts';

const CHANNEL = 'C-VIN';
const SECRETARY = 'U1';
const HEAD = 'U9';
let slack: FakeSlack;
let running: Running;

beforeAll(async () => {
  slack = await makeFakeSlack({
    users: [...USERS, { id: HEAD, email: 'titular.vinculacion@example.org', name: 'Titular' }],
    channels: [CHANNEL, 'C-COM'],
  });
  running = await runService({
    slack,
    clockStart: '2020-01-02T12:00:00-06:00',
    directory: fewCards,
  });
}, 60_000);
afterAll(async () => {
  expect(slack.violations).toEqual([]);
  await running.stop();
  slack.close();
});

const field = (value: string | null) => ({ type: 'plain_text_input', value });
const answersTo = () => slack.responses.filter(({ user }) => user === SECRETARY);
/** Types a command, and waits until what is answered in private shows it. */
const ask = async (text: string, shows: RegExp) => {
  await slack.command(SECRETARY, CHANNEL, text);
  const found = await until(
    () => answersTo().findLast(({ body }) => shows.test(words(body))),
    (answer) => answer !== undefined,
  );
  return found?.body['blocks'];
};
const windowOf = async (user: string) => {
  const window = await until(
    () => slack.windows.findLast((one) => one.user === user),
    (one) => one !== undefined,
  );
  if (window === undefined) throw new Error('no window');
  return window;
};

test('its window keeps what names the applicant from being sent, at its field; then it is registered', async () => {
  const blocks = await ask('/solicitud nueva', /Registra una solicitud de acceso/);
  await slack.press(SECRETARY, CHANNEL, { ts: '1.1', blocks, ephemeral: true }, 'Nueva solicitud');
  const window = await windowOf(SECRETARY);
  const given = {
    folio: field('00123420'),
    asked: field('Solicitante: Juan Pérez, copia del convenio'),
    date: { type: 'datepicker', selected_date: '2020-01-02' },
    time: { type: 'timepicker', selected_time: '10:00' },
    means: { type: 'static_select', selected_option: { value: 'pnt' } },
  };
  const wrong = await slack.submit(SECRETARY, window, given);
  expect(JSON.parse(wrong.body)).toMatchObject({
    response_action: 'errors',
    errors: { 'field:asked': expect.stringContaining('persona solicitante') as string },
  });
  const right = await slack.submit(SECRETARY, window, {
    ...given,
    asked: field('Copia del convenio con el INE'),
  });
  expect(right.status).toBe(200);
  await ask('/solicitud 1234', /20 días hábiles, del 3 de enero al 30 de enero de 2020/);
});

test('turned by a typed command its head has a card, answers in a window, and the Secretario is told', async () => {
  await ask('/solicitud 00123420 turnar VIN 3 días', /faltan 1 de 1 áreas/);
  const chat = slack.direct(HEAD);
  const card = await until(
    () => slack.standing(chat).find(({ blocks }) => words(blocks).includes('00123420')),
    (found) => found !== undefined,
  );
  expect(words(card?.blocks)).toMatch(
    /Copia del convenio con el INE.*Vence el 7 de enero de 2020/s,
  );
  await slack.press(HEAD, chat, card as FakeMessage, 'Contestar');
  const sent = await slack.submit(HEAD, await windowOf(HEAD), {
    result: { type: 'static_select', selected_option: { value: 'delivers' } },
    note: field('Se remite'),
    evidence: field('https://iem.mx/convenio.pdf'),
  });
  expect(sent.status).toBe(200);
  await until(
    () => words(card?.blocks),
    (shown) => shown.includes('📨 Entrega la información: Titular de Vinculación'),
  );
  const told = slack.direct(SECRETARY);
  await until(
    () => words(slack.standing(told).map(({ blocks }) => blocks)),
    (shown) => shown.includes('las áreas ya contestaron'),
  );
  const kinds = await running.store.read((db) =>
    db.logEntry.findMany({ where: { subject: 'request' }, orderBy: { seq: 'asc' } }),
  );
  expect(kinds.map(({ kind, channel }) => [kind, channel])).toEqual([
    ['request.registered', 'slack'],
    ['request.turned', 'slack'],
    ['request.area_answered', 'slack'],
  ]);
});
