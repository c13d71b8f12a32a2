/** A session of the INE as a kind of card: told before it, and after it its síntesis asked for. */
import { isSynthesised } from '../../domain/briefings/briefing.ts';
import { findIneSession } from '../../domain/ine-sessions/ine-session.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { ineSessionCard, ineSessionFollowUp } from './ine-session-card.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** `asksSynthesis`: to who drafts it, once it was held. */
    ineSession: { ineSessionId: string; asksSynthesis?: boolean; toSecretary?: boolean };
  }
}

export const ineSessionKind: CardKind<'ineSession'> = {
  type: 'ineSession',
  topic: ({ ineSessionId }) => `ineSession/${ineSessionId}`,
  draw: ({ ineSessionId, asksSynthesis = false, toSecretary = false }, { state, followUp }) => {
    const session = findIneSession(state, ineSessionId);
    if (session === undefined) return gone('Esta sesión del INE');
    return followUp
      ? ineSessionFollowUp(state, session, asksSynthesis)
      : ineSessionCard(state, session, {
          mayManage: toSecretary,
          mayDraft: toSecretary || asksSynthesis,
          asksSynthesis,
        });
  },
  // That one is not held is worth a word too; a síntesis, only as long as it is missing.
  stillRelevant: ({ ineSessionId, asksSynthesis }, state) => {
    const session = findIneSession(state, ineSessionId);
    if (session === undefined) return false;
    return (
      asksSynthesis !== true || (session.status === 'set' && !isSynthesised(state, session.id))
    );
  },
  showing: (changed) =>
    'ineSessionId' in changed ? [{ topic: `ineSession/${changed.ineSessionId}` }] : [],
  followsUp: true,
};
