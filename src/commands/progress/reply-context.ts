/** What the grammar may know of the card under which a reply stands. */
import type { SubjectOf } from '../../conversation/subject.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { awaitsAnswer, indexState, programmed } from '../../domain/progress/progress.ts';
import type { LineContext, ReplyContext } from '../../language/replies/intent.ts';
import type { CommandContext } from '../command.ts';
import { keptLine, todayOf, typedLine, type Target } from '../reporting.ts';

const lineContext = (
  { state }: Pick<CommandContext, 'state'>,
  line: PlanLine,
  month: Month | undefined,
): LineContext => ({
  code: line.code,
  unit: line.unit,
  lineText: line.text,
  ...(month === undefined
    ? {}
    : {
        programmed: programmed(line, month),
        reported: indexState(state).month(line.lineKey, month).reported,
      }),
});

const common = (context: CommandContext, month: Month | undefined) => ({
  codes: context.state.lines.map(({ code }) => code),
  today: todayOf(context),
  year: context.state.year,
  month,
  about: (code: string): LineContext | undefined => {
    const line = typedLine(context.state, code);
    return line === undefined ? undefined : lineContext(context, line, month);
  },
  threaded: context.place.threaded,
});

export const underLine = (context: CommandContext, { line, month }: Target): ReplyContext => ({
  under: 'line',
  ...common(context, month),
  ...lineContext(context, line, month),
});

/** Lists of lines: under them a line is named by its code. */
export type ListSubject = SubjectOf<'header' | 'digest' | 'board' | 'ownLines'>;

/** The month of which a list speaks, where it is one alone. */
export const monthOf = (subject: ListSubject): Month | undefined =>
  'sections' in subject && subject.sections.length !== 1 ? undefined : subject.month;

/** The rows of a board that wait for an answer. */
export const waitingOn = (
  { state }: Pick<CommandContext, 'state'>,
  { lineKeys, month }: { lineKeys: string[]; month: Month },
): PlanLine[] =>
  lineKeys.flatMap((lineKey) => {
    const line = keptLine(state, lineKey);
    return line === undefined || !awaitsAnswer(state, line, month) ? [] : [line];
  });

/** What a list names: the lines of a digest, or those of a board or of an area's month that wait. */
const listed = (context: CommandContext, subject: ListSubject): string[] => {
  const { state } = context;
  if ('sections' in subject)
    return subject.lineKeys.flatMap((lineKey) => keptLine(state, lineKey)?.code ?? []);
  if ('lineKeys' in subject) return waitingOn(context, subject).map(({ code }) => code);
  return state.lines
    .filter((line) => line.area === subject.area && awaitsAnswer(state, line, subject.month))
    .map(({ code }) => code);
};

export const underList = (context: CommandContext, subject: ListSubject): ReplyContext => ({
  under: 'list',
  ...common(context, monthOf(subject)),
  listed: listed(context, subject),
  ...(subject.type === 'board' || subject.type === 'ownLines' ? { board: true } : {}),
});

/** As if the line were known: what is said of whichever it is. */
export const underSome = (context: CommandContext, month: Month): ReplyContext => ({
  under: 'line',
  ...common(context, month),
});
