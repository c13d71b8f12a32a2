/**
 * The SDK's adapter, made strict. Who sent an activity is proved apart from what becomes of it, so that every failure to
 * prove it is one kind of failure; and an activity that was proved and stored can be handed on later.
 */
import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import {
  AuthenticationConstants,
  ServiceClientCredentialsFactory,
  type ServiceClientCredentials,
} from 'botframework-connector';
import type { OutgoingTokens } from './tokens.ts';

/** The channel's own tokens, and no others: the SDK would also take those of its emulator, whose address is not proved. */
const ISSUER = 'https://api.botframework.com';
const ALGORITHM = 'RS256';

export interface AdapterSettings {
  /** Empty: no token is checked, and none is sent. */
  appId: string;
  openIdMetadataUrl?: string;
  tokens?: OutgoingTokens;
}

class Credentials extends ServiceClientCredentialsFactory {
  constructor(
    private readonly appId: string,
    private readonly tokens: OutgoingTokens | undefined,
  ) {
    super();
  }
  override isValidAppId = async (appId: string): Promise<boolean> => appId === this.appId;
  override isAuthenticationDisabled = async (): Promise<boolean> => this.appId === '';
  override createCredentials = async (): Promise<ServiceClientCredentials> => ({
    signRequest: async (request) => {
      if (this.tokens !== undefined)
        request.headers.set('authorization', `Bearer ${await this.tokens.current()}`);
      return request;
    },
  });
}

const part = (text: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;

/** What is wrong with a token is said before its signature is looked at, where that is plain. */
const plainlyWrong = (authorization: string): string | undefined => {
  if (authorization === '') return 'no token';
  const [scheme, token = '', ...more] = authorization.split(' ');
  if (scheme !== 'Bearer' || more.length > 0) return 'no bearer token';
  try {
    const [header, payload, signature] = token.split('.');
    if (signature === undefined) return 'not a token';
    if (part(header)['alg'] !== ALGORITHM) return 'algorithm';
    if (part(payload)['iss'] !== ISSUER) return 'issuer';
  } catch {
    return 'not a token';
  }
  return undefined;
};

export class NotAuthentic extends Error {}

export class StrictAdapter extends TeamsAdapter {
  constructor(private readonly settings: AdapterSettings) {
    const keys =
      settings.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
    // Whoever names one of these has to name them all.
    super(
      {
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
        ToChannelFromBotOAuthScope: ISSUER,
        ToBotFromChannelTokenIssuer: ISSUER,
        OAuthUrl: AuthenticationConstants.OAuthUrl,
        ToBotFromChannelOpenIdMetadataUrl: keys,
        ToBotFromEmulatorOpenIdMetadataUrl: keys,
      },
      new Credentials(settings.appId, settings.tokens),
    );
  }

  /** @throws NotAuthentic whatever is wrong; its message is the cause, for the log. */
  async authenticate(activity: Activity, authorization: string): Promise<void> {
    if (this.settings.appId === '') return;
    const wrong = plainlyWrong(authorization);
    if (wrong !== undefined) throw new NotAuthentic(wrong);
    try {
      await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      throw new NotAuthentic(error instanceof Error ? error.message : String(error), {
        cause: error,
      });
    }
  }

  /** Hands on an activity that was authenticated, now or before it was stored. */
  handle(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.settings.appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity(
      { audience: ISSUER, claimsIdentity, connectorFactory },
      activity,
      logic,
    );
  }
}
