/** Adds an extraordinary session on its day. */
import { monthOf } from '../../domain/time/dates.ts';
import { allowed } from '../../domain/people/rights.ts';
import { extraordinaryKey, foldSession } from '../../domain/sessions/session-state.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { SESSION_REFUSED } from '../../messages/sessions/answers.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendSessionEvent } from '../../store/record/events.ts';
import { addSession } from '../../store/record/sessions.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, writeOnce, privately, todayOf, repeated } from '../reporting.ts';
import type { SessionArgs } from './args.ts';
import { cardFor } from './change.ts';
import { tellMembers } from './tell-members.ts';

/** Why none may be added. */
const refusalOf = (context: CommandContext, { date }: SessionArgs): Answer | undefined => {
  const { state } = context;
  if (!allowed(context.actor.person, 'session'))
    return privately('not-allowed', say(notAllowed(state, 'session')), { reaction: 'refused' });
  if (date === undefined)
    return privately(
      'bad-arguments',
      say('Escribe la fecha y la hora, por ejemplo: /sesion extraordinaria 12 de marzo 17:00'),
    );
  if (date < todayOf(context)) return privately('in-the-past', say(SESSION_REFUSED.in_the_past));
  if (Number(date.slice(0, 4)) !== state.year)
    return privately(
      'other-year',
      say(`Este plan es de ${state.year}. Escribe una fecha de ese año.`),
    );
  return undefined;
};

export const addExtraordinary = async (
  context: CommandContext,
  args: SessionArgs,
): Promise<Answer> => {
  const { date = '', time } = args;
  const refusal = refusalOf(context, args);
  if (refusal !== undefined) return refusal;
  const { person, channel } = context.actor;
  const result = await writeOnce(context, async (tx, state) => {
    const key = extraordinaryKey(state, date);
    const who = { authorId: person.id, authorName: person.name, at: instantOf(context) };
    const session = { key, kind: 'extraordinary' as const, month: monthOf(date) };
    await addSession(tx, state.planId, session, { ...who, channel });
    const event = { sessionKey: key, kind: 'date_set' as const, date, ...who };
    const timed = time === undefined ? event : { ...event, time };
    await appendSessionEvent(tx, state.planId, timed, channel);
    const after = await loadState(tx, state.planId);
    await tellMembers(tx, after, key, context.clock.planNow());
    return { after, record: after.sessions.find((one) => one.key === key) };
  });
  if (result === 'repeated' || result.record === undefined) return repeated();
  const today = todayOf(context);
  return privately(
    'recorded',
    cardFor(result.after, foldSession(result.record, today), today, person),
  );
};
