/** Adds an extraordinary session on its day. */
import { monthOf } from '../domain/dates.ts';
import { allowed } from '../domain/rights.ts';
import { extraordinaryKey, foldSession } from '../domain/session-state.ts';
import { notAllowed, refusals, say } from '../messages/answers.ts';
import { SESSION_REFUSED } from '../messages/session-answers.ts';
import { loadState } from '../store/plans.ts';
import { addSession, appendSessionEvent } from '../store/sessions.ts';
import type { Answer, CommandContext } from './command.ts';
import { instantOf, once, privately, todayOf } from './reporting.ts';
import type { SessionArgs } from './session-args.ts';
import { cardFor } from './session-change.ts';

export const addExtraordinary = async (
  context: CommandContext,
  { date, time }: SessionArgs,
): Promise<Answer> => {
  const today = todayOf(context);
  const { person } = context.actor;
  if (!allowed(person, 'session'))
    return privately('not-allowed', say(notAllowed(context.state, 'session')), {
      reaction: 'refused',
    });
  if (date === undefined)
    return privately(
      'bad-arguments',
      say('Escribe la fecha y la hora, por ejemplo: /sesion extraordinaria 12 de marzo 17:00'),
    );
  if (date < today) return privately('in-the-past', say(SESSION_REFUSED.in_the_past));
  if (Number(date.slice(0, 4)) !== context.state.year)
    return privately(
      'other-year',
      say(`Este plan es de ${context.state.year}. Escribe una fecha de ese año.`),
    );
  const result = await once(context, async (tx, state) => {
    const key = extraordinaryKey(state, date);
    await addSession(tx, state.planId, { key, kind: 'extraordinary', month: monthOf(date) });
    await appendSessionEvent(tx, state.planId, {
      sessionKey: key,
      kind: 'date_set',
      date,
      ...(time === undefined ? {} : { time }),
      authorId: person.id,
      authorName: person.name,
      at: instantOf(context),
    });
    const after = await loadState(tx, state.planId);
    return { after, record: after.sessions.find((one) => one.key === key) };
  });
  if (result === 'repeated' || result.record === undefined)
    return privately('repeated', say(refusals.repeated), { visibility: 'none' });
  return privately(
    'recorded',
    cardFor(result.after, foldSession(result.record, today), today, person),
  );
};
