/** What people do besides pressing Hecho: Home's buttons, files, corrections, a wrong recognition; and a store that cannot write. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { holdDatabase } from '../hold-database.ts';
import { CHANNELS, channelOf, COMMISSION, EIGHT, EVERYBODY, userOf } from './eight-channels.ts';
import { makeFakeSlack, type FakeMessage, type FakeSlack } from './fake/slack.ts';
import { runService, until, words, type Running } from './service.ts';

const ANALYST = userOf('Analista de Vinculación');
const SECRETARY = userOf('Secretario Técnico');
const HERE = channelOf('3');

let slack: FakeSlack;
let running: Running;
beforeAll(async () => {
  slack = await makeFakeSlack({
    users: EVERYBODY,
    channels: [...CHANNELS, COMMISSION],
    patience: 0.02,
  });
  running = await runService({
    slack,
    clockStart: '2020-01-02T09:00:00-06:00',
    directory: () => EIGHT,
  });
  await until(
    () => slack.standing(channelOf('6.2')).length,
    (count) => count === 18,
    60_000,
  );
}, 90_000);
afterAll(async () => {
  await running.stop();
  slack.close();
});

const cardOf = (code: string, channel = HERE): FakeMessage => {
  const card = slack.standing(channel).find((one) => words(one.blocks).includes(`${code} · Enero`));
  if (card === undefined) throw new Error(`no card of ${code}`);
  return card;
};
const entriesOf = async (code: string) => {
  const state = (await running.store.read(findState)) as PlanState;
  const key = state.lines.find((line) => line.code === code)?.lineKey;
  return state.entries.filter((entry) => entry.lineKey === key);
};
const privately = (user: string): string =>
  slack
    .privatesOf(user)
    .map((one) => one.text)
    .join('\n');
const answers = (user: string): string =>
  slack.responses
    .filter((one) => one.user === user)
    .map((one) => words(one.body))
    .join('\n');

test('Home’s Hecho reports, and Home shows it at once', async () => {
  await slack.openHome(ANALYST);
  await until(
    () => words(slack.homes.get(ANALYST) ?? {}),
    (home) => home.includes('3-01') && home.includes('Hecho'),
  );
  await slack.pressHome(ANALYST, 'Hecho');
  await until(
    async () => (await running.store.read(findState))?.entries.length ?? 0,
    (count) => count === 1,
  );
  const [entry] = (await running.store.read(findState))?.entries ?? [];
  expect(entry).toMatchObject({ authorName: 'Analista de Vinculación', channel: 'slack' });
  await until(
    () => words(slack.homes.get(ANALYST) ?? {}),
    (home) => /1 de 42/.test(home),
  );
});

test('Home’s form button opens a window, and what is sent there is recorded', async () => {
  await slack.openHome(ANALYST);
  const before = (await running.store.read(findState))?.entries.length ?? 0;
  await slack.pressHome(ANALYST, 'Reportar avance');
  const window = await until(
    () => slack.windows.at(-1),
    (one) => one?.user === ANALYST && words(one.view).includes('"submit"'),
  ).then((one) => one!);
  const sent = await slack.submit(ANALYST, window, {
    total: { type: 'number_input', value: '1' },
    note: { type: 'plain_text_input', value: 'desde el inicio' },
    evidence: { type: 'plain_text_input', value: null },
  });
  expect(sent).toEqual({ status: 200, body: '' });
  await until(
    async () => (await running.store.read(findState))?.entries.length ?? 0,
    (count) => count === before + 1,
  );
});

test('a file sent in the card’s thread is evidence, by its permalink', async () => {
  const card = cardOf('3-04');
  await slack.say(ANALYST, HERE, 'listo', {
    thread_ts: card.ts,
    subtype: 'file_share',
    files: [
      { id: 'F1', name: 'acta.pdf', permalink: 'https://instituto.slack.com/files/F1/acta.pdf' },
    ],
  });
  await until(
    () => words(card.blocks),
    (shown) =>
      shown.includes('https://instituto.slack.com/files/F1/acta.pdf') && shown.includes('✅ Hecho'),
  );
  expect((await entriesOf('3-04'))[0]?.evidence).toEqual([
    { kind: 'file', url: 'https://instituto.slack.com/files/F1/acta.pdf', name: 'acta.pdf' },
  ]);
});

test('a reply that is edited, or deleted, never counts twice; its author is told that the record stands', async () => {
  const card = cardOf('3-05');
  const { ts } = await slack.say(ANALYST, HERE, 'van 1', { thread_ts: card.ts });
  await until(
    () => entriesOf('3-05'),
    (entries) => entries.length === 1,
  );
  await slack.edit(ANALYST, HERE, ts, 'van 7');
  await until(
    () => privately(ANALYST),
    (told) => told.includes('lo registrado sigue igual'),
  );
  await slack.remove(ANALYST, HERE, ts);
  await slack.settled();
  expect(await entriesOf('3-05')).toHaveLength(1);
});

test('what cannot be stored in time is not taken: Slack sends it again, and it counts once', async () => {
  const card = cardOf('3-06');
  const { freed } = await holdDatabase(running.file, 4_000);
  const [said, asked] = await Promise.all([
    slack.say(ANALYST, HERE, 'van 1', { thread_ts: card.ts }),
    slack.command(ANALYST, HERE, '/hecho 3-07'),
  ]);
  expect(said.status).toBe(503);
  // A command that has to wait is acknowledged in time, and answered only when it is stored.
  expect(asked).toEqual({ status: 200, body: '' });
  expect(answers(ANALYST)).not.toContain('3-07');
  await freed;
  await until(
    () => answers(ANALYST),
    (told) => told.includes('3-07'),
  );
  expect(await entriesOf('3-07')).toHaveLength(1);
  await until(
    () => entriesOf('3-06'),
    (entries) => entries.length === 1,
  );
  await until(
    () => words(card.blocks),
    (shown) => shown.includes('1 de 1'),
  );
  await slack.settled();
  expect(await entriesOf('3-06')).toHaveLength(1);
  expect(slack.delivery.lost).toEqual([]);
}, 60_000);

test('the Secretario undoes a recognition: that account can do nothing any more', async () => {
  const notice = await until(
    () =>
      slack
        .standing(slack.direct(SECRETARY))
        .find((one) => one.text.includes('a Técnica de Capacitación')),
    (one) => one !== undefined,
  ).then((one) => one!);
  await slack.press(SECRETARY, slack.direct(SECRETARY), notice, 'No es esa persona');
  await until(
    () => answers(SECRETARY),
    (told) => told.includes('ya no representa a nadie'),
  );
  await slack.command(userOf('Técnica de Capacitación'), HERE, '/avance');
  await until(
    () => answers(userOf('Técnica de Capacitación')),
    (told) => told.includes('No te encuentro en el directorio'),
  );
}, 60_000);

test('/plan canal in a channel makes it the area’s', async () => {
  await slack.command(SECRETARY, COMMISSION, '/plan canal P3');
  await until(
    () => answers(SECRETARY),
    (told) => told.includes('los avisos de Área 3 llegarán a este canal'),
  );
});

test('nothing that Slack refuses was ever sent', () => {
  expect({
    violations: slack.violations,
    mentions: slack.mentions,
    limited: slack.rateLimited,
  }).toEqual({ violations: [], mentions: [], limited: [] });
});
