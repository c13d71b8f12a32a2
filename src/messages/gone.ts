/** What stands in place of a card whose subject is no longer there. */
import type { Message } from '../conversation/message.ts';

export const gone = (what: string): Message => ({
  text: `${what} ya no está en el plan.`,
  blocks: [{ type: 'text', text: `${what} ya no está en el plan.`, tone: 'subtle' }],
});
