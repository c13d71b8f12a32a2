/** Claims one address and sends its waiting rows in order, each drawn from the state as it is at that moment. */
import { epochOf, localDate, toInstant } from '../domain/time/dates.ts';
import type { Message } from '../conversation/message.ts';
import {
  anythingWaiting,
  claimAddress,
  markAddress,
  releaseAddress,
  type Waiting,
} from '../store/ledger/addresses.ts';
import {
  abandonDoubt,
  markDoubt,
  markSending,
  markSent,
  markState,
  nextRows,
  type DeliveryRow,
} from '../store/ledger/deliveries.ts';
import { loadState, loadWithOthers } from '../store/plan/plans.ts';
import { markSendingAgain, placeOf, wantRedraw } from '../store/ledger/postings.ts';
import type { Db, Store } from '../store/database/store.ts';
import { errorFacts } from '../log.ts';
import { backoffMs } from './backoff.ts';
import { inDoubt, notSent } from './never-sent.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingAddress, Sender, SendOutcome } from '../conversation/sender.ts';

/** Longer than a post may take twice; after a crash nobody else sends to the address for this long (real time). */
const LEASE_MS = 1_500;
/** After a doubt: when it is first looked for, and how often again. */
const FIRST_LOOK_MS = 1_000;
const LOOK_AGAIN_MS = 2_000;
/** Where a platform cannot be asked: sent once, and once more. */
export const MAX_UNCONFIRMED_SENDS = 2;
/** Rows of one claim; the lease is not prolonged, the address is claimed again. */
const ROWS = 25;

/** Which revision the platform shows, and since when in plan time. */
interface Drawn {
  revision: number;
  sentAt: string;
}

interface Prepared extends Drawn {
  message: Message;
  /** The card under which it goes. */
  threadOf?: string;
}

/** Why a row is not sent after all; kept in the ledger, in the document's words. */
const OMITTED = { stale: 'vencido', settled: 'resuelto' } as const;

/** What is written of a row after its post, and whether the address may go on to the next one. */
interface Settled {
  write: (tx: Db) => Promise<void>;
  goOn: boolean;
  /** Real milliseconds: the address keeps quiet until then. */
  againAt?: number;
}

/** Where the card stands that this row follows up; undefined when it follows none, or that one never got anywhere. */
const threadFor = async (
  store: Store,
  { externalId }: OutgoingAddress,
  { followsId, subject }: DeliveryRow,
): Promise<string | undefined> => {
  if (subject.type === 'answer') return subject.thread;
  return followsId === undefined
    ? undefined
    : store.read((db) => placeOf(db, followsId, externalId));
};

/** Revision first, state after it: a change in between is drawn and then drawn once more, never lost. */
const prepareRow = async (
  { store, clock, draw, worth }: OutboxDeps,
  address: OutgoingAddress,
  row: DeliveryRow,
): Promise<Prepared | keyof typeof OMITTED> => {
  const [state, others] = await store.read((db) => loadWithOthers(db, row.planId));
  const now = clock.planNow();
  if (now >= epochOf(row.worthUntil)) return 'stale';
  const today = localDate(now, state.timeZone);
  const owedOn = row.createdAt.slice(0, 10);
  if (!worth(state, row.subject, today > owedOn ? today : owedOn, others)) return 'settled';
  const threadOf = await threadFor(store, address, row);
  return {
    message: draw(state, row.subject, today, threadOf !== undefined, now, others),
    revision: row.wantedRevision,
    sentAt: toInstant(now, state.timeZone),
    ...(threadOf === undefined ? {} : { threadOf }),
  };
};

/** A row that waits keeps its doubt: what may have been taken is looked for before it is sent again. */
const waitingState = (row: DeliveryRow): 'pending' | 'uncertain' =>
  row.doubtSince === undefined ? 'pending' : 'uncertain';

const applyOutcome = (
  deps: OutboxDeps,
  sender: Sender,
  address: OutgoingAddress,
  row: DeliveryRow,
  prepared: Drawn,
  outcome: SendOutcome,
): Settled => {
  const { clock, log } = deps;
  const facts = { address: address.externalId, key: row.key, attempts: row.attempts + 1 };
  switch (outcome.state) {
    case 'sent':
      return {
        goOn: true,
        write: async (tx) => {
          await markSent(tx, row.id, {
            externalId: outcome.externalId,
            conversation: address.externalId,
            sentAt: prepared.sentAt,
            shownRevision: prepared.revision,
          });
          if (row.followsId !== undefined) await wantRedraw(tx, row.followsId);
        },
      };
    case 'retry': {
      const wait = backoffMs(
        row.attempts + 1,
        outcome.retryAfterMs,
        deps.chance?.() ?? Math.random(),
      );
      log.warn(
        { ...facts, error: outcome.error, waitMs: wait },
        'a message was not taken; it is tried again',
      );
      return {
        goOn: false,
        againAt: clock.realNow() + wait,
        write: (tx) => markState(tx, row.id, 'pending', outcome.error),
      };
    }
    case 'later':
      return {
        goOn: false,
        againAt: clock.realNow() + outcome.afterMs,
        write: (tx) => markState(tx, row.id, waitingState(row), null),
      };
    case 'uncertain':
      log.warn({ ...facts, error: outcome.error }, 'a message may have been taken');
      return {
        goOn: sender.sendsOnce === true,
        againAt: clock.realNow() + (sender.blindAgainMs ?? FIRST_LOOK_MS),
        write: (tx) => markDoubt(tx, row.id, clock.realNow(), outcome.error),
      };
    case 'failed':
      log.error(
        { ...facts, error: outcome.error, outOfOrder: outcome.address ?? false },
        'a message will never be taken',
      );
      // What a place refuses waits until the place is mended; what only this message is refused for is over.
      return {
        goOn: outcome.address !== true,
        write: async (tx) => {
          await markState(
            tx,
            row.id,
            outcome.address === true ? waitingState(row) : 'failed',
            outcome.error,
          );
          if (outcome.address === true) await markAddress(tx, address.id, outcome.error);
        },
      };
  }
};

const planInstantOf = async ({ store, clock }: OutboxDeps, row: DeliveryRow): Promise<string> =>
  toInstant(clock.planNow(), (await store.read((db) => loadState(db, row.planId))).timeZone);

/** What a sender throws while it posts: in doubt, where the doubt is looked into or sent again. */
const asThrown = ({ doubt, blindAgainMs, sendsOnce }: Sender) =>
  doubt === undefined && blindAgainMs === undefined && sendsOnce !== true ? notSent : inDoubt;

/**
 * A row that was in doubt, or being sent when the service died, is looked for before it is sent again, and given the
 * time that a platform's history may lag.
 */
const lookFor = async (
  { clock, log, store }: OutboxDeps,
  { doubt, blindAgainMs, sendsOnce }: Sender,
  address: OutgoingAddress,
  row: DeliveryRow,
): Promise<SendOutcome | 'absent'> => {
  if ((blindAgainMs !== undefined || sendsOnce === true) && row.state === 'sending')
    return { state: 'uncertain', error: 'the service ended while it was being sent' };
  if (doubt === undefined || (row.state !== 'uncertain' && row.state !== 'sending'))
    return 'absent';
  const since = row.doubtSince ?? clock.realNow();
  const found = await doubt
    .find(address, row.key, since, await threadFor(store, address, row))
    .catch(notSent);
  if (found.state !== 'absent')
    return found.state === 'retry'
      ? { state: 'later', afterMs: Math.max(found.retryAfterMs, LOOK_AGAIN_MS) }
      : found;
  if (doubt.lagMs === 0) return 'absent';
  if (row.doubtSince === undefined)
    return { state: 'uncertain', error: 'the service ended while it was being sent' };
  const left = since + doubt.lagMs - clock.realNow();
  if (left > 0) return { state: 'later', afterMs: Math.min(left, LOOK_AGAIN_MS) };
  log.info({ key: row.key }, 'a message in doubt was not taken; it is sent again');
  return 'absent';
};

const sendRow = async (
  deps: OutboxDeps,
  sender: Sender,
  address: OutgoingAddress,
  row: DeliveryRow,
): Promise<Settled> => {
  const doubted = await lookFor(deps, sender, address, row);
  // What is found was drawn from a state that nobody remembers: revision 0 has it drawn again.
  if (doubted !== 'absent')
    return applyOutcome(
      deps,
      sender,
      address,
      row,
      { revision: 0, sentAt: await planInstantOf(deps, row) },
      doubted,
    );
  const blind = sender.blindAgainMs !== undefined;
  const again = (tx: Db) => markSendingAgain(tx, row.id, blind);
  if (row.state === 'uncertain' && !(await deps.store.update(again)))
    return { goOn: true, write: async () => undefined };
  let prepared: Prepared | keyof typeof OMITTED;
  try {
    prepared = await prepareRow(deps, address, row);
  } catch (error) {
    // What cannot be drawn (its line is gone) must not stop what follows it.
    deps.log.error({ key: row.key, ...errorFacts(error) }, 'a message could not be drawn');
    return { goOn: true, write: (tx) => markState(tx, row.id, 'failed', 'could not be drawn') };
  }
  if (typeof prepared === 'string') {
    const why = OMITTED[prepared];
    deps.log.info({ key: row.key, why }, 'a message is no longer worth sending');
    // Where nobody can say whether it stands there already, it stays in doubt.
    return {
      goOn: true,
      write: (tx) =>
        blind && row.doubts > 0
          ? abandonDoubt(tx, row.id, why)
          : markState(tx, row.id, 'omitted', why),
    };
  }
  const outcome = await sender
    .post(address, row.key, prepared.message, prepared.threadOf)
    .catch(asThrown(sender));
  deps.metrics.attempted(sender.channel, 'post', outcome.state);
  return applyOutcome(deps, sender, address, row, prepared, outcome);
};

/** What this sender's outbox takes in hand. */
export const waitingFor = ({ channel, doubt, blindAgainMs }: Sender): Waiting => ({
  channel,
  states: ['pending', 'sending', ...(doubt === undefined ? [] : ['uncertain'])],
  ...(blindAgainMs === undefined ? {} : { doubtsBelow: MAX_UNCONFIRMED_SENDS }),
});

/** The next address that waits, leased, with its rows; the first of them is marked as being sent. */
const claim = async (
  { store }: OutboxDeps,
  sender: Sender,
  now: number,
  leaseMs: number,
): Promise<{ address: OutgoingAddress; rows: DeliveryRow[] } | undefined> => {
  const waiting = waitingFor(sender);
  if (!(await store.read((db) => anythingWaiting(db, waiting, now)))) return undefined;
  return store.update(async (tx) => {
    const address = await claimAddress(tx, waiting, now, leaseMs);
    if (address === undefined) return undefined;
    const rows = await nextRows(tx, address.id, waiting, sender.paceMs === undefined ? ROWS : 1);
    if (rows[0] !== undefined && rows[0].state !== 'uncertain') await markSending(tx, rows[0].id);
    return { address, rows };
  });
};

/** Sends to the next address that waits. False when none does. */
export const sendOneAddress = async (
  deps: OutboxDeps,
  sender: Sender,
  stopped: () => boolean,
): Promise<boolean> => {
  const { store, clock } = deps;
  const leaseMs = sender.leaseMs ?? LEASE_MS;
  const claimedAt = clock.realNow();
  const claimed = await claim(deps, sender, claimedAt, leaseMs);
  if (claimed === undefined) return false;
  const { address, rows } = claimed;
  for (const [index, row] of rows.entries()) {
    const settled = await sendRow(deps, sender, address, row);
    const late = stopped() || clock.realNow() - claimedAt > leaseMs / 2;
    const next = settled.goOn && !late ? rows[index + 1] : undefined;
    // One write: what became of this row, and the next one taken in hand or the address let go.
    await store.update(async (tx) => {
      await settled.write(tx);
      if (next === undefined)
        await releaseAddress(
          tx,
          address.id,
          settled.againAt ??
            (sender.paceMs === undefined ? undefined : clock.realNow() + sender.paceMs),
        );
      else await markSending(tx, next.id);
    });
    if (next === undefined) break;
  }
  return true;
};
