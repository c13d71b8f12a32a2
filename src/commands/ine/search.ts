/** `/ine FOLIO`, whole or in part, and `/ine buscar TEXTO`: documents by words and by the days on which they were received. */
import { z } from 'zod';
import type { NotificationState } from '../../domain/ine/notification.ts';
import { actsFor, findByFolio } from '../../domain/ine/notification-decide.ts';
import { findSentFolio } from '../../domain/ine/outgoing-decide.ts';
import { findByFolioPart, searchDocuments, type Sought } from '../../domain/ine/search.ts';
import { mayReveal, seesDeadlines } from '../../domain/ine/reading.ts';
import { allowed } from '../../domain/people/rights.ts';
import { correctAction, INE_REFUSED } from '../../messages/ine/answers.ts';
import { say } from '../../messages/progress/answers.ts';
import { chooseFolio, foundDocuments, nothingFound } from '../../messages/ine/found.ts';
import { notificationDetail } from '../../messages/ine/notification-detail.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { briefingsOf } from '../briefings/offered.ts';
import { instantOf, privately } from '../reporting.ts';
import { showSent } from './outgoing.ts';

export const soughtFields = {
  words: z.array(z.string().max(100)).max(20).optional(),
  periods: z
    .array(z.object({ first: z.iso.date(), last: z.iso.date() }))
    .max(40)
    .optional(),
};

/** Beside a list of acknowledgements, never in its place: the others wait there. */
const besideList = ({ place }: CommandContext): Partial<Answer> =>
  place.subject?.type === 'acks' ? {} : { replace: true };

const showReceived = (context: CommandContext, found: NotificationState): Answer => {
  const { person } = context.actor;
  const mayPublish = allowed(person, 'publish');
  return privately(
    'shown',
    notificationDetail(context.state, found, {
      reveal: mayReveal(person, found),
      deadlines: seesDeadlines(person, found),
      maySend: mayPublish,
      acts: (recipient) => actsFor(person, recipient),
      more: [
        ...briefingsOf(context, found),
        ...(mayPublish ? [correctAction(context.state, instantOf(context), found)] : []),
      ],
      now: context.clock.planNow(),
    }),
    besideList(context),
  );
};

/** By its whole folio, else by a part of it that only one has. */
export const showFolio = (context: CommandContext, folio: string): Answer => {
  const { state } = context;
  const exact = findByFolio(state, folio);
  if (exact !== undefined) return showReceived(context, exact);
  const exactSent = findSentFolio(state, folio);
  if (exactSent !== undefined) return showSent(context, exactSent);
  const matches = findByFolioPart(state, folio);
  const [received] = matches.received;
  const [sent] = matches.sent;
  if (matches.received.length + matches.sent.length > 1)
    return privately('asked', chooseFolio(folio, matches), besideList(context));
  if (received !== undefined) return showReceived(context, received);
  if (sent !== undefined) return showSent(context, sent);
  return privately('unknown', say(INE_REFUSED.unknown_folio), { reaction: 'refused' });
};

export const showSought = ({ state }: CommandContext, sought: Sought): Answer => {
  const found = searchDocuments(state, sought);
  return found.length === 0
    ? privately('nothing-found', say(nothingFound(sought)))
    : privately('shown', foundDocuments(sought, found), { replace: true });
};
