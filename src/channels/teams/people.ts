/**
 * Who a Teams account is: known by its object id in our directory of accounts. One that was never met is looked up where
 * it wrote, and matched by its address when it is of our organisation; guests are refused, whoever they say they are.
 */
import type { Actor, Person } from '../../domain/people/people.ts';
import { actorOf } from '../../inbox/actor.ts';
import {
  makeRecogniser,
  type Known,
  type Recogniser,
  type RecogniserDeps,
} from '../../inbox/recognise.ts';
import { within } from '../../inbox/within.ts';
import { errorFacts } from '../../log.ts';
import { teamsSays } from '../../messages/platforms/teams-words.ts';
import { listAccounts } from '../../store/inbound/accounts.ts';
import { setAddress } from '../../store/ledger/addresses.ts';
import { loadInstitution } from '../../store/plan/institution.ts';
import { personalReference } from '../../store/ledger/references.ts';
import { baseOf, kindOf, type TeamsActivity } from './activity.ts';
import type { Member, TeamsApi } from './api.ts';
import { errorName } from './errors.ts';
import { referenceFor } from './send.ts';

export type WhoIs = Known | { kind: 'unchecked' };

/** Who acts; or, for who may not, the Spanish sentence that says so. */
export const actorIn = (known: WhoIs): Actor | string =>
  known.kind === 'unchecked' ? teamsSays.unchecked : actorOf(known, 'teams');

export interface TeamsPeople {
  /** The person who wrote; `unchecked` while Teams does not say who somebody new is. */
  whoIs: (activity: TeamsActivity) => Promise<WhoIs>;
  /** Where people of the directory who were met before are written to: at start, and when the directory changed. */
  syncPeople: () => Promise<void>;
  placeFailed: Recogniser['placeFailed'];
}

export interface TeamsPeopleDeps extends Omit<RecogniserDeps, 'channel'> {
  api: TeamsApi;
  appId: string;
  /** Ours. */
  tenantId: string | undefined;
}

/** An invoke is answered within five seconds, whatever a look-up takes. */
const LOOK_UP_MS = 2_000;
const FOREIGN = /#EXT#/i;

const isGuest = (
  pick: Pick<Member, 'userRole' | 'tenantId' | 'userPrincipalName'>,
  tenantId: string | undefined,
): boolean =>
  pick.userRole?.toLowerCase() === 'guest' ||
  pick.userRole?.toLowerCase() === 'anonymous' ||
  FOREIGN.test(pick.userPrincipalName ?? '') ||
  (tenantId !== undefined &&
    pick.tenantId !== undefined &&
    pick.tenantId !== null &&
    pick.tenantId.toLowerCase() !== tenantId.toLowerCase());

export const makeTeamsPeople = (deps: TeamsPeopleDeps): TeamsPeople => {
  const { api, appId, store, log, tenantId } = deps;
  const recogniser = makeRecogniser({ ...deps, channel: 'teams' });
  /** What Teams said of an account since the start: it does not change by asking again. */
  const looked = new Map<string, Member>();

  const lookUp = async (account: string, activity: TeamsActivity): Promise<Member | undefined> => {
    const present = looked.get(account);
    if (present !== undefined) return present;
    try {
      const where = await referenceFor(store, appId, baseOf(activity.conversation.id));
      const member = await within(
        api.member({ ...where, serviceUrl: activity.serviceUrl }, activity.from.id),
        LOOK_UP_MS,
        'not looked up in time',
      );
      looked.set(account, member);
      return member;
    } catch (error) {
      log.warn({ error: errorName(error) }, 'teams did not say who somebody is');
      return undefined;
    }
  };

  const openPersonal = async (person: Person, account: string): Promise<void> => {
    const changed = await store.update(async (tx) => {
      const reference = await personalReference(tx, 'teams', account);
      return reference === undefined
        ? undefined
        : setAddress(tx, { kind: 'person', key: person.id }, 'teams', reference.externalId);
    });
    if (changed !== undefined) deps.onRecorded();
  };

  const match = async (
    people: Person[],
    account: string,
    activity: TeamsActivity,
  ): Promise<WhoIs> => {
    const member = await lookUp(account, activity);
    if (member === undefined) return { kind: 'unchecked' };
    const who = member.name ?? activity.from.name ?? account;
    if (isGuest(member, tenantId)) {
      await recogniser.tell({ kind: 'stranger', channel: 'teams', account, who });
      return { kind: 'guest' };
    }
    for (const email of [member.email, member.userPrincipalName]) {
      const person = await recogniser.match(people, { account, email: email ?? undefined });
      if (person === undefined) continue;
      await openPersonal(person, account);
      await recogniser.matched({ account, who, person });
      return { kind: 'person', person };
    }
    await recogniser.tell({ kind: 'stranger', channel: 'teams', account, who });
    return { kind: 'stranger' };
  };

  return {
    placeFailed: recogniser.placeFailed,
    whoIs: async (activity) => {
      const { from } = activity;
      const account = from.aadObjectId;
      if (account === undefined) return { kind: 'stranger' };
      if (
        isGuest(
          { userRole: from.userRole, tenantId: from.tenantId, userPrincipalName: undefined },
          tenantId,
        )
      )
        return { kind: 'guest' };
      const before = await recogniser.before(account);
      if (!('kind' in before)) return match(before.people, account, activity);
      if (before.kind !== 'person') return before;
      // The directory says who it is; that it is no guest, Teams says, where it can be asked.
      const member = await lookUp(account, activity);
      if (member !== undefined && isGuest(member, tenantId)) return { kind: 'guest' };
      if (kindOf(activity) === 'personal') await openPersonal(before.person, account);
      return before;
    },
    syncPeople: async () => {
      const [institution, accounts] = await store.read(
        async (db) => [await loadInstitution(db), await listAccounts(db, 'teams')] as const,
      );
      for (const account of accounts) {
        const person =
          account.state === 'ok'
            ? institution?.people.find((one) => one.id === account.personId)
            : undefined;
        if (person !== undefined)
          await openPersonal(person, account.externalId).catch((error: unknown) =>
            log.warn(errorFacts(error), 'a person could not be met in teams'),
          );
      }
    },
  };
};
