/** Writes what was decided of a session: under the lock, once; its cards drawn again, its members told, its lines offered. */
import { stepOf } from '../../domain/progress/evidence-sessions.ts';
import type { SessionEvent, SessionRecord, SessionStep } from '../../domain/sessions/session.ts';
import { decideSession } from '../../domain/sessions/session-decide.ts';
import type { SessionCommand, SessionOutcome } from '../../domain/sessions/session-command.ts';
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { noticeText } from '../../messages/sessions/notice-card.ts';
import { redrawCards } from '../redraw.ts';
import { sha256 } from '../../store/database/canonical.ts';
import type { Db } from '../../store/database/store.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendSessionEvent } from '../../store/record/events.ts';
import type { CommandContext } from '../command.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';
import { instantOf, todayOf, writeOnce } from '../reporting.ts';
import type { SessionArgs } from './args.ts';
import { tellMembers } from './tell-members.ts';

/** What is acknowledged is what stands under the lock. */
const withHash = <Command extends { hash: string }>(
  session: SessionState,
  command: Command,
): Command => ({ ...command, hash: sha256(noticeText(session)) });

/** The part of the plan whose evidence changes: of what is taken back, that of the step itself. */
const provedBy = (
  event: Pick<SessionEvent, 'kind' | 'item' | 'details'>,
  { events }: SessionRecord,
): SessionStep | undefined => {
  const of = events.find(({ ordinal }) => ordinal === event.details?.of) ?? event;
  return of.kind === 'acknowledged' ? 'notice' : stepOf(of);
};

export interface Written {
  decision: SessionOutcome;
  state: PlanState;
  session: SessionState;
  /** What was recorded proves this part of the plan's lines. */
  step: SessionStep | undefined;
}

/** In the transaction: decides, and writes what was decided. */
const carryOut = async (
  context: CommandContext,
  args: SessionArgs,
  command: SessionCommand,
  key: string,
  tx: Db,
  state: PlanState,
): Promise<Written | 'gone'> => {
  const today = todayOf(context);
  const record = state.sessions.find((one) => one.key === key);
  if (record === undefined) return 'gone';
  const session = foldSession(record, today);
  const decision = decideSession({
    state,
    session,
    command: command.kind === 'acknowledge' ? withHash(session, command) : command,
    actor: context.actor,
    at: instantOf(context),
    today,
    confirmed: args.confirmed,
  });
  if (decision.outcome !== 'record') return { decision, session, state, step: undefined };
  await appendSessionEvent(tx, state.planId, decision.event, context.actor.channel);
  await redrawCards(tx, state.planId, { sessionKey: key });
  const { details } = decision.event;
  if (details?.decision !== undefined)
    await redrawCards(tx, state.planId, { itemId: `decision/${key}/${details.decision}` });
  const after = await loadState(tx, state.planId);
  await tellMembers(tx, after, key, context.clock.planNow());
  const step = provedBy(decision.event, record);
  if (step !== undefined) await offerEvidence(tx, after, [`session:${step}`], [record.month]);
  return {
    decision,
    step: decision.event.kind === 'undone' ? undefined : step,
    state: after,
    session: foldSession(after.sessions.find((one) => one.key === key) ?? record, today),
  };
};

/** @returns `gone` where the session is no more in the plan, `repeated` where the event counted already. */
export const recordSession = (
  context: CommandContext,
  args: SessionArgs,
  command: SessionCommand,
  key: string,
) =>
  writeOnce(
    context,
    (tx, state) => carryOut(context, args, command, key, tx, state),
    (outcome) => outcome !== 'gone' && outcome.decision.outcome === 'record',
  );
