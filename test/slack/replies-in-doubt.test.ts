/** People answer a card before we know that it stands: what they say is recorded all the same, and nobody else's talk is kept. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { findState } from '../../src/store/plan/plans.ts';
import type { Fault } from './fake/server.ts';
import { makeFakeSlack, type FakeMessage, type FakeSlack } from './fake/slack.ts';
import { fewCards, runService, until, USERS, words, type Running } from './service.ts';

const CHANNEL = 'C-VIN';
let slack: FakeSlack;
let running: Running;
let fault: Fault = 'cut-after';

const cardOf = (code: string): FakeMessage | undefined =>
  slack
    .standing(CHANNEL)
    .find((one) => one.thread_ts === undefined && words(one.blocks).includes(`${code} · Enero`));
const start = async (lagMs: number): Promise<void> => {
  slack = await makeFakeSlack({ users: USERS, channels: [CHANNEL, 'C-COM'], lagMs });
  let faults = 0;
  slack.faulty((method, _nth, channel) => {
    // The second card's posting: the header and the first card stand.
    if (method !== 'chat.postMessage' || channel !== CHANNEL) return undefined;
    if (slack.standing(CHANNEL).length !== 2) return undefined;
    return (faults += 1) === 1 ? fault : undefined;
  });
  running = await runService({
    slack,
    clockStart: '2020-01-01T12:00:00-06:00',
    directory: fewCards,
  });
  await moveClock({ store: running.store, clock: makeClock() }, '2020-01-02T09:00:00-06:00');
};
const entriesOf = async (code: string) => {
  const state = await running.store.read(findState);
  const key = state?.lines.find((one) => one.code === code)?.lineKey;
  return (state?.entries ?? []).filter((one) => one.lineKey === key);
};
const reported = (code: string): Promise<unknown> =>
  until(
    () => entriesOf(code),
    (entries) => entries.length === 1,
  );
/** The card in doubt, as soon as it stands: nobody told us where. */
const doubtful = async (): Promise<FakeMessage> => {
  const standing = await until(
    () => slack.standing(CHANNEL),
    (all) => all.length >= 3,
  );
  const card = standing[2] as FakeMessage;
  expect(words(card.blocks)).toContain('3-02 · Enero');
  expect(
    await running.store.read((db) => db.posting.count({ where: { externalId: card.ts } })),
  ).toBe(0);
  return card;
};
const waiting = () =>
  running.store.read((db) => db.inboundWork.findMany({ where: { doneAt: null } }));
const finished = (): Promise<unknown> => until(waiting, (rows) => rows.length === 0);
const standsOnce = async (card: FakeMessage): Promise<void> => {
  const rows = await until(
    () => running.store.read(listDeliveries),
    (all) => all.every((one) => one.state === 'sent'),
    60_000,
  );
  expect(rows.filter((one) => one.externalId === card.ts)).toHaveLength(1);
  const cards = slack.standing(CHANNEL).filter((one) => words(one.blocks).includes('3-02 · Enero'));
  expect(cards.map((one) => one.ts)).toEqual([card.ts]);
  expect(slack.violations).toEqual([]);
};

beforeEach(() => {
  fault = 'cut-after';
});
afterEach(async () => {
  await running.stop();
  slack.close();
});

test('a reply and its withdrawal, half a second after the connection was cut, are recorded in their order', async () => {
  await start(5_000);
  const card = await doubtful();
  expect((await slack.say('U2', CHANNEL, 'listo', { thread_ts: card.ts })).status).toBe(200);
  await slack.say('U2', CHANNEL, 'deshacer', { thread_ts: card.ts });
  // Neither what is nobody's waits long, nor does anybody wait behind what waits.
  const other = await slack.say('U1', CHANNEL, '¿Comemos juntos?');
  expect((await slack.say('U2', CHANNEL, 'ni idea', { thread_ts: other.ts })).status).toBe(200);
  await slack.say('U2', CHANNEL, 'listo', { thread_ts: cardOf('3-01')?.ts ?? '' });
  await reported('3-01');
  expect(await entriesOf('3-02')).toEqual([]);
  await until(
    () => entriesOf('3-02'),
    (entries) => entries.length === 2,
  );
  expect((await entriesOf('3-02')).map((one) => one.kind)).toEqual(['report', 'undo']);
  await standsOnce(card);
  await finished();
  const kept = await running.store.read((db) => db.inboundWork.findMany());
  expect(kept.every((one) => one.payload === 'null')).toBe(true);
});

test('a reply that comes before Slack’s own answer is recorded', async () => {
  fault = { lateMs: 2_500 };
  await start(0);
  const card = await doubtful();
  await slack.say('U2', CHANNEL, 'listo', { thread_ts: card.ts });
  await reported('3-02');
  await standsOnce(card);
});

test('a press on a card in doubt is recorded, and settles the doubt at once', async () => {
  await start(0);
  const card = await doubtful();
  await slack.press('U2', CHANNEL, card, 'Hecho');
  await reported('3-02');
  await standsOnce(card);
  await until(
    () => words(cardOf('3-02')?.blocks),
    (blocks) => blocks.includes('1 de 1'),
  );
});

test('a window of a card in doubt opens', async () => {
  await start(0);
  const card = await doubtful();
  await slack.press('U2', CHANNEL, card, 'Reportar avance');
  await until(
    () => slack.windows.length,
    (count) => count === 1,
  );
});
