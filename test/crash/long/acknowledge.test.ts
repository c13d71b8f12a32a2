/** The press and the tick in the same instant, five hundred times: nobody is chased after acknowledging, and one press counts. */
import { describe, expect, test } from 'vitest';
import { makeDispatch } from '../../../src/commands/dispatch.ts';
import type { NotificationText } from '../../../src/domain/notification.ts';
import { makeLog } from '../../../src/log.ts';
import { drawSubject } from '../../../src/messages/draw.ts';
import { makeMetrics } from '../../../src/metrics.ts';
import { makeOutbox } from '../../../src/outbox/outbox.ts';
import { owed } from '../../../src/reminders/owed.ts';
import { stillWorth } from '../../../src/reminders/still-worth.ts';
import { insertDeliveries, sentKeys } from '../../../src/store/deliveries.ts';
import { appendNotificationEvent } from '../../../src/store/notifications.ts';
import { verifyAudit } from '../../../src/store/verify.ts';
import { makePlatform } from '../../outbox/fixture.ts';
import { kinds, openSample } from '../../sample.ts';

const ROUNDS = 10;
const EACH = 50;
const TEXT: NotificationText = {
  folio: '', kind: 'oficio', issuer: 'UTVOPL', subject: 'Asunto', synopsis: '', receivedAt: '2020-03-02T10:00:00-06:00', term: { unit: 'working_days', amount: 2 }, urgent: false,
  recipients: [{ owner: { kind: 'area', key: 'VIN' }, mode: 'ack' }],
};

describe.each(kinds)('on %s', (kind) => {
  test('an acknowledgement ends it, whatever is in flight', async () => {
    const sample = await openSample(kind);
    const { store, planId, clock } = sample;
    const platform = makePlatform();
    const outbox = makeOutbox({ store, senders: [platform], clock, draw: drawSubject, worth: stillWorth, log: makeLog('silent'), metrics: makeMetrics() });
    const dispatch = makeDispatch({ store, clock, report: (error) => { throw error; } });
    const head = (await sample.state()).people.find((one) => one.name === 'Titular de Vinculación');
    if (head === undefined) throw new Error('no head');
    const sweep = async (): Promise<void> => {
      const state = await sample.state();
      const keys = await store.read((db) => sentKeys(db, planId));
      const due = owed(state, clock.planNow(), keys).filter((one) => one.rule === 'ACK_PENDING');
      await store.write((tx) => insertDeliveries(tx, planId, due, clock.planNow()));
      await outbox.drain();
    };
    try {
      sample.at('2020-03-05T08:00:00-06:00');
      for (let round = 0; round < ROUNDS; round += 1) {
        const ids = Array.from({ length: EACH }, (_, nth) => `n${round * EACH + nth + 1}`);
        await store.write(async (tx) => {
          for (const id of ids) await appendNotificationEvent(tx, planId, { notificationId: id, kind: 'published', version: 1, text: { ...TEXT, folio: id }, authorId: 'p', authorName: 'P', channel: 'cli', at: '2020-03-02T10:00:00-06:00' });
        });
        // Twice each, from two channels at once, while the reminders are swept and sent.
        const presses = ids.flatMap((id) => (['local', 'slack'] as const).map((channel) => dispatch.runPress({ person: head, channel }, { kind: 'private', conversation: 'x' }, { verb: 'acusar', args: { id, recipient: 'area:VIN' } })));
        const answers = (await Promise.all([sweep(), ...presses])).slice(1);
        expect(answers.map((one) => (one as { code: string }).code).sort()).toEqual([...ids.map(() => 'recorded'), ...ids.map(() => 'unchanged')]);
        const said = platform.posted.length;
        await sweep();
        sample.at(`2020-03-${String(6 + round).padStart(2, '0')}T10:00:00-06:00`);
        await sweep();
        expect(platform.posted).toHaveLength(said);
        sample.at('2020-03-05T08:00:00-06:00');
      }
      const events = await store.read((db) => db.notificationEvent.groupBy({ by: ['kind'], _count: true }));
      expect(Object.fromEntries(events.map((one) => [one.kind, one._count]))).toEqual({ published: ROUNDS * EACH, acknowledged: ROUNDS * EACH });
      expect(await store.read((db) => db.delivery.count({ where: { rule: 'ACK_PENDING', state: { notIn: ['sent', 'omitted'] } } }))).toBe(0);
      expect(await store.read(verifyAudit)).toMatchObject({ ok: true });
    } finally {
      await sample.close();
    }
  }, 180_000);
});
