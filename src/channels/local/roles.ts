/** The reactions that the simulated platform shows, and who sees which conversation. */
import type { Answer } from '../../conversation/answer.ts';
import type { Person } from '../../domain/people/people.ts';
import { PLACES } from '../../messages/platforms/workspace.ts';
import type { Institution } from '../../store/plan/institution.ts';
import { IMPLICIT_AREA } from '../../domain/plan/plan-state.ts';

export const REACTIONS: Record<NonNullable<Answer['reaction']>, string> = {
  done: '✅',
  partial: '📈',
  noted: '📝',
  justified: '🕓',
  undone: '↩️',
  asked: '❓',
  refused: '🚫',
};

export interface Conversation {
  id: string;
  name: string;
  kind: 'area' | 'commission' | 'dm';
}

/** The areas' channels are open to all of the workspace, as in most institutions; a DM is the person's own. */
export const conversationsOf = (
  { areas, commissions }: Pick<Institution, 'areas' | 'commissions'>,
  person: Person,
): Conversation[] => [
  ...(areas.length === 0 ? [{ code: IMPLICIT_AREA, name: PLACES.everyone }] : areas).map(
    (area): Conversation => ({ id: `area:${area.code}`, name: area.name, kind: 'area' }),
  ),
  ...commissions.map(({ name, conversation }): Conversation => ({
    id: conversation,
    name: commissions.length === 1 ? PLACES.commission : name,
    kind: 'commission',
  })),
  { id: `dm:${person.id}`, name: PLACES.direct, kind: 'dm' },
];
