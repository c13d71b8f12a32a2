/** `/ine FOLIO`, whole or in part, and `/ine buscar TEXTO`: documents by words and by the days on which they were received. */
import { z } from 'zod';
import { findByFolio } from '../../domain/ine/notification-decide.ts';
import { findSentFolio } from '../../domain/ine/outgoing-decide.ts';
import type { NotificationState } from '../../domain/ine/notification.ts';
import { findByFolioPart, searchDocuments, type Sought } from '../../domain/ine/search.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import { say } from '../../messages/progress/answers.ts';
import { chooseFolio, foundDocuments, nothingFound } from '../../messages/ine/found.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { privately } from '../reporting.ts';
import { besideList, showReceived } from './show.ts';
import { showSent } from './outgoing.ts';

export const soughtFields = {
  words: z.array(z.string().max(100)).max(20).optional(),
  periods: z
    .array(z.object({ first: z.iso.date(), last: z.iso.date() }))
    .max(40)
    .optional(),
};

/**
 * By its whole folio, else by a part of it that only one has.
 * @param onReceived what is done with the document that was received; it is shown, if nothing is.
 */
export const showFolio = (
  context: CommandContext,
  folio: string,
  onReceived: (found: NotificationState) => Answer | Promise<Answer> = (found) =>
    showReceived(context, found),
): Answer | Promise<Answer> => {
  const { state } = context;
  const exact = findByFolio(state, folio);
  if (exact !== undefined) return onReceived(exact);
  const exactSent = findSentFolio(state, folio);
  if (exactSent !== undefined) return showSent(context, exactSent);
  const matches = findByFolioPart(state, folio);
  const [received] = matches.received;
  const [sent] = matches.sent;
  if (matches.received.length + matches.sent.length > 1)
    return privately('asked', chooseFolio(folio, matches), besideList(context));
  if (received !== undefined) return onReceived(received);
  if (sent !== undefined) return showSent(context, sent);
  return privately('unknown', say(INE_REFUSED.unknown_folio), { reaction: 'refused' });
};

export const showSought = ({ state }: CommandContext, sought: Sought): Answer => {
  const found = searchDocuments(state, sought);
  return found.length === 0
    ? privately('nothing-found', say(nothingFound(sought)))
    : privately('shown', foundDocuments(sought, found), { replace: true });
};
