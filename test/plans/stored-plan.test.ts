/** What is stored of plans, the directory and who answers for a line: what changes it, and what its tables then say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOfOwner, loadInstitution, plansInCourseOf } from '../../src/store/plan/institution.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { assignLine, loadAreas, loadPeople } from '../../src/store/plan/people.ts';
import { proposeAmendment, storeProposed } from '../../src/store/plan/amendments.ts';
import {
  findPlan,
  findStateOf,
  hasPlan,
  loadState,
  loadStates,
  loadWithOthers,
  storePlan,
} from '../../src/store/plan/plans.ts';
import { kinds, openTestStore, samplePlan, START, type TestStore } from '../sample.ts';
import { FIRST, planOf, SECOND, storeYear, TWO } from './two-commissions.ts';

const NOW = Date.parse('2020-02-03T16:00:00Z');
const NO_CARDS = { showing: () => [] };

describe.each(kinds)('on %s', (kind) => {
  let opened: TestStore;
  let first = '';
  let second = '';
  beforeAll(async () => {
    opened = await openTestStore(kind, () => NOW);
    expect(await opened.store.read(loadInstitution)).toBeUndefined();
    expect(await opened.store.read(findPlan)).toBeUndefined();
    ({ first, second } = await storeYear(opened.store, await samplePlan(), 2020, START));
  }, 60_000);
  afterAll(() => opened.close());
  const write: TestStore['store']['write'] = (work) => opened.store.write(work);
  const read: TestStore['store']['read'] = (work) => opened.store.read(work);
  const input = async (commission: string, year: number, title?: string) => {
    const document = planOf(await samplePlan(), commission, year);
    if (title !== undefined) document.plan.title = title;
    const at = '2020-02-03T10:00:00-06:00';
    return { document, by: 'P', at, activeFrom: '2020-01-02', timeZone: 'America/Mexico_City' };
  };

  test('each commission has its plan in course, in which its owners are spoken of', async () => {
    const all = (await read(loadInstitution))!;
    expect(all.present.planId).toBe(first);
    expect(all.plans.map(({ planId }) => planId)).toEqual([first, second]);
    const [one, two] = all.plans;
    expect(all.commissions).toEqual([
      { name: FIRST, conversation: 'commission' },
      { name: SECOND, conversation: `commission:${two?.commissionId}` },
    ]);
    const idOf = (name: string) => all.people.find((person) => person.name === name)?.id ?? '';
    const spoken = (owner: Parameters<typeof planOfOwner>[1]) => planOfOwner(all, owner).planId;
    expect(spoken({ kind: 'commission', key: two!.commissionId })).toBe(second);
    expect(spoken({ kind: 'commission', key: one!.commissionId })).toBe(first);
    expect(spoken({ kind: 'commission', key: 'none' })).toBe(first);
    expect(spoken({ kind: 'person', key: idOf('Analista Dos') })).toBe(second);
    expect(spoken({ kind: 'person', key: idOf('Consejera Ambas') })).toBe(first);
    expect(spoken({ kind: 'area', key: idOf('Analista Dos') })).toBe(first);
    const plansOf = (name: string) => plansInCourseOf(all, idOf(name)).map(({ planId }) => planId);
    expect(plansOf('Consejera Ambas')).toEqual([first, second]);
    expect(plansOf('Analista Dos')).toEqual([second]);
    expect(await read(findPlan)).toEqual({ planId: first });
    const named = async (id?: string) => (await read((db) => findStateOf(db, id)))?.planId;
    expect([await named(second), await named('none'), await named()]).toEqual([
      second,
      first,
      first,
    ]);
    const [mine, others] = await read((db) => loadWithOthers(db, second));
    expect([mine.planId, others.map(({ planId }) => planId)]).toEqual([second, [first]]);
    await expect(read((db) => loadWithOthers(db, 'none'))).rejects.toThrow('no plan none');
    await expect(read((db) => loadState(db, 'none'))).rejects.toThrow('no plan none');
  });

  test('a line is given to an area, whose responsible person is then open, or to a person', async () => {
    const { lines, people } = await read((db) => loadState(db, first));
    const { lineKey } = lines[1]!;
    const responsible = people.find(({ name }) => name === 'Analista Uno')!.id;
    const give = async (to: { area?: string; responsible?: string }) => {
      await write((tx) => assignLine(tx, first, { lineKey, ...to }, { by: 'P', at: START }));
      const { areaCode, responsibleId } = await read((db) =>
        db.actionLine.findUniqueOrThrow({ where: { planId_lineKey: { planId: first, lineKey } } }),
      );
      return [areaCode, responsibleId];
    };
    expect(await give({ responsible })).toEqual(['VIN', responsible]);
    expect(await give({ area: 'ORG' })).toEqual(['ORG', null]);
    expect(await give({ area: 'VIN' })).toEqual(['VIN', null]);
    const unknown = write((tx) =>
      assignLine(tx, first, { lineKey: 'x', area: 'VIN' }, { by: 'P', at: START }),
    );
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-line' });
    expect((await read((db) => db.actionLine.findMany({ where: { planId: first } }))).length).toBe(
      lines.length,
    );
  });

  test('the directory’s tables say what it says; the same again changes nothing', async () => {
    const again = () => write((tx) => importDirectory(tx, TWO, START, 'P'));
    expect(await again()).toMatchObject({ changed: false });
    expect(await read(loadAreas)).toEqual(TWO.areas);
    const names = TWO.people.map(({ name }) => name);
    expect((await read(loadPeople)).map(({ name }) => name)).toEqual(names);
    const [people, areas, held, commissions] = await read(async (db) => [
      await db.person.findMany({ orderBy: { position: 'asc' } }),
      await db.area.findMany({ orderBy: { position: 'asc' } }),
      await db.membership.findMany(),
      await db.commission.findMany(),
    ]);
    expect(people.map(({ name, position }) => [name, position])).toEqual(
      [...names.entries()].map(([position, name]) => [name, position]),
    );
    expect(areas.map(({ code, position }) => [code, position])).toEqual([
      ['VIN', 0],
      ['ORG', 1],
    ]);
    expect(held).toHaveLength(10);
    expect(new Set(commissions.map(({ code }) => code))).toEqual(new Set(['CVSPE', 'COE']));
    const fewer = { ...TWO, people: TWO.people.slice(1) };
    const left = await write((tx) => importDirectory(tx, fewer, START, 'P'));
    expect(left).toMatchObject({ changed: true });
    expect((await read(loadPeople)).map(({ name }) => name)).toEqual(names.slice(1));
    expect(await again()).toMatchObject({ changed: true });
  });

  test('a second plan of a year is refused, the same is none, an amendment is the next version', async () => {
    const same = await input(SECOND, 2020);
    expect(await read((db) => hasPlan(db, same.document))).toBe(true);
    expect(await read(async (db) => hasPlan(db, (await input(SECOND, 2021)).document))).toBe(false);
    const store = (given: typeof same & { amendment?: string; act?: string }) =>
      write((tx) => storePlan(tx, given));
    expect(await store(same)).toEqual({ planId: second, changed: false });
    const other = await input(SECOND, 2020, 'Otro');
    await expect(store(other)).rejects.toMatchObject({ code: 'plan-exists' });
    const amended = { ...other, amendment: 'acuerdo', act: 'A/1' };
    const propose = (more: object = {}) =>
      read((db) => proposeAmendment(db, { ...amended, ...more }));
    const proposed = (await propose())!;
    expect(proposed).toMatchObject({
      planId: second,
      number: 2,
      changed: true,
      effectiveFrom: '2020-02-03',
    });
    expect(await propose({ document: same.document })).toMatchObject({ changed: false });
    expect(await propose({ effectiveFrom: '2020-12-31' })).toMatchObject({
      effectiveFrom: '2020-12-31',
    });
    await expect(propose({ effectiveFrom: '2021-01-01' })).rejects.toMatchObject({
      code: 'never-in-force',
    });
    expect(await propose({ document: (await input(SECOND, 2021)).document })).toBeUndefined();
    const apply = () => write((tx) => storeProposed(tx, amended, proposed, NO_CARDS));
    await apply();
    await expect(apply()).rejects.toMatchObject({ code: 'plan-changed' });
    const versions = await read((db) =>
      db.planVersion.findMany({ where: { planId: second }, orderBy: { number: 'asc' } }),
    );
    expect(versions).toMatchObject([
      { number: 1, reason: null, act: null, effectiveFrom: '2020-01-02' },
      { id: `${second}.2`, number: 2, reason: 'acuerdo', act: 'A/1', effectiveFrom: '2020-02-03' },
    ]);
    expect((await read(loadStates)).map(({ planId }) => planId)).toEqual([first, second]);
  });
});
