/** `audit export`: the whole record, one entry per line, or one JSON document. */
import type { Command } from 'commander';
import { entriesAfter } from '../../store/record/log.ts';
import { printJson, withStore, type Io } from '../io.ts';

const run = (io: Io, options: { json?: true }): Promise<void> =>
  withStore(io, async ({ store }) => {
    const entries = (await store.read((db) => entriesAfter(db, 0))).map((entry) => ({
      // `stream` and `actor`: as scripts knew them.
      stream: entry.scope,
      actor: entry.authorName,
      ...entry,
    }));
    if (options.json) return printJson(io, entries);
    for (const entry of entries) io.out(JSON.stringify(entry));
  });

export const addAuditExport = (parent: Command, io: Io): void => {
  parent
    .command('export')
    .description('el registro completo, una entrada JSON por renglón')
    .option('--json', 'un solo documento JSON')
    .action((options: { json?: true }) => run(io, options));
};
