/** Lines of a message that stand behind the others. */
import type { Block } from '../conversation/message.ts';

export const smallText = (text: string): Block => ({ type: 'text', size: 'small', text });

/** What is only for who looks closely: what is left out, what a sign means. */
export const subtleText = (text: string): Block => ({
  type: 'text',
  size: 'small',
  tone: 'subtle',
  text,
});
