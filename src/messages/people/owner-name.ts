/** Who a message is for, as people call them. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Owed } from '../../reminders/owed.ts';

/** Undefined for an area or a person that the directory no longer has. */
export const ownerName = (state: PlanState, { kind, key }: Owed['owner']): string | undefined => {
  switch (kind) {
    case 'area':
      return state.areas.find((area) => area.code === key)?.name;
    case 'commission':
      return state.commissionName;
    case 'person':
      return state.people.find((person) => person.id === key)?.name;
  }
};
