/**
 * What the outbox asks of a channel. One implementation per platform (`channels/<x>/send.ts`); the outbox knows
 * deliveries, addresses and postings, the channel knows its API. Real time only.
 */
import type { Message } from './message.ts';

export interface OutgoingAddress {
  id: string;
  /** `conversation`: a place that is nobody's, where only answers go. */
  owner: { kind: 'area' | 'commission' | 'person' | 'conversation'; key: string };
  /** The platform's conversation id. */
  externalId: string;
}

export type SendOutcome =
  | { state: 'sent'; externalId: string }
  /** Nothing was asked of the platform: our own limit is reached, for this long; `everywhere`, or only in this conversation. */
  | { state: 'later'; afterMs: number; everywhere?: boolean }
  /** Nothing was accepted; try again not before `retryAfterMs`. */
  | { state: 'retry'; retryAfterMs: number; error: string }
  /** It may have been accepted. */
  | { state: 'uncertain'; error: string }
  /** It will never be accepted there; `address` marks the address as out of order. */
  | { state: 'failed'; error: string; address?: boolean };

export interface Doubt {
  /** Real milliseconds for which a message may be there and not be found yet. */
  lagMs: number;
  /** The message of this delivery (in the thread of `threadOf`), posted not before `since` (real milliseconds), if it is there. */
  find(
    address: OutgoingAddress,
    key: string,
    since: number,
    threadOf?: string,
  ): Promise<SendOutcome | { state: 'absent' }>;
}

export interface Sender {
  /** The channel's name. */
  channel: string;
  /** Twice as long as one post may take, real milliseconds: how long an address is leased. Default 2 seconds. */
  leaseMs?: number;
  /** Addresses written to at the same time; default 1. */
  parallel?: number;
  /** Real milliseconds between two messages to one address; default none. */
  paceMs?: number;
  /** How the platform can be asked whether it took a message that nobody knows of. */
  doubt?: Doubt;
  /** Where it cannot be asked: real milliseconds after which a message in doubt is sent again, once. Without either, `uncertain` is final. */
  blindAgainMs?: number;
  /** What may have been taken is never sent again, whatever happens: `uncertain` is final, after a crash too. */
  sendsOnce?: true;
  /** Posts a new message; what it throws may have been taken. `key` is the delivery's, for platforms that can look for it; `threadOf` posts under another. */
  post(
    address: OutgoingAddress,
    key: string,
    message: Message,
    threadOf?: string,
  ): Promise<SendOutcome>;
  /** Redraws the message of a delivery that stands at `externalId`. */
  update(
    address: OutgoingAddress,
    externalId: string,
    message: Message,
    key: string,
  ): Promise<SendOutcome>;
}
