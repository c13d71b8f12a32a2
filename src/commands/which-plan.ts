/** Finds the plan that a command, a press or a reply is about, among those in which the person has a post. */
import type { Press } from '../conversation/message.ts';
import type { Place } from '../conversation/place.ts';
import { choosePlan, type Choice } from '../domain/plan/choose-plan.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate } from '../domain/time/dates.ts';
import { namedPeriod } from '../language/named-period.ts';
import { OF_PLAN } from '../messages/plan/which-plan.ts';

/** What was done, as far as it says of which plan. */
export interface Request {
  place: Place;
  /** Of a typed command. */
  text?: string | undefined;
  /** Of a press. */
  args?: Press['args'] | undefined;
}

/** The acuerdo of a session that another year's plan called is carried out in that plan. */
const withSession = (chosen: PlanState, states: PlanState[], args: Press['args'] = {}) => {
  const key = args['session'];
  const has = ({ sessions }: PlanState) => sessions.some((session) => session.key === key);
  if (typeof key !== 'string' || has(chosen)) return chosen;
  return states.find((state) => state.commissionId === chosen.commissionId && has(state)) ?? chosen;
};

/** @param states in which the person has a post, at least one. @param now plan milliseconds. */
export const whichPlan = (
  states: PlanState[],
  now: number,
  { place, text, args }: Request,
): Choice<PlanState> & { text?: string | undefined } => {
  const [only, ...others] = states;
  if (only !== undefined && others.length === 0) return { kind: 'plan', plan: only, text };
  const period =
    text === undefined
      ? undefined
      : namedPeriod(
          text,
          states.map(({ year }) => year),
        );
  const asked = args?.[OF_PLAN];
  const month = args?.['month'];
  const choice = choosePlan(states, localDate(now, only?.timeZone ?? 'UTC'), {
    planId: typeof asked === 'string' ? asked : place.plan,
    commissionId: place.commission,
    year: period?.year,
    month: period?.month ?? (typeof month === 'number' ? month : undefined),
  });
  if (choice.kind === 'ask') return { ...choice, text };
  const named = period?.year === undefined ? text : period.rest;
  return { kind: 'plan', plan: withSession(choice.plan, states, args), text: named };
};
