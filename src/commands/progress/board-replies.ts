/**
 * What is written under a board: a line is named by its code. Without one it is asked for, with the rows that wait as
 * buttons; «todo hecho salvo 3-05» lists what it would record, and asks once.
 */
import type { Answer } from '../../conversation/answer.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { sourcesOf } from '../../domain/progress/evidence-source.ts';
import { indexState, programmed } from '../../domain/progress/progress.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { codesNamed } from '../../language/entities/named-codes.ts';
import type { Intent } from '../../language/replies/intent.ts';
import {
  askAllDone,
  askRow,
  noneAtOnce,
  NO_ROW,
  type LeftOut,
} from '../../messages/progress/board-answers.ts';
import { say } from '../../messages/progress/answers.ts';
import { severalLabel, doneLabel } from '../../messages/progress/reading-labels.ts';
import type { CommandContext } from '../command.ts';
import type { ReplyReader } from '../reply-reader.ts';
import { keptLine, privately, typedLine } from '../reporting.ts';
import { actionsOf } from './choices.ts';
import { hearReply } from './hear.ts';
import { onLines } from './on-line.ts';
import { answerQuestion, cardName, keepQuestion } from './open-question.ts';
import { openForPerson } from './open-line.ts';
import { onList } from './reply.ts';
import { underList, underSome, waitingOn } from './reply-context.ts';
import { heard, understandingOf, type Choice, type Heard } from './said.ts';

/** A programme's board, or the list of one person's own lines. */
type Board = SubjectOf<'board' | 'ownLines'>;

/** Takes evidence, and has none in this month yet. */
const wantsEvidence = ({ state }: CommandContext, line: PlanLine, { month }: Board): boolean => {
  const { last, comments } = indexState(state).month(line.lineKey, month);
  const given = [...(last?.evidence ?? []), ...comments.flatMap(({ evidence }) => evidence)];
  return sourcesOf(state.settings, line).length > 0 && given.length === 0;
};

/** One question for all that is done: of one unit each, and needing no evidence; what else was meant is named. */
const askWhole = (
  context: CommandContext,
  board: Board,
  { items }: Extract<Intent, { kind: 'lines' }>,
): Heard => {
  const { month } = board;
  const meant = items.flatMap(({ code }) => typedLine(context.state, code ?? '') ?? []);
  const leftOut: LeftOut = {
    several: meant.filter((line) => programmed(line, month) > 1),
    evidence: meant.filter(
      (line) => programmed(line, month) <= 1 && wantsEvidence(context, line, board),
    ),
  };
  const apart = [...leftOut.several, ...leftOut.evidence];
  const lines = meant.filter((line) => !apart.includes(line));
  if (lines.length === 0)
    return heard(privately('asked', noneAtOnce(leftOut, month), { reaction: 'asked' }));
  const intent = items[0]?.intent ?? { kind: 'completion', evidence: [] };
  const targets = lines.map(({ code }) => ({ code, month }));
  const choice: Choice = {
    label: lines.length === 1 ? doneLabel(month) : severalLabel(targets),
    items: lines.map(({ lineKey }) => ({ lineKey, month, intent })),
  };
  const message = askAllDone({ lines, leftOut, month }, actionsOf(context.state, [choice]));
  return heard(privately('asked', message, { reaction: 'asked' }), [choice]);
};

/** The rows of which it could be said: what is taken back stands on those that were reported. */
const rowsFor = (context: CommandContext, board: Board, { kind }: Intent): PlanLine[] =>
  kind === 'undo'
    ? board.lineKeys.flatMap((lineKey) => {
        const line = keptLine(context.state, lineKey);
        const { undoable } = indexState(context.state).month(lineKey, board.month);
        return line === undefined || undoable === undefined ? [] : [line];
      })
    : waitingOn(context, board);

/** Readings of which none is sure are asked about on the line's own card. */
const openings = (rows: PlanLine[], month: number) =>
  rows.map(({ lineKey, code }) => ({
    kind: 'press' as const,
    label: code,
    press: { verb: 'abrir-linea', args: { line: lineKey, month } },
  }));

const askWhich = (context: CommandContext, board: Board, text: string, intent: Intent): Heard => {
  const rows = rowsFor(context, board, intent);
  if (rows.length === 0) return heard(privately('ask-line', say(NO_ROW), { reaction: 'noted' }));
  const choices = rows.map(({ lineKey, code }): Choice => ({
    label: code,
    items: [{ lineKey, month: board.month, intent }],
  }));
  const buttons = actionsOf(context.state, choices);
  const actions = buttons.length === 0 ? openings(rows, board.month) : buttons;
  return heard(privately('ask-line', askRow(text, actions), { reaction: 'asked' }), choices);
};

/** Said of no line: what it would be, if the line were known. Talk is left as it is. */
const ofSomeRow = (
  context: CommandContext,
  board: Board,
  { text, files }: { text: string; files: Evidence[] },
  underBoard: Exclude<Intent, { kind: 'lines' }>,
): Heard => {
  const { intent } = hearReply(text, files, underSome(context, board.month));
  const isTalk = intent.kind === 'help' || (intent.kind === 'comment' && files.length === 0);
  if (isTalk || (underBoard.kind === 'comment' && underBoard.courtesy && files.length === 0))
    return heard(onList(underBoard));
  return askWhich(context, board, text, intent);
};

/** A code and nothing else: the answer to what was asked, or the wish to see the line. */
const onCodeAlone = async (
  context: CommandContext,
  board: Board,
  text: string,
): Promise<Answer | undefined> => {
  const { state } = context;
  const [code, ...others] = codesNamed(
    text,
    state.lines.map((line) => line.code),
  );
  const line = code === undefined || others.length > 0 ? undefined : typedLine(state, code);
  if (code === undefined || line === undefined) return undefined;
  const answered = await answerQuestion(context, cardName(board), code);
  return answered?.answer ?? openForPerson(context, { line, month: board.month });
};

const outcomeOf = async (
  context: CommandContext,
  board: Board,
  said: { text: string; files: Evidence[] },
): Promise<{ outcome: Heard; understood?: ReturnType<typeof understandingOf> }> => {
  const { intent, trace } = hearReply(said.text, said.files, underList(context, board));
  const understood = understandingOf(trace);
  if (intent.kind === 'lines') {
    const standing = { month: board.month };
    return { outcome: await onLines(context, intent.items, standing, understood), understood };
  }
  const [reading] = intent.kind === 'ask' ? intent.readings : [];
  if (reading?.kind === 'lines') return { outcome: askWhole(context, board, reading), understood };
  const alone = intent.kind === 'comment' && said.files.length === 0;
  const opened = alone ? await onCodeAlone(context, board, said.text) : undefined;
  return opened === undefined
    ? { outcome: ofSomeRow(context, board, said, intent) }
    : { outcome: heard(opened) };
};

export const boardReplies: ReplyReader<'board' | 'ownLines'> = {
  name: 'board',
  hear: async (context, board, text, files) => {
    const card = cardName(board);
    const answered = await answerQuestion(context, card, text);
    if (answered !== undefined) return answered.answer;
    const { outcome, understood } = await outcomeOf(context, board, { text, files });
    await keepQuestion(context, card, outcome, { text, understood });
    return outcome.answer;
  },
};
