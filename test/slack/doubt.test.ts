/** Every fifth post is in doubt, and history shows a message only two seconds after it was taken. */
import { expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { CHANNELS, COMMISSION, EIGHT, EVERYBODY } from './eight-channels.ts';
import { makeFakeSlack } from './fake/slack.ts';
import { runService, until } from './service.ts';

const KINDS = ['cut-after', '500-after', 'cut-before', '500-before'] as const;

test('cut and failed posts, before and after they were taken: no card twice, none missing', async () => {
  const slack = await makeFakeSlack({
    users: EVERYBODY,
    channels: [...CHANNELS, COMMISSION],
    lagMs: 2_000,
    burst: 0,
  });
  let faults = 0;
  slack.faulty((method, nth) => {
    if (method !== 'chat.postMessage' || nth % 5 !== 0) return undefined;
    faults += 1;
    return KINDS[faults % KINDS.length];
  });
  const running = await runService({
    slack,
    clockStart: '2020-01-02T09:00:00-06:00',
    directory: () => EIGHT,
  });
  try {
    const rows = await until(
      () => running.store.read(listDeliveries),
      (all) =>
        all.filter((one) => one.rule === 'MONTH_OPENING').length >= 50 &&
        all.every((one) => one.state === 'sent'),
      280_000,
    );
    const keys = CHANNELS.flatMap((channel) => slack.standing(channel)).map((one) =>
      String(one.metadata?.event_payload['key']),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(
      rows
        .filter((one) => one.rule === 'MONTH_OPENING')
        .map((one) => one.key)
        .sort(),
    );
    expect(faults).toBeGreaterThan(9);
    expect(slack.violations).toEqual([]);
  } finally {
    await running.stop();
    slack.close();
  }
}, 300_000);
