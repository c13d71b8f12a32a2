/** What somebody who is typing a command may go on with. */
import { complete, type Completion } from '../language/complete.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { findState } from '../store/plan/plans.ts';
import type { Store } from '../store/database/store.ts';
import type { Command } from './command.ts';

export const completeTyped = async (
  store: Store,
  commands: Command[],
  text: string,
): Promise<Completion[]> => {
  const state = await store.read(findState);
  if (state === undefined) return [];
  const typed = commands
    .filter(({ slash }) => slash)
    .map((command) => ({
      verb: command.verb,
      summary: command.help.summary,
      typed: command.typed,
    }));
  return complete(text, typed, vocabularyOf(state));
};
