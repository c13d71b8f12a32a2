/** What the service itself remembers: the plan clock's offset, whether this database belongs to a simulation. */
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
export const setClockOffset = (tx: Db, offset: number): Promise<void> =>
  put(tx, 'clock-offset', String(offset));
/** The channels that this service writes to; the simulated workspace where nothing was ever said. */
export const activeChannels = async (db: Db): Promise<string[]> =>
  ((await get(db, 'channels')) ?? 'local').split(',').filter((one) => one !== '');
export const setActiveChannels = (tx: Db, channels: string[]): Promise<void> =>
  put(tx, 'channels', channels.join(','));
export const isSimulation = async (db: Db): Promise<boolean> =>
  (await get(db, 'simulation')) === 'yes';
export const markSimulation = (tx: Db): Promise<void> => put(tx, 'simulation', 'yes');
