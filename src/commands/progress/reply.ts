/** What a person writes under a card, header or digest: heard by the grammar, done by the same commands as buttons. */
import type { Answer } from '../../conversation/answer.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { Intent } from '../../language/replies/intent.ts';
import { askCodes, say } from '../../messages/progress/answers.ts';
import { LIST_SAYS } from '../../messages/progress/line-help.ts';
import type { CommandContext } from '../command.ts';
import type { ReplyReader } from '../reply-reader.ts';
import { reactionBefore } from '../report-answers.ts';
import { keptLine, privately, unknownLine, type Target } from '../reporting.ts';
import { choicesOf } from './choices.ts';
import { hearReply } from './hear.ts';
import { askChoices, onLine, onLines } from './on-line.ts';
import { answerQuestion, cardName, keepQuestion } from './open-question.ts';
import { silent } from './record-intent.ts';
import { monthOf, underLine, underList } from './reply-context.ts';
import { heard, understandingOf, type Choice, type Heard } from './said.ts';

/** A report recorded on its own card needs no message: the reaction on the reply and the redrawn card say it. */
const quiet = (answer: Answer): Answer =>
  answer.code === 'recorded' ? { ...answer, visibility: 'none' } : answer;

/** Under a list, where no line is named. */
export const onList = (intent: Exclude<Intent, { kind: 'lines' }>): Answer => {
  switch (intent.kind) {
    case 'comment':
      return intent.courtesy
        ? silent('comment')
        : privately('comment', say(LIST_SAYS.comment), { reaction: 'noted' });
    case 'help':
      return privately('help', say(LIST_SAYS.help), { reaction: 'noted' });
    case 'snooze':
      return privately('ask-line', say(LIST_SAYS.snooze), { reaction: 'asked' });
    default:
      return privately('asked', askCodes(), { reaction: 'asked' });
  }
};

/** Under the header of a month or a digest: each line is named by its code. */
export const listReplies: ReplyReader<'header' | 'digest'> = {
  name: 'list',
  hear: async (context, subject, text, files) => {
    const card = cardName(subject);
    const answered = await answerQuestion(context, card, text);
    if (answered !== undefined) return answered.answer;
    const { intent, trace } = hearReply(text, files, underList(context, subject));
    const understood = understandingOf(trace);
    const standing = { month: monthOf(subject) };
    const asked = intent.kind === 'ask' ? choicesOf(context.state, intent.readings, standing) : [];
    const outcome: Heard =
      intent.kind === 'lines'
        ? await onLines(context, intent.items, standing, understood)
        : asked.length > 0
          ? askChoices(context, text, asked)
          : heard(onList(intent));
    await keepQuestion(context, card, outcome, { text, understood });
    return outcome.answer;
  },
};

/** What is recorded elsewhere is named; on its own card it is seen. */
const onOwn = (answer: Answer, choices: Choice[], { line, month }: Target): Answer =>
  choices.every(({ items }) =>
    items.every((item) => item.lineKey === line.lineKey && item.month === month),
  )
    ? quiet(answer)
    : answer;

const hearOnLine = async (
  context: CommandContext,
  target: Target,
  card: string,
  { text, files }: { text: string; files: Evidence[] },
): Promise<Answer> => {
  const answered = await answerQuestion(context, card, text);
  if (answered !== undefined) return onOwn(answered.answer, answered.choices, target);
  const { intent, trace } = hearReply(text, files, underLine(context, target));
  const understood = understandingOf(trace);
  const outcome = await onLine(context, { target, intent, understood });
  await keepQuestion(context, card, outcome, { text, understood });
  return intent.kind === 'lines' ? outcome.answer : quiet(outcome.answer);
};

/** What is said of a line whose card lies open for one person alone: named in the answer, because nobody else's card shows it. */
export const hearOpened = async (
  context: CommandContext,
  target: Target,
  said: { text: string; files: Evidence[] },
): Promise<Answer> => {
  const answer = await hearOnLine(
    context,
    target,
    cardName({ ...target, lineKey: target.line.lineKey }),
    said,
  );
  return answer.message === undefined ? answer : { ...answer, visibility: 'private' };
};

/** Under a line's own card. */
export const lineReplies: ReplyReader<'line' | 'snoozed'> = {
  name: 'line',
  hear: async (context, subject, text, files) => {
    const line = keptLine(context.state, subject.lineKey);
    if (line === undefined) return unknownLine();
    const target = { line, month: subject.month };
    const answer = await hearOnLine(context, target, cardName(subject), { text, files });
    return answer.code === 'repeated' ? { ...answer, ...reactionBefore(context, target) } : answer;
  },
};
