/** Socket Mode: the real service over real WebSockets that are dropped, refreshed and refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findState } from '../../src/store/plan/plans.ts';
import { makeFakeSlack, type FakeSlack } from './fake/slack.ts';
import { runService, until, USERS, words, type Running } from './service.ts';

const START = '2020-01-02T09:00:00-06:00';
const CHANNELS = ['C-VIN', 'C-TEC', 'C-SPE', 'C-CON', 'C-COM'];
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const problems: unknown[] = [];
const hear = (error: unknown): void => void problems.push(error);
beforeAll(() => void process.on('unhandledRejection', hear));
afterAll(() => void process.off('unhandledRejection', hear));

describe('connected by Socket Mode', () => {
  let slack: FakeSlack;
  let running: Running;
  beforeAll(async () => {
    slack = await makeFakeSlack({ users: USERS, channels: CHANNELS, patience: 0.02 });
    running = await runService({ slack, socket: true, clockStart: START });
  });
  afterAll(async () => {
    await running.stop();
    slack.close();
  });
  const answers = (): number => slack.responses.filter((one) => one.user === 'U3').length;

  test('a command is answered and an event is kept', async () => {
    await until(
      () => slack.sockets.open(),
      (count) => count === 1,
    );
    expect((await slack.command('U3', 'C-CON', '/avance')).status).toBe(200);
    await until(answers, (count) => count === 1);
    expect((await slack.invite('C-CON')).status).toBe(200);
    await until(
      () =>
        slack
          .standing('C-CON')
          .map((one) => one.text)
          .join(),
      (said) => said.includes('Hola, soy Avance'),
    );
  });

  test('a drop and a refresh are mended in about a second', async () => {
    for (const lose of [slack.sockets.drop, slack.sockets.refresh]) {
      const before = slack.sockets.hellos.length;
      const at = Date.now();
      lose();
      await until(
        () => slack.sockets.hellos.length,
        (count) => count > before,
        10_000,
      );
      expect((slack.sockets.hellos.at(-1) ?? 0) - at).toBeLessThan(1_500);
    }
  });

  test('drops every 3 s for a minute: every command is answered at the person’s next try, and no reply is lost', async () => {
    const state = (await running.store.read(findState))!;
    const cards = await until(
      () =>
        slack
          .standing('C-VIN')
          .filter(
            (one) =>
              one.thread_ts === undefined &&
              / · Enero/.test(words(one.blocks)) &&
              words(one.blocks).includes('"Hecho"'),
          ),
      (found) => found.length >= 20,
      // At Slack's pace of one a second.
      60_000,
    );
    const before = answers();
    const end = Date.now() + 60_000;
    const drops = setInterval(slack.sockets.drop, 3_000);
    let asked = 0;
    let replied = 0;
    while (Date.now() < end) {
      const card = cards[replied];
      if (card !== undefined) {
        replied += 1;
        void slack.say('U2', 'C-VIN', 'van 1', { thread_ts: card.ts });
      }
      // The person sees that it failed and tries again.
      asked += 1;
      while ((await slack.command('U3', 'C-CON', '/avance')).status !== 200) await pause(300);
      await pause(700);
    }
    clearInterval(drops);
    await until(answers, (count) => count >= before + asked);
    expect(asked).toBeGreaterThan(20);
    await until(
      async () =>
        (await running.store.read(findState))!.entries.filter((one) => one.kind === 'report')
          .length,
      (count) => count >= replied,
    );
    const after = (await running.store.read(findState))!;
    expect(after.entries.length - state.entries.length).toBe(replied);
    expect(slack.delivery.lost).toEqual([]);
    expect(slack.violations).toEqual([]);
    expect(problems).toEqual([]);
  }, 180_000);
});

test('stopped while it reconnects, it ends at once and connects no more', async () => {
  const slack = await makeFakeSlack({ users: USERS, channels: CHANNELS });
  const running = await runService({ slack, socket: true, clockStart: START });
  slack.sockets.refuse(true);
  slack.sockets.drop();
  await pause(500);
  const stopping = running.stop();
  slack.sockets.refuse(false);
  await stopping;
  await pause(1_500);
  expect(slack.sockets.open()).toBe(0);
  expect(problems).toEqual([]);
  slack.close();
});

test.each([
  [
    'invalid_auth',
    (slack: FakeSlack) => {
      slack.workspace.tokens.app = 'xapp-otro';
    },
  ],
  ['missing_scope', (slack: FakeSlack) => slack.workspace.appScopes.clear()],
])(
  'an app token that Slack refuses (%s) stops the start and names its variable',
  async (error, spoil) => {
    const slack = await makeFakeSlack({ users: USERS, channels: CHANNELS });
    spoil(slack);
    await expect(runService({ slack, socket: true, clockStart: START })).rejects.toMatchObject({
      personMessage: expect.stringContaining(
        `SLACK_APP_TOKEN: Slack no acepta la conexión (${error})`,
      ) as string,
    });
    await pause(300);
    expect(problems).toEqual([]);
    slack.close();
  },
);
