/** `/plan levantar LÍNEA|MES|ACUERDO`, or a button: what was suspended or rescheduled counts again as before. */
import { z } from 'zod';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Rescheduling } from '../../domain/plan/rescheduling.ts';
import type { Suspension } from '../../domain/plan/suspension.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import { fold } from '../../language/normalise.ts';
import {
  alreadyLifted,
  moveUndone,
  nothingToLift,
  standingActsCard,
  suspensionLifted,
  type LiftAction,
} from '../../messages/plan/suspension-text.ts';
import { say } from '../../messages/progress/answers.ts';
import type { Db } from '../../store/database/store.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, privately, typedLine, writeOnce } from '../reporting.ts';
import { recordReschedulingUndone, recordSuspensionLifted } from './acts.ts';

export const liftSchema = z.object({
  codes: z.array(z.string()).max(300),
  months: z.array(z.int().min(1).max(12)),
  words: z.array(z.string()).max(60),
});
type About = z.infer<typeof liftSchema>;

export const liftAction: LiftAction = (id, label) => ({
  kind: 'press',
  label,
  press: { verb: 'plan', args: { action: 'levantar', lift: id } },
});

export const authorOf = (context: CommandContext) => ({
  by: context.actor.person.name,
  authorId: context.actor.person.id,
  channel: context.actor.channel,
  at: instantOf(context),
});

/** What was lifted, in words; undefined where nothing of this id stands. */
const liftStanding = async (
  tx: Db,
  state: PlanState,
  id: string,
  context: CommandContext,
): Promise<string | undefined> => {
  const recording = { tx, planId: state.planId, who: authorOf(context) };
  const suspension = state.suspensions.find((each) => each.id === id);
  if (suspension !== undefined) {
    await recordSuspensionLifted(recording, suspension);
    return suspensionLifted(suspension);
  }
  const rescheduling = state.reschedulings.find((each) => each.id === id);
  if (rescheduling === undefined) return undefined;
  await recordReschedulingUndone(recording, rescheduling);
  const line = indexState(state).byKey(rescheduling.lineKey);
  return moveUndone(line?.code ?? rescheduling.lineKey, rescheduling);
};

const lift = async (context: CommandContext, id: string): Promise<Answer> => {
  const result = await writeOnce(context, (tx, state) => liftStanding(tx, state, id, context));
  return result === undefined || result === 'repeated'
    ? privately('repeated', say(alreadyLifted))
    : privately('recorded', say(result));
};

/** Each word stands in the act, each line and month among its own. */
const isMeant = (
  state: PlanState,
  { codes, months, words }: About,
  act: { keys: string[]; months: number[]; act: string },
): boolean => {
  const keys = codes.flatMap((code) => typedLine(state, code)?.lineKey ?? []);
  return (
    keys.length === codes.length &&
    (keys.length === 0 || keys.some((key) => act.keys.includes(key))) &&
    months.every((month) => act.months.includes(month)) &&
    words.every((word) => fold(act.act).split(' ').includes(word))
  );
};

const ofSuspension = ({ lineKeys, months, act }: Suspension) => ({ keys: lineKeys, months, act });
const ofRescheduling = ({ lineKey, from, to, act }: Rescheduling) => ({
  keys: [lineKey],
  months: [from, to],
  act,
});

/** @param which the id that a button has, or what was typed. */
export const planLift = async (
  context: CommandContext,
  which: string | About | undefined,
): Promise<Answer> => {
  if (typeof which === 'string') return lift(context, which);
  const { state } = context;
  if (which === undefined || which.codes.length + which.months.length + which.words.length === 0)
    return privately('shown', standingActsCard(state, liftAction));
  const suspensions = state.suspensions.filter((each) => isMeant(state, which, ofSuspension(each)));
  const reschedulings = state.reschedulings.filter((each) =>
    isMeant(state, which, ofRescheduling(each)),
  );
  const [only, ...others] = [...suspensions, ...reschedulings];
  if (only === undefined)
    return privately('bad-arguments', say(nothingToLift), { reaction: 'refused' });
  return others.length === 0
    ? lift(context, only.id)
    : privately('shown', standingActsCard({ ...state, suspensions, reschedulings }, liftAction), {
        reaction: 'asked',
      });
};
