/**
 * Who the account of a platform is, as far as every platform is alike: what was matched before, a match by email made
 * once, audited and told to the Secretario Técnico, who can undo it.
 */
import type { Clock } from '../clock.ts';
import type { ServiceNotice } from '../conversation/subject.ts';
import { toInstant } from '../domain/time/dates.ts';
import type { ChannelName, Person } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Log } from '../log.ts';
import { cards } from '../messages/draw.ts';
import { ownerName } from '../messages/people/owner-name.ts';
import { findAccount, linkAccount } from '../store/inbound/accounts.ts';
import { addressAt } from '../store/ledger/addresses.ts';
import { insertNotice } from '../store/ledger/deliveries.ts';
import { findState } from '../store/plan/plans.ts';
import type { Store } from '../store/database/store.ts';

export type Known = { kind: 'person'; person: Person } | { kind: 'guest' | 'stranger' | 'no-plan' };

export interface RecogniserDeps {
  channel: ChannelName;
  store: Store;
  clock: Clock;
  log: Log;
  onRecorded: () => void;
}

export interface Recogniser {
  /** What is known of an account; the plan's state when it was never met, so that it can be looked for. */
  before: (account: string) => Promise<Known | PlanState>;
  /** The person of this email, linked to the account; undefined when there is none, or it was tried before. */
  match: (
    state: PlanState,
    one: { account: string; email: string | undefined },
  ) => Promise<Person | undefined>;
  /** The Secretario Técnico is told of a match. */
  matched: (one: { account: string; who: string; person: Person }) => Promise<void>;
  /** The Secretario Técnico is told, once. */
  tell: (notice: ServiceNotice) => Promise<void>;
  /** A conversation can no longer be written to: the Secretario Técnico is told, by the name that people give it. */
  placeFailed: (conversation: string, error: string) => Promise<void>;
}

export const makeRecogniser = ({
  channel,
  store,
  clock,
  log,
  onRecorded,
}: RecogniserDeps): Recogniser => {
  const now = (state: PlanState): string => toInstant(clock.planNow(), state.timeZone);
  const tell = async (notice: ServiceNotice): Promise<void> => {
    const written = await store.write(async (tx) => {
      const state = await findState(tx);
      return state === undefined ? 0 : insertNotice(tx, state, now(state), notice, cards);
    });
    if (written > 0) onRecorded();
  };
  const placeName = async (conversation: string): Promise<string> => {
    const [address, state] = await store.read(
      async (db) => [await addressAt(db, channel, conversation), await findState(db)] as const,
    );
    return (
      (state === undefined || address === undefined
        ? undefined
        : ownerName(state, address.owner)) ?? conversation
    );
  };
  const placeFailed = async (conversation: string, error: string): Promise<void> =>
    tell({ kind: 'address_failed', channel, where: await placeName(conversation), error });
  return {
    tell,
    placeFailed,
    before: async (account) => {
      const [state, found] = await store.read(
        async (db) => [await findState(db), await findAccount(db, channel, account)] as const,
      );
      if (state === undefined) return { kind: 'no-plan' };
      if (found === undefined) return state;
      const person =
        found.state === 'ok' ? state.people.find((one) => one.id === found.personId) : undefined;
      return person === undefined ? { kind: 'stranger' } : { kind: 'person', person };
    },
    match: async (state, { account, email }) => {
      const person =
        email === undefined
          ? undefined
          : state.people.find((one) => one.email === email.trim().toLowerCase());
      if (person === undefined) return undefined;
      const linked = await store.write((tx) =>
        linkAccount(
          tx,
          { channel, externalId: account, personId: person.id },
          { matchedBy: 'email', by: 'Avance', at: now(state) },
        ),
      );
      if (linked) log.info({ channel, person: person.id }, 'a person was recognised');
      return linked ? person : undefined;
    },
    matched: ({ account, who, person }) =>
      tell({ kind: 'account_matched', channel, account, who, personId: person.id }),
  };
};
