/** A fake Teams with the service beside it, and what the tests ask of both. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { until, words } from '../slack/service.ts';
import { actionsIn } from './fake/cards.ts';
import {
  makeFakeTeams,
  mri,
  type Args,
  type FakeMessage,
  type FakePerson,
  type FakeTeams,
} from './fake/teams.ts';
import {
  ANALYST,
  COMMISSION,
  COMMISSIONER,
  conversationOf,
  GUEST,
  inChannels,
  runService,
  SECRETARY,
  STRANGER,
  VIN,
  type Options,
  type Running,
} from './service.ts';

type Directory = Parameters<NonNullable<Options['directory']>>[0];
type Conversations = NonNullable<Parameters<typeof makeFakeTeams>[0]['conversations']>;

/** Before the first card; the cards of January come at `JANUARY`. */
const NEW_YEAR = '2020-01-01T12:00:00-06:00';
export const JANUARY = '2020-01-02T09:00:00-06:00';

export const VIN_LINES = [
  '3-01',
  '3-02',
  '3-03',
  '3-04',
  '3-05',
  '3-06',
  '3-07',
  '3-08',
  '6.2-07',
  '6.2-09',
];
/** Vinculación with these lines and Convenios with one in January, so that their cards arrive soon; nobody else has a place. */
export const fewCards =
  (lines = VIN_LINES) =>
  (directory: Directory): Directory => {
    const { areas, ...rest } = inChannels(directory);
    return {
      ...rest,
      areas: areas.map(({ code, name, programmes }) =>
        code === 'VIN'
          ? { code, name, programmes: [], lines, teamsConversation: VIN }
          : code === 'CON'
            ? { code, name, programmes, teamsConversation: conversationOf(code) }
            : { code, name, programmes: code === 'SPE' ? [...programmes, '3', '6.2'] : programmes },
      ),
    };
  };

const CHANNELS: Conversations = [
  COMMISSION,
  ...['VIN', 'TEC', 'SPE', 'CON'].map(conversationOf),
].map((id) => ({ id, kind: 'channel', team: '19:team@thread.tacv2', installed: true }));

export interface StageOptions extends Pick<Options, 'directory' | 'timeoutMs'> {
  conversations?: Conversations;
  /** Of the tenant, beside those whom the sample's directory knows. */
  people?: FakePerson[];
  clockStart?: string;
}

export interface Stage extends Running {
  teams: FakeTeams;
  /** The personal chat with somebody. */
  chat: (person: FakePerson) => string;
  /** What the bot wrote there that is no card, of a thread or of all. */
  said: (conversation: string, thread?: string) => string[];
  /** The card of a line there, as soon as it stands. */
  cardOf: (conversation: string, code: string, month?: string) => Promise<FakeMessage>;
  /** What everybody sees now of a message, as one string. */
  shown: (conversation: string, message: { id: string }) => string;
  entries: (code: string) => Promise<ProgressEntry[]>;
  /** What was kept of what came, oldest first. */
  works: () => Promise<{ eventId: string; payload: string }[]>;
  address: (owner: {
    kind: string;
    key: string;
  }) => Promise<{ externalId: string; state: string; error: string | null } | null>;
  personId: (email: string) => Promise<string>;
  /** All that came is worked through, and all that can be sent stands. */
  quiet: () => Promise<void>;
  /** Nothing was wrong by Teams' own word since it was last asked. */
  clean: () => void;
  end: () => Promise<void>;
}

const storeLooks = ({ store }: Running) => ({
  entries: async (code: string) => {
    const state = (await store.read(findState)) as PlanState;
    const key = state.lines.find((line) => line.code === code)?.lineKey;
    return state.entries.filter((entry) => entry.lineKey === key);
  },
  works: () =>
    store.read((db) =>
      db.inboundWork.findMany({ where: { channel: 'teams' }, orderBy: { id: 'asc' } }),
    ),
  address: ({ kind, key }: { kind: string; key: string }) =>
    store.read((db) =>
      db.address.findFirst({ where: { channel: 'teams', ownerKind: kind, ownerKey: key } }),
    ),
  personId: async (email: string) =>
    (await store.read((db) => db.person.findUniqueOrThrow({ where: { email } }))).id,
});

export const openStage = async ({
  directory = fewCards(),
  conversations = CHANNELS,
  people = [],
  clockStart = NEW_YEAR,
  ...more
}: StageOptions = {}): Promise<Stage> => {
  const teams = await makeFakeTeams({
    people: [SECRETARY, ANALYST, COMMISSIONER, GUEST, STRANGER, ...people],
    conversations,
  });
  const running = await runService({ teams, clockStart, directory, ...more });
  const { store } = running;
  const byBot = (conversation: string, thread?: string): FakeMessage[] =>
    teams.standing(conversation).filter((one) => thread === undefined || one.thread === thread);
  return {
    ...running,
    ...storeLooks(running),
    teams,
    chat: ({ oid }) => teams.direct(oid),
    said: (conversation, thread) =>
      byBot(conversation, thread)
        .filter((one) => one.text !== '')
        .map((one) => one.text),
    cardOf: async (conversation, code, month = 'Enero') => {
      const find = (): FakeMessage | undefined =>
        byBot(conversation).find(
          (one) => one.thread === undefined && (one.summary ?? '').startsWith(`${code} · ${month}`),
        );
      return (await until(find, (one) => one !== undefined, 30_000)) as FakeMessage;
    },
    shown: (conversation, { id }) =>
      words(teams.messages(conversation).find((one) => one.id === id)?.card),
    quiet: async () => {
      await until(
        () => store.read((db) => db.inboundWork.count({ where: { doneAt: null } })),
        (left) => left === 0,
      );
      await until(
        () =>
          store.read((db) =>
            db.delivery.count({
              where: {
                state: { in: ['pending', 'sending'] },
                address: { channel: 'teams', state: 'ok' },
              },
            }),
          ),
        (left) => left === 0,
        30_000,
      );
      await until(
        () =>
          store.read((db) =>
            db.posting.count({
              where: {
                externalId: { not: null },
                wantedRevision: { gt: db.posting.fields.shownRevision },
                address: { channel: 'teams', state: 'ok' },
              },
            }),
          ),
        (left) => left === 0,
      );
      await teams.settled(150);
    },
    clean: () =>
      expect({
        violations: teams.violations.splice(0),
        limited: teams.rateLimited.splice(0),
        refusals: teams.refusals.splice(0),
      }).toEqual({ violations: [], limited: [], refusals: [] }),
    end: async () => {
      await running.stop();
      teams.close();
    },
  };
};

/** The button of this name on what a person sees. */
export const buttonOn = (
  { teams }: Stage,
  person: FakePerson,
  message: { id: string; card?: Args },
  title: string | RegExp,
): Args => {
  const actions = actionsIn(teams.view(person, message));
  const found = actions.find((one) =>
    typeof title === 'string' ? one['title'] === title : title.test(String(one['title'])),
  );
  if (found === undefined)
    throw new Error(
      `no button ${String(title)} among ${actions.map((one) => String(one['title'])).join(', ')}`,
    );
  return found;
};

/** What a client sends for a press, to be delivered as often as the test likes. */
export const pressOf = (
  { teams }: Stage,
  person: FakePerson,
  conversation: string,
  message: FakeMessage,
  button: Args,
  how: 'execute' | 'submit' = 'execute',
): Args => {
  const activity = {
    ...teams.activity(person, conversation, ''),
    text: undefined,
    attachments: undefined,
  };
  const common = {
    ...activity,
    id: `f:${randomUUID()}`,
    replyToId: message.id,
    conversation: {
      ...((activity as Args)['conversation'] as Args),
      id: `${conversation};messageid=${message.thread ?? message.id}`,
    },
  };
  return how === 'submit'
    ? { ...common, type: 'message', value: button['data'] }
    : {
        ...common,
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: { type: 'Action.Execute', verb: button['verb'], data: button['data'] },
          trigger: 'manual',
        },
      };
};

/** A reply in a thread, to be delivered as often as the test likes. */
export const replyOf = (
  { teams }: Stage,
  person: FakePerson,
  conversation: string,
  thread: string,
  text: string,
): Args => {
  const activity = teams.activity(person, conversation, text);
  return {
    ...activity,
    conversation: {
      ...(activity['conversation'] as Args),
      id: `${conversation};messageid=${thread}`,
    },
  };
};

export const userId = mri;
