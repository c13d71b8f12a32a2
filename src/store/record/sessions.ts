/** Sessions of the commission and what happened to them, as append-only streams. */
import type {
  PreparationItem,
  SessionDetails,
  SessionEvent,
  SessionEventKind,
  SessionRecord,
} from '../../domain/sessions/session.ts';
import { appendAudit } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

/** Adds an extraordinary session, or a window of the plan. */
export const addSession = async (
  tx: Db,
  planId: string,
  session: Omit<SessionRecord, 'events'>,
): Promise<void> => {
  await tx.session.create({
    data: {
      planId,
      key: session.key,
      kind: session.kind,
      month: session.month,
      opensOn: session.window?.opensOn ?? null,
      closesOn: session.window?.closesOn ?? null,
    },
  });
  await touchPlan(tx, planId);
};

/** Writes the event with the session's next ordinal, and its audit entry. */
export const appendSessionEvent = async (
  tx: Db,
  planId: string,
  event: Omit<SessionEvent, 'ordinal'>,
): Promise<SessionEvent> => {
  const last = await tx.sessionEvent.findFirst({
    where: { planId, sessionKey: event.sessionKey },
    orderBy: { ordinal: 'desc' },
    select: { ordinal: true },
  });
  const written: SessionEvent = { ...event, ordinal: (last?.ordinal ?? 0) + 1 };
  await tx.sessionEvent.create({
    data: {
      planId,
      sessionKey: written.sessionKey,
      ordinal: written.ordinal,
      kind: written.kind,
      date: written.date ?? null,
      time: written.time ?? null,
      reason: written.reason ?? null,
      link: written.link ?? null,
      item: written.item ?? null,
      details: written.details === undefined ? null : canonical(written.details),
      authorId: written.authorId,
      authorName: written.authorName,
      at: written.at,
      recordedAt: recordTime(tx),
    },
  });
  await appendAudit(tx, {
    stream: planId,
    kind: `session.${written.kind}`,
    actor: written.authorName,
    at: written.at,
    payload: written,
  });
  await touchPlan(tx, planId);
  return written;
};

export const loadSessions = async (db: Db, planId: string): Promise<SessionRecord[]> => {
  const rows = await db.session.findMany({
    where: { planId },
    orderBy: { key: 'asc' },
    include: { events: { orderBy: { ordinal: 'asc' } } },
  });
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind as SessionRecord['kind'],
    month: row.month,
    ...(row.opensOn === null || row.closesOn === null
      ? {}
      : { window: { opensOn: row.opensOn, closesOn: row.closesOn } }),
    events: row.events.map((event) => ({
      sessionKey: event.sessionKey,
      ordinal: event.ordinal,
      kind: event.kind as SessionEventKind,
      ...(event.date === null ? {} : { date: event.date }),
      ...(event.time === null ? {} : { time: event.time }),
      ...(event.reason === null ? {} : { reason: event.reason }),
      ...(event.link === null ? {} : { link: event.link }),
      ...(event.item === null ? {} : { item: event.item as PreparationItem }),
      ...(event.details === null ? {} : { details: JSON.parse(event.details) as SessionDetails }),
      authorId: event.authorId,
      authorName: event.authorName,
      at: event.at,
    })),
  }));
};
