/** What a file of the directory makes: which commission it means, which posts each person then holds, where each is written to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commissionsOf } from '../../src/domain/plan/commissions.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { Db } from '../../src/store/database/store.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import type { CommissionInput, DirectoryInput } from '../../src/store/plan/directory-input.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { currentSnapshot } from '../../src/store/record/snapshot.ts';
import { kinds, openTestStore, samplePlan, START, type TestStore } from '../sample.ts';
import { FIRST, planOf, SECOND } from './two-commissions.ts';

const TAKEN_BACK = new Error('taken back');
const none = { areas: [], people: [] };
const CODES: DirectoryInput = {
  ...none,
  commissions: [
    { code: 'A', name: FIRST },
    { code: 'B', name: SECOND },
  ],
};

describe.each(kinds)('on %s', (kind) => {
  let opened: TestStore;
  let document: PlanDocument;
  beforeAll(async () => {
    opened = await openTestStore(kind);
    document = await samplePlan();
  });
  afterAll(() => opened.close());

  /** In a database as it was: what is done is taken back. */
  const trying = async <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
    const seen: T[] = [];
    const whole = opened.store.write(async (tx) => {
      seen.splice(0, 1, await work(tx));
      throw TAKEN_BACK;
    });
    await expect(whole).rejects.toBe(TAKEN_BACK);
    return seen[0]!;
  };
  const store = async (tx: Db, name: string) => {
    const given = { document: planOf(document, name, 2020), by: 'P', at: START };
    const zone = { activeFrom: '2020-01-02', timeZone: 'America/Mexico_City' };
    return (await storePlan(tx, { ...given, ...zone })).planId;
  };
  const load = (tx: Db, file: Partial<DirectoryInput>) =>
    importDirectory(tx, { ...none, ...file }, START, 'P');
  const commissions = async (tx: Db): Promise<string[]> =>
    commissionsOf((await currentSnapshot(tx)).slices).map(({ code, name }) => `${code} ${name}`);

  const one = (commission: CommissionInput) => ({ commission });
  const all = (...given: CommissionInput[]) => ({ commissions: given });
  const OTHER = 'Comisión de Quejas';
  test.each<[string[], Partial<DirectoryInput>, string, string[]]>([
    [[FIRST], {}, 'the one there is', [`undefined ${FIRST}`]],
    [[FIRST], one({ code: 'X' }), 'the one there is', [`X ${FIRST}`]],
    [[FIRST], one({ code: 'X', name: OTHER }), 'the one there is', [`X ${FIRST}`]],
    [[FIRST], all({ name: FIRST.toUpperCase() }), 'of the same name', [`undefined ${FIRST}`]],
    [[FIRST], all({ code: 'CVSPE' }), 'by its first letters', [`CVSPE ${FIRST}`]],
    [[FIRST], all({ code: 'X' }), 'a new one', ['X ', `undefined ${FIRST}`]],
    [
      [FIRST],
      all({ code: 'CVSPE', name: OTHER }),
      'a new one',
      [`CVSPE ${OTHER}`, `undefined ${FIRST}`],
    ],
    [[FIRST, SECOND], {}, 'all of them', [`A ${FIRST}`, `B ${SECOND}`]],
    [[FIRST, SECOND], one({ code: 'B' }), 'of the code', [`A ${FIRST}`, `B ${SECOND}`]],
    [
      [FIRST, SECOND],
      all({ code: 'B', name: FIRST }),
      'of the code',
      [`A ${FIRST}`, `B ${SECOND}`],
    ],
    [
      [FIRST, SECOND],
      all({ code: 'C', name: FIRST }),
      'with a new code',
      [`C ${FIRST}`, `B ${SECOND}`],
    ],
    [[FIRST, SECOND], one({ code: 'C' }), 'a new one', [`A ${FIRST}`, `B ${SECOND}`, 'C ']],
    [[], {}, 'one without a name', ['undefined ']],
    [[], one({ code: 'X', name: FIRST }), 'a new one', [`X ${FIRST}`]],
  ])('beside plans of %j a file of %j means %s', async (plans, file, _which, expected) => {
    const found = await trying(async (tx) => {
      for (const name of plans) await store(tx, name);
      if (plans.length > 1) await load(tx, CODES);
      await load(tx, file);
      const once = await currentSnapshot(tx);
      await load(tx, file);
      expect(await currentSnapshot(tx)).toEqual(once);
      return commissions(tx);
    });
    expect(found).toEqual(expected);
  });

  test.each<[Partial<DirectoryInput>, string, string]>([
    [all({ name: FIRST }, { name: SECOND }), FIRST, FIRST],
    [all({ name: SECOND }, { code: 'X' }), FIRST, ''],
    [all({ name: SECOND }), FIRST, 'new'],
  ])('after a file of %j a plan of the %s belongs to «%s»', async (file, name, expected) => {
    const [had, commissionId] = await trying(async (tx) => {
      await load(tx, file);
      const before = commissionsOf((await currentSnapshot(tx)).slices);
      const planId = await store(tx, name);
      return [before, (await currentSnapshot(tx)).slices.plan[planId]?.commissionId] as const;
    });
    expect(had.find(({ id }) => id === commissionId)?.name ?? 'new').toBe(expected);
  });

  const member = (over: Partial<DirectoryInput['people'][number]>) => ({
    ...{ name: 'P', email: 'p@example.org', role: 'STAFF' as const, area: 'VIN', ...over },
  });
  test.each<[string, DirectoryInput['people'][number], string[]]>([
    ['a post is held in each commission', member({}), ['A STAFF VIN', 'B STAFF VIN']],
    [
      'what says in which takes its place',
      member({ memberships: [{ role: 'STAFF', area: 'VIN', commission: 'b' }] }),
      ['B STAFF VIN'],
    ],
    [
      'another area is another post',
      member({ memberships: [{ role: 'STAFF', area: 'ORG', commission: SECOND }] }),
      ['A STAFF VIN', 'B STAFF ORG', 'B STAFF VIN'],
    ],
    [
      'another role is another post',
      member({ memberships: [{ role: 'AREA_HEAD', area: 'VIN', commission: 'A' }] }),
      ['A AREA_HEAD VIN', 'A STAFF VIN', 'B STAFF VIN'],
    ],
    [
      'said twice, the last counts',
      member({
        memberships: [
          { role: 'STAFF', area: 'VIN', commission: 'A', from: '2020-02-01' },
          { role: 'STAFF', area: 'VIN', commission: FIRST, to: '2020-06-30', seat: 'GUEST' },
        ],
      }),
      ['A STAFF VIN GUEST to 2020-06-30'],
    ],
    [
      'once in all and once in one',
      member({
        area: 'ORG',
        memberships: [
          { role: 'STAFF', area: 'VIN' },
          { role: 'STAFF', area: 'VIN', commission: 'A', from: '2020-02-01' },
        ],
      }),
      ['A STAFF ORG', 'A STAFF VIN from 2020-02-01', 'B STAFF ORG', 'B STAFF VIN'],
    ],
  ])('%s', async (_what, person, expected) => {
    const rows = await trying(async (tx) => {
      await load(tx, { ...CODES, people: [person] });
      return tx.membership.findMany({ include: { commission: true } });
    });
    const said = rows.map(({ commission, role, areaCode, seat, fromDay, toDay }) =>
      [
        ...[commission.code, role, areaCode, seat],
        ...[fromDay === null ? null : `from ${fromDay}`, toDay === null ? null : `to ${toDay}`],
      ]
        .filter((part) => part !== null)
        .join(' '),
    );
    expect(said.sort()).toEqual(expected);
  });

  test('lines of a commission without an area of its own are the first area’s of all', async () => {
    const areas = await trying(async (tx) => {
      const planId = await store(tx, SECOND);
      const of = (code: string) => ({ code, name: code, commission: 'A' });
      await load(tx, { ...CODES, areas: [of('VIN'), of('ORG')] });
      return new Set((await loadState(tx, planId)).lines.map(({ area }) => area));
    });
    expect([...areas]).toEqual(['VIN']);
  });

  test('a commission of the file is named by its code, in whatever letters', async () => {
    const posts = await trying(async (tx) => {
      const people = [member({ memberships: [{ role: 'STAFF', area: 'VIN', commission: ' Q ' }] })];
      await load(tx, { commissions: [{ code: 'A', name: FIRST }, { code: 'q' }], people });
      return tx.membership.findMany({ select: { commission: { select: { code: true } } } });
    });
    expect(posts).toEqual([{ commission: { code: 'q' } }]);
  });

  test('the record has an entry for each commission that it names, and one of the whole file', async () => {
    const entries = await trying(async (tx) => {
      await load(tx, { commissions: [{ code: 'A', name: FIRST }], people: [member({})] });
      return tx.logEntry.findMany({ orderBy: { seq: 'asc' } });
    });
    const by = {
      scope: 'institution',
      subject: 'directory',
      authorName: 'P',
      channel: 'cli',
      at: START,
    };
    expect(entries).toMatchObject([
      { ...by, kind: 'commission.named' },
      { ...by, kind: 'directory.imported', key: 'directory' },
    ]);
    expect(JSON.parse(entries[0]?.payload ?? '')).toEqual({
      ...{ id: entries[0]?.key, code: 'A', name: FIRST },
    });
  });

  test('somebody is known by their address however it is written; who is left out stays in the tables without a post', async () => {
    const [first, again, people, posts] = await trying(async (tx) => {
      const ids = async () => (await tx.person.findMany()).map(({ id, name }) => `${id} ${name}`);
      await load(tx, { people: [member({ email: 'P@Example.org ', name: 'Uno' })] });
      const before = await ids();
      await load(tx, { people: [member({ email: ' p@example.ORG', name: 'Dos' })] });
      const after = await ids();
      await load(tx, { people: [] });
      return [before, after, await tx.person.count(), await tx.membership.count()] as const;
    });
    expect(first).toHaveLength(1);
    expect(again).toEqual(first.map((row) => row.replace('Uno', 'Dos')));
    expect([people, posts]).toEqual([1, 0]);
  });

  test('areas and commissions are written to where the file says, and people are who it says', async () => {
    const [addresses, accounts] = await trying(async (tx) => {
      const ids = await load(tx, {
        commissions: [{ code: 'A', name: FIRST, slackChannel: 'C1', teamsConversation: 'T1' }],
        areas: [
          { code: 'VIN', name: 'Vinculación', slackChannel: 'C2' },
          { code: 'ORG', name: 'Organización', teamsConversation: 'T2' },
        ],
        people: [member({ slackUser: 'U1', teamsUser: 'ABC-1' }), member({ email: 'q@x.org' })],
      });
      expect(ids.changed).toBe(true);
      return [await tx.address.findMany(), await tx.account.findMany()] as const;
    });
    const placed = addresses.map(({ ownerKind, ownerKey, channel, externalId }) =>
      [ownerKind === 'area' ? ownerKey : ownerKind, channel, externalId].join(' '),
    );
    const expected = ['ORG teams T2', 'VIN slack C2', 'commission slack C1', 'commission teams T1'];
    expect(placed.sort()).toEqual(expected);
    const linked = accounts.map((row) => `${row.channel} ${row.externalId} ${row.matchedBy}`);
    expect(linked.sort()).toEqual(['slack U1 directory', 'teams abc-1 directory']);
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(1);
  });
});
