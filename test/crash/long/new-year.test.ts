/** Three replicas on PostgreSQL through New Year with two commissions' plans, one of them killed while January is opened. */
import { expect, it } from 'vitest';
import { epochOf } from '../../../src/domain/time/dates.ts';
import { sortOutAll } from '../../../src/reminders/all-plans.ts';
import { listDeliveries } from '../../../src/store/ledger/deliveries.ts';
import {
  markSimulation,
  setActiveChannels,
  setClockOffset,
} from '../../../src/store/database/service-state.ts';
import { openStore } from '../../../src/store/database/open.ts';
import type { Store } from '../../../src/store/database/store.ts';
import { loadState, loadStates } from '../../../src/store/plan/plans.ts';
import { verifyAudit } from '../../../src/store/record/verify.ts';
import { samplePlan } from '../../sample.ts';
import { storeYear } from '../../plans/two-commissions.ts';
import { postgresDatabase } from '../database.ts';
import { newEvent, openWorkspace } from '../workspace-client.ts';
import { startProcess, type ServiceProcess } from '../service-process.ts';

const BEGIN = '2020-12-28T10:00:00-06:00';
const STEPS = [
  '2020-12-31T10:00:00-06:00',
  '2021-01-01T10:00:00-06:00',
  '2021-01-04T10:00:00-06:00',
  '2021-01-05T10:00:00-06:00',
  '2021-01-11T10:00:00-06:00',
];
/** The step in the middle of which one is killed: the month opens in two plans, the old ones' rezago is told. */
const KILLED_AT = '2021-01-04T10:00:00-06:00';

const moveTo = (store: Store, instant: string): Promise<void> =>
  store.write(async (tx) => {
    await markSimulation(tx);
    await setClockOffset(tx, epochOf(instant) - Date.now());
  });

interface Expected {
  sent: string[];
  omitted: string[];
}

/** What a service that never died has written after the beginning, and after each step. */
const expectedAfter = async (store: Store): Promise<Expected[]> => {
  const states = await store.read(loadStates);
  const known = new Set<string>();
  let all: Expected = { sent: [], omitted: [] };
  return [BEGIN, ...STEPS].map((instant) => {
    const plans = sortOutAll(states, epochOf(instant), known);
    const keysOf = (which: 'due' | 'late') => plans.flatMap((plan) => plan[which]);
    for (const { mergedKeys } of [...keysOf('due'), ...keysOf('late')])
      for (const key of mergedKeys) known.add(key);
    all = {
      sent: [...all.sent, ...keysOf('due').map(({ key }) => key)],
      omitted: [...all.omitted, ...keysOf('late').map(({ key }) => key)],
    };
    return all;
  });
};

const sizeOf = ({ sent, omitted }: Expected): number => sent.length + omitted.length;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until what is expected is written, and everything that is written is sent. */
const untilSent = async (store: Store, expected: Expected): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const rows = await store.read(listDeliveries);
    const done = rows.every(({ state }) => state === 'sent' || state === 'omitted');
    if (rows.length >= sizeOf(expected) && done) return;
    await pause(100);
  }
};

const play = async (store: Store, first: ServiceProcess, expected: Expected[]): Promise<void> => {
  for (const [index, instant] of [BEGIN, ...STEPS].entries()) {
    if (index > 0) await moveTo(store, instant);
    if (instant === KILLED_AT) {
      const before = sizeOf(expected[index - 1] ?? { sent: [], omitted: [] });
      const isBegun = async () => (await store.read(listDeliveries)).length > before;
      while (!(await isBegun())) await pause(5);
      await first.kill();
    }
    await untilSent(store, expected[index] ?? { sent: [], omitted: [] });
  }
};

/** Somebody of each commission marks a January card as done, each at another replica, at the same moment. */
const reportBoth = async (
  store: Store,
  plans: { planId: string; replica: ServiceProcess }[],
): Promise<void> => {
  const rows = await store.read(listDeliveries);
  await Promise.all(
    plans.map(async ({ planId, replica }) => {
      const isCard = (key: string) => key.startsWith(`${planId}/MONTH_OPENING/`);
      const card = rows.find(({ key, lineKey }) => isCard(key) && lineKey === '4.1-01');
      const { people } = await store.read((db) => loadState(db, planId));
      const secretary = people.find(({ memberships }) =>
        memberships.some(({ role }) => role === 'TECHNICAL_SECRETARY'),
      );
      await (
        await openWorkspace(replica.origin)
      ).post('press', {
        person: secretary?.id,
        message: Number(card?.externalId),
        verb: 'marcar-hecho',
        args: { line: '4.1-01', month: 1 },
        eventId: newEvent(),
      });
    }),
  );
};

const prepare = async (store: Store) => {
  const document = await samplePlan();
  const old = await storeYear(store, document, 2020, '2020-01-02T09:00:00-06:00');
  const next = await storeYear(store, document, 2021, '2020-12-10T12:00:00-06:00');
  await store.write((tx) => setActiveChannels(tx, ['local']));
  await moveTo(store, BEGIN);
  return { old, next };
};

const server = process.env['TEST_POSTGRES_URL'];
if (server === undefined) {
  // Said, not skipped: CI names a server, and counts what was left out as a failure.
  it('is not asked for: TEST_POSTGRES_URL names no server', () => undefined);
} else {
  it('given three replicas, when one is killed at New Year, then nothing is sent twice, nothing is missing, the record holds', async () => {
    const database = await postgresDatabase();
    const store = await openStore({ url: database.url, realNow: Date.now });
    const { next } = await prepare(store);
    const expected = await expectedAfter(store);
    const start = () => startProcess({ env: { DATABASE_URL: database.url } });
    const replicas = await Promise.all([start(), start(), start()]);
    const [first, second, third] = replicas;
    try {
      await play(store, first, expected);
      await reportBoth(store, [
        { planId: next.first, replica: second },
        { planId: next.second, replica: third },
      ]);
    } finally {
      await Promise.all(replicas.map((replica) => replica.kill()));
    }
    const rows = await store.read(listDeliveries);
    const keysIn = (state: string) =>
      rows.filter((row) => row.state === state).map(({ key }) => key);
    const posted = await store.read((db) =>
      db.localMessage.findMany({ where: { authorId: null, deliveryKey: { not: null } } }),
    );
    const states = await store.read(loadStates);
    const verdict = await store.read(verifyAudit);
    await store.close();
    await database.drop();
    const end = expected.at(-1);
    expect(keysIn('sent').sort()).toEqual(end?.sent.sort());
    expect(keysIn('omitted').sort()).toEqual(end?.omitted.sort());
    expect(rows).toHaveLength(sizeOf(end ?? { sent: [], omitted: [] }));
    expect(posted).toHaveLength(end?.sent.length ?? 0);
    expect(end?.sent.some((key) => key.startsWith(`${next.second}/MONTH_OPENING/`))).toBe(true);
    const reported = states.filter(({ entries }) => entries.length === 1);
    expect(reported.map(({ planId }) => planId).sort()).toEqual([next.first, next.second].sort());
    expect(verdict.ok).toBe(true);
  }, 240_000);
}
