/** `session call MONTH --docx FILE`: the convocatoria that was drafted for a month's session, to be corrected by a person. */
import type { Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import { foldSessions } from '../../domain/sessions/session-state.ts';
import { AvanceError } from '../../errors.ts';
import { callPaper } from '../../messages/sessions/call-paper.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import { monthArgument } from '../ine/log.ts';
import { withPlan, type Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';

const run = (io: Io, name: string, { docx }: { docx: string }): Promise<void> =>
  withPlan(io, async ({ state, clock }) => {
    const month = monthArgument(name);
    const at = planInstant(clock, state.timeZone);
    const drafted = foldSessions(state, localDate(clock.planNow(), state.timeZone))
      .filter((one) => one.record.month === month && one.draft !== undefined)
      .at(-1);
    const paper = drafted === undefined ? undefined : callPaper(state, drafted.record.key, at);
    if (paper === undefined)
      throw new AvanceError(
        'no-call',
        'Ninguna sesión de ese mes tiene convocatoria redactada. Redáctala antes en /sesion; no se escribió nada.',
      );
    const { writePaperDocx } = await import('../../documents/paper-docx.ts');
    await writeWhole(docx, await writePaperDocx(paper));
    io.out(`Convocatoria escrita: ${docx}`);
  });

export const addSessionCall = (parent: Command, io: Io): void => {
  parent
    .command('call')
    .argument('<mes>', 'por su nombre o su número')
    .description('la convocatoria redactada de la sesión de un mes, para corregirla')
    .requiredOption('--docx <archivo>', 'escribe el DOCX')
    .action((month: string, options: { docx: string }) => run(io, month, options));
};
