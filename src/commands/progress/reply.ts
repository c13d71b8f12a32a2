/** What a person writes under a card, header or digest: heard by the grammar, done by the same commands as buttons. */
import type { Month } from '../../domain/plan/document.ts';
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
import type { SubjectOf } from '../../conversation/subject.ts';
import type { ReplyReader } from '../reply-reader.ts';
import { dueMonths, joinAnswers } from './hecho.ts';
import { readingAction } from './reading-action.ts';
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
          intent.readings.flatMap((reading) => readingAction(reading, target) ?? []),
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
  const choices = months.flatMap((due) => {
    const action = readingAction(intent, { line, month: due });
    return action === undefined ? [] : [{ ...action, label: capital(monthName(due)) }];
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
  for (const [index, item] of intent.items.entries()) {
    answers.push(await onCode(nthOf(context, index), item.code, item.intent, month));
  }
  const spoken = answers.filter((answer) => answer.code !== 'comment');
  return spoken.length === 0 ? silent('comment') : joinAnswers(spoken);
};

const monthOf = (subject: SubjectOf<'header' | 'digest'>): Month | undefined =>
  'sections' in subject && subject.sections.length !== 1 ? undefined : subject.month;

/** A recorded report needs no message: the reaction on the reply and the redrawn card say it. */
const quiet = (answer: Answer): Answer =>
  answer.code === 'recorded' ? { ...answer, visibility: 'none' } : answer;

const codesOf = ({ state }: CommandContext): string[] => state.lines.map((line) => line.code);

/** Under the header of a month or a digest: each line is named by its code. */
export const listReplies: ReplyReader<'header' | 'digest'> = {
  name: 'list',
  hear: async (context, subject, text, files) => {
    const month = monthOf(subject);
    const intent = parseReply(text, files, { under: 'list', codes: codesOf(context), month });
    if (intent.kind === 'codes') return quiet(await onCodes(context, intent, month));
    return intent.kind === 'ambiguous'
      ? privately('asked', askCodes(), { reaction: 'asked' })
      : silent('comment');
  },
};

/** Under a line's own card. */
export const lineReplies: ReplyReader<'line'> = {
  name: 'line',
  hear: async (context, { lineKey, month }, text, files) => {
    const line = keptLine(context.state, lineKey);
    if (line === undefined) return unknownLine();
    const intent = parseReply(text, files, {
      under: 'line',
      codes: codesOf(context),
      month,
      programmed: programmed(line, month),
    });
    const target = { line, month };
    const answer = quiet(await onLine(context, target, intent));
    return answer.code === 'repeated' ? { ...answer, ...reactionBefore(context, target) } : answer;
  },
};
