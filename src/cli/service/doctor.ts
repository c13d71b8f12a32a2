/** `doctor`: settings, database, credentials, addresses, clock: one line each, and what to do. Exits 1 if one is wrong. */
import type { Command } from 'commander';
import { makeClock } from '../../clock.ts';
import { configProblems, readConfig, type Config } from '../../config.ts';
import { AvanceError } from '../../errors.ts';
import { makeLog } from '../../log.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import { addressProblem, listAddresses } from '../../store/ledger/addresses.ts';
import { openStore } from '../../store/database/open.ts';
import { loadInstitution } from '../../store/plan/institution.ts';
import { loadPeople } from '../../store/plan/people.ts';
import { loadStates } from '../../store/plan/plans.ts';
import { isSimulation } from '../../store/database/service-state.ts';
import type { Store } from '../../store/database/store.ts';
import { CHANNELS } from '../../channels.ts';
import type { ExamineDeps, Finding } from '../../channels/channel.ts';
import { printJson, type Io } from '../io.ts';
import { readPlanClock } from '../which-plan.ts';
import { whose } from '../whose.ts';
import { finding, planFindings } from './plan-findings.ts';

const inspect = async (store: Store, config: Config): Promise<Finding[]> => {
  const clock = makeClock();
  await readPlanClock({ store, clock }, config);
  const { states, people, simulation, addresses } = await store.read(async (db) => ({
    states: await loadStates(db),
    people: await loadPeople(db),
    simulation: await isSimulation(db),
    addresses: await listAddresses(db),
  }));
  const broken = addresses.filter((address) => address.state !== 'ok');
  const now = planInstant(clock, states[0]?.timeZone ?? config.timeZone);
  return [
    ...planFindings(states, people.length, clock.planNow()),
    broken.length === 0
      ? finding('direcciones', true, `${addresses.length}, todas sirven`)
      : finding('direcciones', false, broken.map(addressProblem).join('; ')),
    simulation && !config.simulation
      ? finding(
          'reloj',
          false,
          'la base de datos es de una simulación: usa otra, o define CLOCK_START',
        )
      : finding('reloj', true, `${now}${simulation ? ' (simulación)' : ''}`),
  ];
};

/** Asks the platforms themselves. */
const askChannels = async (store: Store, config: Config): Promise<Finding[]> => {
  const institution = await store.read(loadInstitution);
  const findings: Finding[] = [];
  for (const { name, examine: ask } of CHANNELS) {
    const settings = config.channels[name];
    if (settings === undefined || ask === undefined) continue;
    const addresses = await store.read((db) => listAddresses(db, name));
    const deps: ExamineDeps = {
      store,
      clock: makeClock(),
      log: makeLog('silent'),
      addresses,
      whose: (address) => whose(institution, address),
    };
    findings.push(...(await ask(deps, settings)));
  }
  return findings;
};

const credentials = ({ channels, localWorkspace }: Config): string => {
  const named = CHANNELS.flatMap(({ name, settings }) =>
    channels[name] === undefined || settings.describe === undefined
      ? []
      : [settings.describe(channels[name])],
  );
  if (named.length > 0) return named.join('; ');
  return localWorkspace ? 'ninguna: espacio simulado' : 'ninguna: no se envía nada';
};

const examine = async (io: Io): Promise<Finding[]> => {
  const problems = configProblems(io.env);
  if (problems.length > 0) return problems.map((problem) => finding('ajustes', false, problem));
  const config = readConfig(io.env);
  const head = [
    finding('ajustes', true, `${config.host}:${config.port}, ${config.timeZone}`),
    finding('credenciales', true, credentials(config)),
  ];
  try {
    const store = await openStore({ url: config.databaseUrl, realNow: makeClock().realNow });
    try {
      return [
        ...head,
        finding('base de datos', true, `${store.kind}, al día`),
        ...(await inspect(store, config)),
        ...(await askChannels(store, config)),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    const why =
      error instanceof AvanceError
        ? error.personMessage
        : error instanceof Error
          ? error.message
          : String(error);
    return [
      ...head,
      finding(
        'base de datos',
        false,
        why.startsWith('DATABASE_URL') ? why : `DATABASE_URL: no se pudo abrir: ${why}`,
      ),
    ];
  }
};

const run = async (io: Io, options: { json?: true }, action: Command): Promise<void> => {
  const findings = await examine(io);
  if (options.json) printJson(io, { ok: findings.every((each) => each.ok), findings });
  else for (const each of findings) io.out(`${each.ok ? '✓' : '✗'} ${each.name}: ${each.message}`);
  if (findings.some((each) => !each.ok)) action.setOptionValue('exitCode', 1);
};

export const addDoctor = (parent: Command, io: Io): void => {
  parent
    .command('doctor')
    .description('revisa ajustes, base de datos, direcciones y reloj, y dice qué hacer')
    .option('--json', 'un documento JSON')
    .action((options: { json?: true }, action: Command) => run(io, options, action));
};
