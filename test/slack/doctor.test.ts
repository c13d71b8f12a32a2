/** `doctor` asks Slack: a wrong token, a missing scope, a channel the bot is not in, each in a line that says what to do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBench, type CliBench } from '../cli/run.ts';
import { CHANNELS, channelOf, COMMISSION, EIGHT, EVERYBODY } from './eight-channels.ts';
import { APP_TOKEN, makeFakeSlack, SECRET, TOKEN, type FakeSlack } from './fake/slack.ts';

let slack: FakeSlack;
let bench: CliBench;
beforeEach(async () => {
  slack = await makeFakeSlack({ users: EVERYBODY, channels: [...CHANNELS, COMMISSION] });
  bench = makeBench({
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    LOCAL_WORKSPACE: 'off',
  });
  await bench.run('plan', 'import', new URL('../../src/sample/plan.md', import.meta.url).pathname);
  await bench.run('directory', 'import', bench.file('directory.json', JSON.stringify(EIGHT)));
});
afterEach(() => {
  bench.close();
  slack.close();
});

const slackLines = async (): Promise<{ code: number; lines: string[] }> => {
  const { code, out } = await bench.run('doctor');
  return { code, lines: out.split('\n').filter((line) => /^[✓✗] Slack:/.test(line)) };
};

test('all well: the workspace by its name, the scopes, the channels', async () => {
  expect(await slackLines()).toEqual({
    code: 0,
    lines: ['✓ Slack: Instituto: los permisos están completos; 9 canales, Avance está en todos'],
  });
});

test.each<[string, (slack: FakeSlack) => unknown, RegExp[]]>([
  [
    'a wrong bot token',
    (fake) => {
      fake.workspace.tokens.bot = 'xoxb-otro';
    },
    [/SLACK_BOT_TOKEN: Slack no lo acepta \(invalid_auth\); cópialo otra vez/],
  ],
  [
    'a revoked token',
    (fake) => {
      fake.workspace.tokens.revoked = true;
    },
    [/SLACK_BOT_TOKEN: .*token_revoked/, /SLACK_APP_TOKEN: .*token_revoked/],
  ],
  [
    'a wrong app token',
    (fake) => {
      fake.workspace.tokens.app = 'xapp-otro';
    },
    [/SLACK_APP_TOKEN: Slack no lo acepta \(invalid_auth\)/],
  ],
  [
    'an app token without its scope',
    (fake) => fake.workspace.appScopes.clear(),
    [/SLACK_APP_TOKEN: le falta el permiso connections:write/],
  ],
  [
    'a missing scope',
    (fake) => fake.workspace.scopes.delete('metadata.message:read'),
    [/falta el permiso metadata\.message:read: actualiza la aplicación/],
  ],
  [
    'two missing scopes',
    (fake) => {
      fake.workspace.scopes.delete('reactions:write');
      fake.workspace.scopes.delete('im:write');
    },
    [/permiso im:write/, /permiso reactions:write/],
  ],
  [
    'a channel the bot is not in',
    (fake) => fake.workspace.channel(channelOf('6.2'))?.members.delete('UBOT'),
    [/canal de Área 6\.2 \(C-P62\): Avance no está en el canal: escribe ahí \/invite @Avance/],
  ],
  [
    'an archived channel',
    (fake) => {
      fake.workspace.channel(COMMISSION)!.archived = true;
    },
    [/canal de la comisión \(C-COM\): el canal está archivado/],
  ],
  [
    'a channel that is gone',
    (fake) => fake.workspace.channels.delete(channelOf('3')),
    [/canal de Área 3 \(C-P3\): ese canal no existe/],
  ],
  [
    'no Slack at all',
    (fake) => fake.close(),
    [/Slack no responde \(ECONNREFUSED\)/, /Slack no responde/],
  ],
])('%s', async (_what, spoil, expected) => {
  spoil(slack);
  const { code, lines } = await slackLines();
  expect(code).toBe(1);
  expect(lines).toHaveLength(expected.length);
  expected.forEach((pattern, at) => expect(lines[at]).toMatch(pattern));
});
