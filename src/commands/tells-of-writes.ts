/** The store of the commands: it tells when one of them wrote. Most of them only read, and wake nobody. */
import type { Store } from '../store/database/store.ts';

export const tellsOfWrites = (store: Store, onRecorded: (() => void) | undefined): Store => {
  if (onRecorded === undefined) return store;
  const told = async <T>(writing: Promise<T>): Promise<T> => {
    const result = await writing;
    onRecorded();
    return result;
  };
  return {
    ...store,
    write: (fn, withinMs) => told(store.write(fn, withinMs)),
    update: (fn) => told(store.update(fn)),
  };
};
