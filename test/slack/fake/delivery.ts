/** What Slack sends to the app: signed requests or envelopes; events again until they are taken, the rest once. */
import { createHmac } from 'node:crypto';
import type { Ledger } from './ledger.ts';
import { mentionsIn, refuseMessage } from './limits.ts';
import type { Outcome, Sockets } from './sockets.ts';
import { APP, BOT, str, TEAM, type Args, type Workspace } from './workspace.ts';

export const SECRET = 'firma-de-prueba-1';
const WITHIN_MS = 3_000;
/** Slack's own waits before an event is sent again: at once, a minute, five minutes. */
const AGAIN_MS = [0, 60_000, 300_000];
const FORM = 'application/x-www-form-urlencoded';

export interface Delivery {
  /** A request signed as asked; for forged and stale ones too. */
  request: (
    text: string,
    type: string,
    how?: { at?: number; secret?: string; headers?: Record<string, string> },
  ) => Promise<Outcome>;
  /** Sends an event until it is taken; resolves with the first try's outcome. */
  event: (event: Args, id?: string) => Promise<Outcome>;
  command: (fields: Record<string, string>) => Promise<Outcome>;
  interact: (payload: Args) => Promise<Outcome>;
  /** Events that are still to be sent again. */
  pending: () => number;
  /** Events that were never taken, by id. */
  lost: string[];
}

export interface DeliveryDeps {
  workspace: Workspace;
  ledger: Ledger;
  /** Where the app listens; undefined in Socket Mode. */
  target: () => string | undefined;
  sockets: () => Sockets;
  /** Multiplies the waits of events that are sent again. */
  patience: number;
}

export const makeDelivery = ({
  workspace,
  ledger,
  target,
  sockets,
  patience,
}: DeliveryDeps): Delivery => {
  const lost: string[] = [];
  let pending = 0;
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  const request: Delivery['request'] = async (
    text,
    type,
    { at = workspace.now(), secret = SECRET, headers = {} } = {},
  ) => {
    const timestamp = String(Math.floor(at / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
    try {
      // A connection of its own: one that was kept is closed by the service while a test reckons, and then resets the next request.
      const response = await fetch(`${target() ?? ''}/slack/events`, {
        method: 'POST',
        body: text,
        signal: AbortSignal.timeout(WITHIN_MS),
        headers: {
          'content-type': type,
          connection: 'close',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signature,
          ...headers,
        },
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return { status: 0, body: '' };
    }
  };
  const sendEvent = (envelope: Args, attempt: number): Promise<Outcome | undefined> => {
    if (target() === undefined) return sockets().send('events_api', envelope, attempt);
    return request(
      JSON.stringify(envelope),
      'application/json',
      attempt === 0
        ? {}
        : {
            headers: { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' },
          },
    );
  };
  const taken = (outcome: Outcome | undefined): boolean =>
    outcome !== undefined && outcome.status >= 200 && outcome.status < 300;
  const again = async (envelope: Args): Promise<void> => {
    for (const [nth, wait] of AGAIN_MS.entries()) {
      await pause(Math.max(wait * patience, 50));
      if (taken(await sendEvent(envelope, nth + 1))) return;
    }
    lost.push(str(envelope['event_id']));
  };
  const acknowledged = (what: string, outcome: Outcome | undefined): Outcome => {
    if (outcome === undefined || outcome.status === 0) ledger.unacknowledged.push(what);
    return outcome ?? { status: 0, body: '' };
  };
  /** What a command is answered in its acknowledgement is shown to its person alone. */
  const shown = (user: string, outcome: Outcome): Outcome => {
    if (outcome.body === '') return outcome;
    const body = JSON.parse(outcome.body) as Args;
    const refused = refuseMessage(body);
    if (refused !== undefined)
      ledger.violations.push(...refused.problems.map((problem) => `acknowledgement: ${problem}`));
    if (body['replace_original'] !== undefined || body['delete_original'] !== undefined)
      ledger.violations.push('acknowledgement: there is no original to replace');
    ledger.mentions.push(...mentionsIn(body));
    ledger.responses.push({ user, body: { ...body, id: `ack-${workspace.next()}` } });
    return outcome;
  };
  return {
    request,
    lost,
    pending: () => pending,
    event: async (event, id = `Ev${workspace.next()}`) => {
      const envelope = {
        type: 'event_callback',
        team_id: TEAM,
        api_app_id: APP,
        event_id: id,
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [{ team_id: TEAM, user_id: BOT, is_bot: true }],
        event,
      };
      const outcome = await sendEvent(envelope, 0);
      if (!taken(outcome)) {
        pending += 1;
        void again(envelope).finally(() => {
          pending -= 1;
        });
      }
      return outcome ?? { status: 0, body: '' };
    },
    command: async (fields) =>
      shown(
        fields['user_id'] ?? '',
        acknowledged(
          `command ${fields['command'] ?? ''}`,
          target() === undefined
            ? await sockets().send('slash_commands', fields)
            : await request(new URLSearchParams(fields).toString(), FORM),
        ),
      ),
    interact: async (payload) =>
      acknowledged(
        str(payload['type']),
        target() === undefined
          ? await sockets().send('interactive', payload)
          : await request(
              new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
              FORM,
            ),
      ),
  };
};
