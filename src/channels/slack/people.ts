/**
 * Who a Slack account is. People are matched by email once, and only when the account is of this workspace, confirmed,
 * and no bot, guest or stranger; every match is audited and told to the Secretario Técnico, who can undo it.
 */
import type { webApi } from '@slack/bolt';
import type { Clock } from '../../clock.ts';
import type { Person } from '../../domain/people/people.ts';
import { makeRecogniser, type Known, type Recogniser } from '../../inbox/recognise.ts';
import { errorFacts, type Log } from '../../log.ts';
import { listAccounts } from '../../store/inbound/accounts.ts';
import { listAddresses, setAddress } from '../../store/ledger/addresses.ts';
import { loadInstitution } from '../../store/plan/institution.ts';
import type { Store } from '../../store/database/store.ts';
import type { SlackApi } from './api.ts';
import { errorName } from './errors.ts';
import { SLACK_RATES } from './rates.ts';

export interface SlackPeople {
  /** The person behind an account; matched now if that is possible. */
  whoIs(userId: string): Promise<Known>;
  /** Matches the directory's people by email and opens their direct messages: at start, and when the directory changed. */
  syncPeople(stopped: () => boolean): Promise<void>;
  placeFailed: Recogniser['placeFailed'];
}

export interface SlackPeopleDeps {
  api: SlackApi;
  store: Store;
  clock: Clock;
  log: Log;
  /** Of the workspace that the token belongs to. */
  teamId: () => string;
  onRecorded: () => void;
}

type SlackUser = NonNullable<webApi.UsersInfoResponse['user']>;

const isBot = (user: SlackUser): boolean => user.is_bot === true || user.id === 'USLACKBOT';
const isGuest = (user: SlackUser, teamId: string): boolean =>
  user.is_restricted === true ||
  user.is_ultra_restricted === true ||
  user.is_stranger === true ||
  (user.team_id !== undefined && user.team_id !== teamId);
const isConfirmed = (user: SlackUser): boolean => user.is_email_confirmed !== false;

const shownName = (user: SlackUser): string =>
  user.profile?.real_name || user.real_name || user.name || 'alguien';

export const makeSlackPeople = (deps: SlackPeopleDeps): SlackPeople => {
  const { api, store, log } = deps;
  /** Who was looked for by email since the start: an answer of Slack's does not change by asking again. */
  const looked = new Set<string>();
  const recogniser = makeRecogniser({ ...deps, channel: 'slack' });
  const { tell } = recogniser;

  const call = async <T>(method: string, fn: () => Promise<T>): Promise<T> => {
    await api.rates.wait(method, SLACK_RATES.tier3);
    return fn();
  };

  const openDirect = async (personId: string, userId: string): Promise<void> => {
    const opened = await call('conversations.open', () =>
      api.web.conversations.open({ users: userId }),
    );
    const channel = opened.channel?.id;
    if (channel !== undefined)
      await store.update((tx) =>
        setAddress(tx, { kind: 'person', key: personId }, 'slack', channel),
      );
  };

  /** Links what email and workspace say; undefined when they do not, or it was tried before. */
  const match = async (everybody: Person[], user: SlackUser): Promise<Person | undefined> => {
    const { id } = user;
    if (
      id === undefined ||
      user.deleted === true ||
      isBot(user) ||
      isGuest(user, deps.teamId()) ||
      !isConfirmed(user)
    )
      return undefined;
    const person = await recogniser.match(everybody, { account: id, email: user.profile?.email });
    if (person === undefined) return undefined;
    await openDirect(person.id, id);
    await recogniser.matched({ account: id, who: shownName(user), person });
    return person;
  };

  const whoIs = async (userId: string): Promise<Known> => {
    const before = await recogniser.before(userId);
    if ('kind' in before) return before;
    const { user } = await call('users.info', () => api.web.users.info({ user: userId }));
    if (user === undefined || isBot(user)) return { kind: 'stranger' };
    const person = await match(before.people, user);
    if (person !== undefined) return { kind: 'person', person };
    await tell({ kind: 'stranger', channel: 'slack', account: userId, who: shownName(user) });
    return { kind: isGuest(user, deps.teamId()) ? 'guest' : 'stranger' };
  };

  const meetOne = async (everybody: Person[], person: Person): Promise<void> => {
    const answer = await call('users.lookupByEmail', () =>
      api.web.users.lookupByEmail({ email: person.email }),
    ).catch((error: unknown) => {
      if (errorName(error) === 'users_not_found') return undefined;
      throw error;
    });
    if (answer?.user !== undefined) await match(everybody, answer.user);
  };

  const syncPeople = async (stopped: () => boolean): Promise<void> => {
    const [institution, accounts, addresses] = await store.read(
      async (db) =>
        [
          await loadInstitution(db),
          await listAccounts(db, 'slack'),
          await listAddresses(db, 'slack'),
        ] as const,
    );
    if (institution === undefined) return;
    for (const person of institution.people) {
      if (stopped()) return;
      const account = accounts.find((one) => one.personId === person.id);
      const hasAddress = addresses.some(
        (address) => address.owner.kind === 'person' && address.owner.key === person.id,
      );
      try {
        if (account === undefined && looked.has(person.email)) continue;
        if (account === undefined) await meetOne(institution.people, person);
        else if (account.state === 'ok' && !hasAddress)
          await openDirect(person.id, account.externalId);
        looked.add(person.email);
      } catch (error) {
        // One who cannot be met now is met at the next start, or when they write.
        log.warn(
          { person: person.id, ...errorFacts(error), error: errorName(error) },
          'a person could not be looked for in slack',
        );
      }
    }
  };
  return { whoIs, syncPeople, placeFailed: recogniser.placeFailed };
};
