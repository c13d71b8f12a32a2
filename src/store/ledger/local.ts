/** The simulated platform's own messages: what Slack's or Teams' servers would keep. */
import type { Message } from '../../conversation/message.ts';
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { forgetAllAsked } from '../inbound/asked-questions.ts';
import { eraseRecord } from '../record/log.ts';

export interface LocalFile {
  name: string;
  size?: number;
  url: string;
}

export interface LocalMessage {
  id: number;
  conversation: string;
  threadOf: number | null;
  /** Null: Avance. */
  authorId: string | null;
  privateTo: string | null;
  text: string;
  message: Message | null;
  files: LocalFile[];
  reactions: string[];
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
}

export interface NewLocalMessage {
  conversation: string;
  threadOf?: number;
  authorId?: string;
  privateTo?: string;
  text: string;
  message?: Message;
  files?: LocalFile[];
  /** Posting the same delivery again finds the message that stands. */
  deliveryKey?: string;
  at: string;
}

type Row = Awaited<ReturnType<Db['localMessage']['findFirstOrThrow']>>;

const toMessage = ({ message, files, reactions, ...row }: Row): LocalMessage => ({
  id: row.id,
  conversation: row.conversation,
  threadOf: row.threadOf,
  authorId: row.authorId,
  privateTo: row.privateTo,
  text: row.text,
  at: row.at,
  editedAt: row.editedAt,
  deletedAt: row.deletedAt,
  message: message === null ? null : (JSON.parse(message) as Message),
  files: JSON.parse(files) as LocalFile[],
  reactions: JSON.parse(reactions) as string[],
});

/** The message that was posted under this key, if it ever was. */
export const findPosted = async (
  db: Db,
  deliveryKey: string,
): Promise<LocalMessage | undefined> => {
  const row = await db.localMessage.findUnique({ where: { deliveryKey } });
  return row === null ? undefined : toMessage(row);
};

/** Posts; with a `deliveryKey` that was posted before, gives the message that stands. */
export const postLocal = async (tx: Db, input: NewLocalMessage): Promise<LocalMessage> => {
  if (input.deliveryKey !== undefined) {
    const present = await findPosted(tx, input.deliveryKey);
    if (present !== undefined) return present;
  }
  return toMessage(
    await tx.localMessage.create({
      data: {
        conversation: input.conversation,
        threadOf: input.threadOf ?? null,
        authorId: input.authorId ?? null,
        privateTo: input.privateTo ?? null,
        text: input.text,
        message: input.message === undefined ? null : canonical(input.message),
        files: canonical(input.files ?? []),
        deliveryKey: input.deliveryKey ?? null,
        at: input.at,
      },
    }),
  );
};

/** Redraws one of Avance's messages. */
export const redrawLocal = async (tx: Db, id: number, message: Message): Promise<LocalMessage> =>
  toMessage(
    await tx.localMessage.update({
      where: { id },
      data: { message: canonical(message), text: message.text },
    }),
  );

export const reactLocal = async (tx: Db, id: number, reactions: string[]): Promise<LocalMessage> =>
  toMessage(
    await tx.localMessage.update({ where: { id }, data: { reactions: canonical(reactions) } }),
  );

export const editLocal = async (
  tx: Db,
  id: number,
  text: string,
  at: string,
): Promise<LocalMessage> =>
  toMessage(await tx.localMessage.update({ where: { id }, data: { text, editedAt: at } }));

export const deleteLocal = async (tx: Db, id: number, at: string): Promise<LocalMessage> =>
  toMessage(await tx.localMessage.update({ where: { id }, data: { deletedAt: at } }));

export const findLocal = async (db: Db, id: number): Promise<LocalMessage | undefined> => {
  const row = await db.localMessage.findUnique({ where: { id } });
  return row === null ? undefined : toMessage(row);
};

/** What a person sees: everything in these conversations but other people's private answers. */
export const listLocal = async (
  db: Db,
  conversations: string[],
  personId: string,
): Promise<LocalMessage[]> => {
  const rows = await db.localMessage.findMany({
    where: {
      conversation: { in: conversations },
      OR: [{ privateTo: null }, { privateTo: personId }],
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(toMessage);
};

export const readMarks = async (db: Db, personId: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await db.localRead.findMany({ where: { personId } })).map((row) => [
      row.conversation,
      row.lastReadId,
    ]),
  );

export const markRead = async (
  tx: Db,
  personId: string,
  conversation: string,
  lastReadId: number,
): Promise<void> => {
  await tx.localRead.upsert({
    where: { personId_conversation: { personId, conversation } },
    create: { personId, conversation, lastReadId },
    update: { lastReadId },
  });
};

/** Empties a simulation, so that it can start again: everything but the migrations. */
export const eraseSimulation = async (tx: Db): Promise<void> => {
  await tx.localRead.deleteMany();
  await tx.localMessage.deleteMany();
  await tx.posting.deleteMany();
  await tx.delivery.deleteMany();
  await tx.address.deleteMany();
  await tx.inboundEvent.deleteMany();
  await tx.inboundWork.deleteMany();
  await tx.keptForm.deleteMany();
  await forgetAllAsked(tx);
  await tx.account.deleteMany();
  await tx.auditEntry.deleteMany();
  await tx.owedKey.deleteMany();
  await tx.session.deleteMany();
  await tx.progressReport.deleteMany();
  await tx.scheduledMonth.deleteMany();
  await tx.actionLine.deleteMany();
  await tx.planVersion.deleteMany();
  await tx.plan.deleteMany();
  await tx.membership.deleteMany();
  await tx.person.deleteMany();
  await tx.area.deleteMany();
  await tx.commission.deleteMany();
  await tx.serviceState.deleteMany({ where: { name: 'clock-offset' } });
  await eraseRecord(tx);
};
