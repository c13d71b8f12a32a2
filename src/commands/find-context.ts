/** Finds of which plan something is asked, and who asks it there: with the posts that they have in its commission. */
import { localDate } from '../domain/time/dates.ts';
import { standingIn } from '../domain/people/delegation.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import { planLife } from '../domain/plan/plan-life.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Answer } from '../conversation/answer.ts';
import type { Press } from '../conversation/message.ts';
import { refusals, say } from '../messages/progress/answers.ts';
import { askPlan } from '../messages/plan/which-plan.ts';
import type { Store } from '../store/database/store.ts';
import { loadInstitution } from '../store/plan/institution.ts';
import { keptStates, loadStates } from '../store/plan/plans.ts';
import type { CommandContext, CommandDeps } from './command.ts';
import { privately } from './reporting.ts';
import { channelCommission, whichPlan, type Request } from './which-plan.ts';

/** What is asked of the person, or asked again of a plan that they chose. */
export interface Asking extends Request {
  /** The press that asks the same of one of several plans. */
  again: (plan: PlanState) => Press;
  /** It says the same of every plan. */
  ofEveryPlan?: boolean | undefined;
}

/** The context, with the typed text as that plan understands it, and whether others might have been meant. */
export interface Found extends CommandContext {
  text: string;
  several: boolean;
}

/** What is still followed up of the years before, beside the plan of the present one. */
const closingBeside = (states: PlanState[], plan: PlanState, today: LocalDate): PlanState[] =>
  planLife(plan, today) === 'in_force'
    ? states.filter(
        (state) => state.commissionId === plan.commissionId && planLife(state, today) === 'closing',
      )
    : [];

/** Somebody whose posts are nowhere, or where there is no plan yet. */
const withoutPost = async (store: Store, { person }: Actor): Promise<Answer> => {
  const people = (await store.read(loadInstitution))?.people ?? [];
  const why = people.some(({ id }) => id === person.id) ? 'no_post' : 'stranger';
  return privately('stranger', say(refusals[why]), { reaction: 'refused' });
};

/** The plan that is meant, or the answer that asks for it or refuses. */
const chosenPlan = (
  states: PlanState[],
  now: number,
  asking: Asking,
): { plan: PlanState; text?: string | undefined } | Answer => {
  const choice = whichPlan(states, now, asking);
  if (choice.kind === 'foreign')
    return privately('foreign-plan', say(refusals.foreign_plan), { reaction: 'refused' });
  if (choice.kind === 'plan') return choice;
  const [plan] = choice.plans;
  return asking.ofEveryPlan === true && plan !== undefined
    ? { plan, text: choice.text }
    : privately('which-plan', askPlan(choice.plans, asking.again), { reaction: 'asked' });
};

export const findContext = async (
  { store, clock }: CommandDeps,
  actor: Actor,
  asking: Asking,
  eventId: string | undefined,
): Promise<Found | Answer> => {
  const all = await store.read(actor.upToDate === true ? keptStates : loadStates);
  if (all.length === 0) return privately('no-plan', say(refusals.no_plan));
  const states = all.filter(({ people }) => people.some(({ id }) => id === actor.person.id));
  if (states.length === 0) return withoutPost(store, actor);
  const commission = channelCommission(all, asking.place);
  const place = { ...asking.place, commission };
  const chosen = chosenPlan(states, clock.planNow(), { ...asking, place });
  if ('code' in chosen) return chosen;
  const { plan: state, text = '' } = chosen;
  const today = localDate(clock.planNow(), state.timeZone);
  const person = state.people.find(({ id }) => id === actor.person.id) ?? actor.person;
  return {
    text,
    several:
      asking.ofEveryPlan !== true &&
      (states.length > 1 || (commission ?? state.commissionId) !== state.commissionId),
    store,
    clock,
    actor: { ...actor, person: standingIn(state, person, today) },
    place: asking.place,
    state,
    closing: closingBeside(states, state, today),
    ...(eventId === undefined ? {} : { eventId }),
  };
};
