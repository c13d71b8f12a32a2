/** Settings: what is right is read, and everything wrong is told at once, each line naming its variable. */
import { describe, expect, it } from 'vitest';
import { configProblems, readConfig, SAMPLE_DIRECTORY, SAMPLE_PLAN } from '../../src/config.ts';
import type { Environment } from '../../src/setting-values.ts';
import { AvanceError } from '../../src/errors.ts';

describe('with no settings', () => {
  it('runs the samples in the simulated workspace on SQLite', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:./data/avance.db',
      host: '127.0.0.1',
      port: 3000,
      timeZone: 'America/Mexico_City',
      planFile: SAMPLE_PLAN,
      directoryFile: SAMPLE_DIRECTORY,
      channels: { local: {} },
      localWorkspace: true,
      simulation: true,
      logLevel: 'info',
    });
  });
  it('takes an empty variable as not set, and an empty file as none', () => {
    const config = readConfig({
      PORT: '',
      HOST: ' ',
      CLOCK_START: '',
      SLACK_BOT_TOKEN: '',
      PLAN_FILE: '',
      DIRECTORY_FILE: '',
    });
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1' });
    expect(config).not.toHaveProperty('planFile');
    expect(config).not.toHaveProperty('directoryFile');
  });
});

describe('given settings', () => {
  it.each<[Environment, object]>([
    [{ DATABASE_URL: 'postgresql://a@b/c' }, { databaseUrl: 'postgresql://a@b/c' }],
    [{ DATABASE_URL: 'postgres://a@b/c' }, { databaseUrl: 'postgres://a@b/c' }],
    [
      { PORT: '8080', HOST: '::1' },
      { port: 8080, host: '::1' },
    ],
    [
      { HOST: '0.0.0.0', LOCAL_WORKSPACE: 'off' },
      { host: '0.0.0.0', localWorkspace: false, simulation: false },
    ],
    [
      { LOCAL_WORKSPACE: 'off', CLOCK_START: '2020-03-02T09:00:00-06:00' },
      { localWorkspace: false, simulation: true },
    ],
    [{ PUBLIC_URL: 'https://avance.example.org' }, { publicUrl: 'https://avance.example.org' }],
    [{ PUBLIC_URL: ' https://Example.org/avance// ' }, { publicUrl: 'https://example.org/avance' }],
    [{ PUBLIC_URL: 'http://127.0.0.1:3000/' }, { publicUrl: 'http://127.0.0.1:3000' }],
    [{ PUBLIC_URL: 'http://[::1]:3000' }, { publicUrl: 'http://[::1]:3000' }],
    [{ CLOCK_START: '2020-02-29T09:00Z' }, { clockStart: '2020-02-29T09:00Z' }],
    [
      { TIME_ZONE: 'America/Tijuana', LOG_LEVEL: 'silent' },
      { timeZone: 'America/Tijuana', logLevel: 'silent' },
    ],
  ])('%j is read', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });
});

describe('rubbish settings stop the start with a line that names the variable', () => {
  const GUID = '11111111-2222-4333-8444-555555555555';
  const TEAMS = { TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: 'secreto', TEAMS_TENANT_ID: GUID };
  const rubbish: [Environment, RegExp][] = [
    [
      { DATABASE_URL: 'mysql://localhost/avance' },
      /^DATABASE_URL: debe empezar por file: .*postgres:\/\//,
    ],
    [{ DATABASE_URL: 'file:' }, /^DATABASE_URL: /],
    [{ PORT: 'tres mil' }, /^PORT: debe ser un número de puerto/],
    [{ PORT: '70000' }, /^PORT: .*65535/],
    [{ PORT: '-1' }, /^PORT: /],
    [{ HOST: 'http://127.0.0.1/' }, /^HOST: debe ser una dirección/],
    [{ HOST: '0.0.0.0' }, /^HOST: el espacio simulado solo .*LOCAL_WORKSPACE=off/],
    [{ TIME_ZONE: 'Michoacán' }, /^TIME_ZONE: no es una zona horaria .*America\/Mexico_City/],
    [{ PLAN_FILE: '/no/existe.md' }, /^PLAN_FILE: no existe ese archivo/],
    [{ DIRECTORY_FILE: '/no/existe.json' }, /^DIRECTORY_FILE: no existe ese archivo/],
    [
      { PUBLIC_URL: 'http://avance.example.org' },
      /^PUBLIC_URL: sin cifrar \(http\) sólo se acepta dentro de esta máquina/,
    ],
    ...[
      'avance.example.org',
      'ftp://example.org',
      'https://',
      'https://x.org/?a=1',
      'https://x.org/#a',
      'https://yo:clave@x.org',
      'javascript:alert(1)',
    ].map((given): [Environment, RegExp] => [
      { PUBLIC_URL: given },
      /^PUBLIC_URL: debe ser la dirección https/,
    ]),
    [{ CLOCK_START: 'mañana' }, /^CLOCK_START: debe ser un instante ISO/],
    [{ CLOCK_START: '2020-01-02' }, /^CLOCK_START: /],
    [{ CLOCK_START: '2020-02-30T09:00:00-06:00' }, /^CLOCK_START: /],
    [{ LOCAL_WORKSPACE: 'sí' }, /^LOCAL_WORKSPACE: escribe on u off/],
    [{ LOG_LEVEL: 'mucho' }, /^LOG_LEVEL: debe ser uno de: fatal, error/],
    [
      { SLACK_BOT_TOKEN: 'xoxb-123-abc' },
      /^SLACK_BOT_TOKEN: falta SLACK_APP_TOKEN \(Socket Mode\) o SLACK_SIGNING_SECRET/,
    ],
    [
      { SLACK_SIGNING_SECRET: 'abcdefgh1234' },
      /^SLACK_SIGNING_SECRET: para conectar Slack falta SLACK_BOT_TOKEN/,
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abcdefgh1234', LOCAL_WORKSPACE: 'on' },
      /^LOCAL_WORKSPACE: junto a credenciales de Slack o Teams necesita CLOCK_START/,
    ],
    [
      { TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: 'secreto' },
      /^TEAMS_TENANT_ID: para conectar Teams hacen falta TEAMS_APP_ID, TEAMS_APP_PASSWORD y TEAMS_TENANT_ID/,
    ],
    [
      { TEAMS_TENANT_ID: GUID, TEAMS_APP_PASSWORD: 'secreto' },
      /^TEAMS_APP_ID: para conectar Teams/,
    ],
    [{ TEAMS_TENANT_ID: GUID, TEAMS_APP_ID: GUID }, /^TEAMS_APP_PASSWORD: para conectar Teams/],
    [
      { TEAMS_LOGIN_URL: 'https://login.example.org' },
      /^TEAMS_LOGIN_URL: para conectar Teams falta TEAMS_APP_ID/,
    ],
    [
      { ...TEAMS, TEAMS_LOGIN_URL: 'http://login.example.org' },
      /^TEAMS_LOGIN_URL: sin cifrar \(http\) sólo se acepta dentro de esta máquina/,
    ],
    [
      { ...TEAMS, TEAMS_OPENID_METADATA_URL: 'http://10.0.0.1/keys' },
      /^TEAMS_OPENID_METADATA_URL: sin cifrar/,
    ],
    [{ ...TEAMS, TEAMS_ANONYMOUS: 'on' }, /^TEAMS_ANONYMOUS: con TEAMS_APP_PASSWORD no se puede/],
    [
      { TEAMS_ANONYMOUS: 'on', HOST: '0.0.0.0', LOCAL_WORKSPACE: 'off' },
      /^TEAMS_ANONYMOUS: sólo se acepta en esta máquina/,
    ],
    [
      { ...TEAMS, LOCAL_WORKSPACE: 'on' },
      /^LOCAL_WORKSPACE: junto a credenciales de Slack o Teams necesita CLOCK_START/,
    ],
  ];
  it.each(rubbish)('%j', (env, line) => {
    const problems = configProblems(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
    expect(() => readConfig(env)).toThrow(AvanceError);
  });
  it.each<[Environment, RegExp]>([
    [{ SLACK_BOT_TOKEN: 'hola' }, /^SLACK_BOT_TOKEN: no parece un token de bot/],
    [{ SLACK_API_URL: 'http://127.0.0.1:9/' }, /^SLACK_API_URL: .*termine en \/api\//],
    [{ TEAMS_TENANT_ID: 'iem' }, /^TEAMS_TENANT_ID: debe ser el identificador/],
    [{ TEAMS_ANONYMOUS: 'yes' }, /^TEAMS_ANONYMOUS: escribe on u off/],
  ])('the form of a platform’s setting is told too: %j', (env, line) => {
    expect(configProblems(env)[0]).toMatch(line);
  });
  it('connects to Teams with an application, or on this machine without one', () => {
    expect(readConfig({ ...TEAMS, TEAMS_LOGIN_URL: 'http://127.0.0.1:9' })).toMatchObject({
      localWorkspace: false,
      simulation: false,
      channels: {
        teams: {
          credentials: { appId: GUID, password: 'secreto' },
          tenantId: GUID,
          loginUrl: 'http://127.0.0.1:9',
        },
      },
    });
    expect(readConfig(TEAMS).planFile).toBeUndefined();
    expect(readConfig({ TEAMS_ANONYMOUS: 'on' })).toMatchObject({
      localWorkspace: true,
      channels: { teams: {} },
    });
    expect(readConfig({ TEAMS_ANONYMOUS: 'off' }).channels['teams']).toBeUndefined();
    expect(readConfig({}).channels['teams']).toBeUndefined();
  });
  it('tells every problem at once, one line each', () => {
    const error = (() => {
      try {
        return readConfig({
          PORT: 'x',
          TIME_ZONE: 'y',
          LOG_LEVEL: 'z',
          SLACK_SIGNING_SECRET: 'abcdefgh',
        });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(
      (error as AvanceError).personMessage.split('\n').map((line) => line.split(':')[0]),
    ).toEqual(['PORT', 'TIME_ZONE', 'LOG_LEVEL', 'SLACK_SIGNING_SECRET']);
  });
});
