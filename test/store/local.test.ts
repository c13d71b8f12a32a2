/** What the simulated workspace keeps of a message, and that the same one is posted once. */
import { describe, expect, test } from 'vitest';
import {
  deleteLocal,
  editLocal,
  findLocal,
  listLocal,
  markRead,
  postLocal,
  reactLocal,
  readMarks,
  redrawLocal,
} from '../../src/store/ledger/local.ts';
import { localConversation, whoseLocal } from '../../src/store/ledger/local-places.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { storeYear } from '../plans/two-commissions.ts';
import { kinds, openTestStore, samplePlan, START } from '../sample.ts';

describe.each(kinds)('on %s', (kind) => {
  test('a message has what it was posted with; posted again, the one that stands is given', async () => {
    const { store, close } = await openTestStore(kind);
    const said = {
      conversation: 'area:VIN',
      authorId: 'p',
      privateTo: 'q',
      text: 'va',
      files: [{ name: 'acta.pdf', size: 3, url: 'local-file:acta.pdf' }],
      at: START,
    };
    const post = (text = said.text) =>
      store.update((tx) => postLocal(tx, { ...said, text, deliveryKey: 'k1' }));
    const first = await post();
    expect(first).toMatchObject({ ...said, threadOf: null, message: null, reactions: [] });
    expect(await post('otra cosa')).toEqual(first);
    const bare = { conversation: 'area:VIN', threadOf: first.id, text: 'ya', at: START };
    expect(await store.update((tx) => postLocal(tx, bare))).toMatchObject({
      ...bare,
      authorId: null,
      privateTo: null,
      files: [],
    });
    await close();
  });

  test('somebody sees what is said in their conversations, in order, and of private answers their own', async () => {
    const { store, close } = await openTestStore(kind);
    const say = (text: string, conversation: string, privateTo?: string) =>
      store.update((tx) =>
        postLocal(tx, {
          ...{ text, conversation, at: START },
          ...(privateTo === undefined ? {} : { privateTo }),
        }),
      );
    await say('uno', 'area:VIN');
    await say('para q', 'area:VIN', 'q');
    await say('para p', 'dm:p', 'p');
    await say('en otra', 'area:ORG');
    await say('dos', 'area:VIN');
    const seen = async (personId: string, ...conversations: string[]) =>
      (await store.read((db) => listLocal(db, conversations, personId))).map(({ text }) => text);
    expect(await seen('p', 'area:VIN', 'dm:p')).toEqual(['uno', 'para p', 'dos']);
    expect(await seen('q', 'area:VIN')).toEqual(['uno', 'para q', 'dos']);
    expect(await seen('q')).toEqual([]);
    await close();
  });

  test('a message is edited, reacted to, drawn again and deleted, each for itself', async () => {
    const { store, close } = await openTestStore(kind);
    const post = (text: string) =>
      store.update((tx) => postLocal(tx, { text, conversation: 'area:VIN', at: START }));
    const [one, other] = [await post('uno'), await post('otro')];
    const LATER = '2020-01-02T10:00:00-06:00';
    const card = { text: 'tarjeta', blocks: [] };
    await store.update((tx) => editLocal(tx, one.id, 'uno, corregido', LATER));
    await store.update((tx) => reactLocal(tx, one.id, ['✅', '👀']));
    const shown = { text: 'uno, corregido', editedAt: LATER, reactions: ['✅', '👀'] };
    const find = (id: number) => store.read((db) => findLocal(db, id));
    expect(await find(one.id)).toMatchObject({ ...shown, message: null, deletedAt: null });
    await store.update((tx) => deleteLocal(tx, one.id, LATER));
    await store.update((tx) => redrawLocal(tx, other.id, card));
    expect(await find(one.id)).toMatchObject({ ...shown, deletedAt: LATER });
    expect(await find(other.id)).toEqual({ ...other, text: 'tarjeta', message: card });
    expect(await find(other.id + 1)).toBeUndefined();
    await close();
  });

  test('how far somebody has read is kept for each conversation, and moves on', async () => {
    const { store, close } = await openTestStore(kind);
    const read = (who: string, where: string, last: number) =>
      store.update((tx) => markRead(tx, who, where, last));
    await read('p', 'area:VIN', 3);
    await read('p', 'dm:p', 4);
    await read('q', 'area:VIN', 9);
    await read('p', 'area:VIN', 7);
    expect(await store.read((db) => readMarks(db, 'p'))).toEqual({ 'area:VIN': 7, 'dm:p': 4 });
    await close();
  });

  test('each owner has a conversation, the first commission’s with the short name; a conversation has its owner', async () => {
    const { store, close } = await openTestStore(kind);
    await storeYear(store, await samplePlan(), 2020, START);
    const [one, two] = (await store.read(loadStates)).map(({ commissionId }) => commissionId);
    const of = (owner: Parameters<typeof localConversation>[1]) =>
      store.read((db) => localConversation(db, owner));
    expect(await of({ kind: 'area', key: 'VIN' })).toBe('area:VIN');
    expect(await of({ kind: 'person', key: 'p' })).toBe('dm:p');
    expect(await of({ kind: 'commission', key: one ?? '' })).toBe('commission');
    expect(await of({ kind: 'commission', key: two ?? '' })).toBe(`commission:${two}`);
    const whose = (conversation: string) => store.read((db) => whoseLocal(db, conversation));
    expect(await whose('commission')).toEqual({ commission: one });
    expect(await whose(`commission:${two}`)).toEqual({ commission: two });
    expect(await whose('commission:x')).toEqual({});
    expect(await whose('area:VIN')).toEqual({});
    await store.update((tx) =>
      tx.address.create({
        data: { ownerKind: 'area', ownerKey: 'VIN', channel: 'local', externalId: 'area:VIN' },
      }),
    );
    expect(await whose('area:VIN')).toEqual({ area: 'VIN' });
    await close();
  });
});
