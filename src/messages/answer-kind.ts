/** What a command was answered, where answers go out like everything else: kept as it was said. */
import type { CardKind } from './card-kind.ts';

export const answerKind: CardKind<'answer'> = {
  type: 'answer',
  topic: () => 'answer',
  draw: ({ message }) => message,
  stillRelevant: () => true,
};
