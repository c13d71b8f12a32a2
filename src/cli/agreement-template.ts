/** `agreement template FILE`: the workbook in which agreements are captured, with its instructions. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AvanceError } from '../errors.ts';
import type { Io } from './io.ts';

const run = async (io: Io, file: string): Promise<void> => {
  const { writeAgreementTemplate } = await import('../reading/sheet/write-agreement-template.ts');
  const book = await writeAgreementTemplate();
  try {
    await writeFile(file, book);
  } catch (error) {
    throw new AvanceError('unwritable-file', `${file}: no se pudo escribir. Revisa que la carpeta exista y que haya permiso.`, undefined, { cause: error });
  }
  io.out(`Plantilla escrita: ${file}. Llénala y guárdala con: npm run -s avance -- agreement import ${file}`);
};

export const addAgreementTemplate = (parent: Command, io: Io): void => {
  parent.command('template').argument('<archivo>', 'XLSX que se escribe').description('la plantilla de convenios y compromisos')
    .action((file: string) => run(io, file));
};
