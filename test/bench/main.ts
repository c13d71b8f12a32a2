/**
 * `npm run bench`: what the main paths cost on the real plan, side by side; `-- --start` only what start and rest cost,
 * `-- --record` only what a long record costs, `-- --http` only what a question in Slack costs, `-- --hear` only what
 * hearing a reply costs, `-- --json` one document. Figures are for comparing, not promises.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_PLAN } from '../../src/config.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { NewProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { owed } from '../../src/reminders/engine.ts';
import { preview } from '../../src/reminders/preview.ts';
import { insertDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { openStore } from '../../src/store/database/open.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import type { Store } from '../../src/store/database/store.ts';
import { addLoading } from './loading.ts';
import { addGroup, measure, printDocument } from './measure.ts';
import { measureHearing } from './hear.ts';
import { measureHttp } from './http.ts';
import { measureImport, measureRecord, type BenchStore } from './record.ts';
import { measureStart } from './start.ts';
import { cards } from '../../src/messages/draw.ts';
import { kinds, openSample } from '../sample.ts';

const AT = '2020-01-02T09:00:00-06:00';
const bytes = readFileSync(SAMPLE_PLAN);
const document = await readPlan(bytes, 'plan.md');

const prepare = async (
  url: string,
): Promise<{ store: Store; planId: string; state: PlanState }> => {
  const store = await openStore({ url, realNow: Date.now });
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'bench',
      at: AT,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  return { store, planId, state: await store.read((db) => loadState(db, planId)) };
};
const report = (state: PlanState, at: number): NewProgressEntry => ({
  lineKey: state.lines[at % state.lines.length]?.lineKey ?? '',
  month: 1,
  kind: 'report',
  total: at,
  evidence: [],
  authorId: 'p',
  authorName: 'P',
  channel: 'cli',
  at: AT,
});

const ofStore = async (kind: string, url: string): Promise<void> => {
  const { store, planId, state } = await prepare(url);
  let at = 0;
  const one = () => store.write((tx) => appendEntry(tx, planId, report(state, (at += 1))));
  addGroup(`${kind}: writing`, [
    await measure('50 reports, one after the other', 5, async () => {
      for (let each = 0; each < 50; each += 1) await one();
    }),
    await measure('50 reports at once', 5, () => Promise.all(Array.from({ length: 50 }, one))),
    await measure('50 reports in one transaction', 5, () =>
      store.write(async (tx) => {
        for (let each = 0; each < 50; each += 1)
          await appendEntry(tx, planId, report(state, (at += 1)));
      }),
    ),
  ]);
  const load = () => store.read((db) => loadState(db, planId));
  addGroup(`${kind}: the state of the plan`, [
    await measure('nothing changed', 20, load),
    await measure('something was reported', 20, async () => {
      await one();
      return load();
    }),
  ]);
  const due = owed(state, epochOf(AT), new Set());
  addGroup(`${kind}: the ledger`, [
    await measure(`writing ${due.length} deliveries that are there`, 10, () =>
      store.write((tx) => insertDeliveries(tx, planId, due, epochOf(AT), cards)),
    ),
    await measure('the keys that are there', 10, () => store.read((db) => sentKeys(db))),
  ]);
  await store.close();
};

const ofPlan = async (folder: string): Promise<void> => {
  const { store, state } = await prepare(`file:${join(folder, 'pure.db')}`);
  const december = epochOf('2020-12-01T09:00:00-06:00');
  addGroup('Pure', [
    await measure('figures of the year', 20, () => figures(state, '2020-07-01')),
    await measure('owed on the first day', 20, () => owed(state, epochOf(AT), new Set())),
    await measure('owed in December, nothing ever sent', 20, () =>
      owed(state, december, new Set()),
    ),
    await measure('reading the document', 5, () => readPlan(bytes, 'plan.md')),
    await measure('the year beforehand', 1, () => preview(state, '2020-01-01', '2020-12-31')),
  ]);
  await store.close();
  await ofStore('SQLite', `file:${join(folder, 'bench.db')}`);
  const postgres = process.env['TEST_POSTGRES_URL'];
  if (postgres !== undefined) await ofStore('PostgreSQL', postgres);
  addLoading();
};

/** Stores of the sample: on PostgreSQL beside the named database, made for this and dropped. */
const ofRecord = async (): Promise<void> => {
  for (const kind of kinds) {
    const opened = await Promise.all([openSample(kind), openSample(kind), openSample(kind)]);
    const [empty, full, imports] = opened satisfies BenchStore[];
    await measureImport(kind, imports);
    await measureRecord(kind, empty, full);
    for (const one of opened) await one.close();
  }
};

const folder = mkdtempSync(join(tmpdir(), 'avance-bench-'));
try {
  const only = (name: string): boolean => process.argv.includes(`--${name}`);
  const parts = {
    plan: () => ofPlan(folder),
    hear: measureHearing,
    record: ofRecord,
    http: measureHttp,
    start: measureStart,
  };
  const chosen = Object.entries(parts).filter(([name]) => only(name));
  for (const [, measurePart] of chosen.length > 0 ? chosen : Object.entries(parts))
    await measurePart();
  printDocument();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
