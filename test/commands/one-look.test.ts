/** What is asked in a chat looks at the record once, and still finds whatever was committed before it was asked. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import type { Actor } from '../../src/domain/people/people.ts';
import { actorOf } from '../../src/inbox/actor.ts';
import { makeRecogniser } from '../../src/inbox/recognise.ts';
import { makeLog } from '../../src/log.ts';
import { linkAccount } from '../../src/store/inbound/accounts.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { keeperOf } from '../../src/store/record/snapshot.ts';
import { kinds, openSample, START, type Kind } from '../sample.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

/** A line of January, as the sample has it. */
const LINE = '3-01';

const begin = async (kind: Kind) => {
  const { store, clock, planId, url, state, close } = await openSample(kind);
  closing.push(close);
  const there = await openStore({ url, realNow: Date.now, planNow: clock.planNow });
  closing.push(() => there.close());
  const [person] = (await state()).people;
  if (person === undefined) throw new Error('the sample has people');
  const account = { channel: 'slack', externalId: 'U1', personId: person.id };
  await store.write((tx) =>
    linkAccount(tx, account, { matchedBy: 'directory', by: 'test', at: START }),
  );
  const log = makeLog('silent');
  const recogniser = makeRecogniser({ channel: 'slack', store, clock, log, onRecorded: () => 0 });
  const dispatch = makeDispatch({ store, clock, report: (error) => expect(error).toBeUndefined() });
  return {
    here: store,
    there,
    recognise: async (): Promise<Actor> => {
      const known = await recogniser.before('U1');
      const actor = 'kind' in known ? actorOf(known, 'slack') : 'unknown';
      if (typeof actor === 'string') throw new Error(actor);
      return actor;
    },
    ask: async (actor: Actor): Promise<string> => {
      const place = { kind: 'private' as const, conversation: 'D1' };
      return JSON.stringify((await dispatch.runSlash(actor, place, '/avance', LINE)).message);
    },
    report: (by: Store, total: number): Promise<unknown> =>
      by.write((tx) =>
        appendEntry(tx, planId, {
          lineKey: LINE,
          month: 1,
          kind: 'report',
          total,
          evidence: [],
          authorId: person.id,
          authorName: person.name,
          channel: 'cli',
          at: START,
        }),
      ),
  };
};

/** How often the store was looked at while `fn` ran. */
const looksDuring = async (store: Store, fn: () => Promise<unknown>): Promise<number> => {
  const keeper = await store.read((db) => Promise.resolve(keeperOf(db)));
  const { glance } = keeper;
  let looks = 0;
  keeper.glance = () => {
    looks += 1;
    return glance();
  };
  await fn();
  keeper.glance = glance;
  return looks;
};

describe.each(kinds)('on %s', (kind) => {
  test('who was recognised for it is not followed by a second look', async () => {
    const { here, recognise, ask } = await begin(kind);
    let actor = await recognise();
    const recognising = await looksDuring(here, async () => (actor = await recognise()));
    expect(recognising).toBeGreaterThan(0);
    expect(await looksDuring(here, () => ask(actor))).toBe(0);
    const { person, channel } = actor;
    expect(await looksDuring(here, () => ask({ person, channel }))).toBe(1);
  });

  test('what another process recorded before it was asked is in the answer', async () => {
    const { there, recognise, ask, report } = await begin(kind);
    for (const total of [3, 4, 5]) {
      await report(there, total);
      expect(await ask(await recognise())).toContain(`Hecho: ${total} de 1`);
    }
  });

  test('what this process recorded after that is in it too', async () => {
    const { here, recognise, ask, report } = await begin(kind);
    const actor = await recognise();
    await report(here, 7);
    expect(await ask(actor)).toContain('Hecho: 7 de 1');
  });
});
