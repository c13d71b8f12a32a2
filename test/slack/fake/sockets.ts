/** Socket Mode's far end: a hello, envelopes that want their acknowledgement, refreshes and drops. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Workspace } from './workspace.ts';

export interface Outcome {
  status: number;
  body: string;
}

export interface Sockets {
  url: () => string;
  /** How many connections stand now. */
  open: () => number;
  /** Times at which a connection said hello, by the machine's clock. */
  hellos: number[];
  /** Cuts every connection without a word. */
  drop: () => void;
  /** From now on nobody gets in; or in again. */
  refuse: (refused: boolean) => void;
  /** Says that the connection is to be refreshed, as Slack does every few hours. */
  refresh: () => void;
  /** Sends an envelope; undefined when nobody is connected, or it was not acknowledged within three seconds. */
  send: (
    type: 'events_api' | 'slash_commands' | 'interactive',
    payload: unknown,
    attempt?: number,
  ) => Promise<Outcome | undefined>;
  close: () => void;
}

const ACK_MS = 3_000;
const PATH = '/socket';

export const makeSockets = (server: Server, origin: string, workspace: Workspace): Sockets => {
  const wss = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const hellos: number[] = [];
  const waiting = new Map<string, (outcome: Outcome | undefined) => void>();
  let last: WebSocket | undefined;
  let refusing = false;

  server.on('upgrade', (request, socket: Duplex, head) => {
    const url = new URL(request.url ?? '', 'http://slack');
    const ticket = url.searchParams.get('ticket') ?? '';
    // A url is good for one connection.
    if (refusing || url.pathname !== PATH || !tickets.delete(ticket)) return void socket.destroy();
    wss.handleUpgrade(request, socket, head, (connection) => {
      last = connection;
      connection.on('message', (data: Buffer) => {
        const said = JSON.parse(data.toString('utf8')) as {
          envelope_id?: string;
          payload?: unknown;
        };
        waiting.get(said.envelope_id ?? '')?.({
          status: 200,
          body:
            said.payload === undefined || JSON.stringify(said.payload) === '{}'
              ? ''
              : JSON.stringify(said.payload),
        });
      });
      connection.on('error', () => undefined);
      hellos.push(Date.now());
      connection.send(
        JSON.stringify({
          type: 'hello',
          num_connections: wss.clients.size,
          connection_info: { app_id: 'A1' },
          debug_info: { host: 'fake' },
        }),
      );
    });
  });
  const standing = (): WebSocket[] => [...wss.clients].filter((one) => one.readyState === one.OPEN);
  return {
    url: () => {
      const ticket = String(workspace.next());
      tickets.add(ticket);
      return `${origin.replace('http', 'ws')}${PATH}?ticket=${ticket}`;
    },
    open: () => standing().length,
    hellos,
    drop: () => {
      for (const one of wss.clients) one.terminate();
    },
    refuse: (refused) => {
      refusing = refused;
    },
    refresh: () => {
      for (const one of standing())
        one.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }),
        );
    },
    send: (type, payload, attempt = 0) => {
      const connection =
        last?.readyState === last?.OPEN && last !== undefined ? last : standing()[0];
      if (connection === undefined) return Promise.resolve(undefined);
      const id = `env-${workspace.next()}`;
      return new Promise((resolve) => {
        const end = (outcome: Outcome | undefined): void => {
          clearTimeout(timer);
          connection.off('close', lost);
          waiting.delete(id);
          resolve(outcome);
        };
        const lost = (): void => end(undefined);
        const timer = setTimeout(lost, ACK_MS);
        waiting.set(id, end);
        connection.once('close', lost);
        connection.send(
          JSON.stringify({
            envelope_id: id,
            type,
            payload,
            accepts_response_payload: type !== 'events_api',
            ...(attempt === 0 ? {} : { retry_attempt: attempt, retry_reason: 'timeout' }),
          }),
        );
      });
    },
    close: () => {
      for (const one of wss.clients) one.terminate();
      wss.close();
    },
  };
};
