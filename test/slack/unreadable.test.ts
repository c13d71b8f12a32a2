/** Slack took a message, and its answer came too late or was none: it stands once, and the ledger knows where. */
import { expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import type { Fault } from './fake/server.ts';
import { makeFakeSlack } from './fake/slack.ts';
import { fewCards, runService, until, USERS } from './service.ts';

const CHANNEL = 'C-VIN';
const TIMEOUT_MS = 400;

test.each<[string, Fault]>([
  ['an answer after we stopped waiting', { lateMs: 3 * TIMEOUT_MS }],
  ['a proxy’s page in place of the answer', { body: '<html><body>Gateway</body></html>' }],
  ['half an answer', { body: '{"ok":true,"channel":"C-V', type: 'application/json' }],
  ['an empty answer', { body: '' }],
])(
  '%s: every card stands once, and was sent',
  async (_what, fault) => {
    const slack = await makeFakeSlack({ users: USERS, channels: [CHANNEL, 'C-COM'], lagMs: 500 });
    slack.faulty((method, nth) =>
      method === 'chat.postMessage' && nth % 2 === 1 ? fault : undefined,
    );
    const running = await runService({
      slack,
      clockStart: '2020-01-02T09:00:00-06:00',
      directory: fewCards,
      timeoutMs: TIMEOUT_MS,
    });
    try {
      const rows = await until(
        () => running.store.read(listDeliveries),
        (all) =>
          all.filter((one) => one.rule === 'MONTH_OPENING').length >= 4 &&
          all.every((one) => one.state === 'sent'),
        100_000,
      );
      const standing = slack.standing(CHANNEL);
      const keys = standing.map((one) => String(one.metadata?.event_payload['key']));
      expect([...new Set(keys)]).toEqual(keys);
      const owed = rows.filter((one) => one.address === CHANNEL);
      expect([...keys].sort()).toEqual(owed.map((one) => one.key).sort());
      expect(owed.map((one) => one.externalId).sort()).toEqual(
        standing.map((one) => one.ts).sort(),
      );
      expect(slack.violations).toEqual([]);
    } finally {
      await running.stop();
      slack.close();
    }
  },
  120_000,
);
