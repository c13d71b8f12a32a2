/** `restore FILE`: a backup into an empty database of either kind, checked first; whole or not at all. */
import type { Command } from 'commander';
import { restoreBackup } from '../../store/backup/restore.ts';
import { printJson, readLines, withStore, type Io } from '../io.ts';
import { backupFacts } from './backup-facts.ts';

const run = (io: Io, file: string, options: { json?: true }): Promise<void> =>
  withStore(io, async ({ store, clock }) => {
    const facts = backupFacts(
      file,
      await restoreBackup(store, () => readLines(file), clock.realNow),
    );
    if (options.json) return printJson(io, facts);
    io.out(
      `Respaldo restaurado: ${facts.entries} entradas del registro y ${facts.deliveries} envíos. Última: ${facts.head}`,
    );
  });

export const addRestore = (parent: Command, io: Io): void => {
  parent
    .command('restore')
    .description('restaura un respaldo en una base vacía, con el servicio detenido')
    .argument('<archivo>', 'el respaldo')
    .option('--json', 'un documento JSON')
    .action((file: string, options: { json?: true }) => run(io, file, options));
};
