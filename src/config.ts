/**
 * The settings: the only place that reads the environment. Everything wrong is told at once, one line per problem,
 * each naming its variable, so that nobody repairs a deployment one restart at a time.
 */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Instant } from './domain/plan/document.ts';
import { AvanceError } from './errors.ts';

export interface Config {
  databaseUrl: string;
  host: string;
  port: number;
  timeZone: string;
  /** Imported at the first start only; absent: none. */
  planFile?: string;
  directoryFile?: string;
  /** Simulation: the plan's clock starts here at each start of the service. */
  clockStart?: Instant;
  localWorkspace: boolean;
  /** Connected to Slack when there is a bot token: Socket Mode with an app token, HTTP without. */
  slack?: { botToken: string; signingSecret?: string; appToken?: string; apiUrl?: string };
  /** Connected to Teams when there is an application, or on this machine without one (`anonymous`, for a local test client). */
  teams?: TeamsConfig;
  /** Where people's browsers find this service, without a slash at its end; absent: only the simulated workspace knows. */
  publicUrl?: string;
  /** The plan's clock may be moved, and the database belongs to a simulation. */
  simulation: boolean;
  logLevel: string;
}

export interface TeamsConfig {
  /** Absent: no token is asked for, and none is sent. */
  credentials?: { appId: string; password: string };
  /** Only what comes from this organisation is heard; absent only without credentials. */
  tenantId?: string;
  openIdMetadataUrl?: string;
  loginUrl?: string;
}

export type Environment = Record<string, string | undefined>;

export const SAMPLE_PLAN = new URL('./sample/plan.md', import.meta.url).pathname;
export const SAMPLE_DIRECTORY = new URL('./sample/directory.json', import.meta.url).pathname;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO instant with an offset or Z that names a day that exists. */
export const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
};

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const onOff = (otherwise: string) =>
  z.enum(['on', 'off'], { error: `escribe on u off${otherwise}.` }).optional();
const url = (end: string, hint: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:/.test(text) && text.endsWith(end), {
      error: hint,
    })
    .optional();
/** Plain http only within this machine. */
const isSafe = (address: string | undefined): boolean =>
  address === undefined ||
  !URL.canParse(address) ||
  new URL(address).protocol === 'https:' ||
  LOOPBACK.includes(new URL(address).hostname.replace(/^\[|\]$/g, ''));
const ONLY_HERE = 'sin cifrar (http) sólo se acepta dentro de esta máquina (127.0.0.1); usa https.';
/** A base for addresses: nothing but a place and, behind a proxy, a path. */
const isBase = (address: string): boolean => {
  if (!URL.canParse(address) || /[?#\s\\]/.test(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
};
const baseUrl = (address: string): string => new URL(address).href.replace(/\/+$/, '');
const text = (pattern: RegExp, error: string) => z.string().regex(pattern, { error }).optional();

const schema = z.object({
  DATABASE_URL: z
    .string()
    .default('file:./data/avance.db')
    .refine((value) => /^(file:.+|postgres(ql)?:\/\/.+)/.test(value), {
      error:
        'debe empezar por file: (SQLite) o por postgres:// (PostgreSQL), por ejemplo file:./data/avance.db.',
    }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((value) => /^[A-Za-z0-9.:_-]+$/.test(value), {
      error: 'debe ser una dirección o un nombre de máquina, por ejemplo 127.0.0.1.',
    }),
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
      error: 'debe ser un número de puerto entre 1 y 65535, por ejemplo 3000.',
    }),
  PUBLIC_URL: z
    .string()
    .refine(isBase, {
      error:
        'debe ser la dirección https por la que se llega a este servicio, por ejemplo https://avance.ejemplo.org, sin ? ni #.',
    })
    .refine(isSafe, { error: ONLY_HERE })
    .optional(),
  TIME_ZONE: z.string().default('America/Mexico_City').refine(isTimeZone, {
    error: 'no es una zona horaria conocida; escribe una como America/Mexico_City.',
  }),
  PLAN_FILE: z
    .string()
    .refine((file) => file === '' || existsSync(file), {
      error: 'no existe ese archivo; revisa la ruta.',
    })
    .optional(),
  DIRECTORY_FILE: z
    .string()
    .refine((file) => file === '' || existsSync(file), {
      error: 'no existe ese archivo; revisa la ruta.',
    })
    .optional(),
  CLOCK_START: z
    .string()
    .refine(isInstant, {
      error:
        'debe ser un instante ISO con su diferencia horaria, por ejemplo 2020-01-02T09:00:00-06:00.',
    })
    .optional(),
  LOCAL_WORKSPACE: onOff(''),
  SLACK_BOT_TOKEN: text(/^xoxb-\S+$/, 'no parece un token de bot de Slack; empieza por xoxb-.'),
  SLACK_SIGNING_SECRET: text(/^\S{8,}$/, 'no parece un secreto de firma de Slack.'),
  SLACK_APP_TOKEN: text(
    /^xapp-\S+$/,
    'no parece un token de aplicación de Slack; empieza por xapp-.',
  ),
  SLACK_API_URL: url('/api/', 'debe ser una dirección http o https que termine en /api/.'),
  TEAMS_APP_ID: text(
    /^[0-9a-fA-F-]{36}$/,
    'debe ser el identificador (GUID) de la aplicación de Teams.',
  ),
  TEAMS_APP_PASSWORD: text(/^\S+$/, 'está mal escrita: no lleva espacios.'),
  TEAMS_TENANT_ID: text(
    /^[0-9a-fA-F-]{36}$/,
    'debe ser el identificador (GUID) de la organización en Microsoft 365.',
  ),
  TEAMS_ANONYMOUS: onOff(''),
  TEAMS_OPENID_METADATA_URL: url('', 'debe ser una dirección http o https.').refine(isSafe, {
    error: ONLY_HERE,
  }),
  TEAMS_LOGIN_URL: url('', 'debe ser una dirección http o https.').refine(isSafe, {
    error: ONLY_HERE,
  }),
  LOG_LEVEL: z
    .string()
    .default('info')
    .refine((value) => LEVELS.includes(value), { error: `debe ser uno de: ${LEVELS.join(', ')}.` }),
});
type Settings = z.infer<typeof schema>;

/** For the README's table, which a test holds against this list and the schema. */
export const SETTINGS: [name: keyof Settings, otherwise: string, meaning: string][] = [
  [
    'DATABASE_URL',
    '`file:./data/avance.db`',
    '`file:` → SQLite, `postgres://` or `postgresql://` → PostgreSQL',
  ],
  [
    'HOST',
    '`127.0.0.1`',
    'where the one HTTP server listens; the simulated workspace wants loopback',
  ],
  ['PORT', '`3000`', 'a busy port says how to choose another'],
  [
    'PUBLIC_URL',
    'with the simulated workspace its own address; else —',
    'where people’s browsers reach this service, `https://…`: files and the calendar are linked there; http only within this machine',
  ],
  ['TIME_ZONE', '`America/Mexico_City`', 'of the plan'],
  [
    'PLAN_FILE',
    'the sample plan; with messaging credentials none',
    'imported at the first start only; empty: none',
  ],
  [
    'DIRECTORY_FILE',
    'the sample directory; with messaging credentials none',
    'areas and people, imported at the first start only; empty: none',
  ],
  ['CLOCK_START', '—', 'ISO instant: simulation; the plan’s clock starts there and runs on'],
  [
    'LOCAL_WORKSPACE',
    '`on`; with messaging credentials `off`',
    'the simulated workspace; with credentials it needs `CLOCK_START`',
  ],
  ['SLACK_BOT_TOKEN', '—', 'the bot’s token, `xoxb-…`: connects to Slack'],
  [
    'SLACK_SIGNING_SECRET',
    '—',
    'of the app: needed without `SLACK_APP_TOKEN`; Slack then sends to `/slack/events`',
  ],
  ['SLACK_APP_TOKEN', '—', 'the app’s token, `xapp-…`: Socket Mode, no public address needed'],
  ['SLACK_API_URL', 'Slack’s', 'base of the Web API, ends in `/api/`'],
  [
    'TEAMS_APP_ID',
    '—',
    'of the registered application (a GUID): connects to Teams, which sends to `/api/messages`',
  ],
  ['TEAMS_APP_PASSWORD', '—', 'a client secret of the application'],
  ['TEAMS_TENANT_ID', '—', 'of the institution’s Microsoft 365 (a GUID): nobody else is heard'],
  [
    'TEAMS_ANONYMOUS',
    '—',
    '`on`: no token is checked, for a local test client; this machine only, refused beside `TEAMS_APP_PASSWORD`',
  ],
  [
    'TEAMS_OPENID_METADATA_URL',
    'Microsoft’s',
    'where the keys of incoming tokens are read; http only within this machine',
  ],
  [
    'TEAMS_LOGIN_URL',
    'Microsoft’s',
    'where outgoing tokens are fetched; http only within this machine',
  ],
  ['LOG_LEVEL', '`info`', 'structured JSON logs on standard output'],
];
/** Every setting that the schema knows. */
export const SETTING_NAMES: string[] = Object.keys(schema.shape);

/** An empty variable means "as if not set", except for the two files, where it means "none". */
const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(
        ([name, value]) =>
          value !== undefined &&
          (value !== '' || name === 'PLAN_FILE' || name === 'DIRECTORY_FILE'),
      ),
  );

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

const TEAMS_CREDENTIALS = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;
const TEAMS_ADDRESSES = ['TEAMS_OPENID_METADATA_URL', 'TEAMS_LOGIN_URL'] as const;

/** What Teams' settings need of each other. */
const teamsProblems = (given: Environment): string[] => {
  const has = (name: string): boolean => given[name] !== undefined;
  if (given['TEAMS_ANONYMOUS'] === 'on') {
    if (has('TEAMS_APP_PASSWORD'))
      return [
        'TEAMS_ANONYMOUS: con TEAMS_APP_PASSWORD no se puede dejar de revisar quién escribe; quita una de las dos.',
      ];
    return LOOPBACK.includes(given['HOST'] ?? '127.0.0.1')
      ? []
      : ['TEAMS_ANONYMOUS: sólo se acepta en esta máquina; usa HOST=127.0.0.1, o quítala.'];
  }
  const missing = TEAMS_CREDENTIALS.filter((name) => !has(name));
  if (missing.length === TEAMS_CREDENTIALS.length)
    return TEAMS_ADDRESSES.filter(has).map(
      (name) => `${name}: para conectar Teams falta TEAMS_APP_ID.`,
    );
  return missing.map(
    (name) =>
      `${name}: para conectar Teams hacen falta ${TEAMS_CREDENTIALS.join(', ').replace(/, ([^,]+)$/, ' y $1')}.`,
  );
};

const isConnected = ({ SLACK_BOT_TOKEN: slack, TEAMS_APP_PASSWORD: teams }: Environment): boolean =>
  slack !== undefined || teams !== undefined;
/** On by default where nothing else is connected. */
const isLocal = (given: Environment): boolean =>
  given['LOCAL_WORKSPACE'] === undefined ? !isConnected(given) : given['LOCAL_WORKSPACE'] !== 'off';

const simulationProblems = (given: Environment): string[] =>
  given['LOCAL_WORKSPACE'] === 'on' && isConnected(given) && given['CLOCK_START'] === undefined
    ? [
        'LOCAL_WORKSPACE: junto a credenciales de Slack o Teams necesita CLOCK_START, porque usa un reloj simulado; define CLOCK_START o usa LOCAL_WORKSPACE=off.',
      ]
    : [];

const loopbackProblems = (given: Environment): string[] =>
  !isLocal(given) || LOOPBACK.includes(given['HOST'] ?? '127.0.0.1')
    ? []
    : [
        'HOST: el espacio simulado solo se ofrece en esta máquina; usa HOST=127.0.0.1, o LOCAL_WORKSPACE=off.',
      ];

const fileSetting = (value: string | undefined, sample: string | undefined): string | undefined =>
  value === '' ? undefined : (value ?? sample);

const teamsConfig = (settings: Settings): Pick<Config, 'teams'> => {
  const {
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: password,
    TEAMS_TENANT_ID: tenantId,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_LOGIN_URL: loginUrl,
  } = settings;
  const credentials =
    appId === undefined || password === undefined ? undefined : { appId, password };
  if (credentials === undefined && settings.TEAMS_ANONYMOUS !== 'on') return {};
  return {
    teams: {
      ...(credentials === undefined ? {} : { credentials }),
      ...(tenantId === undefined ? {} : { tenantId }),
      ...(openIdMetadataUrl === undefined ? {} : { openIdMetadataUrl }),
      ...(loginUrl === undefined ? {} : { loginUrl }),
    },
  };
};

const toConfig = (settings: Settings): Config => {
  const connected = isConnected(settings);
  const planFile = fileSetting(settings.PLAN_FILE, connected ? undefined : SAMPLE_PLAN);
  const directoryFile = fileSetting(
    settings.DIRECTORY_FILE,
    connected ? undefined : SAMPLE_DIRECTORY,
  );
  const localWorkspace = isLocal(settings);
  return {
    databaseUrl: settings.DATABASE_URL,
    host: settings.HOST,
    port: Number(settings.PORT),
    ...(settings.PUBLIC_URL === undefined ? {} : { publicUrl: baseUrl(settings.PUBLIC_URL) }),
    timeZone: settings.TIME_ZONE,
    ...(planFile === undefined ? {} : { planFile }),
    ...(directoryFile === undefined ? {} : { directoryFile }),
    ...(settings.CLOCK_START === undefined ? {} : { clockStart: settings.CLOCK_START }),
    localWorkspace,
    ...(settings.SLACK_BOT_TOKEN === undefined
      ? {}
      : {
          slack: {
            botToken: settings.SLACK_BOT_TOKEN,
            ...(settings.SLACK_SIGNING_SECRET === undefined
              ? {}
              : { signingSecret: settings.SLACK_SIGNING_SECRET }),
            ...(settings.SLACK_APP_TOKEN === undefined
              ? {}
              : { appToken: settings.SLACK_APP_TOKEN }),
            ...(settings.SLACK_API_URL === undefined ? {} : { apiUrl: settings.SLACK_API_URL }),
          },
        }),
    ...teamsConfig(settings),
    simulation: localWorkspace || settings.CLOCK_START !== undefined,
    logLevel: settings.LOG_LEVEL,
  };
};

/** Every problem of the settings, one Spanish line each, naming the variable; empty when all is well. */
export const configProblems = (env: Environment): string[] => {
  const given = withoutEmpty(env);
  const parsed = schema.safeParse(given);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const all = [
    ...wrong,
    ...slackProblems(given),
    ...teamsProblems(given),
    ...simulationProblems(given),
    ...loopbackProblems(given),
  ];
  const variable = (line: string | undefined): string | undefined => line?.split(':')[0];
  return all.filter(
    (line, at) => all.findIndex((other) => variable(other) === variable(line)) === at,
  );
};

/** @throws AvanceError `wrong-settings`; its message has one line per problem. */
export const readConfig = (env: Environment): Config => {
  const problems = configProblems(env);
  if (problems.length > 0) throw new AvanceError('wrong-settings', problems.join('\n'));
  return toConfig(schema.parse(withoutEmpty(env)));
};

/** The process's environment, with `.env` of the working directory read first (what is already set wins). */
export const environment = (): Environment => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};
