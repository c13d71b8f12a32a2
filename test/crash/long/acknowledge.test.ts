/**
 * The press and the tick in the same instant, five hundred times: nobody is chased after acknowledging, and one press
 * counts. And where two are owed at the tick and one is acknowledged in it, what goes out asks for the other alone.
 */
import { describe, expect, test } from 'vitest';
import { makeDispatch } from '../../../src/commands/dispatch.ts';
import type { NotificationText } from '../../../src/domain/ine/notification.ts';
import { makeLog } from '../../../src/log.ts';
import { cards, drawSubject, stillWorth } from '../../../src/messages/draw.ts';
import { makeMetrics } from '../../../src/metrics.ts';
import { makeOutbox } from '../../../src/outbox/outbox.ts';
import type { Sender } from '../../../src/conversation/sender.ts';
import { owed } from '../../../src/reminders/engine.ts';
import { insertDeliveries, sentKeys } from '../../../src/store/ledger/deliveries.ts';
import { appendNotificationEvent } from '../../../src/store/record/events.ts';
import { verifyAudit } from '../../../src/store/record/verify.ts';
import { makePlatform } from '../../outbox/fixture.ts';
import { kinds, openSample, type Kind } from '../../sample.ts';

const ROUNDS = 10;
const EACH = 50;
const PAIRS = 60;
const DEADLINE = '2020-03-05T08:00:00-06:00';
const TEXT: NotificationText = {
  folio: '',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Asunto',
  synopsis: '',
  receivedAt: '2020-03-02T10:00:00-06:00',
  term: { unit: 'working_days', amount: 2 },
  urgent: false,
  recipients: [{ owner: { kind: 'area', key: 'VIN' }, mode: 'ack' }],
};

const openWorld = async (kind: Kind) => {
  const sample = await openSample(kind);
  const { store, planId, clock } = sample;
  const platform = makePlatform();
  /** Every message as it was posted or redrawn, in order. */
  const said: { place: string; text: string }[] = [];
  const sender: Sender = {
    channel: 'local',
    post: async (address, key, message, threadOf) => {
      const outcome = await platform.post(address, key, message, threadOf);
      if (outcome.state === 'sent')
        said.push({ place: outcome.externalId, text: JSON.stringify(message) });
      return outcome;
    },
    update: async (address, externalId, message, key) => {
      said.push({ place: externalId, text: JSON.stringify(message) });
      return platform.update(address, externalId, message, key);
    },
  };
  const outbox = makeOutbox({
    store,
    senders: [sender],
    clock,
    draw: drawSubject,
    worth: stillWorth,
    log: makeLog('silent'),
    metrics: makeMetrics(),
  });
  const dispatch = makeDispatch({
    store,
    clock,
    report: (error) => {
      throw error;
    },
  });
  const head = (await sample.state()).people.find((one) => one.name === 'Titular de Vinculación');
  if (head === undefined) throw new Error('no head');
  return {
    sample,
    platform,
    outbox,
    said,
    press: (id: string, channel: 'local' | 'slack') =>
      dispatch.runPress(
        { person: head, channel },
        { kind: 'private', conversation: 'x' },
        { verb: 'acusar', args: { id, recipient: 'area:VIN' } },
      ),
    publish: (ids: string[]) =>
      store.write(async (tx) => {
        for (const id of ids)
          await appendNotificationEvent(tx, planId, {
            notificationId: id,
            kind: 'published',
            version: 1,
            text: { ...TEXT, folio: `folio ${id}` },
            authorId: 'p',
            authorName: 'P',
            channel: 'cli',
            at: '2020-03-02T10:00:00-06:00',
          });
      }),
    sweep: async (): Promise<void> => {
      const state = await sample.state();
      const keys = await store.read((db) => sentKeys(db));
      const due = owed(state, clock.planNow(), keys).filter((one) => one.rule === 'ACK_PENDING');
      await store.write((tx) => insertDeliveries(tx, planId, due, clock.planNow(), cards));
      await outbox.drain();
    },
  };
};

describe.each(kinds)('on %s', (kind) => {
  test('an acknowledgement ends it, whatever is in flight', async () => {
    const { sample, platform, publish, press, sweep } = await openWorld(kind);
    const { store } = sample;
    try {
      sample.at(DEADLINE);
      for (let round = 0; round < ROUNDS; round += 1) {
        const ids = Array.from({ length: EACH }, (_, nth) => `n${round * EACH + nth + 1}`);
        await publish(ids);
        // Twice each, from two channels at once, while the reminders are swept and sent.
        const presses = ids.flatMap((id) =>
          (['local', 'slack'] as const).map((channel) => press(id, channel)),
        );
        const answers = (await Promise.all([sweep(), ...presses])).slice(1);
        expect(answers.map((one) => (one as { code: string }).code).sort()).toEqual([
          ...ids.map(() => 'recorded'),
          ...ids.map(() => 'unchanged'),
        ]);
        const said = platform.posted.length;
        await sweep();
        sample.at('2020-03-10T10:00:00-06:00');
        await sweep();
        expect(platform.posted).toHaveLength(said);
        sample.at(DEADLINE);
      }
      const events = await store.read((db) =>
        db.logEntry.groupBy({
          by: ['kind'],
          _count: true,
          where: { subject: 'notification' },
        }),
      );
      expect(Object.fromEntries(events.map((one) => [one.kind, one._count]))).toEqual({
        'notification.published': ROUNDS * EACH,
        'notification.acknowledged': ROUNDS * EACH,
      });
      expect(
        await store.read((db) =>
          db.delivery.count({
            where: { rule: 'ACK_PENDING', state: { notIn: ['sent', 'omitted'] } },
          }),
        ),
      ).toBe(0);
      expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    } finally {
      await sample.close();
    }
  }, 180_000);

  test('of two that are owed at the tick, the one acknowledged in it is asked for no more', async () => {
    const { sample, outbox, said, publish, press, sweep } = await openWorld(kind);
    const { store } = sample;
    /** Is a document's acknowledgement missing, by what a message says? */
    const asksFor = (text: string, id: string): boolean =>
      new RegExp(`(Falta el acuse de|Sin acuse[^"]*|[🔴🟡🟢][^"]*) folio ${id}\\b`, 'u').test(text);
    try {
      for (let nth = 0; nth < PAIRS; nth += 1) {
        const [given, kept] = [`n${2 * nth + 1}`, `n${2 * nth + 2}`];
        sample.at(DEADLINE);
        await publish([given, kept]);
        const before = said.length;
        // Now the press first, now the tick, now both at once: whichever is written first, the other must not undo it.
        const pressed = async () => {
          if (nth % 3 === 1) await new Promise((resolve) => setImmediate(resolve));
          return press(given, 'local');
        };
        const swept = async () => {
          if (nth % 3 === 2) await new Promise((resolve) => setImmediate(resolve));
          return sweep();
        };
        const [answer] = await Promise.all([pressed(), swept()]);
        expect(answer.code).toBe('recorded');
        await outbox.drain();
        // What stands now of all that was said: each place by its last drawing.
        const standing = new Map(said.slice(before).map((one) => [one.place, one.text]));
        expect([...standing.values()].some((text) => asksFor(text, kept))).toBe(true);
        expect([...standing.values()].filter((text) => asksFor(text, given))).toEqual([]);
        const last =
          (
            await store.read((db) =>
              db.delivery.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }),
            )
          )?.id ?? 0;
        const spoken = said.length;
        sample.at('2020-03-06T09:00:00-06:00');
        await sweep();
        const later = await store.read((db) =>
          db.delivery.findMany({
            where: { id: { gt: last }, rule: 'ACK_PENDING' },
            select: { subject: true, mergedKeys: true },
          }),
        );
        expect(later.length).toBeGreaterThan(0);
        expect(
          later.filter(
            (row) =>
              row.subject.includes(JSON.stringify(given)) || row.mergedKeys.includes(`/${given}.v`),
          ),
        ).toEqual([]);
        expect(said.slice(spoken).filter(({ text }) => asksFor(text, given))).toEqual([]);
        expect((await press(kept, 'local')).code).toBe('recorded');
        await outbox.drain();
      }
      expect(
        await store.read((db) =>
          db.delivery.count({
            where: { rule: 'ACK_PENDING', state: { notIn: ['sent', 'omitted'] } },
          }),
        ),
      ).toBe(0);
      expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    } finally {
      await sample.close();
    }
  }, 180_000);
});
