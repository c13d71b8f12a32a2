/** What a refused decision about a document of the INE is answered. */
import type { NotificationOutcome } from '../../domain/ine/notification-decide.ts';
import { INE_REFUSED, REFUSED_FIELDS } from '../../messages/ine/refused.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { privately } from '../reporting.ts';

/** Refused for what was typed in a form: it stays open. */
const TYPED = ['folio_taken', 'in_the_future', 'no_recipients', 'empty_answer'];

export const refusedIne = (
  context: CommandContext,
  { why }: Extract<NotificationOutcome, { outcome: 'refused' }>,
  right: 'publish' | 'send' | 'acknowledge',
  area?: string,
): Answer => {
  const field = REFUSED_FIELDS[why];
  const code = why.replace(/_/g, '-');
  return privately(
    field !== undefined || TYPED.includes(why) ? `bad-${code}` : code,
    say(why === 'not_allowed' ? notAllowed(context.state, right, area) : INE_REFUSED[why]),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};
