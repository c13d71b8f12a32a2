/** `session call MONTH --docx FILE`: the convocatoria that was drafted for a month's session, to be corrected by a person. */
import type { Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import { foldSessions } from '../../domain/sessions/session-state.ts';
import { AvanceError } from '../../errors.ts';
import { monthArgument } from '../ine/log.ts';
import { withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { writeDocument } from '../write-document.ts';

interface Options extends PlanOption {
  docx: string;
}

const run = (io: Io, name: string, { docx, ...options }: Options): Promise<void> =>
  withPlan(io, options, async (opened) => {
    const { state, clock } = opened;
    const month = monthArgument(name);
    const drafted = foldSessions(state, localDate(clock.planNow(), state.timeZone))
      .filter(({ record, draft }) => record.month === month && draft !== undefined)
      .at(-1);
    const written =
      drafted === undefined
        ? undefined
        : await writeDocument(opened, { kind: 'call', sessionKey: drafted.record.key }, { docx });
    if (written === undefined)
      throw new AvanceError(
        'no-call',
        'Ninguna sesión de ese mes tiene convocatoria redactada. Redáctala antes en /sesion; no se escribió nada.',
      );
    io.out(`Convocatoria escrita (${state.key}): ${docx}`);
  });

export const addSessionCall = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('call'))
    .argument('<mes>', 'por su nombre o su número')
    .description('la convocatoria redactada de la sesión de un mes, para corregirla')
    .requiredOption('--docx <archivo>', 'escribe el DOCX')
    .action((month: string, options: Options) => run(io, month, options));
};
