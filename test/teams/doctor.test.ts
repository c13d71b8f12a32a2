/** `doctor` asks Teams: a wrong secret, nobody there, a place that is lost, each in a line that says what to do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReference } from '../../src/store/ledger/references.ts';
import { openStore } from '../../src/store/database/open.ts';
import { makeBench, type CliBench } from '../cli/run.ts';
import { BOT, type FakeTeams } from './fake/teams.ts';
import {
  COMMISSION,
  conversationOf,
  inChannels,
  makeTeams,
  sample,
  settingsOf,
} from './service.ts';

let teams: FakeTeams;
let bench: CliBench;
beforeEach(async () => {
  teams = await makeTeams();
  bench = makeBench({ ...settingsOf(teams), LOCAL_WORKSPACE: 'off' });
  await bench.run('plan', 'import', new URL('../../src/sample/plan.md', import.meta.url).pathname);
  await bench.run(
    'directory',
    'import',
    bench.file('directory.json', JSON.stringify(inChannels(sample))),
  );
  const store = await openStore({ url: bench.settings['DATABASE_URL'] ?? '', realNow: Date.now });
  await store.write(async (tx) => {
    for (const externalId of [COMMISSION, ...['VIN', 'TEC', 'SPE'].map(conversationOf)])
      await keepReference(tx, {
        channel: 'teams',
        externalId,
        kind: 'channel',
        serviceUrl: teams.serviceUrl,
        bot: BOT,
      });
  });
  await store.close();
});
afterEach(() => {
  bench.close();
  teams.close();
});

const teamsLines = async (): Promise<{ code: number; lines: string[] }> => {
  const { code, out } = await bench.run('doctor');
  return {
    code,
    lines: out.split('\n').filter((line) => /^[✓✗] (Teams|credenciales):/.test(line)),
  };
};

const NEVER = /conversación de Convenios \(19:con@thread\.tacv2\): todavía no llegó nada de ahí/;

test.each<[string, (fake: FakeTeams) => unknown, RegExp[]]>([
  ['a place that was never heard', () => undefined, [NEVER]],
  [
    'a secret that ended',
    () => {
      bench.settings['TEAMS_APP_PASSWORD'] = 'otro';
    },
    [/TEAMS_APP_PASSWORD: Microsoft no lo acepta \(invalid_client\); crea otro secreto/],
  ],
  [
    'nobody to ask for tokens',
    (fake) => {
      fake.tokens.down = true;
    },
    [/Microsoft no responde \(.+\): revisa la conexión/],
  ],
  [
    'a team that removed the bot',
    (fake) => {
      fake.world.conversations.get(COMMISSION)!.installed = false;
    },
    [
      /conversación de la comisión .*: Avance no está ahí, o ya no existe: agrégalo al equipo/,
      NEVER,
    ],
  ],
  [
    'a channel that is gone',
    (fake) => fake.world.conversations.delete(conversationOf('VIN')),
    [/conversación de Vinculación con el INE .*: Avance no está ahí, o ya no existe/, NEVER],
  ],
])('%s', async (_what, spoil, expected) => {
  spoil(teams);
  const { code, lines } = await teamsLines();
  expect(code).toBe(1);
  expect(lines[0]).toBe('✓ credenciales: Teams');
  expect(lines.slice(1)).toHaveLength(expected.length);
  expected.forEach((pattern, at) => expect(lines[at + 1]).toMatch(pattern));
});

test('all well', async () => {
  await bench.run(
    'directory',
    'import',
    bench.file(
      'directory.json',
      JSON.stringify({
        ...inChannels(sample),
        areas: sample.areas
          .filter((area) => area.code !== 'CON')
          .map((area) => ({ ...area, teamsConversation: conversationOf(area.code) })),
        people: sample.people.filter((person) => !('area' in person && person.area === 'CON')),
      }),
    ),
  );
  const store = await openStore({ url: bench.settings['DATABASE_URL'] ?? '', realNow: Date.now });
  await store.write((tx) =>
    keepReference(tx, {
      channel: 'teams',
      externalId: conversationOf('CON'),
      kind: 'channel',
      serviceUrl: teams.serviceUrl,
      bot: BOT,
    }),
  );
  await store.close();
  expect(await teamsLines()).toEqual({
    code: 0,
    lines: ['✓ credenciales: Teams', '✓ Teams: conectado: 5 conversaciones, Avance está en todas'],
  });
});
