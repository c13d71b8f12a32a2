/** A mail that somebody sends from their own program: what it says, and to whom, each unseen by the others. */
import type { Message } from '../../conversation/message.ts';

export interface MailDraft {
  /** Name of the file, without its extension. */
  name: string;
  message: Message;
  /** Addresses. */
  bcc: string[];
}
