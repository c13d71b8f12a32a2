/** `clock`: shows the plan's clock; `--to` moves it, in simulation only. A running service follows within a second. */
import type { Command } from 'commander';
import type { Clock } from '../../clock.ts';
import { toInstant } from '../../domain/time/dates.ts';
import type { Instant } from '../../domain/plan/document.ts';
import { moveClock, planInstant, readClock } from '../../schedule/plan-clock.ts';
import { findState } from '../../store/plan/plans.ts';
import { isSimulation, markSimulation } from '../../store/database/service-state.ts';
import { listDeliveries } from '../../store/ledger/deliveries.ts';
import { instantArgument } from '../arguments.ts';
import { printJson, withStore, type Io, type Opened } from '../io.ts';

interface Options {
  to?: Instant;
  json?: true;
}

/** Before the first start of a simulation the database does not say yet that it is one; with nothing sent, it may. */
const mayBecomeSimulation = async ({ store, config }: Opened): Promise<boolean> =>
  config.simulation && (await store.read((db) => listDeliveries(db))).length === 0;

const facts = (clock: Clock, timeZone: string, simulation: boolean) => ({
  now: planInstant(clock, timeZone),
  real: toInstant(clock.realNow(), timeZone),
  timeZone,
  simulation,
  offsetMs: clock.offset(),
});

const run = (io: Io, options: Options): Promise<void> =>
  withStore(io, async (opened) => {
    const { store, clock, config } = opened;
    const plan = await store.read(findState);
    await readClock(opened, config, plan?.year);
    let simulation = await store.read((db) => isSimulation(db));
    if (options.to !== undefined) {
      if (!simulation && (await mayBecomeSimulation(opened)))
        await store.write((tx) => markSimulation(tx));
      await moveClock(opened, options.to);
      simulation = true;
    }
    const shown = facts(clock, plan?.timeZone ?? config.timeZone, simulation);
    if (options.json) return printJson(io, shown);
    io.out(`Reloj del plan: ${shown.now}${simulation ? ' (simulación)' : ''}`);
  });

export const addClock = (parent: Command, io: Io): void => {
  parent
    .command('clock')
    .description('enseña el reloj del plan; lo mueve solo en una simulación')
    .option(
      '--to <instante>',
      'mueve el reloj, por ejemplo a 2020-02-04T09:00:00-06:00',
      instantArgument,
    )
    .option('--json', 'un documento JSON')
    .action((options: Options) => run(io, options));
};
