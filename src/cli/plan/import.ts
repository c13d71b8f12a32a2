/** `plan import FILE`: stores a plan, never its progress. The same file again changes nothing. */
import type { Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import { readPlan } from '../../reading/read-plan.ts';
import { planInstant, readClock } from '../../schedule/plan-clock.ts';
import { storePlan } from '../../store/plan/plans.ts';
import { CLI_AUTHOR, printJson, readInput, withStore, type Io } from '../io.ts';
import { discrepancyLines, planSummary } from './summary.ts';

interface Options {
  asAmendment?: string;
  json?: true;
}

const importPlan = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const document = await readPlan(bytes, name);
  await withStore(io, async ({ store, clock, config }) => {
    await readClock({ store, clock }, config, document.plan.year);
    const result = await store.write((tx) =>
      storePlan(tx, {
        document,
        by: CLI_AUTHOR,
        at: planInstant(clock, config.timeZone),
        activeFrom: localDate(clock.planNow(), config.timeZone),
        timeZone: config.timeZone,
        ...(options.asAmendment === undefined ? {} : { amendment: options.asAmendment }),
      }),
    );
    if (options.json) return printJson(io, result);
    if (!result.changed) return io.out('Ese plan ya estaba guardado, igual; nada cambió.');
    io.out(options.asAmendment === undefined ? 'Plan guardado.' : 'Modificación guardada.');
    for (const line of [...planSummary(document), ...discrepancyLines(document)]) io.out(line);
  });
};

export const addPlanImport = (parent: Command, io: Io): void => {
  parent
    .command('import')
    .argument('<archivo>', 'plan en Markdown, XLSX o CSV')
    .description('guarda un plan; el mismo archivo otra vez no cambia nada')
    .option(
      '--as-amendment <motivo>',
      'guarda una modificación del plan que ya existe, con su motivo',
    )
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => importPlan(io, file, options));
};
