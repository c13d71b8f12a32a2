/** Slack's HTTP side: the Web API with tokens, rates and faults, and the response_urls with their five uses. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ledger } from './ledger.ts';
import { mentionsIn, refuseMessage } from './limits.ts';
import type { RateLimits } from './rates.ts';
import type { WebApi } from './web-api.ts';
import { str, type Answer, type Args, type Workspace } from './workspace.ts';

/** Cut or failed, before the call was taken or after; taken and answered late, or with a body that is no answer. */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | '500-before'
  | '500-after'
  | { lateMs: number }
  | { body: string; type?: string };
/** @param nth of this method, from 1. */
export type Faults = (method: string, nth: number, channel: string) => Fault | undefined;

const RESPONSE_USES = 5;
const RESPONSE_MS = 30 * 60_000;

export interface ServerDeps {
  workspace: Workspace;
  ledger: Ledger;
  api: WebApi;
  rates: RateLimits;
  faults: () => Faults;
  /** Of `apps.connections.open`; undefined where there is no Socket Mode. */
  socketUrl: () => string | undefined;
}

export interface FakeServer {
  origin: string;
  server: Server;
  /** A response_url of this person, new. */
  responseUrl: (user: string) => string;
  close: () => void;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};
const argsOf = (request: IncomingMessage, body: string): Args => {
  if ((request.headers['content-type'] ?? '').includes('json'))
    return JSON.parse(body || '{}') as Args;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
};

export const startServer = async ({
  workspace,
  ledger,
  api,
  rates,
  faults,
  socketUrl,
}: ServerDeps): Promise<FakeServer> => {
  const urls = new Map<string, { user: string; uses: number; at: number }>();
  const counts = new Map<string, number>();
  const json = (
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): void => {
    response
      .writeHead(status, {
        'content-type': 'application/json',
        'x-oauth-scopes': [...workspace.scopes].join(','),
        ...headers,
      })
      .end(JSON.stringify(body));
  };
  const respond = (id: string, body: string, response: ServerResponse): void => {
    const url = urls.get(id);
    if (url === undefined || workspace.now() - url.at > RESPONSE_MS)
      return json(response, 404, { ok: false, error: 'expired_url' });
    url.uses += 1;
    if (url.uses > RESPONSE_USES) {
      ledger.violations.push('a response_url used more than five times');
      return json(response, 404, { ok: false, error: 'used_url' });
    }
    const sent = JSON.parse(body) as Args;
    const refused = sent['delete_original'] === true ? undefined : refuseMessage(sent);
    if (refused !== undefined) {
      ledger.violations.push(...refused.problems.map((problem) => `response_url: ${problem}`));
      return json(response, 400, { ok: false, error: refused.error });
    }
    ledger.mentions.push(...mentionsIn(sent));
    ledger.responses.push({ user: url.user, body: { ...sent, id } });
    json(response, 200, { ok: true });
  };
  const authorised = (method: string, given: string | undefined): Answer | undefined => {
    const token = method === 'apps.connections.open' ? workspace.tokens.app : workspace.tokens.bot;
    if (given !== `Bearer ${token}`) return { ok: false, error: 'invalid_auth' };
    return workspace.tokens.revoked ? { ok: false, error: 'token_revoked' } : undefined;
  };
  const connect = (): Answer => {
    if (!workspace.appScopes.has('connections:write'))
      return { ok: false, error: 'missing_scope', needed: 'connections:write' };
    const url = socketUrl();
    return url === undefined ? { ok: false, error: 'socket_mode_not_enabled' } : { ok: true, url };
  };
  const serve = (
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
    args: Args,
  ): void => {
    ledger.calls.push({ method, at: workspace.now() });
    const nth = (counts.get(method) ?? 0) + 1;
    counts.set(method, nth);
    const fault = faults()(method, nth, str(args['channel']));
    if (fault === 'cut-before') return void request.socket.destroy();
    if (fault === '500-before') return json(response, 500, {});
    const refused = authorised(method, request.headers.authorization);
    const wait = refused === undefined ? rates.call(method, str(args['channel'])) : 0;
    if (wait > 0) {
      ledger.rateLimited.push(`${method} ${str(args['channel'])}`.trim());
      return json(
        response,
        429,
        { ok: false, error: 'ratelimited' },
        { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) },
      );
    }
    const answer =
      refused ?? (method === 'apps.connections.open' ? connect() : api.call(method, args));
    if (!answer.ok) ledger.refusals.push(`${method}: ${str(answer['error'])}`);
    if (fault === 'cut-after') return void request.socket.destroy();
    if (typeof fault !== 'object') return json(response, fault === '500-after' ? 500 : 200, answer);
    if ('lateMs' in fault) setTimeout(() => json(response, 200, answer), fault.lateMs);
    else response.writeHead(200, { 'content-type': fault.type ?? 'text/html' }).end(fault.body);
  };
  const server = createServer(
    (request, response) =>
      void (async () => {
        const body = await bodyOf(request);
        const { pathname } = new URL(request.url ?? '', 'http://slack');
        if (pathname.startsWith('/response/'))
          return respond(pathname.slice('/response/'.length), body, response);
        serve(pathname.replace('/api/', ''), request, response, argsOf(request, body));
      })().catch(() => request.socket.destroy()),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    server,
    responseUrl: (user) => {
      const id = String(workspace.next());
      urls.set(id, { user, uses: 0, at: workspace.now() });
      return `${origin}/response/${id}`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
