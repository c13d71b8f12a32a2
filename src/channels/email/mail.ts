/** One notice as one mail: to one person alone, with an identity that comes from its delivery, so that a thread is one and nothing counts twice. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message } from '../../conversation/message.ts';
import { mailOf } from '../../messages/papers/mail.ts';
import { addressIn } from './settings.ts';

const LETTERS = 32;

/** The same delivery to the same address has the same identity, whoever asks and whenever. @param from as the settings say. */
export const messageIdOf = (key: string, to: string, from: string): string => {
  const domain = (addressIn(from) ?? 'avance.invalid').split('@')[1] ?? 'avance.invalid';
  const name = createHash('sha256')
    .update(JSON.stringify([key, to]))
    .digest('hex');
  return `<${name.slice(0, LETTERS)}@${domain}>`;
};

export interface Mail {
  from: string;
  to: string;
  messageId: string;
  /** Message-ID of the mail that it follows. */
  inReplyTo?: string | undefined;
}

/** The mail as it goes over the line. Line breaks in what people wrote never reach a header. */
export const writeMail = (
  message: Message,
  { from, to, messageId, inReplyTo }: Mail,
): Promise<Buffer> => {
  const { subject, text, html } = mailOf(message);
  return new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    messageId,
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [inReplyTo] }),
    // Out-of-office answers would come back to a place that nobody reads.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};
