/** The acuse of a member: of exactly the notice that was shown; given by the member, or recorded by the Secretario in their name. */
import { allowed } from '../people/rights.ts';
import { membersOf } from './members.ts';
import { receiptFor } from './notice.ts';
import type {
  ActRefusal,
  SessionCommand,
  SessionOutcome,
  SessionRequest,
} from './session-command.ts';

const refuse = (why: ActRefusal): SessionOutcome => ({ outcome: 'refused', why });

/** Once for each notice; what was told since asks for a new one, and the earlier stays with what it was of. */
export const decideAcknowledge = (
  { state, session, actor: { person }, at, confirmed }: SessionRequest,
  { recipient = person.id, version, hash }: Extract<SessionCommand, { kind: 'acknowledge' }>,
): SessionOutcome => {
  const forAnother = recipient !== person.id;
  if (forAnother && !allowed(person, 'session')) return refuse('not_allowed');
  const member = membersOf(state).find(({ id }) => id === recipient);
  if (member === undefined) return refuse('not_member');
  if (session.notice === undefined) return refuse('nothing_told');
  if (version !== undefined && version !== session.notice.version) return refuse('other_version');
  if (receiptFor(session, recipient) !== undefined) return { outcome: 'unchanged' };
  if (forAnother && confirmed !== true) return { outcome: 'confirm', why: ['for_another'] };
  return {
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      kind: 'acknowledged',
      details: {
        recipient,
        version: session.notice.version,
        hash,
        ...(forAnother ? { onBehalfOf: member.name } : {}),
      },
      authorId: person.id,
      authorName: person.name,
      at,
    },
  };
};
