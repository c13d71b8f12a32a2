/** Writes what was decided of a session: under the lock, once; its cards drawn again, its members told, its lines offered. */
import { decideSession } from '../../domain/sessions/session-decide.ts';
import type { SessionCommand } from '../../domain/sessions/session-command.ts';
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
import { stepOf } from './offer.ts';
import { tellMembers } from './tell-members.ts';

/** What is acknowledged is what stands under the lock. */
const withHash = <Command extends { hash: string }>(
  session: SessionState,
  command: Command,
): Command => ({ ...command, hash: sha256(noticeText(session)) });

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
    command: command.kind === 'acknowledge' ? withHash(session, command) : command,
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
  await tellMembers(tx, after, key, context.clock.planNow());
  const step = stepOf(command);
  if (step !== undefined) await offerEvidence(tx, after, [`session:${step}`], [record.month]);
  return {
    decision,
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
