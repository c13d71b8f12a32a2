/** Finds the plan that a command, a press or a reply is about, among those in which the person has a post. */
import type { Press } from '../conversation/message.ts';
import type { Place } from '../conversation/place.ts';
import { choosePlan, type Choice } from '../domain/plan/choose-plan.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate } from '../domain/time/dates.ts';
import { namedPeriod } from '../language/entities/named-period.ts';
import { OF_PLAN } from '../messages/plan/which-plan.ts';

/** What was done, as far as it says of which plan. */
export interface Request {
  place: Place;
  /** Of a typed command. */
  text?: string | undefined;
  /** No quantity or note is typed after it: a year may stand at the end. */
  yearAtEnd?: boolean | undefined;
  /** Of a press. */
  args?: Press['args'] | undefined;
}

/** Whose channel it is: a commission's own, or that of an area whose lines are all of one commission. */
export const channelCommission = (all: PlanState[], place: Place): string | undefined => {
  if (place.commission !== undefined || place.area === undefined) return place.commission;
  const owners = all.filter(({ lines }) => lines.some(({ area }) => area === place.area));
  const [commission, ...others] = new Set(owners.map(({ commissionId }) => commissionId));
  return others.length === 0 ? commission : undefined;
};

/** The acuerdo of a session that another year's plan called is carried out in that plan. */
const withSession = (chosen: PlanState, states: PlanState[], args: Press['args'] = {}) => {
  const key = args['session'];
  const has = ({ sessions }: PlanState) => sessions.some((session) => session.key === key);
  if (typeof key !== 'string' || has(chosen)) return chosen;
  return states.find((state) => state.commissionId === chosen.commissionId && has(state)) ?? chosen;
};

/** What says of which plan it is: the button, then a year that is typed, then the card. An answer stands for itself. */
const planHint = (
  states: PlanState[],
  { place, args }: Request,
  year: number | undefined,
): { planId?: string | undefined; commissionId?: string | undefined } => {
  const asked = args?.[OF_PLAN];
  if (typeof asked === 'string') return { planId: asked };
  const { plan: planId, commission: commissionId, subject } = place;
  const card = states.find((state) => state.planId === planId);
  if (card === undefined)
    return subject?.type === 'answer' ? { commissionId } : { planId, commissionId };
  return year === undefined || year === card.year
    ? { planId }
    : { commissionId: card.commissionId };
};

/** @param states in which the person has a post, at least one. @param now plan milliseconds. */
export const whichPlan = (
  states: PlanState[],
  now: number,
  request: Request,
): Choice<PlanState> & { text?: string | undefined } => {
  const { text, args, yearAtEnd } = request;
  const years = states.map(({ year }) => year);
  const period =
    text === undefined || states.length < 2 ? undefined : namedPeriod(text, years, yearAtEnd);
  const month = args?.['month'];
  const choice = choosePlan(states, localDate(now, states[0]?.timeZone ?? 'UTC'), {
    ...planHint(states, request, period?.year),
    year: period?.year,
    month: period?.month ?? (typeof month === 'number' ? month : undefined),
  });
  if (choice.kind !== 'plan') return { ...choice, text };
  const named = period?.year === undefined ? text : period.rest;
  return { kind: 'plan', plan: withSession(choice.plan, states, args), text: named };
};
