/**
 * What a long record costs: the same things done on 20,000 documents of five recipients and 20,000 reports, and on an
 * empty plan, side by side; and an import of 3,000 documents beside one of 300 and beside inserting the same rows bare.
 */
import { makeClock, type Clock } from '../../src/clock.ts';
import { recordNewNotifications } from '../../src/commands/ine/notification-record.ts';
import { makeDispatch, type Dispatch } from '../../src/commands/dispatch.ts';
import { recipientsOf, type NewNotificationEvent } from '../../src/domain/ine/notification.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import type { Store } from '../../src/store/database/store.ts';
import { appendMany } from '../../src/store/record/snapshot.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import { addGroup, measure, median, type Measured } from './measure.ts';

const AT = '2020-02-03T10:00:00-06:00';
const DOCUMENTS = 20_000;
const REPORTS = 20_000;
const AREAS = 5;
const TIMES = 20;

/** A plan with its directory in a store of its own. */
export interface BenchStore {
  store: Store;
  planId: string;
}

const published = (state: PlanState, from: number, count: number): NewNotificationEvent[] =>
  Array.from({ length: count }, (_, index): NewNotificationEvent => ({
    notificationId: `n${from + index}`,
    kind: 'published',
    version: 1,
    text: {
      folio: `INE/BENCH/${from + index}/2020`,
      kind: 'circular',
      issuer: 'INE',
      subject: `Documento ${from + index}`,
      synopsis: 'De prueba',
      receivedAt: AT,
      term: { unit: 'working_days', amount: 3 },
      urgent: false,
      recipients: recipientsOf({
        areas: state.areas.slice(0, AREAS).map(({ code }) => code),
        info: [],
      }),
    },
    authorId: 'bench',
    authorName: 'Bench',
    channel: 'cli',
    at: AT,
  }));

/** Reports that leave every month as it was: it is their number that counts. */
const addReports = ({ store, planId }: BenchStore, state: PlanState): Promise<unknown> =>
  store.write((tx) =>
    appendMany(
      tx,
      Array.from({ length: REPORTS }, (_, index) => {
        const lineKey = state.lines[index % state.lines.length]?.lineKey ?? '';
        const author = { authorId: 'bench', authorName: 'Bench', channel: 'cli', at: AT };
        const ordinal = Math.floor(index / state.lines.length) + 1;
        const what = { lineKey, month: 12, ordinal, kind: 'report', total: 0, evidence: [] };
        return {
          scope: planId,
          subject: 'progress',
          key: `${lineKey}/12`,
          kind: 'progress.report',
          ...author,
          payload: { ...what, ...author },
        };
      }),
    ),
  );

const fill = async (one: BenchStore): Promise<void> => {
  const state = await one.store.read((db) => loadState(db, one.planId));
  for (let from = 1; from <= DOCUMENTS; from += 2_000)
    await one.store.write((tx) =>
      recordNewNotifications(tx, one.planId, published(state, from, 2_000)),
    );
  await addReports(one, state);
};

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const clockAt = (instant: string): Clock => {
  const clock = makeClock();
  clock.setOffset(epochOf(instant) - clock.realNow());
  return clock;
};

interface Doing {
  name: string;
  run: () => Promise<unknown>;
}

const doings = async (one: BenchStore): Promise<Doing[]> => {
  const { store, planId } = one;
  const clock = clockAt(AT);
  const report = (error: unknown): void => {
    throw error;
  };
  const dispatch: Dispatch = makeDispatch({ store, clock, report });
  const state = await store.read((db) => loadState(db, planId));
  const person = state.people.find(({ memberships }) =>
    memberships.some(({ role }) => role === 'TECHNICAL_SECRETARY'),
  );
  if (person === undefined) throw new Error('the sample has no Secretario');
  const actor = { person, channel: 'local' as const };
  const lineKey = state.lines[0]?.lineKey ?? '';
  const place = { kind: 'channel', conversation: 'area:VIN' } as const;
  const card = { ...place, subject: { type: 'line', lineKey, month: 1 } as const };
  const sweeper = makeSweeper({ store, clock, cards, log, metrics: makeMetrics(), wake: quiet });
  let count = 0;
  const event = (): string => `bench ${(count += 1)}`;
  const slash = (verb: string) => () => dispatch.runSlash(actor, place, verb, '', event());
  await sweeper.sweep();
  return [
    { name: 'a reply', run: () => dispatch.runReply(actor, card, `nota ${event()}`, [], event()) },
    {
      name: 'a press',
      run: () => {
        const args = { line: lineKey, month: 1 };
        return dispatch.runPress(actor, card, { verb: 'marcar-hecho', args }, event());
      },
    },
    { name: '/avance', run: slash('avance') },
    { name: '/ine', run: slash('ine') },
    { name: 'an idle tick', run: () => sweeper.sweep() },
  ];
};

/** @param empty and full: stores of the same kind, each with the plan and its directory and nothing else. */
export const measureRecord = async (
  kind: string,
  empty: BenchStore,
  full: BenchStore,
): Promise<void> => {
  const start = performance.now();
  await fill(full);
  addGroup(`${kind}: filling ${DOCUMENTS} documents × ${AREAS}, ${REPORTS} reports`, [
    { name: 'all', ms: performance.now() - start },
  ]);
  const [small, large] = [await doings(empty), await doings(full)];
  for (const [index, { name, run }] of small.entries())
    addGroup(`${kind}: ${name}`, [
      await measure('of an empty record', TIMES, run),
      await measure('of the long one', TIMES, large[index]?.run ?? run),
    ]);
};

const imported = async (one: BenchStore, from: number, count: number): Promise<number> => {
  const { store, planId } = one;
  const state = await store.read((db) => loadState(db, planId));
  const start = performance.now();
  await store.write((tx) => recordNewNotifications(tx, planId, published(state, from, count)));
  return performance.now() - start;
};

/** The rows that the last import wrote, once more into the same tables, with nothing decided. */
const bare = async ({ store }: BenchStore, count: number): Promise<number> => {
  const [entries, deliveries] = await store.read(async (db) => [
    await db.logEntry.findMany({ orderBy: { seq: 'desc' }, take: count }),
    await db.delivery.findMany({ orderBy: { id: 'desc' }, take: count * AREAS }),
  ]);
  const start = performance.now();
  await store.write(async (tx) => {
    const portion = 500;
    for (let from = 0; from < entries.length; from += portion)
      await tx.logEntry.createMany({
        data: entries
          .slice(from, from + portion)
          .map((row) => ({ ...row, seq: row.seq + 10_000_000 })),
      });
    for (let from = 0; from < deliveries.length; from += portion) {
      const rows = deliveries.slice(from, from + portion);
      await tx.delivery.createMany({
        data: rows.map(({ id: _, ...row }) => ({ ...row, key: `bare ${row.key}` })),
      });
      await tx.owedKey.createMany({
        data: rows.map(({ planId, key, addressId }) => ({
          planId,
          key: `bare ${addressId} ${key}`,
        })),
      });
      await tx.posting.createMany({
        data: rows.map(({ id, addressId }) => ({ deliveryId: id, addressId })),
      });
    }
  });
  const taken = performance.now() - start;
  await store.write((tx) => tx.logEntry.deleteMany({ where: { seq: { gt: 10_000_000 } } }));
  return taken;
};

/** @param one a store of its own, with the plan and its directory. */
export const measureImport = async (kind: string, one: BenchStore): Promise<void> => {
  const small: number[] = [];
  for (let each = 0; each < 3; each += 1) small.push(await imported(one, 1 + each * 300, 300));
  const large = await imported(one, 10_000, 3_000);
  const reference = await bare(one, 3_000);
  const row = (name: string, ms: number): Measured => ({ name, ms });
  addGroup(`${kind}: an import of documents of five recipients`, [
    row('300 documents', median(small)),
    row('3,000 documents', large),
  ]);
  addGroup(`${kind}: an import beside its rows`, [
    row('the rows of 3,000 documents, inserted bare', reference),
    row('3,000 documents', large),
  ]);
};
