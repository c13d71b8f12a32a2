/** What the simulated workspace keeps of a message, and that the same one is posted once. */
import { describe, expect, test } from 'vitest';
import { postLocal } from '../../src/store/ledger/local.ts';
import { kinds, openTestStore, START } from '../sample.ts';

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
});
