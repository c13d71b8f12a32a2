/** `/plan asignar LÍNEA… ÁREA or PERSONA`: who answers for a line. */
import { scheduledMonths } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import { say } from '../../messages/progress/answers.ts';
import { assignLine } from '../../store/plan/people.ts';
import type { CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { instantOf, privately, typedLine, unknownLine, writeOnce } from '../reporting.ts';

export const planAssign = async (
  context: CommandContext,
  code: string,
  to: { area?: string | undefined; person?: string | undefined },
): Promise<Answer> => {
  const line = typedLine(context.state, code);
  if (line === undefined) return unknownLine();
  const result = await writeOnce(context, async (tx, state) => {
    const redraw = async (): Promise<void> => {
      for (const month of scheduledMonths(line))
        await redrawCards(tx, state.planId, { lineKey: line.lineKey, month });
    };
    await redraw(); // what its area showed
    await assignLine(
      tx,
      state.planId,
      {
        lineKey: line.lineKey,
        ...(to.area === undefined ? {} : { area: to.area }),
        ...(to.person === undefined ? {} : { responsible: to.person }),
      },
      { by: context.actor.person.name, at: instantOf(context) },
    );
    await redraw();
    return 'done' as const;
  });
  const name =
    to.person === undefined
      ? context.state.areas.find((area) => area.code === to.area)?.name
      : context.state.people.find((person) => person.id === to.person)?.name;
  return result === 'repeated'
    ? privately('repeated', say('Ya estaba asignada.'))
    : privately('recorded', say(`La línea ${line.code} quedó asignada a ${name ?? ''}.`));
};
