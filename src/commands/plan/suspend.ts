/** `/plan suspender LÍNEA… MESES|DESDE HASTA por ACUERDO`: months and days in which nothing is chased. */
import { z } from 'zod';
import { isLocalDate } from '../../domain/time/dates.ts';
import type { Answer } from '../../conversation/answer.ts';
import { say } from '../../messages/progress/answers.ts';
import {
  alreadySuspended,
  standingActsCard,
  suspended,
} from '../../messages/plan/suspension-text.ts';
import type { CommandContext } from '../command.ts';
import { privately, writeOnce } from '../reporting.ts';
import { recordSuspension, suspensionFrom } from './acts.ts';
import { authorOf, liftAction } from './lift.ts';

const date = z.string().refine(isLocalDate);
export const suspendSchema = z.object({
  codes: z.array(z.string()).max(300),
  months: z.array(z.int().min(1).max(12)),
  from: date.optional(),
  to: date.optional(),
  whole: z.literal(true).optional(),
  sessions: z.literal(true).optional(),
  act: z.string().max(300),
  unknown: z.string().optional(),
});
type Given = z.infer<typeof suspendSchema>;

const isBare = ({ codes, months, from, sessions, act, unknown }: Given): boolean =>
  codes.length + months.length === 0 &&
  from === undefined &&
  sessions === undefined &&
  act === '' &&
  unknown === undefined;

export const planSuspend = async (
  context: CommandContext,
  given: Given | undefined,
): Promise<Answer> => {
  if (given === undefined || isBare(given))
    return privately('shown', standingActsCard(context.state, liftAction));
  const result = await writeOnce(context, async (tx, state) => {
    const decided = suspensionFrom(state, given);
    if ('refused' in decided) return decided;
    const recording = { tx, planId: state.planId, who: authorOf(context) };
    await recordSuspension(recording, decided.suspension);
    return decided;
  });
  if (result === 'repeated')
    return privately('repeated', say(alreadySuspended), { visibility: 'none' });
  if ('refused' in result)
    return privately(result.known ? 'unchanged' : 'bad-arguments', say(result.refused), {
      reaction: 'refused',
    });
  const { lines, suspension } = result;
  return privately(
    'recorded',
    say(suspended(lines, suspension), [liftAction(suspension.id, 'Levantar suspensión')]),
  );
};
