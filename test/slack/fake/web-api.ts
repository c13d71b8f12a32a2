/** The methods of the Web API that the app uses: each with the scopes it asks for, and what it does to the workspace. */
import type { Ledger } from './ledger.ts';
import { mentionsIn, refuseMessage, refuseView, type Refusal } from './limits.ts';
import {
  BOT,
  BOT_ID,
  str,
  TEAM,
  tellMessage,
  tellUser,
  type Answer,
  type Args,
  type FakeChannel,
  type FakeMessage,
  type Window,
  type Workspace,
} from './workspace.ts';

interface Method {
  scopes: (channel: FakeChannel | undefined) => string[];
  run: (args: Args) => Answer;
}

const no = (error: string, more: Args = {}): Answer => ({ ok: false, error, ...more });
const reads = (channel: FakeChannel | undefined): string[] => [
  channel?.kind === 'im'
    ? 'im:history'
    : channel?.kind === 'private'
      ? 'groups:history'
      : 'channels:history',
];
const always =
  (...scopes: string[]) =>
  (): string[] =>
    scopes;
const TRIGGER_MS = 3_000;

export interface WebApi {
  call: (method: string, args: Args) => Answer;
  /** A trigger of this person, good for one window within three seconds. */
  trigger: (user: string) => string;
}

export const makeWebApi = (workspace: Workspace, ledger: Ledger): WebApi => {
  const triggers = new Map<string, { user: string; at: number }>();
  /** What is refused for its content is refused, and is a fault of the app's. */
  const offence = (what: string, refusal: Refusal | undefined): Answer | undefined => {
    if (refusal === undefined) return undefined;
    ledger.violations.push(...refusal.problems.map((problem) => `${what}: ${problem}`));
    return no(refusal.error, { response_metadata: { messages: refusal.problems } });
  };
  /** The channel, if the app may write there. */
  const writable = (args: Args): FakeChannel | Answer => {
    const channel = workspace.channel(str(args['channel']));
    if (channel === undefined) return no('channel_not_found');
    if (channel.archived) return no('is_archived');
    if (!channel.members.has(BOT))
      return no(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel');
    const other =
      channel.kind === 'im' ? [...channel.members].find((one) => one !== BOT) : undefined;
    return other !== undefined && workspace.user(other)?.extra?.['deleted'] === true
      ? no('user_disabled')
      : channel;
  };
  const isRefusal = (value: FakeChannel | Answer): value is Answer => 'ok' in value;
  const inChannel = (args: Args, fn: (channel: FakeChannel) => Answer): Answer => {
    const channel = writable(args);
    return isRefusal(channel) ? channel : fn(channel);
  };
  const shown = (message: FakeMessage): boolean => message.at + workspace.lagMs <= workspace.now();
  const told =
    (args: Args) =>
    (message: FakeMessage): Args => {
      const all =
        String(args['include_all_metadata']) === 'true' &&
        workspace.scopes.has('metadata.message:read');
      const { metadata, ...rest } = tellMessage(message);
      return all && metadata !== undefined ? { ...rest, metadata } : rest;
    };
  const page = (args: Args, found: FakeMessage[]): Answer => {
    const limit = Number(args['limit'] ?? 100);
    const from = Number(str(args['cursor']).replace('c', '') || 0);
    const next = from + limit < found.length ? `c${from + limit}` : '';
    return {
      ok: true,
      messages: found.slice(from, from + limit).map(told(args)),
      has_more: next !== '',
      response_metadata: { next_cursor: next },
    };
  };
  const post = (args: Args): Answer =>
    inChannel(args, (channel) => {
      const refused = offence('chat.postMessage', refuseMessage(args));
      if (refused !== undefined) return refused;
      const thread = str(args['thread_ts']);
      if (thread !== '' && !channel.messages.some((one) => one.ts === thread))
        return no('thread_not_found');
      ledger.mentions.push(...mentionsIn(args));
      const message: FakeMessage = {
        ts: workspace.nextTs(),
        user: BOT,
        text: str(args['text']),
        blocks: (args['blocks'] as Args[] | undefined) ?? [],
        reactions: [],
        at: workspace.now(),
        ...(args['metadata'] === undefined
          ? {}
          : { metadata: args['metadata'] as NonNullable<FakeMessage['metadata']> }),
        ...(thread === '' ? {} : { thread_ts: thread }),
      };
      channel.messages.push(message);
      return { ok: true, channel: channel.id, ts: message.ts };
    });
  const whisper = (args: Args): Answer =>
    inChannel(args, (channel) => {
      const user = str(args['user']);
      if (!channel.members.has(user)) return no('user_not_in_channel');
      const refused = offence('chat.postEphemeral', refuseMessage(args));
      if (refused !== undefined) return refused;
      ledger.mentions.push(...mentionsIn(args));
      const ts = workspace.nextTs();
      workspace.privates.push({
        user,
        channel: channel.id,
        ts,
        text: str(args['text']),
        blocks: (args['blocks'] as Args[] | undefined) ?? [],
        ...(args['thread_ts'] === undefined ? {} : { thread_ts: str(args['thread_ts']) }),
      });
      return { ok: true, message_ts: ts };
    });
  const update = (args: Args): Answer =>
    inChannel(args, (channel) => {
      const message = channel.messages.find((one) => one.ts === args['ts']);
      if (message === undefined) return no('message_not_found');
      if (message.user !== BOT) return no('cant_update_message');
      const refused = offence('chat.update', refuseMessage(args));
      if (refused !== undefined) return refused;
      ledger.mentions.push(...mentionsIn(args));
      // Text alone drops the blocks.
      Object.assign(message, {
        text: str(args['text']),
        blocks: (args['blocks'] as Args[] | undefined) ?? [],
      });
      return { ok: true, channel: channel.id, ts: message.ts };
    });
  const react = (args: Args): Answer =>
    inChannel(args, (channel) => {
      const message = channel.messages.find((one) => one.ts === args['timestamp']);
      const name = str(args['name']);
      if (message === undefined) return no('message_not_found');
      if (message.reactions.includes(name)) return no('already_reacted');
      if (!/^[a-z0-9_+'-]+$/.test(name)) return no('invalid_name');
      message.reactions.push(name);
      return { ok: true };
    });
  const takeTrigger = (args: Args): string | Answer => {
    const id = str(args['trigger_id']);
    const trigger = triggers.get(id);
    triggers.delete(id);
    if (trigger === undefined) return no('invalid_trigger_id');
    return workspace.now() - trigger.at > TRIGGER_MS ? no('expired_trigger_id') : trigger.user;
  };
  const show = (method: string, args: Args): Answer => {
    const user = takeTrigger(args);
    if (typeof user !== 'string') return user;
    const refused = offence(method, refuseView(args['view']));
    if (refused !== undefined) return refused;
    const window: Window = {
      id: `V${workspace.next()}`,
      user,
      view: args['view'] as Args,
      open: true,
    };
    workspace.windows.push(window);
    return { ok: true, view: { ...window.view, id: window.id } };
  };
  const redraw = (args: Args): Answer => {
    const window = workspace.windows.find((one) => one.id === args['view_id']);
    if (window?.open !== true) return no('not_found');
    const refused = offence('views.update', refuseView(args['view']));
    if (refused !== undefined) return refused;
    window.view = args['view'] as Args;
    return { ok: true, view: { id: window.id } };
  };
  const publish = (args: Args): Answer => {
    const refused = offence('views.publish', refuseView(args['view']));
    if (refused !== undefined) return refused;
    workspace.homes.set(str(args['user_id']), args['view'] as Args);
    return { ok: true, view: { id: `H${str(args['user_id'])}` } };
  };
  const open = (args: Args): Answer => {
    const user = workspace.user(str(args['users']));
    if (user === undefined) return no('user_not_found');
    if (user.extra?.['is_bot'] === true) return no('cannot_dm_bot');
    return user.extra?.['deleted'] === true
      ? no('user_disabled')
      : { ok: true, channel: { id: workspace.direct(user.id).id } };
  };
  const info = (args: Args): Answer => {
    const channel = workspace.channel(str(args['channel']));
    if (channel === undefined || (channel.kind === 'private' && !channel.members.has(BOT)))
      return no('channel_not_found');
    return {
      ok: true,
      channel: {
        id: channel.id,
        name: channel.id.toLowerCase(),
        is_member: channel.members.has(BOT),
        is_archived: channel.archived,
        is_private: channel.kind === 'private',
      },
    };
  };
  const person = (found: Parameters<typeof tellUser>[1] | undefined, error: string): Answer =>
    found === undefined ? no(error) : { ok: true, user: tellUser(workspace, found) };

  const methods: Record<string, Method> = {
    'auth.test': {
      scopes: always(),
      run: () => ({ ok: true, team_id: TEAM, team: 'Instituto', user_id: BOT, bot_id: BOT_ID }),
    },
    'users.info': {
      scopes: always('users:read'),
      run: (args) => person(workspace.user(str(args['user'])), 'user_not_found'),
    },
    'users.lookupByEmail': {
      scopes: always('users:read.email'),
      run: (args) =>
        person(
          workspace.users.find(
            (one) =>
              one.email !== '' &&
              one.email === str(args['email']).toLowerCase() &&
              one.extra?.['deleted'] !== true,
          ),
          'users_not_found',
        ),
    },
    'conversations.open': { scopes: always('im:write'), run: open },
    'conversations.info': {
      scopes: (channel) => [channel?.kind === 'private' ? 'groups:read' : 'channels:read'],
      run: info,
    },
    'conversations.history': {
      scopes: reads,
      run: (args) =>
        inChannel(args, (channel) =>
          page(
            args,
            channel.messages
              .filter(
                (one) =>
                  one.thread_ts === undefined &&
                  shown(one) &&
                  Number(one.ts) >= Number(args['oldest'] ?? 0),
              )
              .reverse(),
          ),
        ),
    },
    'conversations.replies': {
      scopes: reads,
      run: (args) =>
        inChannel(args, (channel) =>
          page(
            args,
            channel.messages.filter(
              (one) => (one.thread_ts === args['ts'] || one.ts === args['ts']) && shown(one),
            ),
          ),
        ),
    },
    'chat.postMessage': { scopes: always('chat:write'), run: post },
    'chat.postEphemeral': { scopes: always('chat:write'), run: whisper },
    'chat.update': { scopes: always('chat:write'), run: update },
    'reactions.add': { scopes: always('reactions:write'), run: react },
    'views.open': { scopes: always(), run: (args) => show('views.open', args) },
    'views.push': { scopes: always(), run: (args) => show('views.push', args) },
    'views.update': { scopes: always(), run: redraw },
    'views.publish': { scopes: always(), run: publish },
  };
  return {
    call: (name, args) => {
      const method = methods[name];
      if (method === undefined) {
        ledger.violations.push(`unknown method ${name}`);
        return no('unknown_method');
      }
      const needed = method
        .scopes(workspace.channel(str(args['channel'])))
        .find((scope) => !workspace.scopes.has(scope));
      return needed === undefined
        ? method.run(args)
        : no('missing_scope', { needed, provided: [...workspace.scopes].join(',') });
    },
    trigger: (user) => {
      const id = `${workspace.next()}.trigger`;
      triggers.set(id, { user, at: workspace.now() });
      return id;
    },
  };
};
