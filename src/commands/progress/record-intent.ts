/** The intents that record something on one line, each done as its button does it. */
import type { Answer } from '../../conversation/answer.ts';
import { allowed } from '../../domain/people/rights.ts';
import {
  decideComment,
  decideJustification,
  decideNote,
  decideReport,
  decideSnooze,
  decideUndo,
} from '../../domain/progress/report.ts';
import type { Intent } from '../../language/replies/intent.ts';
import { say } from '../../messages/progress/answers.ts';
import { commentKept } from '../../messages/progress/comment-kept.ts';
import { helpOnLine } from '../../messages/progress/line-help.ts';
import { askDay, SNOOZING_OFF, snoozeActions } from '../../messages/progress/snooze.ts';
import { isSnoozingOn } from '../../reminders/rules/snoozed.ts';
import type { CommandContext } from '../command.ts';
import { answerTo, confirmReportAction } from '../report-answers.ts';
import { privately, recordDecision, todayOf } from '../reporting.ts';
import { heard, keepingWhy, type Choice, type Heard, type Said } from './said.ts';

type Of<K extends Intent['kind']> = Said & { intent: Extract<Intent, { kind: K }> };

export const silent = (code: string): Answer => ({ visibility: 'none', code });

export const report = async (
  context: CommandContext,
  said: Of<'completion' | 'quantity'>,
): Promise<Heard> => {
  const { target, intent, confirmed } = said;
  const { note, evidence } = intent;
  const quantity = intent.kind === 'quantity' ? { total: intent.total, added: intent.added } : {};
  const outcome = await recordDecision(
    context,
    target,
    keepingWhy(said, (basis) => decideReport({ ...basis, quantity, note, evidence, confirmed })),
  );
  const yes = confirmReportAction(target, quantity, note, evidence);
  const answer = answerTo(outcome, target, 'report', yes);
  const item = {
    lineKey: target.line.lineKey,
    month: target.month,
    intent,
    confirmed: true,
  } as const;
  return answer.code === 'confirm'
    ? heard(answer, [{ label: yes.label, items: [item] }])
    : heard(answer);
};

export const keepNote = async (context: CommandContext, said: Of<'note'>): Promise<Heard> => {
  const { target, intent } = said;
  const { note, evidence } = intent;
  const outcome = await recordDecision(
    context,
    target,
    keepingWhy(said, (basis) => decideNote({ ...basis, note, evidence })),
  );
  return heard(answerTo(outcome, target, 'report'));
};

export const justify = async (
  context: CommandContext,
  said: Of<'justification'>,
): Promise<Heard> => {
  const { target, intent } = said;
  const { reason, evidence } = intent;
  const outcome = await recordDecision(
    context,
    target,
    keepingWhy(said, (basis) => decideJustification({ ...basis, reason, evidence })),
  );
  return heard(answerTo(outcome, target, 'justify'));
};

export const undo = async (context: CommandContext, said: Of<'undo'>): Promise<Heard> => {
  const { target, intent } = said;
  // A word alone is no reason.
  const reason = intent.reason?.trim().includes(' ') === true ? intent.reason : undefined;
  const outcome = await recordDecision(
    context,
    target,
    keepingWhy(said, (basis) => decideUndo({ ...basis, reason })),
  );
  return heard(answerTo(outcome, target, 'undo_any_open'));
};

/** Kept as it was said; undefined where this event was worked through before. */
const keepComment = (
  context: CommandContext,
  said: Said,
  text: string,
  evidence: Of<'comment'>['intent']['evidence'] = [],
) =>
  recordDecision(
    context,
    said.target,
    keepingWhy(said, (basis) => decideComment({ ...basis, text, evidence })),
  );

const mayReport = ({ actor }: CommandContext, { target }: Said): boolean =>
  allowed(actor.person, 'report', target.line.area);

/** Courtesies are the only thing that nobody answers. */
export const comment = async (context: CommandContext, said: Of<'comment'>): Promise<Heard> => {
  const { target, intent, understood } = said;
  const { text, evidence, courtesy } = intent;
  const outcome = await keepComment(context, said, text, evidence);
  if (outcome === 'repeated' || outcome.outcome !== 'record')
    return heard(answerTo(outcome, target, 'read'));
  if (courtesy) return heard(silent('comment'));
  const asks = understood?.clauses.some(({ says }) => says === 'question') === true;
  const message = commentKept(outcome.state, target, { asks, reports: mayReport(context, said) });
  return heard(privately('comment', message, { reaction: 'noted' }));
};

export const help = async (context: CommandContext, said: Of<'help'>): Promise<Heard> => {
  const { target, intent } = said;
  const outcome = await keepComment(context, said, intent.text);
  if (outcome === 'repeated' || outcome.outcome !== 'record')
    return heard(answerTo(outcome, target, 'read'));
  const reader = { id: context.actor.person.id, reports: mayReport(context, said) };
  const message = helpOnLine(outcome.state, target, intent.topic, reader);
  return heard(privately('help', message, { reaction: 'noted' }));
};

export const snooze = async (context: CommandContext, said: Of<'snooze'>): Promise<Heard> => {
  const { target, intent } = said;
  const { line, month } = target;
  const { until } = intent;
  if (!isSnoozingOn(context.state))
    return heard(privately('snoozing-off', say(SNOOZING_OFF), { reaction: 'refused' }));
  if (until === undefined) {
    const days = snoozeActions(context.state, line, month, todayOf(context));
    const choices = days.map(({ label, press }): Choice => {
      const day: Intent = { kind: 'snooze', until: { date: String(press.args['until']) } };
      return { label, items: [{ lineKey: line.lineKey, month, intent: day }] };
    });
    return heard(privately('ask-day', askDay(line, days), { reaction: 'asked' }), choices);
  }
  const outcome = await recordDecision(
    context,
    target,
    keepingWhy(said, (basis) => decideSnooze({ ...basis, until })),
  );
  return heard(answerTo(outcome, target, 'read'));
};
