/**
 * Slack, for tests: a workspace behind a real HTTP server and a real WebSocket, strict where the real one is. The app
 * under test meets only `apiUrl`; the test acts as the people, and looks at the ledger afterwards.
 */
import { makeDelivery, type Delivery } from './delivery.ts';
import { makeLedger } from './ledger.ts';
import { makeRateLimits, type RateOptions } from './rates.ts';
import { startServer, type Faults } from './server.ts';
import { makeSockets } from './sockets.ts';
import { makeWebApi } from './web-api.ts';
import {
  APP,
  BOT,
  buttonsIn,
  makeWorkspace,
  str,
  TEAM,
  type Args,
  type FakeMessage,
  type Window,
  type WorkspaceOptions,
} from './workspace.ts';

export { SECRET } from './delivery.ts';
export { type FakeMessage, type FakeUser } from './workspace.ts';
export const TOKEN = 'xoxb-prueba';
export const APP_TOKEN = 'xapp-prueba';

export interface FakeOptions extends WorkspaceOptions, RateOptions {
  /** Multiplies Slack's waits before an event is sent again; 1 is Slack's own. */
  patience?: number;
}

/** As Slack writes what a person typed: signs escaped, links in angle brackets. */
const written = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(https?:\S+)/g, '<$1>');

export const makeFakeSlack = async (options: FakeOptions = {}) => {
  const workspace = makeWorkspace(options);
  const ledger = makeLedger();
  const api = makeWebApi(workspace, ledger);
  let faults: Faults = () => undefined;
  let target: string | undefined;
  let urlOf = (): string | undefined => undefined;
  const server = await startServer({
    workspace,
    ledger,
    api,
    rates: makeRateLimits(workspace.now, options),
    faults: () => faults,
    socketUrl: () => urlOf(),
  });
  const sockets = makeSockets(server.server, server.origin, workspace);
  urlOf = () => sockets.url();
  const delivery: Delivery = makeDelivery({
    workspace,
    ledger,
    target: () => target,
    sockets: () => sockets,
    patience: options.patience ?? 0.01,
  });

  const channelOf = (id: string) =>
    workspace.channel(id) ?? (id.startsWith('D') ? workspace.direct(id.slice(1)) : undefined);
  const messagesIn = (id: string): FakeMessage[] => channelOf(id)?.messages ?? [];
  const common = (user: string): Args => ({
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    api_app_id: APP,
    token: 'x',
    trigger_id: api.trigger(user),
    response_url: server.responseUrl(user),
  });
  const buttonOf = (from: unknown, label: string) => {
    const button = buttonsIn(from).find((one) => one.text.text === label);
    if (button === undefined)
      throw new Error(
        `no button ${label} among ${buttonsIn(from)
          .map((one) => one.text.text)
          .join(', ')}`,
      );
    return { block_id: 'b', action_ts: '1', ...button };
  };
  const press = (user: string, from: unknown, label: string, where: Args) =>
    delivery.interact({
      type: 'block_actions',
      ...common(user),
      ...where,
      actions: [buttonOf(from, label)],
    });
  const spoken = (id: string, user: string, ts: string, text: string, more: Args): Args => ({
    type: 'message',
    channel: id,
    user,
    ts,
    text: written(text),
    channel_type: id.startsWith('D') ? 'im' : 'channel',
    ...more,
  });

  return {
    apiUrl: `${server.origin}/api/`,
    workspace,
    sockets,
    delivery,
    ...ledger,
    /** HTTP: where the app listens. Without it everything goes by Socket Mode. */
    aim: (at: string | undefined) => {
      target = at;
    },
    faulty: (which: Faults) => {
      faults = which;
    },
    direct: (user: string) => workspace.direct(user).id,
    messages: messagesIn,
    /** What the app wrote in a channel for all. */
    standing: (id: string) => messagesIn(id).filter((one) => one.user === BOT),
    windows: workspace.windows,
    homes: workspace.homes,
    privatesOf: (user: string) => workspace.privates.filter((one) => one.user === user),
    say: async (user: string, id: string, text: string, more: Args = {}) => {
      const ts = workspace.nextTs();
      const thread = more['thread_ts'];
      channelOf(id)?.messages.push({
        ts,
        user,
        text: written(text),
        blocks: [],
        reactions: [],
        at: workspace.now(),
        ...(thread === undefined ? {} : { thread_ts: str(thread) }),
      });
      return { ts, ...(await delivery.event(spoken(id, user, ts, text, more))) };
    },
    edit: (user: string, id: string, ts: string, text: string) => {
      const message = messagesIn(id).find((one) => one.ts === ts);
      const before = message?.text ?? '';
      if (message !== undefined) Object.assign(message, { text: written(text), edited: true });
      const thread = message?.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
      return delivery.event({
        type: 'message',
        subtype: 'message_changed',
        channel: id,
        ts: workspace.nextTs(),
        message: { user, ts, text: written(text), ...thread },
        previous_message: { user, ts, text: before, ...thread },
      });
    },
    remove: (user: string, id: string, ts: string) => {
      const channel = channelOf(id);
      const message = channel?.messages.find((one) => one.ts === ts);
      if (channel !== undefined) channel.messages = channel.messages.filter((one) => one.ts !== ts);
      return delivery.event({
        type: 'message',
        subtype: 'message_deleted',
        channel: id,
        ts: workspace.nextTs(),
        deleted_ts: ts,
        previous_message: {
          user,
          ts,
          text: message?.text ?? '',
          ...(message?.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
        },
      });
    },
    command: (user: string, id: string, text: string) => {
      const [command = '', ...rest] = text.split(' ');
      return delivery.command({
        command,
        text: rest.join(' '),
        user_id: user,
        channel_id: id,
        team_id: TEAM,
        api_app_id: APP,
        trigger_id: api.trigger(user),
        response_url: server.responseUrl(user),
      });
    },
    /** Presses the button of this label, on a message that stands or on a private answer. */
    press: (
      user: string,
      id: string,
      message: { ts: string; blocks: unknown; ephemeral?: boolean },
      label: string,
    ) =>
      press(user, message.blocks, label, {
        channel: { id },
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: id,
          is_ephemeral: message.ephemeral === true,
        },
      }),
    pressHome: (user: string, label: string) =>
      press(user, workspace.homes.get(user), label, {
        container: { type: 'view', view_id: 'H1' },
        view: { id: 'H1', type: 'home' },
      }),
    pressModal: (user: string, window: Window, label: string) =>
      press(user, window.view, label, {
        container: { type: 'view', view_id: window.id },
        view: { ...window.view, id: window.id },
      }),
    submit: (user: string, window: { id: string; view: Args }, values: Record<string, Args>) =>
      delivery.interact({
        type: 'view_submission',
        ...common(user),
        view: {
          ...window.view,
          id: window.id,
          state: {
            values: Object.fromEntries(
              Object.entries(values).map(([field, value]) => [`field:${field}`, { value }]),
            ),
          },
        },
      }),
    shortcut: (user: string, id: string, message: FakeMessage) =>
      delivery.interact({
        type: 'message_action',
        callback_id: 'avance-report',
        ...common(user),
        channel: { id },
        message: {
          ts: message.ts,
          ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
        },
      }),
    responseUrl: server.responseUrl,
    openHome: (user: string) =>
      delivery.event({
        type: 'app_home_opened',
        user,
        channel: workspace.direct(user).id,
        tab: 'home',
      }),
    invite: (id: string) => {
      channelOf(id)?.members.add(BOT);
      return delivery.event({ type: 'member_joined_channel', user: BOT, channel: id });
    },
    /** Resolves when nothing was called for a while and no event waits to be sent again. */
    settled: async (quietMs = 400, mostMs = 30_000) => {
      const until = Date.now() + mostMs;
      for (let seen = -1; Date.now() < until;) {
        if (seen === ledger.calls.length && delivery.pending() === 0) return;
        seen = ledger.calls.length;
        await new Promise((resolve) => setTimeout(resolve, quietMs));
      }
      throw new Error(
        `not settled: ${ledger.calls.at(-1)?.method ?? 'no call'}, ${delivery.pending()} events wait`,
      );
    },
    close: () => {
      sockets.close();
      server.close();
    },
  };
};
export type FakeSlack = Awaited<ReturnType<typeof makeFakeSlack>>;
