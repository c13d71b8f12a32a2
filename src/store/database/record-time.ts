/** Real time of a write: one value for everything that a transaction records, given by `store.write`. */
import type { Db } from './store.ts';

const times = new WeakMap<Db, number>();

export const setRecordTime = (tx: Db, realNow: number): void => {
  times.set(tx, realNow);
};

/** @throws Error outside `store.write`: nothing is recorded on a reader. */
export const recordTime = (tx: Db): Date => {
  const time = times.get(tx);
  if (time === undefined) throw new Error('a change was written outside store.write');
  return new Date(time);
};
