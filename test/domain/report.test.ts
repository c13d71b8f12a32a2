/** What a report writes and what the figures make of it: corrections downwards, and units capped at what was programmed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/people/people.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import { indexState } from '../../src/domain/progress/progress.ts';
import { decideReport, type Quantity } from '../../src/domain/progress/report.ts';
import { makeFixture, type Fixture } from '../outbox/fixture.ts';

let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
});
afterEach(() => given.close());

const actor: Actor = {
  person: { id: 's', name: 'S', email: '', memberships: [{ role: 'TECHNICAL_SECRETARY' }] },
  channel: 'cli',
};
const decide = async (quantity: Quantity, confirmed?: boolean) => {
  const state = await given.state();
  const line = state.lines.find(({ lineKey }) => lineKey === '3-01');
  if (line === undefined) throw new Error('no line');
  const at = '2020-01-10T10:00:00-06:00';
  return decideReport({
    ...{ state, line, month: 1, actor, at, today: '2020-01-10' },
    quantity,
    confirmed,
  });
};

describe('a report', () => {
  test.each([2, 1, 0])('of a smaller total, %i after 3, corrects downwards', async (total) => {
    await given.report('3-01', 3);
    const decided = await decide({ total });
    expect(decided).toMatchObject({ outcome: 'record', entry: { kind: 'report', total } });
    await given.report('3-01', total);
    expect(indexState(await given.state()).month('3-01', 1)).toMatchObject({
      reported: total,
      complete: total >= 1,
    });
  });
  test('of the same total changes nothing, and Hecho on more takes nothing away', async () => {
    await given.report('3-01', 3);
    expect(await decide({ total: 3 })).toEqual({ outcome: 'unchanged' });
    expect(await decide({})).toEqual({ outcome: 'unchanged' });
  });
  test.each<[Quantity, boolean | undefined, string]>([
    [{ total: 2019 }, undefined, 'confirm'],
    [{ total: 2020 }, undefined, 'confirm'],
    [{ total: 2021 }, undefined, 'confirm'],
    [{ total: 2021 }, true, 'record'],
    [{ total: 2018 }, undefined, 'record'],
    [{ added: 2020 }, undefined, 'record'],
    [{ total: 15 }, undefined, 'record'],
  ])('of %j, confirmed %s: %s, since a number may be the year', async (quantity, yes, expected) => {
    expect(await decide(quantity, yes)).toMatchObject({
      outcome: expected,
      ...(expected === 'confirm' ? { why: 'year' } : {}),
    });
  });
});

describe('units', () => {
  test('count up to what was programmed: more on one line makes up for nothing on another', async () => {
    await given.report('3-01', 5);
    expect(figures(await given.state(), '2020-01-10').current.units).toEqual({
      reported: 1,
      programmed: 3,
    });
  });
});
