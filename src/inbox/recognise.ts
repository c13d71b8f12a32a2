/**
 * Who the account of a platform is, as far as every platform is alike: what was matched before, a match by email made
 * once, audited and told to the Secretario Técnico, who can undo it.
 */
import type { Clock } from '../clock.ts';
import type { ServiceNotice } from '../conversation/subject.ts';
import { toInstant } from '../domain/time/dates.ts';
import type { Actor, ChannelName, Person } from '../domain/people/people.ts';
import type { Log } from '../log.ts';
import { cards } from '../messages/draw.ts';
import { ownerName } from '../messages/people/owner-name.ts';
import { findAccount, linkAccount } from '../store/inbound/accounts.ts';
import { addressAt } from '../store/ledger/addresses.ts';
import { insertNotice } from '../store/ledger/deliveries.ts';
import { loadInstitution, planOfOwner, type Institution } from '../store/plan/institution.ts';
import type { Owner } from '../conversation/owner.ts';
import type { Db, Store } from '../store/database/store.ts';

export type Known =
  | { kind: 'person'; person: Person; upToDate?: Actor['upToDate'] }
  | { kind: 'guest' | 'stranger' | 'no-plan' };

export interface RecogniserDeps {
  channel: ChannelName;
  store: Store;
  clock: Clock;
  log: Log;
  onRecorded: () => void;
}

export interface Recogniser {
  /** What is known of an account; the institution's people when it was never met, so that it can be looked for. */
  before: (account: string) => Promise<Known | { people: Person[] }>;
  /** The person of this email, linked to the account; undefined when there is none, or it was tried before. */
  match: (
    people: Person[],
    account: { account: string; email: string | undefined },
  ) => Promise<Person | undefined>;
  /** The Secretario Técnico is told of a match. */
  matched: (match: { account: string; who: string; person: Person }) => Promise<void>;
  /** The Secretario Técnico is told, once. */
  tell: (notice: ServiceNotice) => Promise<void>;
  /** A conversation can no longer be written to: the Secretario Técnico is told, by the name that people give it. */
  placeFailed: (conversation: string, error: string) => Promise<void>;
}

/** Whose Secretario Técnico is told: that of the commission of who was matched; of nobody in particular, the present plan's. */
const concernedPlan = (institution: Institution, owner: Owner | undefined) =>
  owner === undefined ? institution.present : planOfOwner(institution, owner);

/** Tells the Secretario Técnico of the owner's commission. Returns how many messages are new. */
const tellOf = async (
  tx: Db,
  clock: Clock,
  notice: ServiceNotice,
  owner?: Owner,
): Promise<number> => {
  const institution = await loadInstitution(tx);
  if (institution === undefined) return 0;
  const state = concernedPlan(institution, owner);
  return insertNotice(tx, state, toInstant(clock.planNow(), state.timeZone), notice, cards);
};

const whoIs = async (
  { store, channel }: RecogniserDeps,
  account: string,
): Promise<Known | { people: Person[] }> => {
  const [institution, found] = await store.read((db) =>
    Promise.all([loadInstitution(db), findAccount(db, channel, account)]),
  );
  if (institution === undefined) return { kind: 'no-plan' };
  const { people } = institution;
  if (found === undefined) return { people };
  const person = found.state === 'ok' ? people.find(({ id }) => id === found.personId) : undefined;
  return person === undefined ? { kind: 'stranger' } : { kind: 'person', person, upToDate: true };
};

const link = async (
  { store, channel, clock, log }: RecogniserDeps,
  person: Person,
  account: string,
): Promise<boolean> => {
  const linked = await store.write(async (tx) => {
    const zone = (await loadInstitution(tx))?.present.timeZone ?? 'UTC';
    return linkAccount(
      tx,
      { channel, externalId: account, personId: person.id },
      { matchedBy: 'email', by: 'Avance', at: toInstant(clock.planNow(), zone) },
    );
  });
  if (linked) log.info({ channel, person: person.id }, 'a person was recognised');
  return linked;
};

/** How people call the owner of a conversation, and who that is. */
const ownerAt = async ({ store, channel }: RecogniserDeps, conversation: string) => {
  const [address, institution] = await store.read(
    async (db) => [await addressAt(db, channel, conversation), await loadInstitution(db)] as const,
  );
  const owner = address?.owner;
  const name =
    institution === undefined || owner === undefined
      ? undefined
      : ownerName(planOfOwner(institution, owner), owner);
  return { owner, name: name ?? conversation };
};

export const makeRecogniser = (deps: RecogniserDeps): Recogniser => {
  const { channel, store, clock } = deps;
  const tell = async (notice: ServiceNotice, owner?: Owner): Promise<void> => {
    const written = await store.write((tx) => tellOf(tx, clock, notice, owner));
    if (written > 0) deps.onRecorded();
  };
  return {
    tell,
    placeFailed: async (conversation, error) => {
      const { owner, name } = await ownerAt(deps, conversation);
      await tell({ kind: 'address_failed', channel, where: name, error }, owner);
    },
    before: (account) => whoIs(deps, account),
    match: async (people, { account, email }) => {
      const address = email?.trim().toLowerCase();
      const person = people.find((each) => each.email === address);
      return person !== undefined && (await link(deps, person, account)) ? person : undefined;
    },
    matched: ({ account, who, person: { id } }) =>
      tell(
        { kind: 'account_matched', channel, account, who, personId: id },
        { kind: 'person', key: id },
      ),
  };
};
