/** The month with most cards in one channel, in real time and without bursts: as quick as Slack allows, and no quicker. */
import { expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { CHANNELS, channelOf, COMMISSION, EIGHT, EVERYBODY } from './eight-channels.ts';
import { makeFakeSlack } from './fake/slack.ts';
import { runService, until } from './service.ts';

/** Of the longest channel: a header and 17 cards, a second apart. */
const LEAST_MS = 17_000;

test('March opens in seven channels at once: 6.2, with a header and 17 cards, takes at most a tenth more than its 17 s', async () => {
  const slack = await makeFakeSlack({
    users: EVERYBODY,
    channels: [...CHANNELS, COMMISSION],
    burst: 0,
  });
  const running = await runService({
    slack,
    clockStart: '2020-03-02T09:00:00-06:00',
    directory: () => EIGHT,
  });
  try {
    await until(
      () => slack.standing(channelOf('6.2')).length,
      (count) => count === 18,
      60_000,
    );
    await until(
      async () =>
        (await running.store.read(listDeliveries)).filter((one) => one.state !== 'sent').length,
      (left) => left === 0,
    );
    const posted = CHANNELS.map((channel) => slack.standing(channel).map((one) => one.at));
    expect(posted.filter((times) => times.length > 0)).toHaveLength(7);
    const all = posted.flat();
    const took = Math.max(...all) - Math.min(...all);
    expect(took / LEAST_MS).toBeGreaterThan(0.99);
    expect(took / LEAST_MS).toBeLessThanOrEqual(1.1);
    expect(slack.rateLimited).toEqual([]);
    expect(slack.violations).toEqual([]);
  } finally {
    await running.stop();
    slack.close();
  }
}, 90_000);
