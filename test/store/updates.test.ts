/** What becomes of deliveries and events is written beside the record: nobody waits for its head, and nothing is kept twice. */
import { afterEach, describe, expect, test } from 'vitest';
import { claimInbound } from '../../src/store/inbound/inbound.ts';
import { keepWork } from '../../src/store/inbound/inbound-work.ts';
import { keepForms } from '../../src/store/inbound/kept-forms.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { insertAnswer } from '../../src/store/ledger/answers.ts';
import { insertDeliveries, listDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { writtenKeys } from '../../src/store/ledger/owed-keys.ts';
import { openStore } from '../../src/store/database/open.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { cards } from '../../src/messages/draw.ts';
import { owed } from '../../src/reminders/engine.ts';
import { countDeliveries } from '../../src/store/ledger/delivery-counts.ts';
import { postLocal } from '../../src/store/ledger/local.ts';
import { adoptPosting } from '../../src/store/ledger/postings.ts';
import { keepReference } from '../../src/store/ledger/references.ts';
import type { Db } from '../../src/store/database/store.ts';
import { kinds, openSample, START, type Sample } from '../sample.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  while (opened.length > 0) await opened.pop()?.close();
});

const CALLERS = 12;
const press = { verb: 'hecho', args: {} };
const form = { title: 'F', submit: { label: 'Enviar', press }, fields: [] };
const reference = { kind: 'personal', serviceUrl: 'https://x', bot: 'b' } as const;

describe.each(kinds)('on %s', (kind) => {
  const sample = async (): Promise<Sample> => {
    const one = await openSample(kind);
    opened.push(one);
    return one;
  };
  const answer = ({ planId }: Sample, eventId: string) => ({
    planId,
    timeZone: 'America/Mexico_City',
    channel: 'local',
    conversation: 'C1',
    eventId,
    message: { text: 'Sí', blocks: [] },
    at: START,
  });

  test('the same thing at once from many callers is kept once, and no caller fails', async () => {
    const given = await sample();
    const { store } = given;
    const manyTimes = <T>(fn: (tx: Db) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: CALLERS }, () => store.update(fn)));

    const [claimed, kept, answered] = await Promise.all([
      manyTimes((tx) => claimInbound(tx, 'slack', 'e1')),
      manyTimes((tx) => keepWork(tx, 'slack', 'w1', { a: 1 })),
      manyTimes((tx) => insertAnswer(tx, answer(given, 'a1'))),
      manyTimes((tx) => setAddress(tx, { kind: 'area', key: 'X' }, 'slack', 'C9')),
      manyTimes((tx) => keepReference(tx, { channel: 'teams', externalId: 'r1', ...reference })),
      manyTimes((tx) => keepForms(tx, [{ name: press, form }])),
      manyTimes((tx) =>
        postLocal(tx, { conversation: 'c', text: 't', deliveryKey: 'k1', at: START }),
      ),
    ]);

    expect(claimed.filter(Boolean)).toHaveLength(1);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(answered.filter(Boolean)).toHaveLength(1);
    const counts = await store.read(async (db) => [
      await db.inboundEvent.count(),
      await db.inboundWork.count(),
      await db.delivery.count({ where: { key: 'ANSWER/a1' } }),
      await db.address.count({ where: { ownerKey: 'X' } }),
      await db.conversationReference.count(),
      await db.keptForm.count(),
      await db.localMessage.count(),
    ]);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1]);
  }, 30_000);

  test('an answer goes where it was asked: under its message, to who sees it, with what it asks again', async () => {
    const given = await sample();
    const parts = [{}, { thread: '1.2' }, { viewer: 'U1' }, { again: { verb: 'plan', text: 'x' } }];
    for (const [index, part] of parts.entries())
      await given.store.update((tx) =>
        insertAnswer(tx, { ...answer(given, `a${index}`), ...part }),
      );
    const written = await given.store.read((db) =>
      db.delivery.findMany({ orderBy: { id: 'asc' } }),
    );
    expect(written.map(({ subject }) => JSON.parse(subject) as unknown)).toEqual(
      parts.map((part) => ({ type: 'answer', message: { text: 'Sí', blocks: [] }, ...part })),
    );
  });

  test('a card that several saw at a second place is adopted there once', async () => {
    const given = await sample();
    const { store } = given;
    await store.update((tx) => insertAnswer(tx, answer(given, 'a1')));
    const { id } = await store.read((db) => db.delivery.findFirstOrThrow());
    await store.update((tx) => tx.delivery.update({ where: { id }, data: { doubts: 1 } }));
    const place = { conversation: 'C1', externalId: '1.2' };

    const adopted = await Promise.all(
      Array.from({ length: CALLERS }, () =>
        store.update((tx) => adoptPosting(tx, id, place, START)),
      ),
    );

    expect(adopted.filter(Boolean)).toHaveLength(1);
    expect(await store.read((db) => db.posting.count({ where: { externalId: '1.2' } }))).toBe(1);
  });

  test('the states of the ledger are counted by the database', async () => {
    const given = await sample();
    const { store } = given;
    expect(await store.read(countDeliveries)).toEqual({});
    await store.update((tx) => insertAnswer(tx, answer(given, 'a1')));
    await store.update((tx) => insertAnswer(tx, answer(given, 'a2')));
    const [first] = await store.read((db) => db.delivery.findMany({ orderBy: { id: 'asc' } }));
    await store.update((tx) =>
      tx.delivery.update({ where: { id: first?.id ?? 0 }, data: { state: 'sent' } }),
    );
    expect(await store.read(countDeliveries)).toEqual({ pending: 1, sent: 1 });
    expect(await store.read(listDeliveries)).toHaveLength(2);
  });

  test('every key that was owed is noted with its delivery, and an older ledger is noted when it is opened', async () => {
    const given = await sample();
    const { store, planId, url } = given;
    const due = owed(await given.state(), epochOf('2020-03-05T12:00:00-06:00'), new Set());
    expect(due.some(({ mergedKeys }) => mergedKeys.length > 1)).toBe(true);
    await store.write((tx) => insertDeliveries(tx, planId, due, epochOf(START), cards));
    const noted = async () =>
      (await store.read((db) => db.owedKey.findMany())).map(({ key }) => key).sort();
    const sent = [...(await store.read((db) => sentKeys(db)))].sort();
    expect(await noted()).toEqual(sent);

    await store.update((tx) => tx.owedKey.deleteMany());
    await (await openStore({ url, realNow: Date.now })).close();

    expect(await noted()).toEqual(sent);
    const asked = [...sent.slice(0, 3), 'MONTH_OPENING/none'];
    expect(await store.read((db) => writtenKeys(db, planId, asked))).toEqual(
      new Set(sent.slice(0, 3)),
    );
  });

  test('what becomes of a delivery does not wait for who decides', async () => {
    if (kind === 'sqlite') return; // one writer at a time there, whatever it writes
    const { store } = await sample();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked = (): void => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const deciding = store.write(async () => {
      locked();
      await held;
    });
    await isLocked;
    expect(await store.update((tx) => claimInbound(tx, 'slack', 'beside'))).toBe(true);
    release();
    await deciding;
  });
});
