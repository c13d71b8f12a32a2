/** The real plan and the sample directory in a store of its own: what most tests begin with. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClock, type Clock } from '../src/clock.ts';
import { epochOf } from '../src/domain/time/dates.ts';
import type { PlanDocument } from '../src/domain/plan/document.ts';
import type { PlanState } from '../src/domain/plan/plan-state.ts';
import { readPlan } from '../src/reading/read-plan.ts';
import { readDirectory } from '../src/reading/sheet/read-directory.ts';
import { importDirectory } from '../src/store/plan/directory.ts';
import { loadState, storePlan } from '../src/store/plan/plans.ts';
import { openStore } from '../src/store/database/open.ts';
import type { Store } from '../src/store/database/store.ts';
import { makeDatabase, server } from './postgres.ts';

const file = (name: string): string => new URL(`../src/sample/${name}`, import.meta.url).pathname;

export const samplePlan = async (): Promise<PlanDocument> =>
  readPlan(await readFile(file('plan.md')), 'plan.md');
export const START = '2020-01-02T09:00:00-06:00';

export type Kind = 'sqlite' | 'postgresql';
/** PostgreSQL too where a server is named. */
export const kinds: Kind[] = server === undefined ? ['sqlite'] : ['sqlite', 'postgresql'];

export interface TestStore {
  url: string;
  store: Store;
  close: () => Promise<void>;
}

/** A database of its own, not yet opened: empty, or a copy of the sample. */
interface Place {
  url: string;
  /** On PostgreSQL. */
  name?: string;
  remove: () => Promise<void>;
}

const emptyPlace = async (kind: Kind): Promise<Place> => {
  if (kind === 'postgresql') {
    const { url, name, drop } = await makeDatabase();
    return { url, name, remove: drop };
  }
  const folder = await mkdtemp(join(tmpdir(), 'avance-test-'));
  return {
    url: `file:${join(folder, 'avance.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const openAt = async (
  { url, remove }: Place,
  realNow: () => number,
  planNow = realNow,
): Promise<TestStore> => {
  const store = await openStore({ url, realNow, planNow });
  return {
    url,
    store,
    close: async () => {
      await store.close();
      await remove();
    },
  };
};

/** An empty, migrated database of its own. */
export const openTestStore = async (
  kind: Kind = 'sqlite',
  realNow: () => number = Date.now,
  planNow: () => number = realNow,
): Promise<TestStore> => openAt(await emptyPlace(kind), realNow, planNow);

/** The sample, stored once for each worker and then copied: reading and storing it takes longer than most tests. */
const makeTemplate = async (
  kind: Kind,
): Promise<{ planId: string; copy: () => Promise<Place> }> => {
  const place = await emptyPlace(kind);
  const store = await openStore({ url: place.url, realNow: Date.now });
  const document = await samplePlan();
  const directory = await readDirectory(await readFile(file('directory.json')), 'directory.json');
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'Avance',
      at: START,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  await store.write((tx) => importDirectory(tx, directory, START, 'Avance'));
  await store.close();
  return {
    planId,
    copy: async () => {
      if (place.name !== undefined)
        return makeDatabase(place.name).then(({ url, drop }) => ({ url, remove: drop }));
      const copied = await emptyPlace(kind);
      await copyFile(place.url.slice('file:'.length), copied.url.slice('file:'.length));
      return copied;
    },
  };
};
const templates = new Map<Kind, ReturnType<typeof makeTemplate>>();

export interface Sample extends TestStore {
  planId: string;
  clock: Clock;
  /** Sets plan time. */
  at: (instant: string) => void;
  state: () => Promise<PlanState>;
}

export const openSample = async (kind: Kind = 'sqlite'): Promise<Sample> => {
  const template = templates.get(kind) ?? makeTemplate(kind);
  templates.set(kind, template);
  const { planId, copy } = await template;
  const clock = makeClock();
  const opened = await openAt(await copy(), Date.now, clock.planNow);
  const at = (instant: string): void => clock.setOffset(epochOf(instant) - clock.realNow());
  at(START);
  return {
    ...opened,
    planId,
    clock,
    at,
    state: () => opened.store.read((db) => loadState(db, planId)),
  };
};
