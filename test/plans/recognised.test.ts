/** Who has a post only in the second commission is recognised like anybody, and its own Secretario is told. */
import { afterEach, describe, expect, test } from 'vitest';
import { conversationsOf } from '../../src/channels/local/roles.ts';
import { institutionNow, workspaceOf } from '../../src/channels/local/view.ts';
import { makeRecogniser } from '../../src/inbox/recognise.ts';
import { makeLog } from '../../src/log.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { kinds, type Kind } from '../sample.ts';
import { openTwo, type Two } from './two-bench.ts';
import { SECOND, TWO } from './two-commissions.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const begin = async (kind: Kind) => {
  const bench = await openTwo(kind, closing);
  const { store, clock } = bench.sample;
  const log = makeLog('silent');
  const recogniser = makeRecogniser({
    channel: 'slack',
    store,
    clock,
    log,
    onRecorded: () => undefined,
  });
  const { people } = await institutionNow(store);
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? '';
  await store.write(async (tx) => {
    await setActiveChannels(tx, ['slack']);
    for (const name of ['Secretaria Uno', 'Secretario Dos'])
      await setAddress(tx, { kind: 'person', key: idOf(name) }, 'slack', `D ${name}`);
  });
  return { ...bench, store, recogniser, idOf };
};

/** Of each notice: to whom, and of what. */
const noticesOf = async ({ sample }: Two): Promise<string[]> =>
  (
    await sample.store.read((db) =>
      db.delivery.findMany({ include: { address: true }, orderBy: { id: 'asc' } }),
    )
  ).map(({ rule, address }) => `${rule} ${address.externalId}`);

describe.each(kinds)('on %s', (kind) => {
  test.each([
    ['Analista Dos', 'Secretario Dos'],
    ['Analista Uno', 'Secretaria Uno'],
    ['Titular Ambas', 'Secretaria Uno'],
  ])('%s is matched by email, and %s is told', async (name, told) => {
    const bench = await begin(kind);
    const { recogniser } = bench;
    const unknown = await recogniser.before('U1');
    if ('kind' in unknown) throw new Error('somebody nobody ever met is looked for');
    const email = `${name.toLowerCase().replace(' ', '.')}@EXAMPLE.org`;
    const person = await recogniser.match(unknown.people, { account: 'U1', email });
    expect(person?.name).toBe(name);
    if (person === undefined) return;
    await recogniser.matched({ account: 'U1', who: name, person });
    expect(await recogniser.before('U1')).toMatchObject({ kind: 'person', person: { name } });
    expect(await noticesOf(bench)).toEqual([`ACCOUNT_MATCHED D ${told}`]);
  });

  test('a commission’s channel that fails is told to its own Secretario, by its own name', async () => {
    const bench = await begin(kind);
    const { store, recogniser } = bench;
    const second = (await store.read(loadStates)).find(({ key }) => key.startsWith('COE/'));
    const owner = { kind: 'commission' as const, key: second?.commissionId ?? '' };
    await store.update((tx) => setAddress(tx, owner, 'slack', 'C2'));
    await recogniser.placeFailed('C2', 'is_archived');
    expect(await noticesOf(bench)).toEqual(['ADDRESS_FAILED D Secretario Dos']);
    const [row] = await store.read((db) => db.delivery.findMany());
    expect(JSON.parse(row?.subject ?? '{}')).toMatchObject({ notice: { where: SECOND } });
  });

  test('who is left out of the directory is nobody any more, whatever right they had', async () => {
    const { store, recogniser, idOf } = await begin(kind);
    const people = TWO.people.map((each) => ({ ...each, rights: ['INE_ENTRY'] }));
    const at = '2020-01-03T09:00:00-06:00';
    await store.write((tx) => importDirectory(tx, { ...TWO, people }, at, 'Avance'));
    const email = 'analista.dos@example.org';
    const known = await recogniser.before('U1');
    if ('kind' in known) throw new Error('nobody ever met');
    await recogniser.match(known.people, { account: 'U1', email });
    expect(await recogniser.before('U1')).toMatchObject({ kind: 'person' });
    const left = people.filter((each) => each.email !== email);
    await store.write((tx) => importDirectory(tx, { ...TWO, people: left }, at, 'Avance'));
    expect(await recogniser.before('U1')).toEqual({ kind: 'stranger' });
    expect((await institutionNow(store)).people.some(({ id }) => id === idOf('Analista Dos'))).toBe(
      false,
    );
  });

  test('in the simulated workspace everybody is there, with both commissions’ channels', async () => {
    const { store, idOf, second } = await begin(kind);
    const seen = await workspaceOf(store, idOf('Analista Dos'), Date.parse('2020-01-02T15:00:00Z'));
    expect(seen.plan.commission).toBe(SECOND);
    expect(seen.people.map(({ name }) => name).sort()).toEqual(
      TWO.people.map(({ name }) => name).sort(),
    );
    const institution = await institutionNow(store);
    const [person] = institution.people;
    if (person === undefined) throw new Error('nobody');
    const state = (await store.read(loadStates)).find(({ planId }) => planId === second);
    expect(
      conversationsOf(institution, person)
        .filter(({ kind: of }) => of === 'commission')
        .map(({ id }) => id),
    ).toEqual(['commission', `commission:${state?.commissionId ?? ''}`]);
  });
});
