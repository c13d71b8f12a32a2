/** A tarjeta or síntesis as a kind of card: to the Secretario who decides, to its author, to each recipient. */
import { findBriefing } from '../../domain/briefings/briefing.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { briefingCard, briefingFollowUp, type BriefingReader } from './briefing-card.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** `recipient`: `person:…` or `area:…`, of whom its acknowledgement is asked. */
    briefing: { briefingId: string; as: 'secretary' | 'author' | 'recipient'; recipient?: string };
  }
}

const readerOf = ({ as, recipient = '' }: SubjectOf<'briefing'>): BriefingReader =>
  as === 'recipient' ? { as, recipient } : { as };

export const briefingKind: CardKind<'briefing'> = {
  type: 'briefing',
  topic: ({ briefingId, as }) => `briefing/${briefingId}/${as}`,
  draw: (subject, { state, followUp }) => {
    const briefing = findBriefing(state, subject.briefingId);
    if (briefing === undefined) return gone('Esta tarjeta');
    const reader = readerOf(subject);
    return followUp
      ? briefingFollowUp(state, briefing, reader)
      : briefingCard(state, briefing, reader);
  },
  stillRelevant: ({ briefingId }, state) => findBriefing(state, briefingId) !== undefined,
  showing: (changed) =>
    'briefingId' in changed
      ? ['secretary', 'author', 'recipient'].map((as) => ({
          topic: `briefing/${changed.briefingId}/${as}`,
        }))
      : [],
  followsUp: true,
  saysItself: ({ briefingId }, recorded) =>
    'briefingId' in recorded && recorded.briefingId === briefingId,
};
