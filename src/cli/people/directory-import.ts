/** `directory import FILE`: areas, people, commissions, from JSON or XLSX; shown before anybody loses a post. */
import type { Command } from 'commander';
import { AvanceError } from '../../errors.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import { contradictionLines, directoryLines } from '../../messages/people/directory-text.ts';
import { count } from '../../messages/words.ts';
import type { DirectoryInput } from '../../store/plan/directory-input.ts';
import { importDirectory, previewDirectory } from '../../store/plan/directory.ts';
import type { PlannedDirectory } from '../../store/plan/plan-directory.ts';
import { confirm } from '../confirm.ts';
import { CLI_AUTHOR, printJson, readInput, withStore, type Io } from '../io.ts';
import { readPlanClock } from '../which-plan.ts';

interface Options {
  json?: true;
  check?: true;
  yes?: true;
}

const storedSentence = ({ areas, people, commissions = [] }: DirectoryInput): string => {
  const named =
    commissions.length === 0 ? '' : `${count(commissions.length, 'comisión', 'comisiones')}, `;
  return `${named}${count(areas.length, 'área', 'áreas')} y ${count(people.length, 'persona', 'personas')}.`;
};

const show = (io: Io, { changed, difference, present, contradictions }: PlannedDirectory): void => {
  for (const line of contradictionLines(contradictions)) io.out(line);
  if (!changed) return io.out('Ese directorio ya estaba guardado, igual; nada cambió.');
  for (const line of directoryLines(difference, present)) io.out(line);
};

/** Who and what loses its posts. */
const removedOf = ({ difference: { areas, people } }: PlannedDirectory): string[] => [
  ...areas.removed.map(({ code }) => code),
  ...people.removed.map(({ name }) => name),
];

const ask = async (io: Io, planned: PlannedDirectory, { yes, json }: Options): Promise<void> => {
  const removed = removedOf(planned);
  if (removed.length === 0) return;
  const question = `El archivo no los trae: ${removed.join(', ')}. ¿Los quito?`;
  if (yes !== true && (json || io.ask === undefined)) io.err(question);
  await confirm(json ? { ...io, ask: undefined } : io, question, yes === true);
};

/** Whoever was asked about has to be who loses their posts. @throws AvanceError `directory-changed`. */
const refuseOther = (shown: PlannedDirectory, stored: PlannedDirectory): void => {
  if (JSON.stringify(removedOf(stored)) !== JSON.stringify(removedOf(shown)))
    throw new AvanceError(
      'directory-changed',
      'El directorio cambió mientras tanto; no se guardó nada. Repite el comando para ver la diferencia de ahora.',
    );
};

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readDirectory } = await import('../../reading/sheet/read-directory.ts');
  const directory = await readDirectory(bytes, name);
  await withStore(io, async ({ store, clock, config }) => {
    await readPlanClock({ store, clock }, config);
    const planned = await store.read((db) => previewDirectory(db, directory));
    const { changed, difference, contradictions } = planned;
    if (!options.json) show(io, planned);
    if (options.check !== true) {
      await ask(io, planned, options);
      const at = planInstant(clock, config.timeZone);
      await store.write(async (tx) => {
        refuseOther(planned, await importDirectory(tx, directory, at, CLI_AUTHOR));
      });
    }
    const { areas, people, commissions = [] } = directory;
    if (options.json)
      printJson(io, {
        areas: areas.length,
        people: people.length,
        commissions: commissions.length,
        changed,
        difference,
        contradictions,
      });
    else if (changed)
      io.out(
        `${options.check === true ? 'Se guardaría el directorio' : 'Directorio guardado'}: ${storedSentence(directory)}`,
      );
  });
};

export const addDirectoryImport = (parent: Command, io: Io): void => {
  parent
    .command('import')
    .argument('<archivo>', 'directorio en JSON o XLSX')
    .description('guarda áreas, personas y comisiones, y dice qué cambió')
    .option('--check', 'dice qué cambiaría y no guarda nada')
    .option('--yes', 'quita sin preguntar a quienes el archivo no trae')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => run(io, file, options));
};
