/**
 * Slack's servers, for tests: the Web API over real HTTP with its refusals, limits and faults, and the people's side,
 * which sends signed requests to the service. What the real ones would refuse is refused, and kept in `violations`.
 */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkMessage, checkView, str } from './fake-limits.ts';

export const SECRET = 'firma-de-prueba-1';
export const TOKEN = 'xoxb-prueba';
export const BOT = 'UBOT';

export interface FakeMessage {
  ts: string;
  user: string;
  text: string;
  blocks: Record<string, unknown>[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  thread_ts?: string;
  ephemeralTo?: string;
  reactions: string[];
  /** Real milliseconds. */
  at: number;
}

export interface FakeUser {
  id: string;
  email: string;
  name: string;
  extra?: Record<string, unknown>;
}

export type Fault = 'cut-before' | 'cut-after' | '500-before' | '500-after';

type Args = Record<string, unknown>;
type Answer = Record<string, unknown>;

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};
const argsOf = (request: IncomingMessage, body: string): Args => {
  if ((request.headers['content-type'] ?? '').includes('json')) return JSON.parse(body || '{}') as Args;
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => {
    if (!/^[[{]/.test(value)) return [name, value];
    return [name, JSON.parse(value) as unknown];
  }));
};

export const makeFakeSlack = async (people: FakeUser[], channels: string[], { lagMs = 0, enforceRate = true } = {}) => {
  const messages = new Map<string, FakeMessage[]>(channels.map((channel) => [channel, []]));
  const violations: string[] = [];
  const refusals: string[] = [];
  const calls: { method: string; at: number }[] = [];
  const homes = new Map<string, Args>();
  const windows: { user: string; id: string; view: Args }[] = [];
  const responses: { user: string; body: Args }[] = [];
  const errors = new Map<string, string>();
  const triggers = new Map<string, { user: string; at: number }>();
  const lastPost = new Map<string, number>();
  let target = '';
  let sequence = 0;
  let posts = 0;
  let fault: (nth: number) => Fault | undefined = () => undefined;

  const directOf = (user: string): string => `D${user}`;
  const open = (channel: string): FakeMessage[] => messages.get(channel) ?? messages.set(channel, []).get(channel) ?? [];
  const nextTs = (): string => `${Math.floor(Date.now() / 1000)}.${String((sequence += 1)).padStart(6, '0')}`;
  const userOf = ({ id, email, name, extra }: FakeUser): Answer => ({ id, team_id: 'T1', name: id.toLowerCase(), real_name: name, deleted: false, is_bot: false, is_restricted: false, is_email_confirmed: true, profile: { email, real_name: name }, ...extra });

  const keep = (channel: string, args: Args, ephemeralTo?: string): FakeMessage => {
    violations.push(...checkMessage(args));
    const message: FakeMessage = {
      ts: nextTs(), user: BOT, text: str(args['text']), blocks: (args['blocks'] as FakeMessage['blocks'] | undefined) ?? [], reactions: [], at: Date.now(),
      ...(args['metadata'] === undefined ? {} : { metadata: args['metadata'] as NonNullable<FakeMessage['metadata']> }),
      ...(args['thread_ts'] === undefined ? {} : { thread_ts: str(args['thread_ts']) }), ...(ephemeralTo === undefined ? {} : { ephemeralTo }),
    };
    open(channel).push(message);
    return message;
  };
  const place = (args: Args): string | Answer => {
    const channel = str(args['channel']);
    const error = errors.get(channel) ?? (messages.has(channel) ? undefined : 'channel_not_found');
    return error === undefined ? channel : { ok: false, error };
  };
  const takeTrigger = (args: Args): Answer | undefined => {
    const trigger = triggers.get(String(args['trigger_id']));
    triggers.delete(String(args['trigger_id']));
    if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
    return Date.now() - trigger.at > 3_000 ? { ok: false, error: 'expired_trigger_id' } : undefined;
  };
  const show = (args: Args, user: string): Answer => {
    violations.push(...checkView(args['view'] as Args));
    const id = `V${(sequence += 1)}`;
    windows.push({ user, id, view: args['view'] as Args });
    return { ok: true, view: { id } };
  };

  const methods: Record<string, (args: Args) => Answer> = {
    'auth.test': () => ({ ok: true, team_id: 'T1', user_id: BOT, bot_id: 'B1' }),
    'users.info': (args) => { const user = people.find((one) => one.id === args['user']); return user === undefined ? { ok: false, error: 'user_not_found' } : { ok: true, user: userOf(user) }; },
    'users.lookupByEmail': (args) => { const user = people.find((one) => one.email === args['email']); return user === undefined ? { ok: false, error: 'users_not_found' } : { ok: true, user: userOf(user) }; },
    'conversations.open': (args) => { open(directOf(String(args['users']))); return { ok: true, channel: { id: directOf(String(args['users'])) } }; },
    'chat.postMessage': (args) => { const channel = place(args); return typeof channel === 'string' ? { ok: true, channel, ts: keep(channel, args).ts } : channel; },
    'chat.postEphemeral': (args) => { const channel = place(args); return typeof channel === 'string' ? { ok: true, message_ts: keep(channel, args, String(args['user'])).ts } : channel; },
    'chat.update': (args) => {
      const channel = place(args);
      if (typeof channel !== 'string') return channel;
      const message = open(channel).find((one) => one.ts === args['ts'] && one.user === BOT);
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      violations.push(...checkMessage(args));
      Object.assign(message, { text: args['text'], blocks: args['blocks'] ?? [] });
      return { ok: true, channel, ts: message.ts };
    },
    'conversations.history': (args) => {
      const channel = place(args);
      if (typeof channel !== 'string') return channel;
      const found = open(channel).filter((one) => one.thread_ts === undefined && one.ephemeralTo === undefined && one.at + lagMs <= Date.now() && Number(one.ts) >= Number(args['oldest'] ?? 0));
      return { ok: true, messages: found.reverse().map((one) => (args['include_all_metadata'] === 'true' || args['include_all_metadata'] === true ? one : { ...one, metadata: undefined })), has_more: false };
    },
    'conversations.replies': (args) => { const channel = place(args); return typeof channel === 'string' ? { ok: true, messages: open(channel).filter((one) => (one.thread_ts === args['ts'] || one.ts === args['ts']) && one.at + lagMs <= Date.now()) } : channel; },
    'reactions.add': (args) => {
      const channel = place(args);
      if (typeof channel !== 'string') return channel;
      const message = open(channel).find((one) => one.ts === args['timestamp']);
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      message.reactions.push(String(args['name']));
      return { ok: true };
    },
    'views.publish': (args) => { violations.push(...checkView(args['view'] as Args)); homes.set(String(args['user_id']), args['view'] as Args); return { ok: true }; },
    'views.open': (args) => { const user = triggers.get(String(args['trigger_id']))?.user ?? ''; return takeTrigger(args) ?? show(args, user); },
    'views.push': (args) => { const user = triggers.get(String(args['trigger_id']))?.user ?? ''; return takeTrigger(args) ?? show(args, user); },
    'views.update': (args) => { violations.push(...checkView(args['view'] as Args)); const window = windows.find((one) => one.id === args['view_id']); if (window !== undefined) window.view = args['view'] as Args; return { ok: window !== undefined }; },
  };

  const answerPost = (request: IncomingMessage, response: ServerResponse, args: Args): void => {
    const what = fault((posts += 1));
    if (what === 'cut-before') return void request.socket.destroy();
    if (what === '500-before') return json(response, 500, {});
    const channel = String(args['channel']);
    // About one a second: what is a little early because of the way is let through.
    if (enforceRate && Date.now() - (lastPost.get(channel) ?? 0) < 950) { violations.push(`chat.postMessage too fast in ${channel}`); return json(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' }); }
    lastPost.set(channel, Date.now());
    const answer = methods['chat.postMessage']?.(args) ?? {};
    if (what === 'cut-after') return void request.socket.destroy();
    json(response, what === '500-after' ? 500 : 200, answer);
  };

  const server = createServer((request, response) => void (async () => {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? '', 'http://x').pathname;
    if (path.startsWith('/response/')) {
      const [, , user = '', id = ''] = path.split('/');
      const sent = JSON.parse(body) as Args;
      violations.push(...checkMessage(sent));
      if (responses.filter((one) => one.body['id'] === id).length >= 5) violations.push('response_url used too often');
      responses.push({ user, body: { ...sent, id } });
      return json(response, 200, { ok: true });
    }
    const method = path.replace('/api/', '');
    const args = argsOf(request, body);
    calls.push({ method, at: Date.now() });
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return json(response, 200, { ok: false, error: 'invalid_auth' });
    if (method === 'chat.postMessage') return answerPost(request, response, args);
    const answer = methods[method]?.(args);
    if (answer === undefined) violations.push(`unknown method ${method}`);
    if (answer?.['ok'] === false) refusals.push(`${method}: ${String(answer['error'])}`);
    json(response, 200, answer ?? { ok: false, error: 'unknown_method' });
  })());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A signed request, as Slack sends it; resolves to its status and body. */
  const send = async (text: string, type: string, { at = Date.now(), secret = SECRET } = {}): Promise<{ status: number; body: string }> => {
    const timestamp = String(Math.floor(at / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
    const response = await fetch(`${target}/slack/events`, { method: 'POST', body: text, headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature } });
    return { status: response.status, body: await response.text() };
  };
  const FORM = 'application/x-www-form-urlencoded';
  const trigger = (user: string): string => {
    const id = `trigger.${(sequence += 1)}`;
    triggers.set(id, { user, at: Date.now() });
    return id;
  };
  const common = (user: string) => ({ team: { id: 'T1' }, user: { id: user, team_id: 'T1' }, api_app_id: 'A1', token: 'x', trigger_id: trigger(user), response_url: `${origin}/response/${user}/${(sequence += 1)}` });
  const interact = (payload: Args) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM);
  const event = (body: Args, id = `Ev${(sequence += 1)}`) => send(JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: id, event_time: 1, authorizations: [{ team_id: 'T1', user_id: BOT, is_bot: true }], event: body }), 'application/json');
  const buttons = (blocks: unknown): { action_id: string; value?: string; text: { text: string } }[] => {
    const found: { action_id: string; value?: string; text: { text: string } }[] = [];
    JSON.stringify(blocks, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && (value as { type?: string }).type === 'button') found.push(value as never);
      return value;
    });
    return found;
  };

  return {
    apiUrl: `${origin}/api/`, messages, violations, refusals, calls, homes, windows, responses, errors, send, event, interact,
    aim: (at: string) => { target = at; },
    faulty: (fn: (nth: number) => Fault | undefined) => { posts = 0; fault = fn; },
    direct: directOf,
    /** What stands in a channel, private answers left out. */
    standing: (channel: string) => open(channel).filter((one) => one.user === BOT && one.ephemeralTo === undefined),
    say: async (user: string, channel: string, text: string, more: Args = {}) => {
      const ts = nextTs();
      open(channel).push({ ts, user, text, blocks: [], reactions: [], at: Date.now(), ...(more['thread_ts'] === undefined ? {} : { thread_ts: str(more['thread_ts']) }) });
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/(https?:\S+)/g, '<$1>');
      return { ts, ...await event({ type: 'message', channel, user, ts, text: escaped, channel_type: channel.startsWith('D') ? 'im' : 'channel', ...more }) };
    },
    command: (user: string, channel: string, text: string) => {
      const [command = '', ...rest] = text.split(' ');
      return send(new URLSearchParams({ command, text: rest.join(' '), user_id: user, channel_id: channel, team_id: 'T1', trigger_id: trigger(user), response_url: `${origin}/response/${user}/${(sequence += 1)}` }).toString(), FORM);
    },
    /** Presses the button of this label, on a message that stands. */
    press: (user: string, channel: string, message: { ts: string; blocks: unknown; ephemeral?: boolean }, label: string) => {
      const button = buttons(message.blocks).find((one) => one.text.text === label);
      if (button === undefined) throw new Error(`no button ${label}`);
      return interact({ type: 'block_actions', ...common(user), channel: { id: channel }, container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: message.ephemeral === true }, actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }] });
    },
    pressHome: (user: string, label: string) => {
      const button = buttons(homes.get(user)).find((one) => one.text.text === label);
      if (button === undefined) throw new Error(`no button ${label}`);
      return interact({ type: 'block_actions', ...common(user), container: { type: 'view', view_id: 'H1' }, view: { id: 'H1', type: 'home' }, actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }] });
    },
    submit: (user: string, window: { id: string; view: Args }, values: Record<string, Args>) =>
      interact({ type: 'view_submission', ...common(user), view: { ...window.view, id: window.id, state: { values: Object.fromEntries(Object.entries(values).map(([field, value]) => [`field:${field}`, { value }])) } } }),
    shortcut: (user: string, channel: string, message: FakeMessage) => interact({ type: 'message_action', callback_id: 'avance-report', ...common(user), channel: { id: channel }, message: { ts: message.ts, ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }) } }),
    close: () => { server.closeAllConnections(); server.close(); },
  };
};
export type FakeSlack = Awaited<ReturnType<typeof makeFakeSlack>>;
