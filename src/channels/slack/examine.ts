/** What Slack says of our tokens, scopes and channels, for `doctor`: asked, changed nothing. */
import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { OwnedAddress } from '../../store/ledger/addresses.ts';
import { clientOptions, type SlackApiSettings } from './api.ts';
import { errorName, isTokenError } from './errors.ts';
import { SCOPES } from './manifest.ts';

export type SlackProblem =
  | { kind: 'token'; variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'; error: string }
  | { kind: 'unreachable'; error: string }
  | { kind: 'missing_scope'; scope: string }
  /** `error`: `not_in_channel`, `is_archived`, or Slack's own word. */
  | { kind: 'place'; address: OwnedAddress; error: string };

export interface SlackExamination {
  /** Name of the workspace, where Slack told it. */
  workspace?: string;
  /** Channels that were looked at. */
  places: number;
  problems: SlackProblem[];
}

interface ExamineDeps {
  settings: SlackApiSettings & { appToken?: string };
  addresses: OwnedAddress[];
  log: Log;
}

const placeProblem = async (
  web: webApi.WebClient,
  address: OwnedAddress,
): Promise<SlackProblem[]> => {
  try {
    const { channel } = await web.conversations.info({ channel: address.externalId });
    const error =
      channel?.is_archived === true
        ? 'is_archived'
        : channel?.is_member === false
          ? 'not_in_channel'
          : undefined;
    return error === undefined ? [] : [{ kind: 'place', address, error }];
  } catch (error) {
    return [{ kind: 'place', address, error: errorName(error) }];
  }
};

const tokenProblem = (
  variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  error: unknown,
): SlackProblem => {
  const name = errorName(error);
  return isTokenError(name) || error instanceof webApi.WebAPIPlatformError
    ? { kind: 'token', variable, error: name }
    : { kind: 'unreachable', error: name };
};

/** Never rejects. Direct messages are not looked at: Slack opens them when it is asked to. */
export const examineSlack = async ({
  settings,
  addresses,
  log,
}: ExamineDeps): Promise<SlackExamination> => {
  const options = clientOptions({ settings, log });
  const web = new webApi.WebClient(settings.botToken, options);
  const problems: SlackProblem[] = [];
  if (settings.appToken !== undefined) {
    await new webApi.WebClient(settings.appToken, options).apps.connections
      .open({})
      .catch((error: unknown) => problems.push(tokenProblem('SLACK_APP_TOKEN', error)));
  }
  let workspace: string | undefined;
  try {
    const answer = await web.auth.test();
    workspace = answer.team;
    const granted = answer.response_metadata?.scopes ?? [];
    problems.push(
      ...SCOPES.filter(([scope]) => !granted.includes(scope)).map(([scope]): SlackProblem => ({
        kind: 'missing_scope',
        scope,
      })),
    );
  } catch (error) {
    return { places: 0, problems: [tokenProblem('SLACK_BOT_TOKEN', error), ...problems] };
  }
  const places = addresses.filter((address) => address.owner.kind !== 'person');
  for (const address of places) problems.push(...(await placeProblem(web, address)));
  return { ...(workspace === undefined ? {} : { workspace }), places: places.length, problems };
};
