/** When nobody knows whether a platform took a message: it is looked for, in the time its history may lag, and then decided. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLocalSender } from '../../src/channels/local/send.ts';
import type { Sender } from '../../src/conversation/sender.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { markSending } from '../../src/store/ledger/deliveries.ts';
import { postLocal } from '../../src/store/ledger/local.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { makeFixture, makePlatform, owedCard, type Fixture, type Platform } from './fixture.ts';

const LAG_MS = 10_000;
let given: Fixture;
let platform: Platform;
let sender: Sender;
/** What the platform's history shows, by key; filled by hand, because it lags. */
let history: Map<string, string>;

beforeEach(async () => {
  given = await makeFixture();
  platform = makePlatform();
  history = new Map();
  sender = Object.assign(platform, {
    channel: 'slack' as const,
    doubt: {
      lagMs: LAG_MS,
      find: async (_address: unknown, key: string) => {
        const found = history.get(key);
        return found === undefined
          ? { state: 'absent' as const }
          : { state: 'sent' as const, externalId: found };
      },
    },
  });
  await given.store.write(async (tx) => {
    await setActiveChannels(tx, ['slack']);
    await setAddress(tx, { kind: 'area', key: 'A' }, 'slack', 'C1');
  });
});
afterEach(() => given.close());

const drainFor = async (milliseconds: number): Promise<void> => {
  for (let passed = 0; passed <= milliseconds; passed += 500) {
    await given.newOutbox(sender).drain();
    given.passMs(500);
  }
};

describe('a message that the simulated workspace took before the service died', () => {
  const post = (key: string) =>
    given.store.write((tx) =>
      postLocal(tx, {
        conversation: 'area:A',
        text: 'card',
        message: { text: 'card', blocks: [] },
        deliveryKey: `${key} @area:A`,
        at: '2020-01-02T09:00:00-06:00',
      }),
    );
  it.each([
    [true, 'sent'],
    [false, 'omitted'],
  ])('stood there: %s; done meanwhile, it is %s', async (stood, expected) => {
    await given.store.write((tx) => setActiveChannels(tx, ['local']));
    await given.owe(owedCard('3-01'));
    await given.store.write(async (tx) =>
      markSending(tx, (await tx.delivery.findFirstOrThrow()).id),
    );
    if (stood) await post(owedCard('3-01').key);
    given.settled.add('3-01');
    await given
      .newOutbox(
        makeLocalSender({ store: given.store, clock: given.clock, changed: () => undefined }),
      )
      .drain();
    expect((await given.rows()).map((one) => one.state)).toEqual([expected]);
    const cards = await given.store.read((db) => db.localMessage.count());
    expect(cards).toBe(stood ? 1 : 0);
  });
});

describe('a message in doubt', () => {
  it('is not sent again when its history shows it, late; and what follows it waits its turn', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    platform.script = [{ state: 'uncertain', error: 'socket hang up' }];
    await drainFor(2_000);
    expect(await given.ledger()).toEqual(['3-01 uncertain 1', '3-02 pending 0']);
    expect(platform.posted).toEqual([]);
    history.set(owedCard('3-01').key, '171.0001');
    await drainFor(3_000);
    expect((await given.rows()).map((row) => `${row.state} ${row.externalId ?? ''}`)).toEqual([
      'sent 171.0001',
      'sent 1',
    ]);
    expect(platform.posted).toHaveLength(1);
  });

  it('is drawn again when it is found, because nobody knows what it showed', async () => {
    await given.owe(owedCard('3-01'));
    platform.script = [{ state: 'uncertain', error: 'socket hang up' }];
    await drainFor(500);
    history.set(owedCard('3-01').key, '171.0001');
    await given.report('3-01', 2);
    await drainFor(3_000);
    expect(platform.updates.at(-1)).toBe('171.0001 3-01: 2');
  });

  it('is sent again once the lag has passed without a trace of it', async () => {
    await given.owe(owedCard('3-01'));
    platform.script = [{ state: 'uncertain', error: '500' }];
    await drainFor(LAG_MS - 1_000);
    expect(platform.posted).toEqual([]);
    await drainFor(4_000);
    expect(await given.ledger()).toEqual(['3-01 sent 2']);
  });

  it('is looked for after a crash in the middle of sending, too', async () => {
    await given.owe(owedCard('3-01'));
    await given.store.write((tx) => markSending(tx, 1));
    history.set(owedCard('3-01').key, '171.0001');
    await drainFor(4_000);
    expect(platform.posted).toEqual([]);
    expect((await given.rows())[0]).toMatchObject({ state: 'sent', externalId: '171.0001' });
  });
});

describe('a message in doubt in a place that then refuses', () => {
  it('stays in doubt until the place is mended, and is found there instead of sent again', async () => {
    await given.owe(owedCard('3-01'));
    platform.script = [{ state: 'uncertain', error: 'socket hang up' }];
    await drainFor(500);
    let archived = true;
    const was = sender.doubt!;
    sender.doubt = {
      ...was,
      find: async (...args) =>
        archived ? { state: 'failed', error: 'is_archived', address: true } : was.find(...args),
    };
    await drainFor(3_000);
    expect(await given.ledger()).toEqual(['3-01 uncertain 1']);
    archived = false;
    history.set(owedCard('3-01').key, '171.0001');
    await given.store.write((tx) => setAddress(tx, { kind: 'area', key: 'A' }, 'slack', 'C1'));
    await drainFor(3_000);
    expect(platform.posted).toEqual([]);
    expect((await given.rows())[0]).toMatchObject({ state: 'sent', externalId: '171.0001' });
  });
});

describe('the pace of an address', () => {
  it('is kept, and addresses do not wait for each other', async () => {
    Object.assign(sender, { paceMs: 1_000, parallel: 4 });
    await given.store.write((tx) => setAddress(tx, { kind: 'area', key: 'B' }, 'slack', 'C2'));
    await given.owe(owedCard('3-01'), owedCard('3-02'), owedCard('3-01', 'B'));
    await given.newOutbox(sender).drain();
    expect(platform.posted.map((line) => line.slice(0, 2)).sort()).toEqual(['C1', 'C2']);
    given.passMs(999);
    await given.newOutbox(sender).drain();
    expect(platform.posted).toHaveLength(2);
    given.passMs(1);
    await given.newOutbox(sender).drain();
    expect(platform.posted).toHaveLength(3);
  });

  it('is the platform’s own limit for updates: what is put off is drawn when its time comes', async () => {
    await given.owe(owedCard('3-01'));
    const outbox = given.newOutbox(sender);
    await outbox.drain();
    platform.updateScript = [{ state: 'later', afterMs: 5_000 }];
    await given.report('3-01', 1);
    await outbox.drain();
    await given.report('3-01', 2);
    given.passMs(4_999);
    await outbox.drain();
    expect(platform.updates).toEqual([]);
    given.passMs(1);
    await outbox.drain();
    expect(platform.updates).toEqual(['1 3-01: 2']);
    expect(given.logged).not.toContain('a card was not redrawn; it is tried again');
  });
});

describe('a place that refuses', () => {
  it('keeps what waits for it, and gets it once it is mended', async () => {
    await given.owe(owedCard('3-01'), owedCard('3-02'));
    platform.script = [{ state: 'failed', error: 'is_archived', address: true }];
    await given.newOutbox(sender).drain();
    expect(await given.ledger()).toEqual(['3-01 pending 1', '3-02 pending 0']);
    await given.store.write((tx) => setAddress(tx, { kind: 'area', key: 'A' }, 'slack', 'C1'));
    await given.newOutbox(sender).drain();
    expect(await given.ledger()).toEqual(['3-01 sent 2', '3-02 sent 1']);
  });
});

describe('several channels', () => {
  it('get the same message each, where the owner has an address; one that has none is written when it gets one', async () => {
    await given.store.write((tx) => setActiveChannels(tx, ['local', 'slack']));
    await given.owe(owedCard('3-01'), owedCard('3-02', 'B'));
    expect((await given.rows()).map((row) => `${row.channel} ${row.address}`).sort()).toEqual([
      'local area:A',
      'local area:B',
      'slack C1',
    ]);
    await given.store.write((tx) => setAddress(tx, { kind: 'area', key: 'B' }, 'slack', 'C2'));
    await given.owe(owedCard('3-01'), owedCard('3-02', 'B'));
    expect((await given.rows()).map((row) => `${row.channel} ${row.address}`).sort()).toEqual([
      'local area:A',
      'local area:B',
      'slack C1',
      'slack C2',
    ]);
  });
});
