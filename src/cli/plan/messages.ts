/** `plan messages`: a dry run of the reminders of some days, sent to nobody. */
import type { Command } from 'commander';
import type { LocalDate } from '../../domain/plan/document.ts';
import { loadStates, loadStatesByDay } from '../../store/plan/plans.ts';
import type { PreviewMessage } from '../../messages/plan/preview-text.ts';
import { dateArgument } from '../arguments.ts';
import { printJson, printTable, withStore, type Io } from '../io.ts';
import { addPlanOption, readPlanClock, requirePlan, type PlanOption } from '../which-plan.ts';

interface Options extends PlanOption {
  from: LocalDate;
  to: LocalDate;
  summary?: true;
  json?: true;
}

/** By person or channel, and month. */
const summarise = async (messages: PreviewMessage[]) => {
  const { countMessages, summaryTable } = await import('../../messages/plan/messages-summary.ts');
  const counted = countMessages(messages);
  return { counted, ...summaryTable(counted) };
};

const run = (io: Io, { from, to, plan, summary, json }: Options): Promise<void> =>
  withStore(io, async ({ store, clock, config }) => {
    await readPlanClock({ store, clock }, config);
    const { previewMessages } = await import('../../messages/plan/preview-text.ts');
    const messages = await store.read(async (db) => {
      const states = await loadStates(db);
      // Of all plans; where there is none, or one is named, as the other commands say it.
      const planId =
        plan === undefined && states.length > 0
          ? undefined
          : (await requirePlan(db, plan, clock.planNow())).planId;
      return previewMessages(await loadStatesByDay(db), from, to, planId);
    });
    const counted = summary ? await summarise(messages) : undefined;
    if (json) return printJson(io, counted?.counted ?? messages);
    if (messages.length === 0) return io.out('Ningún aviso en esos días.');
    if (counted !== undefined) return printTable(io, counted.columns, counted.rows);
    printTable(
      io,
      ['cuándo', 'plan', 'regla', 'para', 'asunto'],
      messages.map((each) => [each.at, each.plan, each.rule, each.to, each.subject]),
    );
  });

export const addPlanMessages = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('messages'), 'sólo de este plan, COMISIÓN/AÑO; sin esto, de todos')
    .description('los avisos de esos días, sin enviarlos a nadie')
    .requiredOption('--from <fecha>', 'primer día, por ejemplo 2020-01-01', dateArgument)
    .requiredOption('--to <fecha>', 'último día', dateArgument)
    .option('--summary', 'cuántos a cada persona o canal, por mes')
    .option('--json', 'un documento JSON')
    .action((options: Options) => run(io, options));
};
