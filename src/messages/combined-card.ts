/** Several of one person's messages as one: each as it stands alone, with its buttons. */
import type { Block, Message } from '../conversation/message.ts';
import type { CardKind } from './card-kind.ts';
import { withPlan } from './plan/which-plan.ts';
import { shorten } from './words.ts';

const MOST_TEXT = 90;

const joined = (messages: Message[]): Message => ({
  text: `Tienes ${messages.length} avisos: ${messages.map(({ text }) => shorten(text, MOST_TEXT)).join(' · ')}`,
  blocks: messages.flatMap(({ blocks }, index): Block[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...blocks,
  ]),
});

export const combinedKind: CardKind<'combined'> = {
  type: 'combined',
  topic: () => 'combined',
  parts: ({ parts }) => parts,
  draw: ({ parts }, moment) => {
    const { state, others } = moment;
    const messages = parts.flatMap(({ plan, subject }) => {
      const own = [state, ...others].find(({ planId }) => planId === plan);
      if (own === undefined) return [];
      const drawn = moment.drawPart(subject, { ...moment, state: own, compact: true });
      return [parts.some((part) => part.plan !== plan) ? withPlan(drawn, plan) : drawn];
    });
    return joined(messages);
  },
  // Its parts are asked.
  stillRelevant: () => true,
  replies: 'combined',
};
