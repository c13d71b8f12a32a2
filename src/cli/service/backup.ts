/** `backup FILE`: the record, the outbox and the accounts as JSON Lines, also while the service runs; whole or not at all. */
import type { Command } from 'commander';
import { backupLines, describeBackup } from '../../store/backup/lines.ts';
import { printJson, withStore, type Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';
import { backupFacts } from './backup-facts.ts';

/** It holds the keys of the calendar and of the files, and what people wrote in private. */
const FOR_ITS_OWNER = 0o600;

const run = (io: Io, file: string, options: { json?: true }): Promise<void> =>
  withStore(io, async ({ store, clock }) => {
    const first = await store.readAsOfNow(async (db) => {
      const described = await describeBackup(db, clock.realNow());
      await writeWhole(file, backupLines(db, described), FOR_ITS_OWNER);
      return described;
    });
    const facts = backupFacts(file, first);
    if (options.json) return printJson(io, facts);
    io.out(
      `Respaldo escrito en ${file}: ${facts.entries} entradas del registro y ${facts.deliveries} envíos. Contiene claves y mensajes privados: guárdalo donde nadie más lo lea.`,
    );
  });

export const addBackup = (parent: Command, io: Io): void => {
  parent
    .command('backup')
    .description(
      'respalda el registro, los envíos y las cuentas, también con el servicio en marcha',
    )
    .argument('<archivo>', 'donde se escribe')
    .option('--json', 'un documento JSON')
    .action((file: string, options: { json?: true }) => run(io, file, options));
};
