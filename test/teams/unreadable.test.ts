/** Teams took a card, and its answer came too late or was none: the card is in doubt, and whoever replies under it settles that. */
import { expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { until } from '../slack/service.ts';
import type { Fault } from './fake/server.ts';
import { ANALYST, VIN } from './service.ts';
import { fewCards, JANUARY, openStage, replyOf } from './stage.ts';

const TIMEOUT_MS = 500;

test.each<[string, Fault]>([
  ['an answer after we stopped waiting', { lateMs: 3 * TIMEOUT_MS }],
  ['a page that says it is JSON', { text: '<html>', type: 'application/json' }],
  ['an answer after the reply', { lateMs: 2_500 }],
  ['half an answer', { text: '{"id":"15', type: 'application/json' }],
])(
  '%s: the card stands once, and was sent',
  async (what, fault) => {
    const inTime = what === 'an answer after the reply';
    const stage = await openStage({
      directory: fewCards(['3-01', '3-02']),
      ...(inTime ? {} : { timeoutMs: TIMEOUT_MS }),
    });
    const { teams, store } = stage;
    try {
      await teams.install(VIN);
      await stage.quiet();
      let faulty = false;
      teams.faulty(({ method, conversation }) => {
        // The header comes first, then the card of 3-01.
        if (method !== 'post' || conversation !== VIN || faulty) return undefined;
        if (teams.standing(VIN).filter((one) => one.card !== undefined).length !== 1)
          return undefined;
        faulty = true;
        return fault;
      });
      await stage.moveTo(JANUARY);
      const rowOf = async () =>
        (await store.read(listDeliveries)).find(
          (one) => one.address === VIN && ['sending', 'uncertain'].includes(one.state) && faulty,
        );
      const doubted = await until(
        rowOf,
        (row) => row?.state === (inTime ? 'sending' : 'uncertain'),
      );
      expect(doubted?.externalId).toBeNull();
      const card = await stage.cardOf(VIN, '3-01');
      expect((await teams.deliver(replyOf(stage, ANALYST, VIN, card.id, 'listo'))).status).toBe(
        200,
      );
      await until(
        () => stage.entries('3-01'),
        (entries) => entries.length === 1,
      );
      const row = (await store.read(listDeliveries)).find((one) => one.key === doubted?.key);
      expect(row).toMatchObject({ state: 'sent', externalId: card.id, attempts: 1 });
      const standing = teams
        .standing(VIN)
        .filter((one) => (one.summary ?? '').startsWith('3-01 · Enero'));
      expect(standing).toHaveLength(1);
      stage.clean();
    } finally {
      await stage.end();
    }
  },
  60_000,
);
