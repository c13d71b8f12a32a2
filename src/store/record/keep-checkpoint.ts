/** Keeps the present as it stands, when the record grew enough: a new process then begins there and not at the first entry. */
import type { Store } from '../database/store.ts';
import { isCheckpointDue, saveCheckpoint } from './checkpoint.ts';
import { currentSnapshot } from './snapshot.ts';

/** Of each store: the sequence up to which it was asked whether a checkpoint is due. */
const asked = new WeakMap<Store, number>();

/** Saves a checkpoint if one is due; a record that did not grow costs nothing. Returns whether one was saved. */
export const keepCheckpoint = async (store: Store): Promise<boolean> => {
  const snapshot = await store.read(currentSnapshot);
  if (asked.get(store) === snapshot.seq) return false;
  const isDue = await store.read((db) => isCheckpointDue(db, snapshot.seq));
  if (isDue) await store.update((tx) => saveCheckpoint(tx, snapshot));
  asked.set(store, snapshot.seq);
  return isDue;
};
