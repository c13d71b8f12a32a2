/** Who somebody is in a platform. A match is audited, and an undone one never comes back by itself. */
import { closeAddress } from '../ledger/addresses.ts';
import { INSTITUTION } from '../../domain/record/entry.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

export interface Account {
  channel: string;
  /** The platform's id of the person. */
  externalId: string;
  personId: string;
  state: 'ok' | 'undone';
}

type Row = Awaited<ReturnType<Db['account']['findFirstOrThrow']>>;
const toAccount = ({ channel, externalId, personId, state }: Row): Account => ({
  channel,
  externalId,
  personId,
  state: state as Account['state'],
});

export const findAccount = async (
  db: Db,
  channel: string,
  externalId: string,
): Promise<Account | undefined> => {
  const { slices } = await currentSnapshot(db);
  const account = slices.account[`${channel}/${externalId}`];
  return account === undefined ? undefined : { channel, externalId, ...account };
};

export const listAccounts = async (db: Db, channel: string): Promise<Account[]> =>
  (await db.account.findMany({ where: { channel }, orderBy: { recordedAt: 'asc' } })).map(
    toAccount,
  );

/** @param at plan time. Returns false when this account, or this person on this channel, was matched or undone before. */
export const linkAccount = async (
  tx: Db,
  one: { channel: string; externalId: string; personId: string },
  how: { matchedBy: 'directory' | 'email'; by: string; at: string },
): Promise<boolean> => {
  const { channel, externalId, personId } = one;
  const present = await tx.account.findUnique({
    where: { channel_externalId: { channel, externalId } },
  });
  if (present?.personId === personId && present.state === 'ok') return false;
  if (
    how.matchedBy === 'email' &&
    (present !== null || (await tx.account.findFirst({ where: { channel, personId } })) !== null)
  )
    return false;
  if (how.matchedBy === 'directory')
    await tx.account.deleteMany({ where: { channel, personId, NOT: { externalId } } });
  const data = { personId, matchedBy: how.matchedBy, state: 'ok', recordedAt: recordTime(tx) };
  await tx.account.upsert({
    where: { channel_externalId: { channel, externalId } },
    create: { channel, externalId, ...data },
    update: data,
  });
  await append(tx, {
    scope: INSTITUTION,
    subject: 'account',
    key: `${channel}/${externalId}`,
    kind: 'account.matched',
    authorId: '',
    authorName: how.by,
    channel,
    at: how.at,
    payload: { ...one, matchedBy: how.matchedBy },
  });
  return true;
};

/** The Secretario Técnico says that it is not them. Nothing more is written to it. */
export const undoAccount = async (
  tx: Db,
  channel: string,
  externalId: string,
  who: { by: string; at: string },
): Promise<boolean> => {
  const present = await tx.account.findUnique({
    where: { channel_externalId: { channel, externalId } },
  });
  if (present === null || present.state === 'undone') return false;
  await tx.account.update({
    where: { channel_externalId: { channel, externalId } },
    data: { state: 'undone' },
  });
  await closeAddress(tx, { kind: 'person', key: present.personId }, channel, 'undone');
  await append(tx, {
    scope: INSTITUTION,
    subject: 'account',
    key: `${channel}/${externalId}`,
    kind: 'account.undone',
    authorId: '',
    authorName: who.by,
    channel,
    at: who.at,
    payload: { channel, externalId, personId: present.personId },
  });
  return true;
};
