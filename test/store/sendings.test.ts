/** What becomes of a sending, step by step; and of answers, which are sent like everything else. */
import { describe, expect, test } from 'vitest';
import { insertAnswer, forgetAnswers } from '../../src/store/ledger/answers.ts';
import {
  abandonDoubt,
  markDoubt,
  markSending,
  markSent,
  markState,
  nextRows,
} from '../../src/store/ledger/deliveries.ts';
import { doubtfulIn, markSendingAgain } from '../../src/store/ledger/postings.ts';
import { kinds, START } from '../sample.ts';
import { givenAddress, ledgerOn, PLAN, VIN } from './ledger-rows.ts';

const DAY = 24 * 3_600_000;
const CARD = { externalId: 'm1', conversation: 'C1', wantedRevision: 2, shownRevision: 1 };
const WAITING = { channel: 'slack', states: ['pending', 'sending', 'uncertain'] };

describe.each(kinds)('on %s', (kind) => {
  let real = Date.parse(START);
  const { write, read, given, rowOf } = ledgerOn(kind, () => real);

  test('a doubt begins once, is looked for around its time, and ends when it is sent again or given up', async () => {
    const { id } = await given({ state: 'sending' });
    await write((tx) => markDoubt(tx, id, 5_000, 'timeout'));
    const around = (from: number, to: number, conversation = 'C1', channel = 'slack') =>
      read((db) => doubtfulIn(db, channel, conversation, { from, to }));
    expect(await around(0, 9_000)).toEqual([id]);
    await write((tx) => markDoubt(tx, id, 6_000, 'again'));
    expect(await rowOf(id)).toMatchObject({ state: 'uncertain', doubts: 2, error: 'again' });
    expect(await around(5_000, 5_000)).toEqual([id]);
    expect(await around(5_001, 9_000)).toEqual([]);
    expect(await around(0, 4_999)).toEqual([]);
    expect(await around(0, 9_000, 'C2')).toEqual([]);
    expect(await around(0, 9_000, 'C1', 'teams')).toEqual([]);
    const again = (keep: boolean) => write((tx) => markSendingAgain(tx, id, keep));
    expect(await again(true)).toBe(true);
    const sending = { state: 'sending', attempts: 1, doubtSince: new Date(5_000) };
    expect(await rowOf(id)).toMatchObject(sending);
    expect(await again(true)).toBe(false);
    await write((tx) => markState(tx, id, 'uncertain', null));
    expect(await again(false)).toBe(true);
    expect(await rowOf(id)).toMatchObject({ attempts: 2, doubtSince: null });
    expect(await around(0, 9_000)).toEqual([]);
    await write((tx) => abandonDoubt(tx, id, 'lost'));
    expect(await rowOf(id)).toMatchObject({ state: 'uncertain', doubts: 102, error: 'lost' });
    await write((tx) => tx.delivery.updateMany({ data: { doubts: 0, doubtSince: new Date(5) } }));
    expect(await around(0, 9)).toEqual([]);
  });

  test('each step of a sending', async () => {
    const { id, addressId } = await given({ followsId: 3 });
    const step = (work: Parameters<typeof write>[0]) => write(work).then(() => rowOf(id));
    const since = { doubtSince: new Date(5_000) };
    await step((tx) => tx.delivery.updateMany({ data: since }));
    expect(await step((tx) => markSending(tx, id, true))).toMatchObject({ attempts: 1, ...since });
    expect((await read((db) => nextRows(db, String(addressId), WAITING)))[0]).toMatchObject({
      state: 'sending',
      attempts: 1,
      doubtSince: 5_000,
      followsId: 3,
      wantedRevision: 1,
    });
    expect(await step((tx) => markState(tx, id, 'failed', 'x'))).toMatchObject(since);
    expect(await step((tx) => markState(tx, id, 'pending', null))).toMatchObject({
      state: 'pending',
      doubtSince: null,
      error: null,
    });
    await step((tx) => tx.delivery.updateMany({ data: since }));
    expect(await step((tx) => markSending(tx, id))).toMatchObject({
      attempts: 2,
      doubtSince: null,
    });
    await write((tx) => tx.posting.create({ data: { ...CARD, deliveryId: id, addressId } }));
    const sent = { externalId: 'm9', conversation: 'C9', sentAt: 'now', shownRevision: 4 };
    expect(await step((tx) => markSent(tx, id, sent))).toMatchObject({
      state: 'sent',
      sentAt: 'now',
      postings: [{ externalId: 'm9', conversation: 'C9', shownRevision: 4 }, CARD],
    });
  });

  test('an event is answered once, in order again where only answers go, and forgotten when it is old and done', async () => {
    const answer = (eventId: string, more: object = {}) =>
      write((tx) =>
        insertAnswer(tx, {
          planId: PLAN,
          timeZone: 'America/Mexico_City',
          channel: 'slack',
          conversation: 'C5',
          eventId,
          message: { text: 'Sí', blocks: [] },
          at: START,
          ...more,
        }),
      );
    expect(await answer('e1')).toBe(true);
    expect(await answer('e1')).toBe(false);
    await write((tx) => tx.address.updateMany({ data: { state: 'failed', error: 'x' } }));
    expect(await answer('e1', { channel: 'teams', thread: 't' })).toBe(true);
    expect(await answer('e2', { thread: 't', viewer: 'u', again: { verb: 'v', text: '' } })).toBe(
      true,
    );
    const all = await read((db) =>
      db.delivery.findMany({ orderBy: { id: 'asc' }, include: { address: true } }),
    );
    const message = { text: 'Sí', blocks: [] };
    expect(all.map(({ subject }) => JSON.parse(subject) as object)).toEqual([
      { type: 'answer', message },
      { type: 'answer', message, thread: 't' },
      { type: 'answer', message, thread: 't', viewer: 'u', again: { verb: 'v', text: '' } },
    ]);
    expect(all[2]).toMatchObject({
      worthUntil: '2020-01-03T09:00:00.000-06:00',
      mergedKeys: '[]',
      address: { state: 'ok', error: null, externalId: 'C5' },
    });
    expect(all[0]?.addressId).toBe(all[2]?.addressId);
    await write((tx) =>
      tx.delivery.updateMany({ where: { key: 'ANSWER/e2' }, data: { state: 'sent' } }),
    );
    const left = async (before: number) => {
      await write((tx) => forgetAnswers(tx, before));
      return read((db) => db.posting.count());
    };
    expect(await left(real)).toBe(3);
    real += DAY;
    expect(await left(real)).toBe(2);
    expect(await read((db) => db.delivery.count())).toBe(2);
  });

  test('an answer goes to the address that is written to in its conversation, the first in order', async () => {
    const ids = await write(async (tx) => [
      await givenAddress(tx, VIN, 'C1', { state: 'failed' }),
      await givenAddress(tx, { kind: 'area', key: 'ORG' }, 'C1'),
      await givenAddress(tx, { kind: 'area', key: 'ADM' }, 'C1'),
    ]);
    await write((tx) =>
      insertAnswer(tx, {
        planId: PLAN,
        timeZone: 'America/Mexico_City',
        channel: 'slack',
        conversation: 'C1',
        eventId: 'e1',
        message: { text: 'Sí', blocks: [] },
        at: START,
      }),
    );
    expect(await read((db) => db.posting.findFirst())).toMatchObject({ addressId: ids[1] });
  });
});
