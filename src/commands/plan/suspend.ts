/** `/plan suspender LÍNEA… MESES por ACUERDO`: months that are not chased any more, and their lifting. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import type { Suspension } from '../../domain/plan/suspension.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Action } from '../../conversation/message.ts';
import { say } from '../../messages/progress/answers.ts';
import {
  nothingSuspended,
  suspended,
  suspensionLifted,
  SUSPEND_HOW,
  suspensionsCard,
} from '../../messages/plan/suspension-text.ts';
import { declareSuspension, liftSuspension } from '../../store/record/suspensions.ts';
import type { Db } from '../../store/database/store.ts';
import type { CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { instantOf, privately, typedLine, writeOnce } from '../reporting.ts';

export const suspendSchema = z.object({
  codes: z.array(z.string()).max(300),
  months: z.array(z.int().min(1).max(12)),
  act: z.string().max(300),
  unknown: z.string().optional(),
});

const liftAction = ({ id }: Suspension): Action => ({
  kind: 'press',
  label: 'Levantar suspensión',
  press: { verb: 'plan', args: { action: 'suspender', lift: id } },
});

const authorOf = (context: CommandContext) => ({
  by: context.actor.person.name,
  authorId: context.actor.person.id,
  channel: context.actor.channel,
  at: instantOf(context),
});

const redraw = async (tx: Db, planId: string, { lineKeys, months }: Suspension): Promise<void> => {
  for (const lineKey of lineKeys)
    for (const month of months) await redrawCards(tx, planId, { lineKey, month });
};

const lift = async (context: CommandContext, id: string): Promise<Answer> => {
  const result = await writeOnce(context, async (tx, state) => {
    const found = state.suspensions.find((one) => one.id === id);
    if (found === undefined) return 'gone' as const;
    await liftSuspension(tx, state.planId, id, authorOf(context));
    await redraw(tx, state.planId, found);
    return found;
  });
  return result === 'gone' || result === 'repeated'
    ? privately('repeated', say(suspensionLifted()))
    : privately('recorded', say(suspensionLifted(result)));
};

/** Only what is scheduled in those months: the rest has nothing to suspend. */
const linesIn = (lines: PlanLine[], months: number[]): PlanLine[] =>
  lines.filter((line) => scheduledMonths(line).some((month) => months.includes(month)));

export const planSuspend = async (
  context: CommandContext,
  given: z.infer<typeof suspendSchema> | undefined,
  lifted: string | undefined,
): Promise<Answer> => {
  if (lifted !== undefined) return lift(context, lifted);
  const { state } = context;
  if (given === undefined || given.codes.length + given.months.length === 0)
    return privately('shown', suspensionsCard(state, liftAction));
  if (
    given.unknown !== undefined ||
    given.act === '' ||
    given.codes.length * given.months.length === 0
  )
    return privately('bad-arguments', say(SUSPEND_HOW), { reaction: 'refused' });
  const lines = linesIn(
    given.codes.flatMap((code) => typedLine(state, code) ?? []),
    given.months,
  );
  if (lines.length === 0)
    return privately('bad-arguments', say(nothingSuspended), { reaction: 'refused' });
  const suspension: Suspension = {
    id: randomUUID(),
    lineKeys: lines.map(({ lineKey }) => lineKey),
    months: given.months,
    act: given.act,
  };
  const result = await writeOnce(context, async (tx) => {
    await declareSuspension(tx, state.planId, suspension, authorOf(context));
    await redraw(tx, state.planId, suspension);
    return 'done' as const;
  });
  return result === 'repeated'
    ? privately('repeated', say(nothingSuspended), { visibility: 'none' })
    : privately('recorded', say(suspended(lines, suspension), [liftAction(suspension)]));
};
