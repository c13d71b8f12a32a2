/** The Slack app as Slack wants it described, made from the command registry: `npm run manifest:slack` writes it. */
import { commands } from '../../commands/registry.ts';
import { slackSays } from '../../messages/platforms/slack-words.ts';
import { REPORT_SHORTCUT } from './forms.ts';

/** Each scope with its reason; not one more than is used. */
export const SCOPES: [scope: string, reason: string][] = [
  ['chat:write', 'writes the cards, redraws them and answers'],
  ['commands', 'the slash commands and the message shortcut'],
  [
    'channels:history',
    'hears replies under its cards in public channels; looks there for a message in doubt',
  ],
  ['groups:history', 'the same in private channels'],
  ['im:history', 'hears what is written to it in private'],
  ['im:write', 'opens each person’s direct message'],
  ['channels:read', 'learns that it was invited to a public channel'],
  ['groups:read', 'the same for a private channel'],
  ['app_mentions:read', 'answers when it is mentioned'],
  ['reactions:write', 'confirms a reply by a reaction'],
  ['users:read', 'tells members from guests, bots and strangers'],
  ['users:read.email', 'recognises people by their email'],
  ['files:read', 'keeps the link of a file sent as evidence'],
  ['metadata.message:read', 'finds its own message by the delivery’s key'],
];

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
];
/** To be replaced by the institution's own address; not used in Socket Mode. */
const URL = 'https://avance.example.org/slack/events';

export const slackManifest = () => ({
  display_information: {
    name: 'Avance',
    description: slackSays.about,
    background_color: '#0b5d66',
  },
  features: {
    app_home: {
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    bot_user: { display_name: 'Avance', always_online: true },
    shortcuts: [
      {
        name: slackSays.shortcut,
        type: 'message',
        callback_id: REPORT_SHORTCUT,
        description: slackSays.shortcut_about,
      },
    ],
    slash_commands: commands
      .filter((command) => command.slash)
      .map((command) => ({
        command: `/${command.verb}`,
        url: URL,
        description: command.help.summary.slice(0, 100),
        usage_hint: command.help.usage.replace(/^\/\S+ ?/, '').slice(0, 100),
        should_escape: false,
      })),
  },
  oauth_config: { scopes: { bot: SCOPES.map(([scope]) => scope) } },
  settings: {
    event_subscriptions: { request_url: URL, bot_events: EVENTS },
    interactivity: { is_enabled: true, request_url: URL },
    org_deploy_enabled: false,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  },
});
