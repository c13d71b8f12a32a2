/**
 * The settings: the only place that reads the environment. Everything wrong is told at once, one line per problem,
 * each naming its variable, so that nobody repairs a deployment one restart at a time.
 */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { CHANNELS } from './channels.ts';
import type { Channel } from './channels/channel.ts';
import type { Instant } from './domain/plan/document.ts';
import { AvanceError } from './errors.ts';
import { SERVICE_SETTINGS, serviceSchema } from './service-settings.ts';
import { wrongValues, type Environment, type SettingRow } from './setting-values.ts';

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
  /** Of each channel that is connected, by its name. */
  channels: Record<string, unknown>;
  /** A channel of a simulation is open. */
  localWorkspace: boolean;
  /** Where people's browsers find this service, without a slash at its end; absent: only the simulated workspace knows. */
  publicUrl?: string;
  /** The plan's clock may be moved, and the database belongs to a simulation. */
  simulation: boolean;
  /** The simulated workspace has the sample's second commission too. */
  second?: boolean;
  logLevel: string;
}

export const SAMPLE_PLAN = new URL('./sample/plan.md', import.meta.url).pathname;
export const SAMPLE_DIRECTORY = new URL('./sample/directory.json', import.meta.url).pathname;
/** Of the second commission: its plan, and what it adds to the directory. */
export const SECOND_PLAN = new URL('./sample/second-plan.csv', import.meta.url).pathname;
export const SECOND_SAMPLE = new URL('./sample/second.json', import.meta.url).pathname;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const schema = z.object({
  ...serviceSchema.shape,
  LOG_LEVEL: z
    .string()
    .default('info')
    .refine((value) => LEVELS.includes(value), { error: `debe ser uno de: ${LEVELS.join(', ')}.` }),
});
type Settings = z.infer<typeof schema>;

/** For the README's table, which a test holds against this list and the schema. */
export const SETTINGS: SettingRow<string>[] = [
  ...SERVICE_SETTINGS,
  ...CHANNELS.flatMap(({ settings }) => settings.rows),
  ['LOG_LEVEL', '`info`', 'structured JSON logs on standard output'],
];
/** Every setting that is read. */
export const SETTING_NAMES: string[] = [
  ...Object.keys(serviceSchema.shape),
  ...CHANNELS.flatMap(({ settings }) => settings.names),
  'LOG_LEVEL',
];

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

const isConnected = (given: Environment, channels: Channel[]): boolean =>
  channels.some(
    ({ settings: { credential } }) => credential !== undefined && given[credential] !== undefined,
  );

const baseUrl = (address: string): string => new URL(address).href.replace(/\/+$/, '');

const fileSetting = (value: string | undefined, sample: string | undefined): string | undefined =>
  value === '' ? undefined : (value ?? sample);

const toConfig = (settings: Settings, given: Environment, channels: Channel[]): Config => {
  const connected = isConnected(given, channels);
  const planFile = fileSetting(settings.PLAN_FILE, connected ? undefined : SAMPLE_PLAN);
  const directoryFile = fileSetting(
    settings.DIRECTORY_FILE,
    connected ? undefined : SAMPLE_DIRECTORY,
  );
  const open = channels.flatMap(({ name, simulated, settings: { read } }) => {
    const config = read(given, connected);
    return config === undefined ? [] : [{ name, simulated, config }];
  });
  const localWorkspace = open.some(({ simulated }) => simulated === true);
  return {
    databaseUrl: settings.DATABASE_URL,
    host: settings.HOST,
    port: Number(settings.PORT),
    ...(settings.PUBLIC_URL === undefined ? {} : { publicUrl: baseUrl(settings.PUBLIC_URL) }),
    timeZone: settings.TIME_ZONE,
    ...(planFile === undefined ? {} : { planFile }),
    ...(directoryFile === undefined ? {} : { directoryFile }),
    ...(settings.CLOCK_START === undefined ? {} : { clockStart: settings.CLOCK_START }),
    channels: Object.fromEntries(open.map(({ name, config }) => [name, config])),
    localWorkspace,
    simulation: localWorkspace || settings.CLOCK_START !== undefined,
    logLevel: settings.LOG_LEVEL,
  };
};

/** Every problem of the settings, one Spanish line each, naming the variable; empty when all is well. */
export const configProblems = (env: Environment, channels: Channel[] = CHANNELS): string[] => {
  const given = withoutEmpty(env);
  const connected = isConnected(given, channels);
  const all = [
    ...wrongValues(schema, given),
    ...channels.flatMap(({ settings }) => settings.wrong(given)),
    ...channels.flatMap(({ settings }) => settings.problems(given, connected)),
  ];
  const variable = (line: string | undefined): string | undefined => line?.split(':')[0];
  return all.filter(
    (line, index) => all.findIndex((other) => variable(other) === variable(line)) === index,
  );
};

/** @throws AvanceError `wrong-settings`; its message has one line per problem. */
export const readConfig = (env: Environment, channels: Channel[] = CHANNELS): Config => {
  const problems = configProblems(env, channels);
  if (problems.length > 0) throw new AvanceError('wrong-settings', problems.join('\n'));
  const given = withoutEmpty(env);
  return toConfig(schema.parse(given), given, channels);
};

/**
 * With what the service was started with on its command line.
 * @throws AvanceError `wrong-settings`: the second commission is the sample's.
 */
export const withArguments = (config: Config, typed: string[]): Config => {
  const unknown = typed.find((word) => word !== '--second');
  if (unknown !== undefined)
    throw new AvanceError(
      'wrong-settings',
      `No conozco «${unknown.slice(0, 40)}». Se puede: npm start, o npm start -- --second (con una segunda comisión de ejemplo).`,
    );
  if (typed.length === 0) return config;
  if (!config.localWorkspace || config.directoryFile !== SAMPLE_DIRECTORY)
    throw new AvanceError(
      'wrong-settings',
      '--second: la segunda comisión es del ejemplo, en el espacio simulado; quita DIRECTORY_FILE, LOCAL_WORKSPACE y las credenciales.',
    );
  return { ...config, second: true };
};

/** The process's environment, with `.env` of the working directory read first (what is already set wins). */
export const environment = (): Environment => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};
