/** A Teams tenant as data: its people, the conversations the bot may be in, what stands there and what each person sees. */

export type Args = Record<string, unknown>;
export const isObject = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A value as text; what is no text is none. */
export const str = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
export const arr = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

export const APP_ID = '7c1f3a52-9d0e-4b6f-8a21-5e0c6d9b4f10';
export const PASSWORD = 'secreto-de-prueba-teams';
export const TENANT = '2d4b8e90-6f13-4c7a-9b58-1a0e3c5d7f26';
export const BOT = `28:${APP_ID}`;
export const CARD = 'application/vnd.microsoft.card.adaptive';

export interface FakePerson {
  /** aadObjectId. */
  oid: string;
  name: string;
  email: string;
  guest?: boolean;
}
export interface FakeConversation {
  id: string;
  kind: 'channel' | 'groupChat';
  name?: string;
  team?: string;
  installed?: boolean;
}
export interface FakeMessage {
  id: string;
  /** `bot`, or the mri of the person who said it. */
  from: string;
  text: string;
  card?: Args;
  summary?: string;
  /** The root of its thread, in a channel; a root has none. */
  thread?: string;
  edits: number;
  /** By the fake's clock. */
  at: number;
}
export interface Conversation {
  id: string;
  kind: 'personal' | 'channel' | 'groupChat';
  name?: string;
  team?: string;
  installed: boolean;
  members: FakePerson[];
  messages: FakeMessage[];
}

export interface WorldOptions {
  now?: () => number;
  people: FakePerson[];
  conversations?: FakeConversation[];
}
export interface World {
  now: () => number;
  people: FakePerson[];
  conversations: Map<string, Conversation>;
  /** By oid or mri. */
  person: (id: string) => FakePerson | undefined;
  /** By id with or without `;messageid=`. */
  conversation: (id: string) => Conversation | undefined;
  /** As Teams numbers messages: milliseconds of now, one more where they would meet. */
  nextId: () => string;
  view: (person: FakePerson, message: { id: string; card?: Args }) => Args | undefined;
  replaceView: (person: FakePerson, message: string, card: Args) => void;
  resetViews: (message: string) => void;
}

export const mri = (person: FakePerson): string => `29:${person.oid}`;
export const directId = (oid: string): string => `a:${oid}`;
/** A conversation's id, and the root of the thread it points into. */
export const splitId = (id: string): { base: string; root?: string } => {
  const [base = '', root] = id.split(';messageid=');
  return { base, ...(root === undefined ? {} : { root }) };
};

export const makeWorld = (options: WorldOptions): World => {
  const now = options.now ?? Date.now;
  const { people } = options;
  const conversations = new Map<string, Conversation>();
  for (const one of options.conversations ?? [])
    conversations.set(one.id, {
      ...one,
      installed: one.installed ?? false,
      members: people,
      messages: [],
    });
  for (const one of people)
    conversations.set(directId(one.oid), {
      id: directId(one.oid),
      kind: 'personal',
      installed: false,
      members: [one],
      messages: [],
    });
  const views = new Map<string, Map<string, Args>>();
  let last = 0;
  return {
    now,
    people,
    conversations,
    person: (id) => people.find((one) => one.oid === id || mri(one) === id),
    conversation: (id) => conversations.get(splitId(id).base),
    nextId: () => String((last = Math.max(now(), last + 1))),
    view: (person, message) => {
      const replaced = views.get(message.id)?.get(person.oid);
      if (replaced !== undefined) return replaced;
      const standing = [...conversations.values()]
        .flatMap((one) => one.messages)
        .find((one) => one.id === message.id);
      return standing === undefined ? message.card : standing.card;
    },
    replaceView: (person, message, card) => {
      views.set(message, (views.get(message) ?? new Map<string, Args>()).set(person.oid, card));
    },
    resetViews: (message) => {
      views.delete(message);
    },
  };
};
