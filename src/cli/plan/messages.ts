/** `plan messages`: a dry run of the reminders of some days, sent to nobody. */
import type { Command } from 'commander';
import type { LocalDate } from '../../domain/plan/document.ts';
import { dateArgument } from '../arguments.ts';
import { printJson, printTable, requireState, withStore, type Io } from '../io.ts';

interface Options {
  from: LocalDate;
  to: LocalDate;
  json?: true;
}

const run = (io: Io, { from, to, json }: Options): Promise<void> =>
  withStore(io, async ({ store }) => {
    const { previewMessages } = await import('../../messages/plan/preview-text.ts');
    const messages = previewMessages(await store.read(requireState), from, to);
    if (json) return printJson(io, messages);
    if (messages.length === 0) return io.out('Ningún aviso en esos días.');
    printTable(
      io,
      ['cuándo', 'regla', 'para', 'asunto'],
      messages.map((each) => [each.at, each.rule, each.to, each.subject]),
    );
  });

export const addPlanMessages = (parent: Command, io: Io): void => {
  parent
    .command('messages')
    .description('los avisos de esos días, sin enviarlos a nadie')
    .requiredOption('--from <fecha>', 'primer día, por ejemplo 2020-01-01', dateArgument)
    .requiredOption('--to <fecha>', 'último día', dateArgument)
    .option('--json', 'un documento JSON')
    .action((options: Options) => run(io, options));
};
