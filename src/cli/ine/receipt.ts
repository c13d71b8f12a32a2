/** `ine receipt FOLIO --pdf FILE`: the printable acuse of one document, as the button in the chat gives it. */
import type { Command } from 'commander';
import { findByFolio } from '../../domain/ine/notification-decide.ts';
import { AvanceError } from '../../errors.ts';
import { withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { writeDocument } from '../write-document.ts';

interface Options extends PlanOption {
  pdf: string;
}

const run = (io: Io, folio: string, { pdf, ...options }: Options): Promise<void> =>
  withPlan(io, options, async (opened) => {
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
    io.out(`Acuse escrito (${opened.state.key}): ${pdf}`);
  });

export const addIneReceipt = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('receipt'))
    .argument('<folio>', 'el folio del documento, como está en /ine')
    .description('el acuse de un documento del INE, para imprimir')
    .requiredOption('--pdf <archivo>', 'escribe el PDF')
    .action((folio: string, options: Options) => run(io, folio, options));
};
