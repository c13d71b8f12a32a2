/** A Slack workspace as data: who is in it, its channels and what stands in them, and what the app may do there. */

export type Args = Record<string, unknown>;
export type Answer = { ok: boolean } & Record<string, unknown>;

/** An argument as text; what is no text is none. */
export const str = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

export interface FakeUser {
  id: string;
  email: string;
  name: string;
  /** Over what an ordinary member has: `is_restricted`, `is_bot`, `is_stranger`, `deleted`, `team_id`, `is_email_confirmed`. */
  extra?: Args;
}

export interface FakeMessage {
  ts: string;
  user: string;
  text: string;
  blocks: Args[];
  metadata?: { event_type: string; event_payload: Args };
  thread_ts?: string;
  files?: Args[];
  edited?: boolean;
  reactions: string[];
  /** By the fake's clock. */
  at: number;
}

/** What only one person sees; never in history. */
export interface Private {
  user: string;
  channel: string;
  ts: string;
  text: string;
  blocks: Args[];
  thread_ts?: string;
}

export interface FakeChannel {
  id: string;
  kind: 'public' | 'private' | 'im';
  members: Set<string>;
  archived: boolean;
  messages: FakeMessage[];
}

export interface Window {
  id: string;
  user: string;
  view: Args;
  open: boolean;
}

export const TEAM = 'T1';
export const BOT = 'UBOT';
export const BOT_ID = 'B1';
export const APP = 'A1';

/** What the app of this project asks for. */
const ALL_SCOPES = [
  'chat:write',
  'commands',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'channels:read',
  'groups:read',
  'app_mentions:read',
  'reactions:write',
  'users:read',
  'users:read.email',
  'files:read',
  'metadata.message:read',
];

export interface WorkspaceOptions {
  users?: FakeUser[];
  /** Public channels in which everybody is, the app too. */
  channels?: string[];
  scopes?: string[];
  now?: () => number;
  /** How much later history shows what was posted, by the fake's clock. */
  lagMs?: number;
}

export interface Workspace {
  now: () => number;
  lagMs: number;
  users: FakeUser[];
  channels: Map<string, FakeChannel>;
  privates: Private[];
  homes: Map<string, Args>;
  windows: Window[];
  /** Of the bot's token; to be changed by a test. */
  scopes: Set<string>;
  /** Of the app-level token. */
  appScopes: Set<string>;
  tokens: { bot: string; app: string; revoked: boolean };
  /** A number that was not given before. */
  next: () => number;
  /** A time stamp that was not given before, in the order of time. */
  nextTs: () => string;
  user: (id: string) => FakeUser | undefined;
  /** The direct message between the app and a person, made when first needed. */
  direct: (user: string) => FakeChannel;
  channel: (id: string) => FakeChannel | undefined;
}

export const makeWorkspace = (options: WorkspaceOptions = {}): Workspace => {
  const now = options.now ?? Date.now;
  const users: FakeUser[] = [
    ...(options.users ?? []),
    { id: BOT, email: '', name: 'Avance', extra: { is_bot: true } },
  ];
  const everybody = users.map((one) => one.id);
  const channels = new Map<string, FakeChannel>(
    (options.channels ?? []).map((id) => [
      id,
      { id, kind: 'public', members: new Set(everybody), archived: false, messages: [] },
    ]),
  );
  let numbers = 0;
  let micros = 0;
  const direct = (user: string): FakeChannel => {
    const id = `D${user}`;
    const made = channels.get(id) ?? {
      id,
      kind: 'im',
      members: new Set([user, BOT]),
      archived: false,
      messages: [],
    };
    channels.set(id, made);
    return made;
  };
  return {
    now,
    lagMs: options.lagMs ?? 0,
    users,
    channels,
    privates: [],
    homes: new Map(),
    windows: [],
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    appScopes: new Set(['connections:write']),
    tokens: { bot: 'xoxb-prueba', app: 'xapp-prueba', revoked: false },
    next: () => (numbers += 1),
    nextTs: () => {
      micros = Math.max(now() * 1000, micros + 1);
      return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
    },
    user: (id) => users.find((one) => one.id === id),
    direct,
    channel: (id) => channels.get(id),
  };
};

/** A person as the Web API tells them; the email only with its scope. */
export const tellUser = ({ scopes }: Workspace, { id, email, name, extra }: FakeUser): Args => ({
  id,
  team_id: TEAM,
  name: id.toLowerCase(),
  real_name: name,
  deleted: false,
  is_bot: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_email_confirmed: true,
  profile: {
    real_name: name,
    ...(scopes.has('users:read.email') && email !== '' ? { email } : {}),
  },
  ...extra,
});

/** A message as history and events tell it. */
export const tellMessage = (message: FakeMessage): Args => {
  const { ts, user, text, blocks, thread_ts, files, metadata, reactions } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    ...(user === BOT ? { bot_id: BOT_ID, app_id: APP } : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(files === undefined ? {} : { files }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(reactions.length > 0
      ? { reactions: reactions.map((name) => ({ name, count: 1, users: [BOT] })) }
      : {}),
  };
};

/** Every button inside a value, in order. */
export interface FakeButton {
  type: 'button';
  action_id: string;
  value?: string;
  text: { text: string };
}
export const buttonsIn = (value: unknown): FakeButton[] => {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  return (value as Args)['type'] === 'button'
    ? [value as FakeButton]
    : Object.values(value).flatMap(buttonsIn);
};
