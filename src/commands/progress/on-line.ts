/** What a reply says, done: of one line, or of several lines and months, each recorded or each asked. */
import { capital, monthName } from '../../messages/words.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { Understanding } from '../../domain/progress/progress-entry.ts';
import type { Intent, LineIntent } from '../../language/replies/intent.ts';
import { askCodes, askMonth } from '../../messages/progress/answers.ts';
import { askReadings } from '../../messages/progress/ask-readings.ts';
import type { CommandContext } from '../command.ts';
import { nthOf, privately, todayOf, typedLine, unknownLine, type Target } from '../reporting.ts';
import { actionsOf, choicesOf, severalIn, type Standing } from './choices.ts';
import { dueMonths } from './hecho.ts';
import { joinAnswers } from './join-answers.ts';
import { comment, help, justify, keepNote, report, snooze, undo } from './record-intent.ts';
import { heard, type Choice, type Heard, type Said } from './said.ts';

const RECORDING = new Set<Intent['kind']>(['completion', 'quantity', 'justification', 'undo']);
const wouldRecord = ({ items }: Choice): boolean =>
  items.some(({ intent }) => RECORDING.has(intent.kind) || intent.kind === 'snooze');

/** The question that these choices answer. */
export const askChoices = (context: CommandContext, text: string, choices: Choice[]): Heard => {
  const message = askReadings({
    text,
    actions: actionsOf(context.state, choices),
    labels: choices.map(({ label }) => label),
    yes: choices.filter(wouldRecord).length === 1,
    several: severalIn(context.state, choices),
  });
  return heard(privately('asked', message, { reaction: 'asked' }), choices);
};

/** One intent on one line and month. */
export const onLine = async (context: CommandContext, said: Said): Promise<Heard> => {
  const { target, intent, understood } = said;
  switch (intent.kind) {
    case 'completion':
    case 'quantity':
      return report(context, { ...said, intent });
    case 'note':
      return keepNote(context, { ...said, intent });
    case 'justification':
      return justify(context, { ...said, intent });
    case 'undo':
      return undo(context, { ...said, intent });
    case 'comment':
      return comment(context, { ...said, intent });
    case 'help':
      return help(context, { ...said, intent });
    case 'snooze':
      return snooze(context, { ...said, intent });
    case 'ask': {
      const standing = { own: target, month: target.month };
      const choices = choicesOf(context.state, intent.readings, standing);
      return askChoices(context, intent.text, choices);
    }
    case 'lines':
      return onLines(context, intent.items, { own: target, month: target.month }, understood);
  }
};

/** The month that is meant where none is said: the only one that waits, or the person is asked. */
const inMonths = async (
  context: CommandContext,
  said: Omit<Said, 'target'>,
  target: Omit<Target, 'month'>,
  months: Month[],
): Promise<Heard> => {
  const { line } = target;
  const [only] = months;
  if (only === undefined) return heard(unknownLine());
  if (months.length === 1) return onLine(context, { ...said, target: { line, month: only } });
  const choices = months.map((month): Choice => ({
    label: capital(monthName(month)),
    items: [{ lineKey: line.lineKey, month, intent: said.intent }],
  }));
  const actions = actionsOf(context.state, choices);
  const message = actions.length === 0 ? askCodes() : askMonth(line, actions);
  return heard(privately('ask-month', message, { reaction: 'asked' }), choices);
};

const onItem = async (
  context: CommandContext,
  { code, month, intent }: LineIntent,
  { own, month: listed }: Standing,
  understood: Understanding | undefined,
): Promise<Heard> => {
  const { state } = context;
  const line = code === undefined ? own?.line : typedLine(state, code);
  if (line === undefined) return heard(unknownLine());
  const named = month ?? listed;
  const months = named === undefined ? dueMonths(state, line, todayOf(context)) : [named];
  return inMonths(context, { intent, understood }, { line }, months);
};

/** Several lines or months: the answer names what was recorded where. */
export const onLines = async (
  context: CommandContext,
  items: LineIntent[],
  standing: Standing,
  understood: Understanding | undefined,
): Promise<Heard> => {
  const all: Heard[] = [];
  for (const [index, item] of items.entries())
    all.push(await onItem(nthOf(context, index), item, standing, understood));
  const spoken = all.map(({ answer }) => answer).filter(({ message }) => message !== undefined);
  const [silent] = all;
  return {
    answer: spoken.length === 0 && silent !== undefined ? silent.answer : joinAnswers(spoken),
    questions: all.flatMap(({ questions }) => questions),
  };
};
