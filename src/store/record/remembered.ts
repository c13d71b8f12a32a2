/**
 * An answer of the tables that is asked for again and again: it stands until anybody commits anything. Inside a transaction
 * it is asked each time.
 */
import type { Glance } from '../database/glance.ts';
import type { Db } from '../database/store.ts';
import { versionOf } from './snapshot.ts';

interface Remembered {
  version: Glance['version'];
  answers: Map<string, Promise<unknown>>;
}
const remembered = new WeakMap<Db, Remembered>();
const MOST_ANSWERS = 1_000;

/** @param name of the question, with what it is about. */
export const remember = async <T>(db: Db, name: string, ask: () => Promise<T>): Promise<T> => {
  const version = await versionOf(db);
  if (version === undefined) return ask();
  let held = remembered.get(db);
  if (held?.version !== version || held.answers.size >= MOST_ANSWERS)
    remembered.set(db, (held = { version, answers: new Map() }));
  const { answers } = held;
  const known = answers.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const answer = ask();
  answers.set(name, answer);
  answer.catch(() => answers.delete(name));
  return answer;
};
