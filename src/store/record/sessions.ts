/** Sessions that are added to those of the plan's windows. The table is a projection for SQL. */
import type { SessionRecord } from '../../domain/sessions/session.ts';
import type { Db } from '../database/store.ts';
import { append } from './snapshot.ts';

/** The row of the projection. */
export const sessionRow = (planId: string, session: Omit<SessionRecord, 'events'>) => ({
  planId,
  key: session.key,
  kind: session.kind,
  month: session.month,
  opensOn: session.window?.opensOn ?? null,
  closesOn: session.window?.closesOn ?? null,
});

/** Adds an extraordinary session. */
export const addSession = async (
  tx: Db,
  planId: string,
  session: Omit<SessionRecord, 'events'>,
  who: { authorId: string; authorName: string; channel: string; at: string },
): Promise<void> => {
  const { key } = session;
  await append(tx, {
    scope: planId,
    subject: 'session',
    key,
    kind: 'session.added',
    ...who,
    payload: session,
  });
  await tx.session.create({ data: sessionRow(planId, session) });
};
