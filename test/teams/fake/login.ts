/** Microsoft's sign-in for the bot itself: gives the tokens without which the connector takes nothing. */
import { randomUUID } from 'node:crypto';
import type { Answer } from './connector.ts';
import type { Ledger } from './ledger.ts';
import { APP_ID, PASSWORD, TENANT, type World } from './world.ts';

const FORM = 'application/x-www-form-urlencoded';
const SCOPE = 'https://api.botframework.com/.default';

export interface Login {
  token: (path: string, type: string, body: string) => Answer;
  /** Whether an authorization header carries a token from here that still holds. */
  knows: (authorization: string | undefined) => boolean;
}

const refusal = (
  path: string,
  type: string,
  form: URLSearchParams,
): [number, string] | undefined => {
  if (!type.startsWith(FORM) || form.get('grant_type') !== 'client_credentials')
    return [400, 'unsupported_grant_type'];
  if (path !== `/${TENANT}/oauth2/v2.0/token`) return [400, 'invalid_request'];
  if (form.get('client_id') !== APP_ID) return [400, 'unauthorized_client'];
  if (form.get('client_secret') !== PASSWORD) return [401, 'invalid_client'];
  return form.get('scope') === SCOPE ? undefined : [400, 'invalid_scope'];
};

export const makeLogin = (world: World, ledger: Ledger): Login => {
  const until = new Map<string, number>();
  return {
    token: (path, type, body) => {
      const refused = refusal(path, type, new URLSearchParams(body));
      if (refused !== undefined) {
        ledger.refusals.push(`token: ${refused[1]}`);
        return { status: refused[0], body: { error: refused[1], error_description: 'AADSTS' } };
      }
      const token = `${randomUUID()}.${randomUUID()}`;
      until.set(token, world.now() + ledger.tokens.lifeMs);
      return {
        status: 200,
        body: {
          token_type: 'Bearer',
          expires_in: ledger.tokens.lifeMs / 1000,
          access_token: token,
        },
      };
    },
    knows: (authorization) => {
      const [scheme, token = ''] = (authorization ?? '').split(' ');
      return scheme === 'Bearer' && (until.get(token) ?? 0) > world.now();
    },
  };
};
