/** A prepared mail as a file: X-Unsent opens it to be reviewed and sent by whoever has it. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { mailOf } from '../messages/papers/mail.ts';
import type { MailDraft } from '../messages/papers/mail-draft.ts';

/** Without a sender: the program that opens it puts its own. Nobody sees who else receives it. */
export const writeMailDraft = ({ message, bcc }: MailDraft): Promise<Buffer> => {
  const { subject, text, html } = mailOf(message);
  const mail = new MailComposer({
    bcc,
    subject,
    text,
    html,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  mail.keepBcc = true;
  return mail.build();
};
