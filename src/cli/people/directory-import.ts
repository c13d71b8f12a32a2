/** `directory import FILE`: areas, people, commissions, from JSON or XLSX. */
import type { Command } from 'commander';
import { planInstant } from '../../schedule/plan-clock.ts';
import { directoryLines } from '../../messages/people/directory-text.ts';
import { count } from '../../messages/words.ts';
import { importDirectory } from '../../store/plan/directory.ts';
import { CLI_AUTHOR, printJson, readInput, withStore, type Io } from '../io.ts';
import { readPlanClock } from '../which-plan.ts';

const run = async (io: Io, file: string, options: { json?: true }): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readDirectory } = await import('../../reading/sheet/read-directory.ts');
  const directory = await readDirectory(bytes, name);
  await withStore(io, async ({ store, clock, config }) => {
    await readPlanClock({ store, clock }, config);
    const imported = await store.write((tx) =>
      importDirectory(tx, directory, planInstant(clock, config.timeZone), CLI_AUTHOR),
    );
    const { areas, people, commissions = [] } = directory;
    const facts = { areas: areas.length, people: people.length };
    const { changed, difference } = imported;
    if (options.json)
      return printJson(io, { ...facts, commissions: commissions.length, changed, difference });
    if (!changed) return io.out('Ese directorio ya estaba guardado, igual; nada cambió.');
    for (const line of directoryLines(difference, imported.commissions)) io.out(line);
    const named =
      commissions.length === 0 ? '' : `${count(commissions.length, 'comisión', 'comisiones')}, `;
    const areaCount = count(areas.length, 'área', 'áreas');
    const peopleCount = count(people.length, 'persona', 'personas');
    io.out(`Directorio guardado: ${named}${areaCount} y ${peopleCount}.`);
  });
};

export const addDirectoryImport = (parent: Command, io: Io): void => {
  parent
    .command('import')
    .argument('<archivo>', 'directorio en JSON o XLSX')
    .description('guarda áreas, personas y comisiones, y dice qué cambió')
    .option('--json', 'un documento JSON')
    .action((file: string, options: { json?: true }) => run(io, file, options));
};
