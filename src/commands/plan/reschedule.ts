/** `/plan reprogramar LÍNEA DE MES A MES por ACUERDO`: a month that moves to another. */
import { z } from 'zod';
import type { Answer } from '../../conversation/answer.ts';
import { moved, standingActsCard } from '../../messages/plan/suspension-text.ts';
import { say } from '../../messages/progress/answers.ts';
import type { CommandContext } from '../command.ts';
import { privately, todayOf, writeOnce, repeated } from '../reporting.ts';
import { recordRescheduling, reschedulingFrom } from './acts.ts';
import { authorOf, liftAction } from './lift.ts';

const month = z.int().min(1).max(12);
export const moveSchema = z.object({
  code: z.string().optional(),
  from: month.optional(),
  to: month.optional(),
  act: z.string().max(300),
  unknown: z.string().optional(),
});
type Given = z.infer<typeof moveSchema>;

const isBare = ({ code, from, act, unknown }: Given): boolean =>
  code === undefined && from === undefined && act === '' && unknown === undefined;

export const planReschedule = async (
  context: CommandContext,
  given: Given | undefined,
): Promise<Answer> => {
  if (given === undefined || isBare(given))
    return privately('shown', standingActsCard(context.state, liftAction));
  const result = await writeOnce(context, async (tx, state) => {
    const decided = reschedulingFrom(state, given, todayOf(context));
    if ('refused' in decided) return decided;
    const recording = { tx, planId: state.planId, who: authorOf(context) };
    await recordRescheduling(recording, decided.rescheduling);
    return decided;
  });
  if (result === 'repeated') return repeated();
  if ('refused' in result)
    return privately('bad-arguments', say(result.refused), { reaction: 'refused' });
  const { line, rescheduling } = result;
  return privately(
    'recorded',
    say(moved(line, rescheduling), [liftAction(rescheduling.id, 'Deshacer reprogramación')]),
  );
};
