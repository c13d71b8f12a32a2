/**
 * Where a platform's conversation is answered: a plain reference of our own, kept from what the platform says with each
 * thing that comes from there, so that a message can be sent to it long afterwards.
 */
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

export interface Reference {
  channel: string;
  /** The conversation, without any thread in it. */
  externalId: string;
  kind: 'personal' | 'channel' | 'groupChat';
  serviceUrl: string;
  bot: string;
  /** Of a channel. */
  team?: string;
  /** Of a personal conversation: whose. */
  account?: string;
}

type Row = Awaited<ReturnType<Db['conversationReference']['findFirstOrThrow']>>;
const toReference = ({
  channel,
  externalId,
  kind,
  serviceUrl,
  bot,
  team,
  account,
}: Row): Reference => ({
  channel,
  externalId,
  kind: kind as Reference['kind'],
  serviceUrl,
  bot,
  ...(team === null ? {} : { team }),
  ...(account === null ? {} : { account }),
});

/** The newest word of the platform counts. */
export const keepReference = async (
  tx: Db,
  { channel, externalId, ...told }: Reference,
): Promise<void> => {
  const where = { channel_externalId: { channel, externalId } };
  const data = {
    kind: told.kind,
    serviceUrl: told.serviceUrl,
    bot: told.bot,
    ...(told.team === undefined ? {} : { team: told.team }),
    ...(told.account === undefined ? {} : { account: told.account }),
  };
  const present = await tx.conversationReference.findUnique({ where });
  if (
    present !== null &&
    Object.entries(data).every(([name, value]) => present[name as keyof Row] === value)
  )
    return;
  await tx.conversationReference.upsert({
    where,
    create: { channel, externalId, ...data, recordedAt: recordTime(tx) },
    update: { ...data, recordedAt: recordTime(tx) },
  });
};

export const findReference = async (
  db: Db,
  channel: string,
  externalId: string,
): Promise<Reference | undefined> => {
  const row = await db.conversationReference.findUnique({
    where: { channel_externalId: { channel, externalId } },
  });
  return row === null ? undefined : toReference(row);
};

/** The personal conversation of an account; the newest, should there be several. */
export const personalReference = async (
  db: Db,
  channel: string,
  account: string,
): Promise<Reference | undefined> => {
  const row = await db.conversationReference.findFirst({
    where: { channel, account, kind: 'personal' },
    orderBy: { recordedAt: 'desc' },
  });
  return row === null ? undefined : toReference(row);
};

/** Any conversation of the channel: where the platform was last heard. */
export const latestReference = async (db: Db, channel: string): Promise<Reference | undefined> => {
  const row = await db.conversationReference.findFirst({
    where: { channel },
    orderBy: { recordedAt: 'desc' },
  });
  return row === null ? undefined : toReference(row);
};

/** The conversations of a team: all its channels that were ever heard. */
export const teamReferences = async (db: Db, channel: string, team: string): Promise<Reference[]> =>
  (await db.conversationReference.findMany({ where: { channel, team } })).map(toReference);

/** It may not be written to any more. */
export const dropReference = async (tx: Db, channel: string, externalId: string): Promise<void> => {
  await tx.conversationReference.deleteMany({ where: { channel, externalId } });
};
