/** `ine log MONTH`: the month's bitácora as files, as the buttons in the chat give it. */
import type { Command } from 'commander';
import { AvanceError } from '../../errors.ts';
import { findMonth } from '../../language/entities/months.ts';
import { withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { writeDocument } from '../write-document.ts';

interface Options extends PlanOption {
  pdf?: string;
  xlsx?: string;
}

/** By name, or by its number. @throws AvanceError `unknown-month`. */
export const monthArgument = (text: string): number => {
  const month = /^\d{1,2}$/.test(text) ? Number(text) : findMonth(text);
  if (month === undefined || month < 1 || month > 12)
    throw new AvanceError(
      'unknown-month',
      `No conozco el mes «${text.slice(0, 40)}». Escríbelo así: marzo, o 3. No se escribió nada.`,
    );
  return month;
};

const run = (io: Io, name: string, { pdf, xlsx, ...options }: Options): Promise<void> =>
  withPlan(io, options, async (opened) => {
    const month = monthArgument(name);
    if (pdf === undefined && xlsx === undefined)
      throw new AvanceError(
        'no-file',
        'Di en qué archivo: --pdf ARCHIVO, --xlsx ARCHIVO, o los dos.',
      );
    const written = await writeDocument(
      opened,
      { kind: 'log', month, format: 'pdf' },
      { pdf, xlsx },
    );
    io.out(`Bitácora escrita (${opened.state.key}): ${(written ?? []).join(', ')}`);
  });

export const addIneLog = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('log'))
    .argument('<mes>', 'por su nombre o su número')
    .description('la bitácora de un mes: lo recibido del INE y lo enviado a él')
    .option('--pdf <archivo>', 'escribe el PDF')
    .option('--xlsx <archivo>', 'escribe el XLSX')
    .action((month: string, options: Options) => run(io, month, options));
};
