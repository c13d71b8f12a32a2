/** What the service itself remembers: the plan clock's offset, whether this database belongs to a simulation. */
import { announce } from './changes.ts';
import type { Db } from './store.ts';

const put = async (tx: Db, name: string, value: string): Promise<void> => {
  await tx.serviceState.upsert({ where: { name }, create: { name, value }, update: { value } });
};
const get = async (db: Db, name: string): Promise<string | undefined> =>
  (await db.serviceState.findUnique({ where: { name } }))?.value;

/** Milliseconds that plan time is ahead of real time; undefined before it was ever set. */
export const getClockOffset = async (db: Db): Promise<number | undefined> => {
  const value = await get(db, 'clock-offset');
  return value === undefined ? undefined : Number(value);
};
export const setClockOffset = (tx: Db, offset: number): Promise<void> => {
  announce(tx);
  return put(tx, 'clock-offset', String(offset));
};
/** The channels that this service writes to; the simulated workspace where nothing was ever said. */
export const activeChannels = async (db: Db): Promise<string[]> =>
  ((await get(db, 'channels')) ?? 'local').split(',').filter((one) => one !== '');
export const setActiveChannels = (tx: Db, channels: string[]): Promise<void> =>
  put(tx, 'channels', channels.join(','));
export const isSimulation = async (db: Db): Promise<boolean> =>
  (await get(db, 'simulation')) === 'yes';
export const markSimulation = (tx: Db): Promise<void> => put(tx, 'simulation', 'yes');

/** A service says every so often that it runs; one that was killed is believed this long, real milliseconds. */
export const SILENT_AFTER_MS = 30_000;
const RUNNING = 'running/';

/** @param realNow real milliseconds. */
export const markRunning = (tx: Db, id: string, realNow: number): Promise<void> =>
  put(tx, `${RUNNING}${id}`, String(realNow));
export const markStopped = async (tx: Db, id: string): Promise<void> => {
  await tx.serviceState.deleteMany({ where: { name: `${RUNNING}${id}` } });
};
/** Has a service said lately that it runs on this database? @param realNow real milliseconds. */
export const isServiceRunning = async (db: Db, realNow: number): Promise<boolean> =>
  (await db.serviceState.findMany({ where: { name: { startsWith: RUNNING } } })).some(
    ({ value }) => Math.abs(realNow - Number(value)) < SILENT_AFTER_MS,
  );
/** Forgets services that fell silent. */
export const forgetSilent = async (tx: Db, realNow: number): Promise<void> => {
  const rows = await tx.serviceState.findMany({ where: { name: { startsWith: RUNNING } } });
  const silent = rows.filter(({ value }) => Math.abs(realNow - Number(value)) >= SILENT_AFTER_MS);
  await tx.serviceState.deleteMany({ where: { name: { in: silent.map(({ name }) => name) } } });
};
