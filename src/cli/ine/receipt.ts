/** `ine receipt FOLIO --pdf FILE`: the printable acuse of one document, as the button in the chat gives it. */
import type { Command } from 'commander';
import { findByFolio } from '../../domain/ine/notification-decide.ts';
import { AvanceError } from '../../errors.ts';
import { withPlan, type Io } from '../io.ts';
import { writeDocument } from '../write-document.ts';

const run = (io: Io, folio: string, { pdf }: { pdf: string }): Promise<void> =>
  withPlan(io, async (opened) => {
    const found = findByFolio(opened.state, folio);
    const written =
      found === undefined
        ? undefined
        : await writeDocument(opened, { kind: 'receipt', id: found.id }, { pdf });
    if (written === undefined)
      throw new AvanceError(
        'unknown-folio',
        `No hay un documento del INE con el folio «${folio.slice(0, 100)}». Revísalo con /ine en el chat; no se escribió nada.`,
      );
    io.out(`Acuse escrito: ${pdf}`);
  });

export const addIneReceipt = (parent: Command, io: Io): void => {
  parent
    .command('receipt')
    .argument('<folio>', 'el folio del documento, como está en /ine')
    .description('el acuse de un documento del INE, para imprimir')
    .requiredOption('--pdf <archivo>', 'escribe el PDF')
    .action((folio: string, options: { pdf: string }) => run(io, folio, options));
};
