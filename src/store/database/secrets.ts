/** Secrets that the service makes once and every replica shares: what signs the addresses of files, the calendar's key. */
import { announce } from './changes.ts';
import type { Db } from './store.ts';

export type SecretName = 'secret-files' | 'secret-calendar';

export const findSecret = async (db: Db, name: SecretName): Promise<string | undefined> =>
  (await db.serviceState.findUnique({ where: { name } }))?.value;

/** The one that stands, or `candidate` where there is none yet. */
export const keepSecret = async (tx: Db, name: SecretName, candidate: string): Promise<string> => {
  const present = await findSecret(tx, name);
  if (present === undefined) await tx.serviceState.create({ data: { name, value: candidate } });
  return present ?? candidate;
};

/** What the old one opened stays shut. */
export const renewSecret = async (tx: Db, name: SecretName, value: string): Promise<void> => {
  announce(tx);
  await tx.serviceState.upsert({ where: { name }, create: { name, value }, update: { value } });
};
