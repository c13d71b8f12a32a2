/** Cards that stand show what is known: the present state, once for several changes, and nothing that is history. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IMPLICIT_AREA } from '../../src/domain/plan/plan-state.ts';
import { outdatedPostings } from '../../src/store/ledger/postings.ts';
import { makeFixture, owedCard, owedDigest, owedHeader, type Fixture } from './fixture.ts';

let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
});
afterEach(() => given.close());

describe('redrawing', () => {
  it('shows the present state, once for several changes', async () => {
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    await given.report('3-01', 1);
    await given.report('3-01', 2);
    await given.report('3-01', 3);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual(['1 3-01: 3']);
    await given.outbox.drain();
    expect(given.platform.updates).toHaveLength(1);
  });

  it('draws once more what changed between the drawing and the posting', async () => {
    await given.owe(owedCard('3-01'));
    given.platform.beforePost = () => given.report('3-01', 7);
    await given.outbox.drain();
    expect(given.platform.shown.get('1')).toBe('3-01: 7');
  });

  it('draws a card that was reported before it was sent as it stands, with no update', async () => {
    await given.owe(owedCard('3-01'));
    await given.report('3-01', 4);
    await given.outbox.drain();
    expect([...given.platform.shown.values()]).toEqual(['3-01: 4']);
    expect(given.platform.updates).toEqual([]);
  });

  it('tries a postponed redraw again after its wait, with what is true then', async () => {
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    await given.report('3-01', 1);
    given.platform.updateScript = [{ state: 'retry', retryAfterMs: 3_000, error: 'rate limited' }];
    await given.outbox.drain();
    await given.report('3-01', 2);
    given.passMs(2_999);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual([]);
    given.passMs(1);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual(['1 3-01: 2']);
  });

  it('draws a digest again while it counts, and leaves it as history when the next one took its place', async () => {
    await given.owe(owedDigest('2020-01-02T09:00:10-06:00'));
    await given.outbox.drain();
    await given.report('3-01', 1);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual(['1 digest: 1']);
    given.passMs(10_000);
    await given.report('3-01', 2);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual(['1 digest: 1']);
    expect(await given.store.read((db) => outdatedPostings(db, 'local'))).toEqual([]);
  });

  it('draws the header of the line’s area, and no other', async () => {
    await given.owe(owedHeader(IMPLICIT_AREA), owedHeader('B'));
    await given.outbox.drain();
    await given.report('3-01', 1);
    await given.outbox.drain();
    expect(given.platform.updates).toEqual([`1 header ${IMPLICIT_AREA}: 1`]);
  });

  it('stops at the platform’s limit: the other cards are not drawn to learn it', async () => {
    await given.owe(owedCard('3-01'), owedHeader(IMPLICIT_AREA));
    await given.outbox.drain();
    await given.report('3-01', 1);
    given.platform.updateScript = [
      { state: 'later', afterMs: 1_000, everywhere: true },
      { state: 'later', afterMs: 1_000 },
    ];
    await given.outbox.drain();
    expect(given.platform.updateScript).toHaveLength(1);
  });

  it('leaves a card that is gone from the platform, and does not try for ever', async () => {
    await given.owe(owedCard('3-01'));
    await given.outbox.drain();
    await given.report('3-01', 1);
    given.platform.updateScript = [{ state: 'failed', error: 'message_not_found' }];
    await given.outbox.drain();
    await given.outbox.drain();
    expect(given.platform.updateScript).toEqual([]);
    expect(given.platform.updates).toEqual([]);
  });
});
