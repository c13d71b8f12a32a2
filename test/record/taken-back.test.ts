/** Everything can be taken back: the list of steps is walked, and each is made and taken back in the chat. */
import { describe, expect, test } from 'vitest';
import { ALL_STEPS } from '../../src/domain/record/subjects.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { sample, useSample } from '../commands/bench.ts';
import { PLAYS } from './plays/plays.ts';

useSample();

const kindsSince = async (seq: number) =>
  (await sample.store.read((db) => entriesAfter(db, seq))).map(({ kind, authorName }) => ({
    kind,
    authorName,
  }));
const head = async (): Promise<number> =>
  (await sample.store.read((db) => entriesAfter(db, 0))).at(-1)?.seq ?? 0;

describe('each step that changes the record', () => {
  test.each(PLAYS)('$step', async ({ step, before, act, back, by, seen, leaves }) => {
    await before?.();
    const first = await seen(await sample.state());
    const made = await head();
    const answer = await act();
    expect(await kindsSince(made), JSON.stringify(answer)).toContainEqual(
      expect.objectContaining({ kind: step }),
    );
    expect(await seen(await sample.state())).not.toEqual(first);
    const undone = await head();
    const reply = await back();
    const how = ALL_STEPS[step];
    const entries = await kindsSince(undone);
    expect(
      entries.map(({ authorName }) => authorName),
      JSON.stringify(reply),
    ).toContain(by);
    expect(how !== undefined && 'takenBackBy' in how ? how.takenBackBy : []).toEqual(
      expect.arrayContaining([entries.at(0)?.kind]),
    );
    expect(await seen(await sample.state())).toEqual(leaves ?? first);
  });
});
