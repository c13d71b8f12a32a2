/** `deliveries`: the outbox ledger, one row per message and address. */
import type { Command } from 'commander';
import { listDeliveries } from '../../store/ledger/deliveries.ts';
import { printJson, printTable, withStore, type Io } from '../io.ts';

const run = (io: Io, options: { json?: true }): Promise<void> =>
  withStore(io, async ({ store }) => {
    const rows = await store.read((db) => listDeliveries(db));
    if (options.json) return printJson(io, rows);
    if (rows.length === 0) return io.out('Todavía no hay envíos.');
    printTable(
      io,
      ['plan', 'clave', 'destino', 'estado', 'creado', 'enviado', 'error'],
      rows.map((row) => [
        row.plan,
        row.key,
        `${row.channel} ${row.address}`,
        row.state,
        row.createdAt,
        row.sentAt ?? '',
        row.error ?? '',
      ]),
    );
  });

export const addDeliveries = (parent: Command, io: Io): void => {
  parent
    .command('deliveries')
    .description('el registro de envíos')
    .option('--json', 'un documento JSON')
    .action((options: { json?: true }) => run(io, options));
};
