/** What a person writes under a card, header or digest: heard by the grammar, done by the same commands as buttons. */
import type { Month } from '../../domain/plan/document.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { programmed } from '../../domain/progress/progress.ts';
import {
  decideComment,
  decideJustification,
  decideNote,
  decideReport,
  decideUndo,
} from '../../domain/progress/report.ts';
import type { Intent } from '../../language/intent.ts';
import { parseReply } from '../../language/reply.ts';
import { askCodes, askMonth, askReading } from '../../messages/progress/answers.ts';
import { capital, monthName } from '../../messages/words.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import type { Subject } from '../../conversation/subject.ts';
import { dueMonths, joinAnswers } from './hecho.ts';
import { readingAction } from './reading-action.ts';
import { hearUnderNotification } from '../ine/reply-notification.ts';
import {
  answerTo,
  confirmReportAction,
  keptLine,
  nthOf,
  privately,
  reactionBefore,
  recordDecision,
  todayOf,
  typedLine,
  unknownLine,
  type Target,
} from '../reporting.ts';

const silent = (code: string): Answer => ({ visibility: 'none', code });

/** One intent on one line and month. */
const onLine = async (context: CommandContext, target: Target, intent: Intent): Promise<Answer> => {
  switch (intent.kind) {
    case 'completion':
    case 'quantity': {
      const quantity =
        intent.kind === 'quantity' ? { total: intent.total, added: intent.added } : {};
      const outcome = await recordDecision(context, target, (basis) =>
        decideReport({ ...basis, quantity, note: intent.note, evidence: intent.evidence }),
      );
      return answerTo(
        outcome,
        target,
        'report',
        confirmReportAction(target, quantity, intent.note, intent.evidence),
      );
    }
    case 'note':
      return answerTo(
        await recordDecision(context, target, (basis) =>
          decideNote({ ...basis, note: intent.note, evidence: intent.evidence }),
        ),
        target,
        'report',
      );
    case 'justification':
      return answerTo(
        await recordDecision(context, target, (basis) =>
          decideJustification({ ...basis, reason: intent.reason, evidence: intent.evidence }),
        ),
        target,
        'justify',
      );
    case 'undo':
      return answerTo(
        await recordDecision(context, target, (basis) =>
          decideUndo({ ...basis, reason: intent.reason }),
        ),
        target,
        'undo_any_open',
      );
    case 'comment':
      await recordDecision(context, target, (basis) =>
        decideComment({ ...basis, text: intent.text, evidence: intent.evidence }),
      );
      return silent('comment');
    case 'ambiguous':
      return privately(
        'asked',
        askReading(
          intent.text,
          intent.readings.flatMap((one) => readingAction(one, target) ?? []),
        ),
        { reaction: 'asked' },
      );
    case 'codes':
      return onCodes(context, intent, target.month);
  }
};

/** Under a digest of several months a code alone does not say which: the only pending one, or the person is asked. */
const onCode = async (
  context: CommandContext,
  code: string,
  intent: Intent,
  month: Month | undefined,
): Promise<Answer> => {
  const line = typedLine(context.state, code);
  if (line === undefined) return unknownLine();
  const months = month === undefined ? dueMonths(context.state, line, todayOf(context)) : [month];
  const [only] = months;
  if (only === undefined) return unknownLine();
  if (months.length === 1) return onLine(context, { line, month: only }, intent);
  const choices = months.flatMap((one) => {
    const action = readingAction(intent, { line, month: one });
    return action === undefined ? [] : [{ ...action, label: capital(monthName(one)) }];
  });
  return privately('ask-month', choices.length === 0 ? askCodes() : askMonth(line, choices), {
    reaction: 'asked',
  });
};

const onCodes = async (
  context: CommandContext,
  intent: Extract<Intent, { kind: 'codes' }>,
  month: Month | undefined,
): Promise<Answer> => {
  const answers: Answer[] = [];
  for (const [at, item] of intent.items.entries()) {
    answers.push(await onCode(nthOf(context, at), item.code, item.intent, month));
  }
  const spoken = answers.filter((one) => one.code !== 'comment');
  return spoken.length === 0 ? silent('comment') : joinAnswers(spoken);
};

const monthOf = (subject: Subject): Month | undefined => {
  if (subject.type === 'header') return subject.month;
  return subject.type === 'digest' && subject.sections.length === 1 ? subject.month : undefined;
};

/** A recorded report needs no message: the reaction on the reply and the redrawn card say it. */
const quiet = (answer: Answer): Answer =>
  answer.code === 'recorded' ? { ...answer, visibility: 'none' } : answer;

const hearUnderList = async (
  context: CommandContext,
  subject: Subject,
  text: string,
  files: Evidence[],
  codes: string[],
): Promise<Answer> => {
  const month = monthOf(subject);
  const intent = parseReply(text, files, {
    under: 'list',
    codes,
    ...(month === undefined ? {} : { month }),
  });
  if (intent.kind === 'codes') return quiet(await onCodes(context, intent, month));
  return intent.kind === 'ambiguous'
    ? privately('asked', askCodes(), { reaction: 'asked' })
    : silent('comment');
};

/** @param files what came attached to the reply: kept as evidence. */
export const hearReply = async (
  context: CommandContext,
  subject: Subject,
  text: string,
  files: Evidence[],
): Promise<Answer> => {
  const codes = context.state.lines.map((line) => line.code);
  switch (subject.type) {
    case 'notification':
      return hearUnderNotification(context, subject, text, files);
    case 'session':
    case 'log':
    case 'acks':
    case 'due':
    case 'answer':
    case 'notice':
    case 'justification':
    case 'verdict':
      return silent('comment');
    case 'header':
    case 'digest':
      return hearUnderList(context, subject, text, files, codes);
    case 'line': {
      const line = keptLine(context.state, subject.lineKey);
      if (line === undefined) return unknownLine();
      const intent = parseReply(text, files, {
        under: 'line',
        codes,
        month: subject.month,
        programmed: programmed(line, subject.month),
      });
      const target = { line, month: subject.month };
      const answer = quiet(await onLine(context, target, intent));
      return answer.code === 'repeated'
        ? { ...answer, ...reactionBefore(context, target) }
        : answer;
    }
  }
};
