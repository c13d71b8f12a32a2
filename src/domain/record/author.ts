/** Who does something, from where and when: what each event of a stream begins with. */
import type { Actor } from '../people/people.ts';
import type { Instant } from '../plan/document.ts';

/** @param at plan time. */
export const authorOf = ({ actor, at }: { actor: Actor; at: Instant }) => ({
  authorId: actor.person.id,
  authorName: actor.person.name,
  channel: actor.channel,
  at,
});
