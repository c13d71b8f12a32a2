/** Months that an act suspended, and their lifting: entries of the record. */
import type { Suspension } from '../../domain/plan/suspension.ts';
import type { Db } from '../database/store.ts';
import { authored, type Author } from '../plan/plans.ts';
import { append } from './snapshot.ts';

const subject = 'suspension';

export const declareSuspension = async (
  tx: Db,
  planId: string,
  suspension: Suspension,
  who: Author,
): Promise<void> => {
  const key = suspension.id;
  const kind = 'suspension.declared';
  await append(tx, {
    scope: planId,
    subject,
    key,
    kind,
    ...authored(who),
    payload: suspension,
  });
};

export const liftSuspension = async (
  tx: Db,
  planId: string,
  id: string,
  who: Author,
): Promise<void> => {
  const kind = 'suspension.lifted';
  await append(tx, { scope: planId, subject, key: id, kind, ...authored(who), payload: {} });
};
