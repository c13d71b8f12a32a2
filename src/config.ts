/**
 * The settings: the only place that reads the environment. Everything wrong is told at once, one line per problem,
 * each naming its variable, so that nobody repairs a deployment one restart at a time.
 */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import {
  readSlack,
  SLACK_SETTINGS,
  slackProblems,
  slackSchema,
  type SlackConfig,
} from './channels/slack/settings.ts';
import {
  readTeams,
  TEAMS_SETTINGS,
  teamsProblems,
  teamsSchema,
  type TeamsConfig,
} from './channels/teams/settings.ts';
import type { Instant } from './domain/plan/document.ts';
import { AvanceError } from './errors.ts';
import { SERVICE_SETTINGS, serviceSchema } from './service-settings.ts';
import { LOOPBACK, type Environment, type SettingRow } from './setting-values.ts';

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
  slack?: SlackConfig;
  teams?: TeamsConfig;
  /** Where people's browsers find this service, without a slash at its end; absent: only the simulated workspace knows. */
  publicUrl?: string;
  /** The plan's clock may be moved, and the database belongs to a simulation. */
  simulation: boolean;
  logLevel: string;
}

export const SAMPLE_PLAN = new URL('./sample/plan.md', import.meta.url).pathname;
export const SAMPLE_DIRECTORY = new URL('./sample/directory.json', import.meta.url).pathname;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const schema = z.object({
  ...serviceSchema.shape,
  ...slackSchema.shape,
  ...teamsSchema.shape,
  LOG_LEVEL: z
    .string()
    .default('info')
    .refine((value) => LEVELS.includes(value), { error: `debe ser uno de: ${LEVELS.join(', ')}.` }),
});
type Settings = z.infer<typeof schema>;

/** For the README's table, which a test holds against this list and the schema. */
export const SETTINGS: SettingRow<keyof Settings>[] = [
  ...SERVICE_SETTINGS,
  ...SLACK_SETTINGS,
  ...TEAMS_SETTINGS,
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

const baseUrl = (address: string): string => new URL(address).href.replace(/\/+$/, '');

const fileSetting = (value: string | undefined, sample: string | undefined): string | undefined =>
  value === '' ? undefined : (value ?? sample);

const toConfig = (settings: Settings): Config => {
  const connected = isConnected(settings);
  const planFile = fileSetting(settings.PLAN_FILE, connected ? undefined : SAMPLE_PLAN);
  const directoryFile = fileSetting(
    settings.DIRECTORY_FILE,
    connected ? undefined : SAMPLE_DIRECTORY,
  );
  const localWorkspace = isLocal(settings);
  const slack = readSlack(settings);
  const teams = readTeams(settings);
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
    ...(slack === undefined ? {} : { slack }),
    ...(teams === undefined ? {} : { teams }),
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
    (line, index) => all.findIndex((other) => variable(other) === variable(line)) === index,
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
