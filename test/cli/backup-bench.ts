/** Databases to back up and to restore into, and everything that is seen of one. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figures } from '../../src/domain/progress/figures.ts';
import { sortOut } from '../../src/reminders/engine.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { listDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { openTestStore, type Kind } from '../sample.ts';
import { landedDatabase, readLanded } from '../store/landed.ts';
import { makeBench, type CliBench } from './run.ts';

const closing: (() => void | Promise<void>)[] = [];
export const closeLater = (close: () => void | Promise<void>): void => void closing.push(close);
export const closeAll = async (): Promise<void> => {
  while (closing.length > 0) await closing.pop()?.();
};

export const open = async (url: string): Promise<Store> => {
  const store = await openStore({ url, realNow: Date.now });
  closeLater(() => store.close());
  return store;
};
export const benchAt = (url: string): CliBench => {
  const bench = makeBench({ DATABASE_URL: url });
  closeLater(bench.close);
  return bench;
};

let template: Promise<string> | undefined;
/** Some months of use, converted once in each process and then copied. */
const makeTemplate = async (): Promise<string> => {
  const { url } = await landedDatabase('sqlite', await readLanded());
  await (await openStore({ url, realNow: Date.now })).close();
  return url.slice('file:'.length);
};
/** A database of some months of use. */
export const used = async (): Promise<CliBench> => {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'avance-used-'));
  closeLater(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(await template, join(folder, 'avance.db'));
  return benchAt(`file:${join(folder, 'avance.db')}`);
};
export const empty = async (kind: Kind): Promise<CliBench> => {
  const { url, store, close } = await openTestStore(kind);
  await store.close();
  closeLater(close);
  return benchAt(url);
};
export const urlOf = ({ settings }: CliBench): string => settings['DATABASE_URL'] ?? '';

/** Everything that is known and owed, and every row that a backup holds. */
export const shown = async (bench: CliBench): Promise<Record<string, unknown>> => {
  const store = await open(urlOf(bench));
  const [state] = await store.read(loadStates);
  if (state === undefined) throw new Error('no plan');
  const keys = await store.read((db) => sentKeys(db));
  return {
    plan: await bench.json('plan', 'export'),
    audit: await bench.json('audit', 'export'),
    verdict: await bench.json('audit', 'verify'),
    figures: figures(state, '2020-06-15'),
    keys: [...keys].sort(),
    owed: sortOut(state, Date.parse('2020-12-01T12:00:00-06:00'), keys).due.map(({ key }) => key),
    deliveries: await store.read(listDeliveries),
    addresses: await store.read((db) => db.address.findMany({ orderBy: { id: 'asc' } })),
    rows: await store.read((db) => db.delivery.findMany({ orderBy: { id: 'asc' } })),
    postings: await store.read((db) => db.posting.findMany({ orderBy: { id: 'asc' } })),
    accounts: await store.read((db) => db.account.findMany({ orderBy: { externalId: 'asc' } })),
    messages: await store.read((db) => db.localMessage.findMany({ orderBy: { id: 'asc' } })),
    old: await store.read((db) => db.auditEntry.findMany({ orderBy: { hash: 'asc' } })),
    work: await store.read((db) => db.inboundWork.findMany({ orderBy: { id: 'asc' } })),
    service: await store.read((db) => db.serviceState.findMany({ orderBy: { name: 'asc' } })),
  };
};
