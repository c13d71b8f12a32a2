/** Changes a session: decided on its state under the lock, written once, its cards drawn again. */
import { mayFulfil } from '../../domain/sessions/resolution.ts';
import type { Person } from '../../domain/people/people.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { SessionCommand, SessionOutcome } from '../../domain/sessions/session-command.ts';
import { decideSession } from '../../domain/sessions/session-decide.ts';
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import { notAllowed, refusals, say } from '../../messages/progress/answers.ts';
import type { Message } from '../../conversation/message.ts';
import {
  confirmDate,
  SESSION_REFUSED,
  WRONG_FIELD,
  withOffer,
} from '../../messages/sessions/answers.ts';
import { sessionCard } from '../../messages/sessions/session-card.ts';
import { redrawCards } from '../redraw.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendSessionEvent } from '../../store/record/events.ts';
import type { Db } from '../../store/database/store.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';
import { instantOf, writeOnce, privately, todayOf } from '../reporting.ts';
import type { SessionArgs } from './args.ts';
import { offerLines, stepOf } from './offer.ts';

/** The card as this person may use it. */
export const cardFor = (
  state: PlanState,
  session: SessionState,
  today: LocalDate,
  person: Person,
): Message =>
  sessionCard(state, session, today, {
    mayAct: allowed(person, 'session'),
    fulfils: (resolution) => mayFulfil(person, resolution),
  });

const refused = (
  state: PlanState,
  session: SessionState,
  command: SessionCommand,
  { why }: Extract<SessionOutcome, { outcome: 'refused' }>,
): Answer => {
  if (why !== 'not_allowed') {
    const field = WRONG_FIELD[why];
    return privately(
      `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
      say(SESSION_REFUSED[why]),
      { reaction: 'refused', ...(field === undefined ? {} : { field }) },
    );
  }
  const area =
    command.kind === 'fulfil'
      ? session.decisions.find((decision) => decision.number === command.decision)?.area
      : undefined;
  return privately(
    'not-allowed',
    say(notAllowed(state, area === undefined ? 'session' : 'report', area)),
    { reaction: 'refused' },
  );
};

/** In the transaction: decides, and writes what was decided. */
const carryOut = async (
  context: CommandContext,
  args: SessionArgs,
  command: SessionCommand,
  key: string,
  tx: Db,
  state: PlanState,
) => {
  const today = todayOf(context);
  const record = state.sessions.find((one) => one.key === key);
  if (record === undefined) return 'gone' as const;
  const session = foldSession(record, today);
  const decision = decideSession({
    state,
    session,
    command,
    actor: context.actor,
    at: instantOf(context),
    today,
    confirmed: args.confirmed,
  });
  if (decision.outcome !== 'record') return { decision, session, state };
  await appendSessionEvent(tx, state.planId, decision.event, context.actor.channel);
  await redrawCards(tx, state.planId, { sessionKey: key });
  const { details } = decision.event;
  if (details?.decision !== undefined)
    await redrawCards(tx, state.planId, { itemId: `decision/${key}/${details.decision}` });
  const after = await loadState(tx, state.planId);
  const step = stepOf(command);
  if (step !== undefined) await offerEvidence(tx, after, [`session:${step}`], [record.month]);
  return {
    decision,
    state: after,
    session: foldSession(after.sessions.find((one) => one.key === key) ?? record, today),
  };
};

export const changeSession = async (
  context: CommandContext,
  args: SessionArgs,
  command: SessionCommand,
  key: string,
): Promise<Answer> => {
  const result = await writeOnce(
    context,
    (tx, state) => carryOut(context, args, command, key, tx, state),
    (outcome) => outcome !== 'gone' && outcome.decision.outcome === 'record',
  );
  if (result === 'repeated')
    return privately('repeated', say(refusals.repeated), { visibility: 'none' });
  if (result === 'gone')
    return privately('unknown-session', say('Esa sesión ya no está en el plan.'));
  const { decision, session, state } = result;
  const card = cardFor(state, session, todayOf(context), context.actor.person);
  switch (decision.outcome) {
    case 'record':
      return privately(
        'recorded',
        withOffer(card, offerLines(context, state, session, stepOf(command))),
        { replace: true, reaction: 'done' },
      );
    case 'unchanged':
      return privately('unchanged', card, { replace: true });
    case 'confirm':
      return privately(
        'confirm',
        confirmDate(session, args.date ?? '', {
          kind: 'press',
          label: 'Sí, fijarla',
          style: 'primary',
          press: {
            verb: 'sesion',
            args: {
              action: args.action ?? 'fijar',
              key,
              date: args.date ?? '',
              ...(args.time === undefined ? {} : { time: args.time }),
              confirmed: true,
            },
          },
        }),
      );
    case 'refused':
      return refused(state, session, command, decision);
  }
};
