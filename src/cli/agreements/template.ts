/** `agreement template FILE`: the workbook in which agreements are captured, with its instructions. */
import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';

const run = async (io: Io, file: string): Promise<void> => {
  const { writeAgreementTemplate } =
    await import('../../reading/sheet/write-agreement-template.ts');
  await writeWhole(file, await writeAgreementTemplate());
  io.out(
    `Plantilla escrita: ${file}. Llénala y guárdala con: npm run -s avance -- agreement import ${file}`,
  );
};

export const addAgreementTemplate = (parent: Command, io: Io): void => {
  parent
    .command('template')
    .argument('<archivo>', 'XLSX que se escribe')
    .description('la plantilla de convenios y compromisos')
    .action((file: string) => run(io, file));
};
