/** What somebody was asked is found again by who was asked, under the card, in both databases; what is old is forgotten. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  findAsked,
  forgetAllAsked,
  keepAsked,
  listAsked,
} from '../../src/store/inbound/asked-questions.ts';
import { kinds, openTestStore, type TestStore } from '../sample.ts';

const opened: TestStore[] = [];
afterEach(async () => {
  while (opened.length > 0) await opened.pop()?.close();
});

const ana = { planId: 'plan', personId: 'p_1', card: 'line/3-01/1' };
const other = { ...ana, card: 'line/3-02/1' };

describe.each(kinds)('on %s', (kind) => {
  const open = async () => {
    const given = await openTestStore(kind);
    opened.push(given);
    const { store } = given;
    const keep = (asked: typeof ana, at: string, question: string, answeredBy?: string) =>
      store.update((tx) => keepAsked(tx, asked, { at, question, answeredBy }));
    return { store, keep };
  };
  const MORNING = '2020-01-02T09:00:00-06:00';
  const NOON = '2020-01-02T12:00:00-06:00';

  test('the last question under a card stands, and nobody else’s is found', async () => {
    const { store, keep } = await open();
    await keep(ana, MORNING, 'a');
    await keep(other, NOON, 'b');
    await keep({ ...ana, personId: 'pX1' }, NOON, 'of somebody whose name is like it');
    await keep(ana, '2020-01-02T10:00:00-06:00', 'c', 'event');
    expect(await store.read((db) => findAsked(db, ana))).toEqual({
      card: ana.card,
      planId: 'plan',
      at: '2020-01-02T10:00:00-06:00',
      question: 'c',
      answeredBy: 'event',
    });
    expect(await store.read((db) => findAsked(db, { ...ana, card: 'line/3-03/1' }))).toBe(
      undefined,
    );
    const listed = await store.read((db) => listAsked<string>(db, 'p_1'));
    expect(listed.map(({ question }) => question)).toEqual(['b', 'c']);
  });

  test('many at once keep one each', async () => {
    const { store, keep } = await open();
    await Promise.all(Array.from({ length: 8 }, (_, nth) => keep(ana, MORNING, String(nth))));
    expect(await store.read((db) => listAsked(db, 'p_1'))).toHaveLength(1);
  });

  test('a month later it is forgotten, and all with a simulation that starts again', async () => {
    const { store, keep } = await open();
    await keep(ana, MORNING, 'a');
    await keep(other, '2020-02-10T09:00:00-06:00', 'b');
    expect((await store.read((db) => listAsked(db, 'p_1'))).map(({ card }) => card)).toEqual([
      other.card,
    ]);
    await store.update(forgetAllAsked);
    expect(await store.read((db) => listAsked(db, 'p_1'))).toEqual([]);
  });
});
