/** Who acts for whom while they are away, as an append-only stream, each event with its audit entry. */
import type { DelegationEvent, NewDelegationEvent } from '../../domain/people/delegation.ts';
import { appendAudit } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

export const appendDelegationEvent = async (
  tx: Db,
  planId: string,
  event: NewDelegationEvent,
): Promise<void> => {
  const { kind, authorId, authorName, channel, at, ...payload } = event;
  const last = await tx.delegationEvent.findFirst({
    where: { planId },
    orderBy: { ordinal: 'desc' },
    select: { ordinal: true },
  });
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx.delegationEvent.create({
    data: {
      planId,
      ordinal,
      kind,
      payload: canonical(payload),
      authorId,
      authorName,
      channel,
      at,
      recordedAt: recordTime(tx),
    },
  });
  await appendAudit(tx, {
    stream: planId,
    kind: `delegation.${kind}`,
    actor: authorName,
    at,
    payload: { ...event, ordinal },
  });
  await touchPlan(tx, planId);
};

export const loadDelegationEvents = async (db: Db, planId: string): Promise<DelegationEvent[]> =>
  (await db.delegationEvent.findMany({ where: { planId }, orderBy: { ordinal: 'asc' } })).map(
    ({ ordinal, kind, payload, authorId, authorName, channel, at }) =>
      ({
        ordinal,
        kind,
        authorId,
        authorName,
        channel,
        at,
        ...(JSON.parse(payload) as object),
      }) as DelegationEvent,
  );
