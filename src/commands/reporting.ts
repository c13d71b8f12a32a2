/** What every report shares: decide on the state inside the transaction, write, and want the cards redrawn. */
import { epochOf, localDate, toInstant } from '../domain/time/dates.ts';
import type { Instant, LocalDate, Month } from '../domain/plan/document.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanLine, PlanState } from '../domain/plan/plan-state.ts';
import { indexState } from '../domain/progress/progress.ts';
import type { ProgressEntry } from '../domain/progress/progress-entry.ts';
import type { ReportOutcome, ReportRequest } from '../domain/progress/report.ts';
import type { Message } from '../conversation/message.ts';
import { refusals, say } from '../messages/progress/answers.ts';
import { noticesOf } from '../reminders/notices.ts';
import { insertDeliveries } from '../store/ledger/deliveries.ts';
import { redrawCards } from './redraw.ts';
import { claimInbound, releaseInbound } from '../store/inbound/inbound.ts';
import { loadState } from '../store/plan/plans.ts';
import { appendEntry } from '../store/record/progress.ts';
import type { Db } from '../store/database/store.ts';
import type { Answer } from '../conversation/answer.ts';
import type { CommandContext } from './command.ts';
import { cards } from '../messages/draw.ts';

export const todayOf = ({ clock, state }: Pick<CommandContext, 'clock' | 'state'>): LocalDate =>
  localDate(clock.planNow(), state.timeZone);
export const instantOf = ({ clock, state }: Pick<CommandContext, 'clock' | 'state'>): Instant =>
  toInstant(clock.planNow(), state.timeZone);

export const privately = (code: string, message: Message, rest: Partial<Answer> = {}): Answer => ({
  visibility: 'private',
  code,
  message,
  ...rest,
});

/**
 * The write transaction of a command: the event counts once, and what is decided on is the state under the lock.
 * @param counted whether the event is spent: a form that was refused is sent again, corrected, under the same name.
 */
export const writeOnce = <T>(
  context: CommandContext,
  fn: (tx: Db, state: PlanState) => Promise<T>,
  counted: (result: T) => boolean = () => true,
): Promise<T | 'repeated'> =>
  context.store.write(async (tx) => {
    const {
      eventId,
      actor: { channel },
    } = context;
    if (eventId !== undefined && !(await claimInbound(tx, channel, eventId))) return 'repeated';
    const result = await fn(tx, await loadState(tx, context.state.planId));
    if (eventId !== undefined && !counted(result)) await releaseInbound(tx, channel, eventId);
    return result;
  });

/** What a decision is made on: who asks, the state under the lock, plan time. */
export interface DecisionRequest {
  state: PlanState;
  actor: Actor;
  at: Instant;
}

/** Decided under the lock and recorded there; the event is spent only where something was recorded. */
export const decideOnce = <Decided extends { decision: { outcome: string } }>(
  context: CommandContext,
  decide: (request: DecisionRequest, tx: Db) => Promise<Decided>,
): Promise<Decided | 'repeated'> =>
  writeOnce(
    context,
    (tx, state) => decide({ state, actor: context.actor, at: instantOf(context) }, tx),
    ({ decision }) => decision.outcome === 'record',
  );

/** What is shown after a decision: that it was recorded, or that it stood so already. */
export const asDecided = (shown: Answer, { outcome }: { outcome: string }): Answer =>
  outcome === 'record'
    ? { ...shown, code: 'recorded', reaction: 'done' }
    : { ...shown, code: 'unchanged' };

/** The event was worked through before: nothing is said again. */
export const repeated = (): Answer =>
  privately('repeated', say(refusals.repeated), { visibility: 'none' });

/** One event may report several lines: each counts once under a name of its own. */
export const nthOf = (context: CommandContext, index: number): CommandContext =>
  context.eventId === undefined || index === 0
    ? context
    : { ...context, eventId: `${context.eventId}#${index}` };

export interface Target {
  line: PlanLine;
  month: Month;
}

export type RecordedOutcome =
  | { outcome: 'record'; entry: ProgressEntry; state: PlanState }
  | (Exclude<ReportOutcome, { outcome: 'record' }> & { state: PlanState });

/** Writes what was decided, for one line and month, and what is owed because of it. */
const carryOut = async (
  tx: Db,
  state: PlanState,
  decision: ReportOutcome,
): Promise<RecordedOutcome> => {
  if (decision.outcome !== 'record') return { ...decision, state };
  const entry = await appendEntry(tx, state.planId, decision.entry);
  if (entry.kind !== 'comment' && entry.kind !== 'snooze')
    await redrawCards(tx, state.planId, { lineKey: entry.lineKey, month: entry.month });
  const after = await loadState(tx, state.planId);
  await insertDeliveries(
    tx,
    state.planId,
    noticesOf(after, entry.at.slice(0, 10), entry),
    epochOf(entry.at),
    cards,
  );
  return { outcome: 'record', entry, state: after };
};

/** What every decision about a line and month is made on: the state under the lock. */
export type Basis = Pick<ReportRequest, 'state' | 'line' | 'month' | 'actor' | 'at' | 'today'>;

/** Decides under the lock and writes what was decided, once for the event that brought it. */
export const recordDecision = (
  context: CommandContext,
  { line, month }: Target,
  decide: (basis: Basis) => ReportOutcome,
): Promise<RecordedOutcome | 'repeated'> =>
  writeOnce(
    context,
    (tx, state) =>
      carryOut(
        tx,
        state,
        decide({
          state,
          line: keptLine(state, line.lineKey) ?? line,
          month,
          actor: context.actor,
          at: instantOf(context),
          today: todayOf(context),
        }),
      ),
    ({ outcome }) => outcome === 'record',
  );

/** A typed code's line; undefined when the plan in force has none. */
export const typedLine = (state: PlanState, code: string): PlanLine | undefined =>
  indexState(state).byCode(code);
/** The line that a card or a button is about, whatever its code is now, in the plan or taken out by an amendment. */
export const keptLine = (state: PlanState, lineKey: string): PlanLine | undefined =>
  indexState(state).byKey(lineKey);
export const unknownLine = (): Answer =>
  privately('unknown-line', say(refusals.unknown_line), { reaction: 'refused' });
