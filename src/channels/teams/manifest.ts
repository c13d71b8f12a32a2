/** The Teams app as Teams wants it described, made from the command registry: `npm run manifest:teams` writes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../commands/registry.ts';
import { packageWords } from '../../messages/platforms/teams-package-words.ts';

/** Each resource-specific permission with its reason; the owner of the team or chat grants it by adding the app. */
export const PERMISSIONS: [name: string, reason: string][] = [
  [
    'ChannelMessage.Read.Group',
    'hears replies under its own cards in channels, without being mentioned',
  ],
  [
    'ChatMessage.Read.Chat',
    'hears replies to its own cards in group chats, without being mentioned',
  ],
];

/** To be replaced by the institution's own address. */
const SITE = 'https://avance.example.org';
const SCHEMA = '1.29';
const SCOPES = ['personal', 'team', 'groupChat'] as const;

const version = (): string => {
  const file = join(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

/** A title is put into the message as it is, so it is the verb without its slash. */
const typed = () =>
  commands
    .filter((command) => command.slash)
    .map((command) => ({ title: command.verb, description: command.help.summary }));

export const teamsManifest = (appId: string) => ({
  $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
  manifestVersion: SCHEMA,
  version: version(),
  id: appId,
  localizationInfo: { defaultLanguageTag: 'es' },
  developer: {
    name: packageWords.short_name,
    websiteUrl: SITE,
    privacyUrl: `${SITE}/privacidad`,
    termsOfUseUrl: `${SITE}/condiciones`,
  },
  name: { short: packageWords.short_name, full: packageWords.full_name },
  description: { short: packageWords.short, full: packageWords.full },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#0B5D66',
  bots: [
    {
      botId: appId,
      scopes: [...SCOPES],
      // Without it Teams carries no file to the bot, and a file may be the evidence.
      supportsFiles: true,
      isNotificationOnly: false,
      // What is asked by slash only its writer sees; Avance answers it in the personal chat.
      supportsTargetedMessages: true,
      commandLists: SCOPES.map((scope) => ({
        scopes: [scope],
        triggers: ['mention', 'slash'],
        commands: typed(),
      })),
    },
  ],
  defaultInstallScope: 'team',
  defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  // The schema leaves it optional; Teams refuses, since 1.25, an app for teams that does not say it.
  supportsChannelFeatures: 'tier1',
  // The permissions are granted to this application; `resource` must have a value, which nothing reads.
  webApplicationInfo: { id: appId, resource: SITE },
  authorization: {
    permissions: { resourceSpecific: PERMISSIONS.map(([name]) => ({ name, type: 'Application' })) },
  },
});
