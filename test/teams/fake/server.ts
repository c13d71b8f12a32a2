/** Teams' HTTP side, on one port: the keys, the sign-in and the connector, with the faults a test asks for. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  connectorCall,
  type Answer,
  type CallKind,
  type Connector,
  type ConnectorCall,
} from './connector.ts';
import { ISSUER, type Signer } from './jwt.ts';
import type { Ledger } from './ledger.ts';
import type { Login } from './login.ts';
import { isObject, splitId, type World } from './world.ts';

export type FaultMethod = 'post' | 'put' | 'create' | 'member';
/** Before: not taken; after: taken. A status is not taken, unless it says so. */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | '500-before'
  | '500-after'
  | { status: 412 | 429 | 502 | 503 | 504; retryAfter?: number; taken?: boolean }
  /** Taken, and answered late or with a body that is no answer. */
  | { lateMs: number }
  | { text: string; type?: string };
/** The conversation is without `;messageid=`; nth of this method, from 1. */
export type Faults = (call: {
  method: FaultMethod;
  conversation: string;
  nth: number;
}) => Fault | undefined;

export interface ServerDeps {
  world: World;
  ledger: Ledger;
  login: Login;
  signer: Signer;
  connector: Connector;
  faults: () => Faults;
}
export interface FakeServer {
  origin: string;
  close: () => void;
}
const CONNECTOR = '/connector/';
const METADATA = '/v1/.well-known/openidconfiguration';
const KEYS = '/v1/keys';

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};
const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    return undefined;
  }
};
/** An answer as it goes over the wire, perhaps late or unreadable. */
interface Given extends Answer {
  lateMs?: number;
  text?: string;
}
const faultAnswer = (fault: Fault | undefined): Given | 'cut' | undefined => {
  if (fault === undefined) return undefined;
  if (typeof fault === 'string') return fault.startsWith('cut') ? 'cut' : { status: 500, body: {} };
  if ('lateMs' in fault) return { status: 201, body: {}, lateMs: fault.lateMs };
  if ('text' in fault)
    return {
      status: 200,
      text: fault.text,
      headers: { 'content-type': fault.type ?? 'text/html' },
    };
  return {
    status: fault.status,
    body: {},
    ...(fault.retryAfter === undefined
      ? {}
      : { headers: { 'retry-after': String(fault.retryAfter) } }),
  };
};
const takenIn = (fault: Fault): boolean =>
  typeof fault === 'string'
    ? fault.endsWith('after')
    : !('status' in fault) || fault.taken === true;
const faulty = (kind: CallKind): kind is FaultMethod =>
  kind === 'post' || kind === 'put' || kind === 'create' || kind === 'member';

/** Calls of the connector, with the fault that the test asks for in place of what it answers. */
const makeCalls = (
  { ledger, login, connector, faults }: ServerDeps,
  refused: (what: string, status: number, code: string) => Answer,
) => {
  const counts = new Map<FaultMethod, number>();
  const faultOf = ({ kind, conversation }: ConnectorCall): Fault | undefined => {
    if (!faulty(kind)) return undefined;
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return faults()({ method: kind, conversation: splitId(conversation).base, nth });
  };
  const take = (call: ConnectorCall): Given | 'cut' => {
    const fault = faultOf(call);
    const instead = faultAnswer(fault);
    if (fault !== undefined && instead !== undefined && !takenIn(fault)) return instead;
    const answer = connector.take(call);
    if (instead !== undefined && answer.message !== undefined)
      ledger.uncertain.push(answer.message);
    return typeof instead === 'object' && instead.lateMs !== undefined
      ? { ...answer, lateMs: instead.lateMs }
      : (instead ?? answer);
  };
  return (request: IncomingMessage, path: string, raw: Buffer): Given | 'cut' => {
    const method = request.method ?? '';
    const body = parsed(raw);
    const call = connectorCall(method, path, isObject(body) ? body : {}, raw.byteLength);
    if (call === undefined) return refused(`${method} ${path}`, 404, 'NotFound');
    if (!login.knows(request.headers.authorization)) return refused(call.kind, 401, 'Unauthorized');
    return isObject(body) ? take(call) : refused(call.kind, 400, 'BadSyntax');
  };
};

export const startServer = async (deps: ServerDeps): Promise<FakeServer> => {
  const { world, ledger, login, signer } = deps;
  const refused = (what: string, status: number, code: string): Answer => {
    ledger.refusals.push(`${what}: ${code}`);
    return { status, body: { error: { code, message: code } } };
  };
  const connect = makeCalls(deps, refused);
  const answerTo = (request: IncomingMessage, raw: Buffer, origin: string): Given | 'cut' => {
    const { pathname } = new URL(request.url ?? '', origin);
    ledger.calls.push({ method: request.method ?? '', path: pathname, at: world.now() });
    if (pathname.startsWith(CONNECTOR))
      return connect(request, pathname.slice(CONNECTOR.length), raw);
    if (request.method === 'POST' && pathname.endsWith('/oauth2/v2.0/token')) {
      ledger.tokens.requests += 1;
      return ledger.tokens.down
        ? 'cut'
        : login.token(pathname, request.headers['content-type'] ?? '', raw.toString('utf8'));
    }
    if (request.method === 'GET' && pathname === KEYS) return { status: 200, body: signer.keys };
    if (request.method === 'GET' && pathname === METADATA)
      return {
        status: 200,
        body: {
          issuer: ISSUER,
          jwks_uri: `${origin}${KEYS}`,
          id_token_signing_alg_values_supported: ['RS256'],
        },
      };
    return refused(`${request.method ?? ''} ${pathname}`, 404, 'NotFound');
  };
  const give = (
    request: IncomingMessage,
    response: ServerResponse,
    answer: Given | 'cut',
  ): void => {
    if (answer === 'cut') return void request.socket.destroy();
    setTimeout(
      () =>
        response
          .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
          .end(answer.text ?? JSON.stringify(answer.body ?? {})),
      answer.lateMs ?? 0,
    );
  };
  let origin = '';
  const server = createServer(
    (request, response) =>
      void (async () =>
        give(request, response, answerTo(request, await bodyOf(request), origin)))().catch(() =>
        request.socket.destroy(),
      ),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export const OPEN_ID_PATH = METADATA;
export const CONNECTOR_PATH = CONNECTOR;
