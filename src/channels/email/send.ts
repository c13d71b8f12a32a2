/** What the outbox sends by email: each notice once. What was said stays as it was said: a mail is never redrawn. */
import type { Sender } from '../../conversation/sender.ts';
import { notSent } from '../../outbox/never-sent.ts';
import { messageIdOf, writeMail } from './mail.ts';
import { addressIn } from './settings.ts';
import type { Transport } from './transport.ts';

/** Twice what a mail may take. */
const LEASE_MS = 120_000;

export interface EmailSenderDeps {
  transport: Transport;
  /** As the settings say. */
  from: string;
  /** The server refuses this service, or takes its mail again: undefined. */
  health: (refusal: string | undefined) => void;
  /** An address can no longer be written to. */
  refused: (address: string, error: string) => void;
}

export const makeEmailSender = ({ transport, from, health, refused }: EmailSenderDeps): Sender => ({
  channel: 'email',
  leaseMs: LEASE_MS,
  parallel: 4,
  sendsOnce: true,
  post: async ({ externalId: to }, key, message, threadOf) => {
    const messageId = messageIdOf(key, to, from);
    let raw: Buffer;
    try {
      raw = await writeMail(message, { from, to, messageId, inReplyTo: threadOf });
    } catch (error) {
      return notSent(error);
    }
    const outcome = await transport.send({ from: addressIn(from) ?? from, to }, raw);
    if (outcome.state === 'taken') {
      health(undefined);
      return { state: 'sent', externalId: messageId };
    }
    if (outcome.refused === true) health(outcome.error);
    if (outcome.state === 'failed' && outcome.address === true) refused(to, outcome.error);
    return outcome;
  },
  update: (_address, externalId) => Promise.resolve({ state: 'sent', externalId }),
});
