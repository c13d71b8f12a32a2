/** What somebody said in Slack, with the people whom they mention by their names in the directory. */
import { findAccount } from '../../store/inbound/accounts.ts';
import { loadInstitution } from '../../store/plan/institution.ts';
import type { Store } from '../../store/database/store.ts';
import type { SlackDeps } from './deps.ts';
import { mentionedIn, readText, type NameOf } from './read-text.ts';

/** Of those whom we know already; nobody is looked for because somebody else names them. */
const namesOf = async (store: Store, users: string[]): Promise<NameOf> => {
  if (users.length === 0) return () => undefined;
  return store.read(async (db) => {
    const people = (await loadInstitution(db))?.people ?? [];
    const names = new Map<string, string>();
    for (const user of users) {
      const account = await findAccount(db, 'slack', user);
      const person =
        account?.state === 'ok' ? people.find(({ id }) => id === account.personId) : undefined;
      if (person !== undefined) names.set(user, person.name);
    }
    return (user) => names.get(user);
  });
};

/** Of one message. */
const MOST_MENTIONED = 20;

export const saidText = async (
  { store, botUser }: Pick<SlackDeps, 'store' | 'botUser'>,
  text: string,
): Promise<string> => {
  const bot = botUser();
  const others = mentionedIn(text).filter((user) => user !== bot);
  return readText(text, bot, await namesOf(store, others.slice(0, MOST_MENTIONED)));
};
