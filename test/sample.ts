/** The real plan and the sample directory in a store of its own: what most tests begin with. */
import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeClock, type Clock } from '../src/clock.ts';
import { epochOf } from '../src/domain/dates.ts';
import type { PlanDocument } from '../src/domain/plan.ts';
import type { PlanState } from '../src/domain/plan-state.ts';
import { readPlan } from '../src/reading/read-plan.ts';
import { readDirectory } from '../src/reading/sheet/read-directory.ts';
import { importDirectory } from '../src/store/people.ts';
import { loadState, storePlan } from '../src/store/plans.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

const file = (name: string): string => new URL(`../src/sample/${name}`, import.meta.url).pathname;

export const samplePlan = async (): Promise<PlanDocument> => readPlan(await readFile(file('plan.md')), 'plan.md');
export const START = '2020-01-02T09:00:00-06:00';

export type Kind = 'sqlite' | 'postgresql';
/** PostgreSQL too where a server is named. */
export const kinds: Kind[] = process.env['TEST_POSTGRES_URL'] === undefined ? ['sqlite'] : ['sqlite', 'postgresql'];

export interface TestStore {
  url: string;
  store: Store;
  close: () => Promise<void>;
}

let made = 0;

const postgresDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const server = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `avance_${process.pid}_${made += 1}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
};

/** An empty, migrated database of its own. */
export const openTestStore = async (kind: Kind = 'sqlite', realNow: () => number = Date.now): Promise<TestStore> => {
  if (kind === 'postgresql') {
    const { url, drop } = await postgresDatabase();
    const store = await openStore({ url, realNow });
    return { url, store, close: async () => { await store.close(); await drop(); } };
  }
  const folder = await mkdtemp(join(tmpdir(), 'avance-test-'));
  const url = `file:${join(folder, 'avance.db')}`;
  const store = await openStore({ url, realNow });
  return { url, store, close: async () => { await store.close(); await rm(folder, { recursive: true, force: true }); } };
};

export interface Sample extends TestStore {
  planId: string;
  clock: Clock;
  /** Sets plan time. */
  at: (instant: string) => void;
  state: () => Promise<PlanState>;
}

export const openSample = async (kind: Kind = 'sqlite'): Promise<Sample> => {
  const opened = await openTestStore(kind);
  const clock = makeClock();
  const at = (instant: string): void => clock.setOffset(epochOf(instant) - clock.realNow());
  at(START);
  const document = await samplePlan();
  const directory = await readDirectory(await readFile(file('directory.json')), 'directory.json');
  const { planId } = await opened.store.write((tx) => storePlan(tx, { document, by: 'Avance', at: START, activeFrom: '2020-01-02', timeZone: 'America/Mexico_City' }));
  await opened.store.write((tx) => importDirectory(tx, directory, START, 'Avance'));
  return { ...opened, planId, clock, at, state: () => opened.store.read((db) => loadState(db, planId)) };
};
