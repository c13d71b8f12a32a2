/** Sending through Teams on a clock of our own: outages, limits, places lost, and cards that stand twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertAnswer } from '../../src/store/ledger/answers.ts';
import { until } from '../year.ts';
import { words } from '../slack/service.ts';
import type { FakeMessage } from './fake/teams.ts';
import { CHANNELS, openYear, personOf, type Year } from './year.ts';

const SECRETARY = personOf('Secretario Técnico');
const [VIN = '', SECOND = ''] = CHANNELS;
const HOUR_MS = 3_600_000;
let year: Year;

beforeEach(async () => {
  year = await openYear();
});
afterEach(async () => {
  expect({ violations: year.teams.violations, limited: year.teams.rateLimited }).toEqual({
    violations: [],
    limited: [],
  });
  await year.close();
});

const workedThrough = (): Promise<void> =>
  until(
    async () =>
      (await year.store.read((db) => db.inboundWork.count({ where: { doneAt: null } }))) === 0,
    'worked through',
  );
const reports = () =>
  year.store.read((db) => db.progressReport.findMany({ orderBy: { id: 'asc' } }));
const cardOf = (channel: string, code: string): FakeMessage => {
  const found = year.teams
    .standing(channel)
    .find((one) => words(one.card).includes(`${code} · Enero`));
  if (found === undefined) throw new Error(`no card of ${code}`);
  return found;
};
const codeIn = (card: FakeMessage): string =>
  /(\d[\d.]*-\d\d) · /.exec(words(card.card))?.[1] ?? '';

test('tokens out of reach for an hour: what is said is taken and recorded, what is answered waits, and nothing is said twice', async () => {
  const { teams, store, clock } = year;
  year.pass(HOUR_MS); // the token at hand is over
  const end = clock.realNow() + HOUR_MS;
  Object.defineProperty(teams.tokens, 'down', { get: () => clock.realNow() < end });
  const card = cardOf(VIN, '3-01');
  const before = teams.messages(VIN).length;
  expect((await teams.say(SECRETARY, VIN, 'listo', { thread: card.id })).status).toBe(200);
  expect((await teams.say(SECRETARY, teams.direct(SECRETARY.oid), '/avance')).status).toBe(200);
  const pressed = await teams.press(SECRETARY, VIN, cardOf(VIN, '3-02'), 'Hecho');
  expect(words(pressed.card)).toContain('Hecho: 1 de 1');
  await workedThrough();
  expect((await reports()).map((one) => [one.kind, one.total])).toEqual([
    ['report', 1],
    ['report', 1],
  ]);
  expect(teams.messages(VIN)).toHaveLength(before + 1);
  await year.drain();
  expect(clock.realNow()).toBeGreaterThan(end);
  expect(
    teams
      .messages(VIN)
      .slice(before + 1)
      .map((one) => [one.thread, one.text]),
  ).toEqual([[card.id, '✅ Registrado: 3-01, enero, 1 de 1.']]);
  expect(
    teams
      .standing(teams.direct(SECRETARY.oid))
      .filter((one) => words(one.card).includes('Enero en curso')),
  ).toHaveLength(1);
  expect(words(cardOf(VIN, '3-02').card)).toContain('Hecho: 1 de 1');
  expect(
    await store.read((db) =>
      db.delivery.findMany({ where: { rule: 'ANSWER', state: { not: 'sent' } } }),
    ),
  ).toEqual([]);
});

test('two thousand answers to one conversation stay within what Teams allows in a second, half a minute and an hour', async () => {
  const { store, planId, clock, teams } = year;
  const conversation = teams.direct(SECRETARY.oid);
  const before = teams.calls.length;
  const started = clock.realNow();
  await store.write(async (tx) => {
    for (let nth = 0; nth < 1_850; nth += 1) {
      await insertAnswer(tx, {
        planId,
        timeZone: 'America/Mexico_City',
        channel: 'teams',
        conversation,
        eventId: `e${nth}`,
        message: { text: `n.º ${nth}`, blocks: [] },
        at: '2020-01-02T09:00:00-06:00',
      });
    }
  });
  await year.drain();
  const said = teams
    .standing(conversation)
    .map((one) => one.text)
    .filter((text) => text.startsWith('n.º'));
  expect(said).toEqual(Array.from({ length: 1_850 }, (_, nth) => `n.º ${nth}`));
  expect(teams.calls.length - before).toBeGreaterThanOrEqual(1_850);
  expect(clock.realNow() - started).toBeGreaterThan(HOUR_MS);
}, 120_000);

describe('a card that stands twice', () => {
  /** A card of a channel is taken while the connection is cut; Avance sends another half a minute later. */
  const twins = async (): Promise<{
    channel: string;
    first: FakeMessage;
    second: FakeMessage;
    code: string;
  }> => {
    const { teams, simulation } = year;
    let posts = 0;
    teams.faulty(({ method, conversation }) =>
      method === 'post' && conversation === SECOND && (posts += 1) === 6 ? 'cut-after' : undefined,
    );
    await simulation.jump('month');
    await year.drain();
    const [id] = teams.uncertain;
    const first = teams.standing(SECOND).find((one) => one.id === id);
    if (first === undefined) throw new Error('nothing stands in doubt');
    const same = teams
      .standing(SECOND)
      .filter((one) => one.id !== id && words(one.card?.['body']) === words(first.card?.['body']));
    expect(same).toHaveLength(1);
    return { channel: SECOND, first, second: same[0] ?? first, code: codeIn(first) };
  };

  test('is known by a reply in the thread that nobody told us of: both say the same from then on', async () => {
    const { teams } = year;
    const { channel, first, second, code } = await twins();
    const line = (await year.state()).lines.find((one) => one.code === code);
    expect((await teams.say(SECRETARY, channel, 'listo', { thread: first.id })).status).toBe(200);
    await workedThrough();
    await year.drain();
    expect((await reports()).map((one) => one.lineKey)).toEqual([line?.lineKey]);
    const now = teams
      .standing(channel)
      .filter((one) => one.id === first.id || one.id === second.id);
    expect(now).toHaveLength(2);
    expect(new Set(now.map((one) => words(one.card))).size).toBe(1);
    expect(now.every((one) => one.edits > 0)).toBe(true);
  });
});

test('a place that refuses the bot waits, the Secretario is told once, and what waited goes out when it is installed again', async () => {
  const { teams, store, simulation } = year;
  const conversation = teams.world.conversations.get(VIN);
  if (conversation === undefined) throw new Error('no such conversation');
  conversation.installed = false;
  await simulation.jump('month');
  await year.drain();
  await until(
    async () =>
      (await store.read((db) => db.delivery.count({ where: { rule: 'ADDRESS_FAILED' } }))) > 0,
    'told',
  );
  await year.drain();
  const told = teams
    .standing(teams.direct(SECRETARY.oid))
    .filter((one) => `${one.text} ${words(one.card)}`.includes('No puedo escribir'));
  expect(told).toHaveLength(1);
  expect(`${told[0]?.text ?? ''} ${words(told[0]?.card)}`).toContain('agrégalo al equipo');
  const cards = (): number =>
    teams.standing(VIN).filter((one) => words(one.card).includes('Febrero')).length;
  expect(cards()).toBe(0);
  await teams.install(VIN);
  await workedThrough();
  await year.drain();
  expect(cards()).toBeGreaterThan(5);
  teams.refusals.length = 0;
});
