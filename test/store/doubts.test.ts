/** Whether a message to a conversation is in doubt: on its way, or uncertain and not given up. */
import { describe, expect, test } from 'vitest';
import { insertAnswer } from '../../src/store/ledger/answers.ts';
import { anyDoubtIn, anyOpenDoubtIn } from '../../src/store/ledger/postings.ts';
import { kinds, openSample, START } from '../sample.ts';

describe.each(kinds)('on %s', (kind) => {
  test('by its state, how often it was in doubt, and where', async () => {
    const { store, planId, close } = await openSample(kind);
    await store.update((tx) =>
      insertAnswer(tx, {
        planId,
        timeZone: 'America/Mexico_City',
        channel: 'teams',
        conversation: 'C1',
        eventId: 'e1',
        message: { text: 'Sí', blocks: [] },
        at: START,
      }),
    );
    const asked = async (state: string, doubts: number, conversation = 'C1') => {
      await store.update((tx) => tx.delivery.updateMany({ data: { state, doubts } }));
      return store.read(async (db) => [
        await anyDoubtIn(db, 'teams', conversation),
        await anyOpenDoubtIn(db, 'teams', conversation),
        await anyOpenDoubtIn(db, 'teams', conversation, 2),
      ]);
    };
    const rows: [state: string, doubts: number, ever: boolean, open: boolean, below: boolean][] = [
      ['pending', 0, false, false, false],
      ['sending', 0, false, true, true],
      ['sending', 2, true, true, true],
      ['uncertain', 1, true, true, true],
      ['uncertain', 2, true, true, false],
      ['sent', 1, true, false, false],
    ];
    for (const [state, doubts, ...expected] of rows)
      expect(await asked(state, doubts), `${state} ${doubts}`).toEqual(expected);
    expect(await asked('uncertain', 1, 'C2')).toEqual([false, false, false]);
    await close();
  });
});
