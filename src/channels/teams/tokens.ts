/**
 * The tokens that our own messages carry, asked for with the application's secret. Own, because the SDK's way asks for
 * them without a time limit and only where a login page speaks https.
 */
import { z } from 'zod';

const LOGIN = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';
const TIMEOUT_MS = 8_000;
/** A token is renewed this long before it ends. */
const EARLY_MS = 5 * 60_000;

/** No token, so nothing was sent; `refused`: the application itself is, and asking again does not help. */
export class NoToken extends Error {
  constructor(
    message: string,
    readonly refused: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface OutgoingTokens {
  /** @throws NoToken */
  current(): Promise<string>;
}

export interface TokenSettings {
  credentials: { appId: string; password: string };
  tenantId: string;
  /** Base of the login service, or its token address; Microsoft's when absent. */
  loginUrl?: string;
  realNow: () => number;
}

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

export const tokenAddress = (loginUrl: string | undefined, tenantId: string): string => {
  const url = new URL(loginUrl ?? LOGIN);
  const path = url.pathname.replace(/\/+$/, '');
  if (path.endsWith('/token')) return url.href;
  url.pathname = `${path === '' ? `/${tenantId}` : path}/oauth2/v2.0/token`;
  return url.href;
};

export const makeOutgoingTokens = ({
  credentials,
  tenantId,
  loginUrl,
  realNow,
}: TokenSettings): OutgoingTokens => {
  const address = tokenAddress(loginUrl, tenantId);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.appId,
    client_secret: credentials.password,
    scope: SCOPE,
  });
  let token = '';
  let until = 0;
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new NoToken(
        `login unreachable: ${error instanceof Error ? error.message : String(error)}`,
        false,
        { cause: error },
      );
    }
    const answer: unknown = await response.json().catch(() => undefined);
    const read = granted.safeParse(answer);
    if (!response.ok || !read.success) {
      const { error } = (answer ?? {}) as { error?: unknown };
      throw new NoToken(
        typeof error === 'string' ? error : `login http ${response.status}`,
        response.status === 400 || response.status === 401,
      );
    }
    token = read.data.access_token;
    until = realNow() + read.data.expires_in * 1_000 - EARLY_MS;
    return token;
  };
  return {
    current: () => {
      if (realNow() < until) return Promise.resolve(token);
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
};
