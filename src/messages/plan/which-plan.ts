/** The question which plan is meant, and buttons that say of which plan they are. */
import type { Action, Block, Message, Press } from '../../conversation/message.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { subtleText } from '../small-text.ts';

/** In the arguments of a press: the id of the plan that it is about. */
export const OF_PLAN = 'ofPlan';

/** A press that asks a typed command again, of the plan that is chosen. */
export const CHOOSE = 'elegir';

const planName = ({ commissionName, year }: PlanState): string => `${year}, ${commissionName}`;

/** @param again what the button of a plan asks. */
export const askPlan = (plans: PlanState[], again: (plan: PlanState) => Press): Message => {
  const text = '¿De qué plan?';
  return {
    text,
    blocks: [
      { type: 'text', text },
      {
        type: 'actions',
        actions: plans.map((plan): Action => ({
          kind: 'press',
          label: planName(plan),
          press: again(plan),
        })),
      },
    ],
  };
};

const ofPlan = (planId: string, press: Press): Press => ({
  ...press,
  args: { [OF_PLAN]: planId, ...press.args },
});

const actionOf = (planId: string, action: Action): Action => {
  if (action.kind === 'press') return { ...action, press: ofPlan(planId, action.press) };
  if (action.kind !== 'form') return action;
  const { submit } = action.form;
  return {
    ...action,
    form: { ...action.form, submit: { ...submit, press: ofPlan(planId, submit.press) } },
  };
};

const blockOf = (planId: string, block: Block): Block => {
  if (block.type === 'actions')
    return { ...block, actions: block.actions.map((action) => actionOf(planId, action)) };
  return block.type === 'progress' && block.action !== undefined
    ? { ...block, action: ofPlan(planId, block.action) }
    : block;
};

/** A message whose buttons and rows go to its own plan, whatever plans there are when they are pressed. */
export const withPlan = (message: Message, planId: string): Message => ({
  ...message,
  blocks: message.blocks.map((block) => blockOf(planId, block)),
});

/** To somebody with several plans: of which one it speaks, so that the same code is never taken for the other's. */
export const sayingPlan = (message: Message, plan: PlanState): Message => {
  const { text, blocks } = withPlan(message, plan.planId);
  return {
    text,
    blocks: [...blocks, subtleText(`Plan ${planName(plan)}`)],
  };
};

/** Messages of several plans as one, each under its plan's name and with its own buttons; one alone as it is. */
export const joinedCard = (parts: { plan: PlanState; message: Message }[]): Message => {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only.message;
  return {
    text: parts.map(({ plan, message }) => `${plan.key}: ${message.text}`).join(' · '),
    blocks: parts.flatMap(({ plan, message }, index): Block[] => [
      ...(index === 0 ? [] : [{ type: 'divider' } as const]),
      { type: 'heading', text: `Plan ${planName(plan)}` },
      ...withPlan(message, plan.planId).blocks,
    ]),
  };
};
