/** What one rule says of a plan at an instant: owed or too late, when it fell due, until when it is worth it, under which key. */
import { epochOf } from '../../src/domain/time/dates.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { sortOut } from '../../src/reminders/engine.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';

const brief = (state: PlanState, { at, worthUntil, key }: Owed): string => {
  const [, ...rest] = state.people
    .reduce((text, { id, name }) => text.replace(id, name), key)
    .split('/');
  return `${at.slice(5, 16)} ${worthUntil.slice(5, 16)} ${rest.slice(1).join('/')}`;
};

export const toldBy = (
  state: PlanState,
  rule: string,
  instant: string,
): { due: string[]; late: string[] } => {
  const { due, late } = sortOut(
    state,
    epochOf(instant),
    new Set(),
    RULES.filter(({ name }) => name === rule),
  );
  return {
    due: due.map((one) => brief(state, one)),
    late: late.map((one) => brief(state, one)),
  };
};
