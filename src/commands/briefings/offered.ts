/** What a document of the INE offers of its tarjetas: those that there are, and the form of another one. */
import { briefingsAbout } from '../../domain/briefings/briefing.ts';
import { mayReceive } from '../../domain/briefings/briefing-decide.ts';
import type { NotificationState } from '../../domain/ine/notification.ts';
import { mayReveal } from '../../domain/ine/reading.ts';
import { allowed } from '../../domain/people/rights.ts';
import { draftAction, showBriefing } from '../../messages/briefings/briefing-forms.ts';
import type { Action } from '../../conversation/message.ts';
import type { CommandContext } from '../command.ts';

const MOST = 3;

/** Each reader those in which they have a part. */
export const briefingsOf = (
  { state, actor: { person } }: CommandContext,
  document: NotificationState,
): Action[] => [
  ...(allowed(person, 'report') && mayReveal(person, document)
    ? [draftAction('document', document.id, 'tarjeta')]
    : []),
  ...briefingsAbout(state, 'document', document.id)
    .filter(
      ({ author, recipients, status }) =>
        allowed(person, 'publish') ||
        author.id === person.id ||
        (status === 'circulated' && recipients.some((one) => mayReceive(person, one))),
    )
    .slice(-MOST)
    .map(showBriefing),
];
