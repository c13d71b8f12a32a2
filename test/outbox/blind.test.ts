/** Where a platform cannot be asked what it took: a message in doubt is sent once more, no oftener, and its twin is known. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../src/conversation/sender.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { insertAnswer } from '../../src/store/ledger/answers.ts';
import { markSending } from '../../src/store/ledger/deliveries.ts';
import { adoptPosting, doubtfulIn, findPosting } from '../../src/store/ledger/postings.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import {
  makeFixture,
  makePlatform,
  owedCard,
  owedHeader,
  type Fixture,
  type Platform,
} from './fixture.ts';

const AGAIN_MS = 30_000;
const AT = '2020-01-02T10:00:00-06:00';
let given: Fixture;
let platform: Platform;
let sender: Sender;

beforeEach(async () => {
  given = await makeFixture();
  platform = makePlatform();
  sender = Object.assign(platform, { channel: 'teams' as const, blindAgainMs: AGAIN_MS });
  await given.store.write(async (tx) => {
    await setActiveChannels(tx, ['teams']);
    await setAddress(tx, { kind: 'area', key: 'A' }, 'teams', 'C1');
  });
});
afterEach(() => given.close());

const drain = async (): Promise<void> => given.newOutbox(sender).drain();
const drainFor = async (milliseconds: number): Promise<void> => {
  for (let passed = 0; passed <= milliseconds; passed += 1_000) {
    await drain();
    given.passMs(1_000);
  }
};
const idOf = async (key: string): Promise<number> =>
  (await given.store.read((db) => db.delivery.findFirstOrThrow({ where: { key } }))).id;
const doubt = { state: 'uncertain' as const, error: 'ECONNRESET' };

describe('a message in doubt', () => {
  it.each<[string, Platform['script'], string, number]>([
    ['is sent once more', [doubt], '3-01 sent 2', 1],
    ['and so is one over which the sender itself failed', [new Error('x')], '3-01 sent 2', 1],
    [
      'stays in doubt when the second sending is in doubt too',
      [doubt, doubt],
      '3-01 uncertain 2',
      0,
    ],
    [
      'is sent as often as it takes after a plain no',
      [
        doubt,
        { state: 'retry', retryAfterMs: 0, error: 'http 429' },
        { state: 'retry', retryAfterMs: 0, error: 'http 429' },
      ],
      '3-01 sent 4',
      1,
    ],
    [
      'is in doubt for good, also when a plain no came in between',
      [doubt, { state: 'retry', retryAfterMs: 0, error: 'http 429' }, doubt],
      '3-01 uncertain 3',
      0,
    ],
  ])('%s', async (_what, script, ledger, posted) => {
    platform.script = script;
    await given.owe(owedCard('3-01'));
    await drainFor(180_000);
    expect(await given.ledger()).toEqual([ledger]);
    expect(platform.posted).toHaveLength(posted);
  });

  it('says so while it waits, and holds what comes after it in its place', async () => {
    platform.script = [doubt];
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    await drainFor(20_000);
    expect(await given.ledger()).toEqual(['3-01 uncertain 1', '3-02 pending 0']);
    await drainFor(20_000);
    expect(await given.ledger()).toEqual(['3-01 sent 2', '3-02 sent 1']);
  });

  it('stays in doubt when it is settled meanwhile: it may stand there', async () => {
    platform.script = [doubt];
    await given.owe(owedCard('3-01'));
    await drain();
    given.settled.add('3-01');
    await drainFor(120_000);
    expect((await given.rows()).map(({ state, error }) => [state, error])).toEqual([
      ['uncertain', 'resuelto'],
    ]);
    expect(platform.posted).toEqual([]);
  });

  it('is one that the service died over, sent once more', async () => {
    await given.owe(owedCard('3-01'));
    await given.store.write(async (tx) => markSending(tx, await idOf(owedCard('3-01').key)));
    await drain();
    expect(await given.ledger()).toEqual(['3-01 uncertain 2']);
    expect(platform.posted).toEqual([]);
    await drainFor(60_000);
    expect(await given.ledger()).toEqual(['3-01 sent 3']);
    expect(platform.posted).toHaveLength(1);
  });
});

describe('a card that turns up where nobody knew of it', () => {
  const adopt = async (externalId: string): Promise<boolean> =>
    given.store.write(async (tx) =>
      adoptPosting(
        tx,
        (await tx.delivery.findFirstOrThrow()).id,
        { conversation: 'C1', externalId },
        AT,
      ),
    );

  it('before it is sent again: it was sent, and is not sent twice', async () => {
    platform.script = [doubt];
    await given.owe(owedCard('3-01'));
    await drain();
    expect(await adopt('twin')).toBe(true);
    await drainFor(120_000);
    expect(await given.ledger()).toEqual(['3-01 sent 1']);
    expect(platform.posted).toEqual([]);
    expect(platform.updates).toEqual(['twin 3-01: 0']);
  });

  it('after it was sent again: both are the card, and both are redrawn', async () => {
    platform.script = [doubt];
    await given.owe(owedCard('3-01'));
    await drainFor(60_000);
    expect(await adopt('twin')).toBe(true);
    expect(await adopt('twin')).toBe(false);
    await given.report('3-01', 1);
    await drain();
    expect(platform.updates.sort()).toEqual(['1 3-01: 1', 'twin 3-01: 1']);
    expect(await given.store.read((db) => findPosting(db, 'teams', 'C1', 'twin'))).toMatchObject({
      subject: { lineKey: '3-01' },
    });
  });

  it('is not believed of a card whose sending was never in doubt', async () => {
    await given.owe(owedCard('3-01'));
    await drain();
    expect(await adopt('elsewhere')).toBe(false);
    expect(
      await given.store.read((db) => findPosting(db, 'teams', 'C1', 'elsewhere')),
    ).toBeUndefined();
  });

  it('is found by the moment of its sending, where only one was in doubt', async () => {
    platform.script = [doubt];
    const before = given.clock.realNow();
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    await drainFor(60_000);
    const around = (from: number, to: number): Promise<number[]> =>
      given.store.read((db) => doubtfulIn(db, 'teams', 'C1', { from, to }));
    expect(await around(before - 1, before + 20_000)).toEqual([await idOf(owedCard('3-01').key)]);
    expect(await around(before + 20_000, before + 60_000)).toEqual([]);
    expect(
      await given.store.read((db) => doubtfulIn(db, 'teams', 'C2', { from: 0, to: before * 2 })),
    ).toEqual([]);
  });
});

describe('an answer', () => {
  const answer = (eventId: string, conversation: string) =>
    given.store.write((tx) =>
      insertAnswer(tx, {
        planId: given.planId,
        timeZone: 'America/Mexico_City',
        channel: 'teams',
        conversation,
        eventId,
        message: { text: eventId, blocks: [] },
        at: AT,
      }),
    );

  it('is written once for its event, and goes where it was asked for, behind what waits there', async () => {
    await given.owe(owedHeader('A'));
    expect([await answer('e1', 'C1'), await answer('e1', 'C1'), await answer('e2', 'D9')]).toEqual([
      true,
      false,
      true,
    ]);
    await drain();
    expect(platform.posted).toEqual([
      'C1 MONTH_OPENING/header/2020-01/A',
      'C1 ANSWER/e1',
      'D9 ANSWER/e2',
    ]);
  });
});
