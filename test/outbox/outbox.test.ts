/** The outbox: owed once is sent once and in order, whatever the platform answers and whoever else is sending. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markSending } from '../../src/store/ledger/deliveries.ts';
import { claimAddress } from '../../src/store/ledger/addresses.ts';
import { backoffMs } from '../../src/outbox/backoff.ts';
import { makeFixture, owedCard, owedSession, type Fixture } from './fixture.ts';

let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
});
afterEach(() => given.close());

const LOCAL = { channel: 'local', states: ['pending', 'sending'] };
const posted = (): string[] =>
  given.platform.posted.map((line) => line.replace(/ .*\/(3-\d+)\/.*/, ' $1'));

describe('sending', () => {
  it('posts the rows of an address in the order in which they were owed', async () => {
    await given.owe(owedCard('3-03'), owedCard('3-01'), owedCard('3-02'));
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-03', 'area:A 3-01', 'area:A 3-02']);
    expect(await given.ledger()).toEqual(['3-03 sent 1', '3-01 sent 1', '3-02 sent 1']);
  });

  it('sends nothing twice when it is drained again, woken twice, or owed again', async () => {
    await given.owe(owedCard('3-01'));
    await Promise.all([given.outbox.drain(), given.outbox.drain(), given.newOutbox().drain()]);
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-01']);
  });

  it('lets two replicas share the addresses without posting anything twice', async () => {
    const areas = ['A', 'B', 'C', 'D', 'E', 'F'];
    await given.owe(...areas.flatMap((area) => [owedCard('3-01', area), owedCard('3-02', area)]));
    await Promise.all([given.outbox.drain(), given.newOutbox().drain(), given.newOutbox().drain()]);
    expect([...posted()].sort()).toEqual(
      areas.flatMap((area) => [`area:${area} 3-01`, `area:${area} 3-02`]),
    );
  });

  it('waits for the lease of a sender that died in the middle, then sends what it left, under the same key', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    await given.store.write((tx) => claimAddress(tx, LOCAL, given.clock.realNow(), 2_000));
    await given.store.write((tx) => markSending(tx, 1));
    await given.outbox.drain();
    expect(posted()).toEqual([]);
    given.passMs(2_001);
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-01', 'area:A 3-02']);
    expect(await given.ledger()).toEqual(['3-01 sent 2', '3-02 sent 1']);
  });

  it('lets an address go when half of its lease is over, so that nobody else takes what it is still sending', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'), owedCard('3-03'));
    const start = given.clock.realNow();
    const held: number[] = [];
    given.platform.leaseMs = 1_000;
    given.platform.beforePost = async () => {
      const { leaseUntil } = await given.store.read((db) => db.address.findFirstOrThrow());
      held.push(Number(leaseUntil) - start);
      given.passMs(400);
    };
    await given.outbox.drain();
    // After 400 ms it goes on; after 800 it would be on its way when somebody else may begin: it claims the address anew.
    expect(held).toEqual([1_000, 1_000, 1_800]);
    expect(posted()).toEqual(['area:A 3-01', 'area:A 3-02', 'area:A 3-03']);
  });

  it('writes nothing while nothing waits', async () => {
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    let writes = 0;
    const write = given.store.write.bind(given.store);
    given.store.write = (fn) => {
      writes += 1;
      return write(fn);
    };
    await given.outbox.drain();
    expect(writes).toBe(0);
  });
});

describe('when the platform does not take a message', () => {
  it('tries again after the wait, and keeps the order meanwhile', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    given.platform.script = [{ state: 'retry', retryAfterMs: 5_000, error: 'rate limited' }];
    await given.outbox.drain();
    given.passMs(4_999);
    await given.outbox.drain();
    expect(posted()).toEqual([]);
    expect(await given.ledger()).toEqual(['3-01 pending 1', '3-02 pending 0']);
    given.passMs(1);
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-01', 'area:A 3-02']);
  });

  it('takes a thrown error as a message that was not taken', async () => {
    await given.owe(owedCard('3-01'));
    given.platform.script = [new Error('connection refused')];
    await given.outbox.drain();
    expect(await given.ledger()).toEqual(['3-01 pending 1']);
    given.passMs(1_000);
    await given.outbox.drain();
    expect(await given.ledger()).toEqual(['3-01 sent 2']);
  });

  it('gives a permanently refused message up and goes on with the next', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    given.platform.script = [{ state: 'failed', error: 'too long' }];
    await given.outbox.drain();
    expect(await given.ledger()).toEqual(['3-01 failed 1', '3-02 sent 1']);
  });

  it('marks an address that is out of order, and leaves the others alone', async () => {
    await given.owe(owedCard('3-01', 'A'), owedCard('3-02', 'A'), owedCard('3-01', 'B'));
    given.platform.script = [{ state: 'failed', error: 'channel_not_found', address: true }];
    await given.outbox.drain();
    await given.outbox.drain();
    expect(posted()).toEqual(['area:B 3-01']);
    expect(await given.ledger()).toEqual(['3-01 pending 1', '3-02 pending 0', '3-01 sent 1']);
  });

  it('does not let a message that cannot be drawn stop what follows it', async () => {
    await given.owe(owedCard('9-99'), owedCard('3-02'));
    await given.outbox.drain();
    expect(await given.ledger()).toEqual(['9-99 failed 1', '3-02 sent 1']);
    expect(given.logged).toContain('a message could not be drawn');
  });

  it('keeps one address’s trouble from the others', async () => {
    await given.owe(owedCard('3-01', 'A'), owedCard('3-01', 'B'));
    given.platform.script = [{ state: 'retry', retryAfterMs: 0, error: 'busy' }];
    await given.outbox.drain();
    expect(posted()).toEqual(['area:B 3-01']);
  });
});

describe('what is no longer worth sending', () => {
  it('is recorded as omitted when its time ran out while the platform was away', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    given.passMs(31 * 86_400_000);
    await given.outbox.drain();
    expect(posted()).toEqual([]);
    expect((await given.rows()).map((row) => `${row.state} ${row.error ?? ''}`)).toEqual([
      'omitted vencido',
      'omitted vencido',
    ]);
  });

  it('is recorded as omitted when it was done meanwhile, and what follows it goes out', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    given.settled.add('3-01');
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-02']);
    expect((await given.rows()).map((row) => `${row.state} ${row.error ?? ''}`)).toEqual([
      'omitted resuelto',
      'sent ',
    ]);
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    expect(posted()).toEqual(['area:A 3-02']);
  });
});

describe('a rule that follows up on a card', () => {
  it('posts one line in the thread of the card that stands, and draws that card again', async () => {
    await given.owe(owedSession('SESSION_OPENING'));
    await given.outbox.drain();
    await given.owe(owedSession('SESSION_CLOSING'));
    await given.owe(owedSession('SESSION_MISSED'));
    await given.outbox.drain();
    expect(
      given.platform.posted.map((line) => line.replace(/\/2020-01\/2020-01\/commission/, '')),
    ).toEqual([
      'commission SESSION_OPENING',
      'commission SESSION_CLOSING under 1',
      'commission SESSION_MISSED under 1',
    ]);
    expect([...given.platform.shown.values()]).toEqual([
      'card of SESSION_OPENING',
      'line of SESSION_CLOSING',
      'line of SESSION_MISSED',
    ]);
    expect(given.platform.updates).toEqual(['1 card of SESSION_OPENING']);
  });

  it('stands as a card of its own when the first one never got there', async () => {
    await given.owe(owedSession('SESSION_OPENING'));
    given.platform.script = [{ state: 'failed', error: 'too long' }];
    await given.outbox.drain();
    await given.owe(owedSession('SESSION_CLOSING'));
    await given.outbox.drain();
    expect([...given.platform.shown.values()]).toEqual(['card of SESSION_CLOSING']);
  });
});

describe('stopping', () => {
  it('finishes the message under way and leaves the rest for the next start', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'), owedCard('3-03'));
    let stopping: Promise<void> | undefined;
    given.platform.beforePost = async () => {
      stopping ??= given.outbox.stop();
    };
    await given.outbox.drain();
    await stopping;
    expect(await given.ledger()).toEqual(['3-01 sent 1', '3-02 pending 0', '3-03 pending 0']);
    await given.newOutbox().drain();
    expect(posted()).toEqual(['area:A 3-01', 'area:A 3-02', 'area:A 3-03']);
  });
});

describe('the wait before another try', () => {
  it.each([
    [1, 0, 0, 500],
    [1, 0, 1, 1_000],
    [2, 0, 1, 2_000],
    [4, 0, 1, 8_000],
    [20, 0, 1, 300_000],
    [500, 0, 1, 300_000],
    [1, 30_000, 1, 30_000],
  ])(
    'after %i tries, asked for %i ms, at chance %i: %i ms',
    (attempts, asked, chance, expected) => {
      expect(backoffMs(attempts, asked, chance)).toBe(expected);
    },
  );
});
