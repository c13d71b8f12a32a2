/** The reactions that the simulated platform shows, and who sees which conversation. */
import type { Answer } from '../../conversation/answer.ts';
import type { Person } from '../../domain/people/people.ts';
import { PLACES } from '../../messages/platforms/workspace.ts';
import { IMPLICIT_AREA, type PlanState } from '../../domain/plan/plan-state.ts';

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
export const conversationsOf = (state: PlanState, person: Person): Conversation[] => [
  ...(state.areas.length === 0
    ? [{ code: IMPLICIT_AREA, name: PLACES.everyone }]
    : state.areas
  ).map((area): Conversation => ({ id: `area:${area.code}`, name: area.name, kind: 'area' })),
  { id: 'commission', name: PLACES.commission, kind: 'commission' },
  { id: `dm:${person.id}`, name: PLACES.direct, kind: 'dm' },
];
