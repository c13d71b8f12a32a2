/** The tables that people and SQL read, held against what the record says: the first row that differs is named. */
import type { Snapshot } from '../../domain/record/subjects.ts';
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { commissionRows, directoryRows, planRows, reportRows } from '../plan/projections.ts';

export interface Difference {
  table: string;
  row: string;
}

type Row = Record<string, unknown>;

/** Columns that the database gives, or that tell when a row was written and not what it says. */
const withoutOwn = ({ recordedAt: _recordedAt, ...row }: Row): Row => row;
const withoutId = ({ id: _id, ...row }: Row): Row => withoutOwn(row);

const differs = (
  table: string,
  stored: Row[],
  expected: Row[],
  nameOf: (row: Row) => string,
): Difference | undefined => {
  const byName = new Map(expected.map((row) => [nameOf(row), canonical(row)]));
  for (const row of stored) {
    const name = nameOf(row);
    if (byName.get(name) !== canonical(row)) return { table, row: name };
    byName.delete(name);
  }
  const [missing] = byName.keys();
  return missing === undefined ? undefined : { table, row: missing };
};

const by =
  (...columns: string[]) =>
  (row: Row): string =>
    columns.map((column) => String(row[column])).join('/');

const tablesOf = async (db: Db, snapshot: Snapshot) => {
  const plans = Object.values(snapshot.slices.plan).map((plan) => planRows(snapshot, plan));
  const { areas, people, memberships } = directoryRows(snapshot.slices);
  const all = <Name extends keyof (typeof plans)[number]>(name: Name): Row[] =>
    plans.flatMap((rows): Row[] => rows[name]);
  return [
    ['Commission', await db.commission.findMany(), commissionRows(snapshot.slices), by('id')],
    ['Plan', await db.plan.findMany(), all('plan'), by('id')],
    ['PlanVersion', await db.planVersion.findMany(), all('versions'), by('planId', 'number')],
    ['ActionLine', await db.actionLine.findMany(), all('lines'), by('planId', 'lineKey')],
    [
      'ScheduledMonth',
      await db.scheduledMonth.findMany(),
      all('months'),
      by('planId', 'lineKey', 'month'),
    ],
    ['Session', await db.session.findMany(), all('sessions'), by('planId', 'key')],
    ['Area', await db.area.findMany(), areas, by('code')],
    ['Person', await db.person.findMany(), people, by('email')],
    [
      'Membership',
      (await db.membership.findMany()).map(withoutId),
      memberships,
      by('personId', 'commissionId', 'role', 'areaCode'),
    ],
    [
      'ProgressReport',
      (await db.progressReport.findMany()).map(withoutId),
      reportRows(snapshot.slices),
      by('planId', 'lineKey', 'month', 'ordinal'),
    ],
  ] satisfies [string, Row[], Row[], (row: Row) => string][];
};

/** @returns the first row that is not what the record says, or that the record does not know. */
export const compareProjections = async (
  db: Db,
  snapshot: Snapshot,
): Promise<Difference | undefined> => {
  for (const [table, stored, expected, nameOf] of await tablesOf(db, snapshot)) {
    const difference = differs(table, stored, expected, nameOf);
    if (difference !== undefined) return difference;
  }
  return undefined;
};
