/** Slack's settings: what each may be, what they need of each other, and how they are read. */
import { z } from 'zod';
import { text, url, wrongValues, type Environment, type SettingRow } from '../../setting-values.ts';
import type { ChannelSettings } from '../channel.ts';

/** Connected when there is a bot token: Socket Mode with an app token, HTTP without. */
export interface SlackConfig {
  botToken: string;
  signingSecret?: string;
  appToken?: string;
  apiUrl?: string;
}

const slackSchema = z.object({
  SLACK_BOT_TOKEN: text(/^xoxb-\S+$/, 'no parece un token de bot de Slack; empieza por xoxb-.'),
  SLACK_SIGNING_SECRET: text(/^\S{8,}$/, 'no parece un secreto de firma de Slack.'),
  SLACK_APP_TOKEN: text(
    /^xapp-\S+$/,
    'no parece un token de aplicación de Slack; empieza por xapp-.',
  ),
  SLACK_API_URL: url('/api/', 'debe ser una dirección http o https que termine en /api/.'),
});

const SLACK_SETTINGS: SettingRow<keyof z.infer<typeof slackSchema>>[] = [
  ['SLACK_BOT_TOKEN', '—', 'the bot’s token, `xoxb-…`: connects to Slack'],
  [
    'SLACK_SIGNING_SECRET',
    '—',
    'of the app: needed without `SLACK_APP_TOKEN`; Slack then sends to `/slack/events`',
  ],
  ['SLACK_APP_TOKEN', '—', 'the app’s token, `xapp-…`: Socket Mode, no public address needed'],
  ['SLACK_API_URL', 'Slack’s', 'base of the Web API, ends in `/api/`'],
];

/** What Slack's settings need of each other. */
const slackProblems = (given: Environment): string[] => {
  const has = (name: string): boolean => given[name] !== undefined;
  if (!has('SLACK_BOT_TOKEN')) {
    return ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL']
      .filter(has)
      .map((name) => `${name}: para conectar Slack falta SLACK_BOT_TOKEN (empieza por xoxb-).`);
  }
  return has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET')
    ? []
    : [
        'SLACK_BOT_TOKEN: falta SLACK_APP_TOKEN (Socket Mode) o SLACK_SIGNING_SECRET (HTTP) para recibir lo que la gente escribe.',
      ];
};

/** Undefined: not connected. */
const readSlack = (settings: z.infer<typeof slackSchema>): SlackConfig | undefined => {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
  } = settings;
  if (botToken === undefined) return undefined;
  return {
    botToken,
    ...(signingSecret === undefined ? {} : { signingSecret }),
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
};

export const slackSettings: ChannelSettings<SlackConfig> = {
  names: Object.keys(slackSchema.shape),
  wrong: (given) => wrongValues(slackSchema, given),
  rows: SLACK_SETTINGS,
  credential: 'SLACK_BOT_TOKEN',
  problems: slackProblems,
  read: (given) => readSlack(slackSchema.parse(given)),
  describe: ({ appToken }) => `Slack, por ${appToken === undefined ? 'HTTP' : 'Socket Mode'}`,
};
