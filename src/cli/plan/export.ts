/** `plan export`: the stored plan with its progress, as JSON, XLSX or CSV. */
import type { Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import { stateAsOf } from '../../store/record/as-of.ts';
import { dateArgument } from '../arguments.ts';
import { exportPlan } from './exported-plan.ts';
import { printJson, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { writeWhole } from '../write-file.ts';

interface Options extends PlanOption {
  json?: true;
  xlsx?: string;
  csv?: string;
  asOf?: string;
}

const run = (io: Io, options: Options): Promise<void> =>
  withPlan(io, options, async ({ store, clock, state }) => {
    const { asOf } = options;
    const exported =
      asOf === undefined
        ? exportPlan(state, localDate(clock.planNow(), state.timeZone))
        : exportPlan(await store.read((db) => stateAsOf(db, state, asOf)), asOf);
    // Sheets are heavy to load: only for who asks.
    if (options.xlsx !== undefined) {
      const { writeXlsx } = await import('../../reading/sheet/write-xlsx.ts');
      await writeWhole(options.xlsx, await writeXlsx(exported));
    }
    if (options.csv !== undefined) {
      const { writeCsv } = await import('../../reading/sheet/write-csv.ts');
      await writeWhole(options.csv, writeCsv(exported));
    }
    if (options.json || (options.xlsx === undefined && options.csv === undefined))
      return printJson(io, exported);
    io.out(
      `Plan exportado (${state.key}): ${[options.xlsx, options.csv].filter((file) => file !== undefined).join(', ')}`,
    );
  });

export const addPlanExport = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('export'))
    .description('el plan guardado, con su avance')
    .option('--json', 'un documento JSON (también si no se pide otra cosa)')
    .option('--xlsx <archivo>', 'escribe un XLSX que se puede volver a importar')
    .option('--csv <archivo>', 'escribe un CSV con las líneas y las sesiones')
    .option(
      '--as-of <fecha>',
      'como estaba al terminar ese día: la versión en vigor y lo registrado hasta entonces',
      dateArgument,
    )
    .action((options: Options) => run(io, options));
};
