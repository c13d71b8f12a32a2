/** `/plan` alone: what there is, and buttons to the rest. */
import type { Discrepancy } from '../../domain/plan/document.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Action } from '../../conversation/message.ts';
import { say } from '../../messages/progress/answers.ts';
import { count } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { privately } from '../reporting.ts';

const standing = ({ state: { suspensions, reschedulings } }: CommandContext): string =>
  suspensions.length + reschedulings.length === 0
    ? ''
    : ` Vigentes: ${count(suspensions.length, 'suspensión', 'suspensiones')} y ${count(reschedulings.length, 'reprogramación', 'reprogramaciones')}.`;

export const planMenu = (context: CommandContext, decisions: Discrepancy[]): Answer => {
  const open = decisions.filter((decision) => decision.resolution === undefined).length;
  const go = (label: string, action: string): Action => ({
    kind: 'press',
    label,
    press: { verb: 'plan', args: { action } },
  });
  return privately(
    'shown',
    say(
      `${context.state.document.plan.title}: ${context.state.lines.length} líneas de acción; ${count(open, 'observación', 'observaciones')} por decidir.${standing(context)}`,
      [
        go('Revisar observaciones', 'revisar'),
        go('Equipo', 'equipo'),
        go('Próximos avisos', 'mensajes'),
        go('Suspensiones y reprogramaciones', 'levantar'),
        go('Ajustes', 'ajustes'),
      ],
    ),
    { replace: true },
  );
};
