/** What is owed and written once: its keys, its cards and whom they follow, and which of them a change draws again. */
import { afterAll, afterEach, beforeAll, expect, test, describe } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import type { Owner } from '../../src/conversation/owner.ts';
import { IMPLICIT_AREA } from '../../src/domain/plan/plan-state.ts';
import type { Owed } from '../../src/reminders/owed.ts';

import {
  deliveriesTo,
  insertDeliveries,
  insertOmitted,
  listDeliveries,
} from '../../src/store/ledger/deliveries.ts';
import { markCardsStale } from '../../src/store/ledger/stale-cards.ts';
import { markLinesStale } from '../../src/store/ledger/line-cards.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';

import { kinds, openTestStore, START, type TestStore } from '../sample.ts';
import { forgetAddresses, givenAddress, givenDelivery, givenPlan, PLAN } from './ledger-rows.ts';

const VIN: Owner = { kind: 'area', key: 'VIN' };
const ORG: Owner = { kind: 'area', key: 'ORG' };
const NOW = Date.parse(START);
const textOf = (subject: Subject): string =>
  subject.type === 'answer' ? subject.message.text : '';
/** The topic is the text; those that end in `+` go under the card. */
const CARDS = {
  topic: (subject: Subject) => textOf(subject).replace('+', ''),
  followsUp: (subject: Subject) => textOf(subject).endsWith('+'),
};
const owed = (key: string, text: string, more: Partial<Owed> = {}): Owed => ({
  key,
  rule: 'R',
  at: START,
  worthUntil: START,
  owner: VIN,
  subject: { type: 'answer', message: { text, blocks: [] } },
  mergedKeys: [key],
  lineKeys: [],
  ...more,
});

describe.each(kinds)('on %s', (kind) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openTestStore(kind);
    await opened.store.write(async (tx) => {
      await givenPlan(tx);
      await givenPlan(tx, 'p2');
      await givenPlan(tx, 'p3', 'c3');
      await setActiveChannels(tx, ['slack', 'teams']);
    });
  });
  afterEach(() =>
    opened.store.write(async (tx) => {
      await forgetAddresses(tx);
      await tx.owedKey.deleteMany();
    }),
  );
  afterAll(() => opened.close());
  const write: TestStore['store']['write'] = (work) => opened.store.write(work);
  const read: TestStore['store']['read'] = (work) => opened.store.read(work);
  const postings = () =>
    read((db) => db.posting.findMany({ orderBy: { id: 'asc' }, include: { delivery: true } }));

  test.each`
    case                             | earlier                            | key         | follows
    ${'its card was sent'}           | ${{ state: 'sent' }}               | ${'p1/R/2'} | ${true}
    ${'its card waits'}              | ${{ state: 'pending' }}            | ${'p1/R/2'} | ${true}
    ${'its card failed'}             | ${{ state: 'failed' }}             | ${'p1/R/2'} | ${false}
    ${'its card is under another'}   | ${{ state: 'sent', followsId: 9 }} | ${'p1/R/2'} | ${false}
    ${'another topic'}               | ${{ topic: 'other' }}              | ${'p1/R/2'} | ${false}
    ${'another plan'}                | ${{ planId: 'p2' }}                | ${'p1/R/2'} | ${false}
    ${'the commission’s, of a year'} | ${{ planId: 'p2' }}                | ${'c1/R/2'} | ${true}
    ${'another commission’s'}        | ${{ planId: 'p3' }}                | ${'c1/R/2'} | ${false}
  `('$case: follows it is $follows', async ({ earlier, key, follows }) => {
    const card = await write(async (tx) => {
      const address = await givenAddress(tx, VIN, 'C1');
      return givenDelivery(tx, address, 'x/0', { topic: 'card', ...(earlier as object) });
    });
    await write((tx) => insertDeliveries(tx, PLAN, [owed(key as string, 'card+')], NOW, CARDS));
    const row = await read((db) => db.delivery.findFirst({ where: { key: key as string } }));
    expect(row?.followsId).toBe(follows === true ? card : null);
  });

  test('follows the first card at the same address, if it is of those that follow', async () => {
    const first = await write(async (tx) => {
      const there = await givenAddress(tx, ORG, 'C2');
      await givenDelivery(tx, there, 'x/0', { topic: 'card' });
      const address = await givenAddress(tx, VIN, 'C1');
      const id = await givenDelivery(tx, address, 'x/1', { topic: 'card' });
      await givenDelivery(tx, address, 'x/2', { topic: 'card' });
      await givenDelivery(tx, address, 'x/3', { topic: 'alone' });
      return id;
    });
    const all = [owed('p1/R/3', 'card+'), owed('p1/R/4', 'card+'), owed('p1/R/5', 'new+')];
    all.push(owed('p1/R/6', 'alone'));
    expect(await write((tx) => insertDeliveries(tx, PLAN, all, NOW, CARDS))).toBe(4);
    const rows = await read((db) =>
      db.delivery.findMany({ where: { rule: 'R' }, orderBy: { id: 'asc' } }),
    );
    expect(rows.map(({ followsId }) => followsId)).toEqual([first, first, null, null]);
  });

  test('written once, at each address that its owner has; what is omitted is never posted', async () => {
    await write(async (tx) => {
      await setAddress(tx, VIN, 'slack', 'C1');
      await setAddress(tx, VIN, 'teams', 'T1');
      await setAddress(tx, { kind: 'area', key: 'ADM' }, 'slack', 'C3');
    });
    const insert = (all: Owed[]) => write((tx) => insertDeliveries(tx, PLAN, all, NOW, CARDS));
    const both = [owed('p1/R/1', 'a', { mergedKeys: ['p1/R/1', 'p1/R/9'] }), owed('p1/R/2', 'b')];
    expect(await insert([])).toBe(0);
    expect(await insert([owed('p1/R/0', 'a', { owner: ORG })])).toBe(0);
    expect([await insert(both), await insert(both)]).toEqual([4, 0]);
    const late = owed('p1/R/3', 'c');
    expect(await write((tx) => insertOmitted(tx, PLAN, [late], NOW, CARDS))).toBe(2);
    expect((await postings()).map(({ delivery: { key, channel } }) => [key, channel])).toEqual([
      ['p1/R/1', 'slack'],
      ['p1/R/1', 'teams'],
      ['p1/R/2', 'slack'],
      ['p1/R/2', 'teams'],
    ]);
    const keys = (await read((db) => db.owedKey.findMany({ orderBy: { key: 'asc' } }))).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['p1/R/1', 'p1/R/2', 'p1/R/3', 'p1/R/9']);
    const list = await read(listDeliveries);
    expect(list).toHaveLength(6);
    expect(list[5]).toMatchObject({
      plan: PLAN,
      lineKey: null,
      channel: 'teams',
      address: 'T1',
      state: 'omitted',
      error: 'vencido',
      externalId: null,
    });
    expect(list[0]).toMatchObject({ state: 'pending', error: null, attempts: 0 });
    await write((tx) => tx.posting.updateMany({ data: { externalId: 'm1' } }));
    const to = async (owners: Owner[], channel: string) =>
      (await read((db) => deliveriesTo(db, owners, channel))).map(({ key, externalId }) => [
        key,
        externalId,
      ]);
    const slack = [
      ['p1/R/1', 'm1'],
      ['p1/R/2', 'm1'],
      ['p1/R/3', null],
    ];
    expect(await to([ORG, VIN], 'slack')).toEqual(slack);
    expect(await to([ORG], 'slack')).toEqual([]);
    expect(await to([VIN], 'local')).toEqual([]);
  });

  test.each`
    case                     | scope                     | topics                                                                       | drawn
    ${'nothing'}             | ${{ planId: PLAN }}       | ${[]}                                                                        | ${[]}
    ${'a topic of a plan'}   | ${{ planId: PLAN }}       | ${[{ topic: 'a' }]}                                                          | ${['1']}
    ${'of a commission'}     | ${{ commissionId: 'c1' }} | ${[{ topic: 'a' }]}                                                          | ${['1', '3']}
    ${'containing a text'}   | ${{ planId: PLAN }}       | ${[{ topic: 'b', containing: '2' }]}                                         | ${['2']}
    ${'which none contains'} | ${{ planId: PLAN }}       | ${[{ topic: 'b', containing: '1' }, { topic: 'b', containing: 'message"' }]} | ${[]}
  `('$case: drawn again are $drawn', async ({ scope, topics, drawn }) => {
    await write(async (tx) => {
      const address = await givenAddress(tx, VIN, 'C1');
      await givenDelivery(tx, address, '1', { topic: 'a' });
      await givenDelivery(tx, address, '2', { topic: 'b' });
      await givenDelivery(tx, address, '3', { topic: 'a', planId: 'p2' });
      await givenDelivery(tx, address, '4', { topic: 'a', planId: 'p3' });
    });
    await write((tx) => markCardsStale(tx, scope as { planId: string }, topics as []));
    const again = (await postings()).filter(({ wantedRevision }) => wantedRevision === 2);
    expect(again.map(({ delivery }) => delivery.key)).toEqual(drawn);
  });

  test('what shows a line is drawn again once, however often it changed', async () => {
    await write(async (tx) => {
      const data = { planId: PLAN, lineKey: '1-01', code: '1-01', position: 0, areaCode: 'VIN' };
      await tx.actionLine.createMany({
        data: [data, { ...data, lineKey: '1-02', areaCode: 'ORG' }],
      });
      const address = await givenAddress(tx, VIN, 'C1');
      for (const topic of ['1-01', '1-02', '1-03', 'digest'])
        await givenDelivery(tx, address, topic);
    });
    const asked: unknown[] = [];
    const lineKeys = ['1-01', '1-02', '1-01', '1-03'];
    await write((tx) =>
      markLinesStale(
        tx,
        PLAN,
        lineKeys.map((lineKey) => ({ lineKey, month: 1 })),
        {
          showing: (changed) => {
            asked.push([changed.lineKey, changed.month, changed.area, changed.figures]);
            return [
              { topic: changed.lineKey },
              { topic: 'digest', containing: 'digest' },
              { topic: 'digest', containing: changed.lineKey },
            ];
          },
        },
      ),
    );
    expect(asked).toEqual([
      ['1-01', 1, 'VIN', true],
      ['1-02', 1, 'ORG', true],
      ['1-01', 1, 'VIN', true],
      ['1-03', 1, IMPLICIT_AREA, true],
    ]);
    expect((await postings()).map(({ wantedRevision }) => wantedRevision)).toEqual([2, 2, 2, 2]);
  });
});
