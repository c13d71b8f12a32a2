/** What people are answered when something was reported, or was not: the sentence, the buttons, the reaction. */
import type { Answer } from '../conversation/answer.ts';
import type { Action } from '../conversation/message.ts';
import type { Right } from '../domain/people/rights.ts';
import type { PlanLine } from '../domain/plan/plan-state.ts';
import { indexState } from '../domain/progress/progress.ts';
import type { Evidence, ProgressEntry } from '../domain/progress/progress-entry.ts';
import type { Quantity } from '../domain/progress/report.ts';
import { cards } from '../messages/draw.ts';
import { lineRemoved } from '../messages/plan/amended-line.ts';
import {
  confirmReport,
  notAllowed,
  recorded,
  refusals,
  say,
  unchanged,
} from '../messages/progress/answers.ts';
import { verdictBack } from '../messages/progress/justification-card.ts';
import { snoozedUntil } from '../messages/progress/snooze.ts';
import type { CommandContext } from './command.ts';
import { evidenceArgs } from './progress/evidence.ts';
import { privately, type RecordedOutcome, type Target, repeated } from './reporting.ts';

const undoAction = ({ line, month }: Target, ordinal: number): Action => ({
  kind: 'press',
  label: 'Deshacer',
  press: { verb: 'deshacer', args: { line: line.lineKey, month, ordinal } },
});

/** The press that repeats a report after a confirmation, with all that it said. */
export const confirmReportAction = (
  { line, month }: Target,
  quantity: Quantity,
  note: string | undefined,
  evidence: Evidence[],
): Action => ({
  kind: 'press',
  label: 'Sí, registrar',
  style: 'primary',
  press: {
    verb: 'reportar',
    args: {
      line: line.lineKey,
      month,
      confirmed: true,
      ...evidenceArgs(evidence),
      ...(quantity.total === undefined ? {} : { total: quantity.total }),
      ...(quantity.added === undefined ? {} : { added: quantity.added }),
      ...(note === undefined ? {} : { note }),
    },
  },
});

const reactionTo = (entry: ProgressEntry, complete: boolean): NonNullable<Answer['reaction']> => {
  switch (entry.kind) {
    case 'report':
    case 'initial_load':
      return complete ? 'done' : 'partial';
    case 'comment':
    case 'note':
    case 'snooze':
      return 'noted';
    case 'undo':
      return 'undone';
    case 'justification':
      return 'justified';
    case 'justification_accepted':
    case 'justification_rejected':
      return 'noted';
  }
};

/** Of an event that was already worked through, perhaps by a service that died before it could react: what it would have said. */
export const reactionBefore = (
  { state, actor }: CommandContext,
  { line, month }: Target,
): Pick<Answer, 'reaction'> => {
  const last = state.entries
    .filter(
      (entry) =>
        entry.lineKey === line.lineKey &&
        entry.month === month &&
        entry.authorId === actor.person.id,
    )
    .at(-1);
  return last === undefined
    ? {}
    : { reaction: reactionTo(last, indexState(state).month(line.lineKey, month).complete) };
};

type Of<Outcome extends RecordedOutcome['outcome']> = Extract<
  RecordedOutcome,
  { outcome: Outcome }
>;

const recordedAnswer = ({ entry, state }: Of<'record'>, target: Target): Answer => {
  const { line, month } = target;
  const present = indexState(state).month(line.lineKey, month);
  if (entry.kind === 'snooze')
    return privately('snoozed', say(snoozedUntil(state, line, entry)), { reaction: 'noted' });
  const undo =
    entry.kind === 'report' || entry.kind === 'justification' || entry.kind === 'note'
      ? [undoAction(target, entry.ordinal)]
      : [];
  const verdict =
    present.verdict?.ordinal === entry.ordinal ? [verdictBack(line, month, entry.ordinal)] : [];
  return privately('recorded', say(recorded(line, month, entry, present), [...undo, ...verdict]), {
    reaction: reactionTo(entry, present.complete),
  });
};

const refusedAnswer = ({ why, state }: Of<'refused'>, line: PlanLine, right: Right): Answer => {
  if (why === 'line_removed')
    return privately('unknown-line', say(lineRemoved(state, line)), { reaction: 'refused' });
  const text =
    why === 'not_allowed'
      ? notAllowed(state, right, line.area)
      : why === 'reason_needed' && right === 'justify'
        ? refusals.justification_reason
        : refusals[why];
  return privately(why.replace(/_/g, '-'), say(text), { reaction: 'refused' });
};

/** The answer to one outcome. `confirm` is the press that repeats the command, confirmed. */
export const answerTo = (
  outcome: RecordedOutcome | 'repeated',
  target: Target,
  right: Right,
  confirm?: Action,
): Answer => {
  if (outcome === 'repeated') return repeated();
  const { line, month } = target;
  const month_ = indexState(outcome.state).month(line.lineKey, month);
  switch (outcome.outcome) {
    case 'record':
      return recordedAnswer(outcome, target);
    case 'unchanged':
      return privately('unchanged', say(unchanged(line, month, month_)), { reaction: 'noted' });
    case 'confirm':
      return privately(
        'confirm',
        confirm === undefined
          ? say(refusals.unknown_line)
          : confirmReport(outcome.state, { line, month }, outcome.why, confirm),
        { reaction: 'asked' },
      );
    case 'refused':
      return refusedAnswer(outcome, line, right);
  }
};

/** On its own card a recorded report says all it has to say by redrawing it; elsewhere, and for surprises, there is a private answer. */
export const quietOnCard = (
  { place }: Pick<CommandContext, 'place'>,
  { lineKey }: PlanLine,
  answer: Answer,
): Answer =>
  answer.code === 'recorded' && cards.saysItself(place.subject, { lineKey })
    ? { ...answer, visibility: 'none' }
    : answer;
