/** What somebody who is typing a command may go on with. */
import { complete, type Completion } from '../language/complete.ts';
import { vocabularyOf, vocabularyOfAll } from '../language/vocabulary.ts';
import { loadInstitution } from '../store/plan/institution.ts';
import type { Store } from '../store/database/store.ts';
import type { Command } from './command.ts';

export const completeTyped = async (
  store: Store,
  commands: Command[],
  text: string,
): Promise<Completion[]> => {
  const institution = await store.read(loadInstitution);
  if (institution === undefined) return [];
  const typed = commands
    .filter(({ slash }) => slash)
    .map((command) => ({
      verb: command.verb,
      summary: command.help.summary,
      typed: command.typed,
    }));
  return complete(text, typed, vocabularyOfAll(institution.plans.map(vocabularyOf)));
};
