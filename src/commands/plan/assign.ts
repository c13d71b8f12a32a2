/** `/plan asignar LÍNEA… ÁREA or PERSONA`: who answers for a line. */
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import { say } from '../../messages/progress/answers.ts';
import { joinNames } from '../../messages/words.ts';
import { assignLine } from '../../store/plan/people.ts';
import type { CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { instantOf, privately, typedLine, unknownLine, writeOnce } from '../reporting.ts';

interface Assignee {
  area?: string | undefined;
  person?: string | undefined;
}

const assigned = (
  { state }: CommandContext,
  lines: readonly PlanLine[],
  { area, person }: Assignee,
): string => {
  const name =
    person === undefined
      ? state.areas.find(({ code }) => code === area)?.name
      : state.people.find(({ id }) => id === person)?.name;
  const codes = joinNames(lines.map(({ code }) => code));
  return lines.length === 1
    ? `La línea ${codes} quedó asignada a ${name ?? ''}.`
    : `Las líneas ${codes} quedaron asignadas a ${name ?? ''}.`;
};

export const planAssign = async (
  context: CommandContext,
  codes: readonly string[],
  to: Assignee,
): Promise<Answer> => {
  const lines = codes.flatMap((code) => typedLine(context.state, code) ?? []);
  if (lines.length === 0 || lines.length < codes.length) return unknownLine();
  const result = await writeOnce(context, async (tx, state) => {
    const redraw = async (): Promise<void> => {
      for (const line of lines)
        for (const month of scheduledMonths(line))
          await redrawCards(tx, state.planId, { lineKey: line.lineKey, month });
    };
    await redraw(); // what their areas showed
    for (const { lineKey } of lines)
      await assignLine(
        tx,
        state.planId,
        {
          lineKey,
          ...(to.area === undefined ? {} : { area: to.area }),
          ...(to.person === undefined ? {} : { responsible: to.person }),
        },
        { by: context.actor.person.name, at: instantOf(context) },
      );
    await redraw();
    return 'done' as const;
  });
  return result === 'repeated'
    ? privately('repeated', say('Ya estaba asignada.'))
    : privately('recorded', say(assigned(context, lines, to)));
};
