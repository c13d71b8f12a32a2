/**
 * Teams, for tests: sign-in, keys and connector behind one real HTTP server, strict where the real ones are. The bot under
 * test meets only `origin`; the test acts as the people, and looks at the ledger afterwards.
 */
import { makeActivities, type Said } from './activities.ts';
import { makeConnector } from './connector.ts';
import { makeDelivery } from './delivery.ts';
import { makeSigner } from './jwt.ts';
import { makeLedger } from './ledger.ts';
import { makeLimits } from './limits.ts';
import { makeLogin } from './login.ts';
import { makePeople } from './people.ts';
import { makePresses, type Pressable } from './presses.ts';
import { CONNECTOR_PATH, OPEN_ID_PATH, startServer, type Faults } from './server.ts';
import {
  directId,
  makeWorld,
  type Args,
  type FakeMessage,
  type FakePerson,
  type WorldOptions,
} from './world.ts';

export {
  APP_ID,
  BOT,
  CARD,
  PASSWORD,
  TENANT,
  mri,
  type Args,
  type FakeMessage,
  type FakePerson,
} from './world.ts';
export type { Said } from './activities.ts';
export type { SignOptions } from './jwt.ts';
export type { Pressable } from './presses.ts';
export type { Fault, Faults } from './server.ts';

export interface FakeTeamsOptions extends WorldOptions {
  /** Whether a 429 of the limits says when to come again; true unless said. */
  retryAfter?: boolean;
}
/** A person, or the oid or mri of one; somebody who is not of the tenant's people is given whole. */
export type Who = FakePerson | string;

/** The parts, wired together; where the bot listens and which faults there are can change later. */
const assemble = async (options: FakeTeamsOptions) => {
  const world = makeWorld(options);
  const ledger = makeLedger();
  const limits = { retryAfter: options.retryAfter ?? true };
  const set: { faults: Faults; target?: string } = { faults: () => undefined };
  let serviceUrl = '';
  const signer = makeSigner(() => serviceUrl);
  const connector = makeConnector({
    world,
    ledger,
    limits: makeLimits(world.now),
    retryAfter: () => limits.retryAfter,
  });
  const server = await startServer({
    world,
    ledger,
    signer,
    connector,
    login: makeLogin(world, ledger),
    faults: () => set.faults,
  });
  serviceUrl = `${server.origin}${CONNECTOR_PATH}`;
  const activities = makeActivities(world, () => serviceUrl);
  const delivery = makeDelivery(signer, () => set.target);
  const people = makePeople({ world, delivery, activities });
  const presses = makePresses({ world, ledger, delivery, activities });
  return {
    world,
    ledger,
    limits,
    set,
    signer,
    serviceUrl,
    server,
    activities,
    delivery,
    people,
    presses,
  };
};

export const makeFakeTeams = async (options: FakeTeamsOptions) => {
  const {
    world,
    ledger,
    limits,
    set,
    signer,
    serviceUrl,
    server,
    activities,
    delivery,
    people,
    presses,
  } = await assemble(options);
  const who = (person: Who): FakePerson => {
    const found = typeof person === 'string' ? world.person(person) : person;
    if (found === undefined) throw new Error(`nobody is ${JSON.stringify(person)}`);
    return found;
  };
  const messages = (id: string): FakeMessage[] => [...activities.conversationOf(id).messages];

  return {
    origin: server.origin,
    serviceUrl,
    openIdUrl: `${server.origin}${OPEN_ID_PATH}`,
    loginUrl: server.origin,
    world,
    limits,
    ...ledger,
    /** Where the bot listens. */
    aim: (origin: string) => {
      set.target = origin;
    },
    faulty: (which: Faults) => {
      set.faults = which;
    },
    direct: directId,
    messages,
    /** What the bot wrote. */
    standing: (id: string) => messages(id).filter((one) => one.from === 'bot'),
    view: (person: Who, message: Pressable) => world.view(who(person), message),
    say: async (person: Who, id: string, text: string, how?: Said) =>
      people.say(who(person), id, text, how),
    edit: async (person: Who, id: string, message: string, text: string) =>
      people.edit(who(person), id, message, text),
    remove: async (person: Who, id: string, message: string) =>
      people.remove(who(person), id, message),
    install: people.install,
    uninstall: people.uninstall,
    press: async (
      person: Who,
      id: string,
      message: Pressable,
      label: string,
      inputs?: Record<string, string>,
      how?: 'execute' | 'submit',
    ) => presses.press(who(person), id, message, label, inputs, how),
    refresh: async (person: Who, id: string, message: Pressable) =>
      presses.refresh(who(person), id, message),
    send: delivery.send,
    deliver: delivery.deliver,
    sign: signer.sign,
    /** A valid message activity that is not in the conversation. */
    activity: (person: Who, id: string, text: string, over: Args = {}): Args => ({
      ...activities.message(who(person), id, world.nextId(), text),
      ...over,
    }),
    /** Resolves when nothing was called for a while and nothing waits for an answer. */
    settled: async (quietMs = 300, mostMs = 30_000) => {
      const until = Date.now() + mostMs;
      for (let seen = -1; Date.now() < until;) {
        if (seen === ledger.calls.length && delivery.pending() === 0) return;
        seen = ledger.calls.length;
        await new Promise((resolve) => setTimeout(resolve, quietMs));
      }
      throw new Error(
        `not settled: ${ledger.calls.at(-1)?.path ?? 'no call'}, ${delivery.pending()} activities wait`,
      );
    },
    close: server.close,
  };
};
export type FakeTeams = Awaited<ReturnType<typeof makeFakeTeams>>;
