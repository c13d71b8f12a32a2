/** `plan list`: the commissions and their plans, and where each is in its life. */
import type { Command } from 'commander';
import { inForceFrom, planLife } from '../../domain/plan/plan-life.ts';
import { localDate } from '../../domain/time/dates.ts';
import { loadStates } from '../../store/plan/plans.ts';
import { printJson, printTable, withStore, type Io } from '../io.ts';
import { readPlanClock } from '../which-plan.ts';
import { LIFE_WORDS } from './life-words.ts';

const run = (io: Io, { json }: { json?: true }): Promise<void> =>
  withStore(io, async ({ store, clock, config }) => {
    await readPlanClock({ store, clock }, config);
    const stored = await store.read(loadStates);
    const plans = stored.map((state) => ({
      key: state.key,
      commission: state.commissionName,
      year: state.year,
      state: planLife(state, localDate(clock.planNow(), state.timeZone)),
      lines: state.lines.length,
      inForceSince: inForceFrom(state),
    }));
    if (json) return printJson(io, plans);
    if (plans.length === 0)
      return io.out(
        'Todavía no hay ningún plan. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
      );
    printTable(
      io,
      ['plan', 'comisión', 'estado', 'líneas', 'en vigor desde'],
      plans.map((plan) => [
        plan.key,
        plan.commission,
        LIFE_WORDS[plan.state],
        String(plan.lines),
        plan.inForceSince,
      ]),
    );
  });

export const addPlanList = (parent: Command, io: Io): void => {
  parent
    .command('list')
    .description('las comisiones y sus planes')
    .option('--json', 'un documento JSON')
    .action((options: { json?: true }) => run(io, options));
};
