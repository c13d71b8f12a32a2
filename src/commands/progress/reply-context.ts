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

/** The month of which a header or a digest speaks, where it is one alone. */
export const monthOf = (subject: SubjectOf<'header' | 'digest'>): Month | undefined =>
  'sections' in subject && subject.sections.length !== 1 ? undefined : subject.month;

/** What a list names: the lines of a digest, or those of an area that wait in a header's month. */
const listed = ({ state }: CommandContext, subject: SubjectOf<'header' | 'digest'>): string[] =>
  'lineKeys' in subject
    ? subject.lineKeys.flatMap((lineKey) => keptLine(state, lineKey)?.code ?? [])
    : state.lines
        .filter((line) => line.area === subject.area && awaitsAnswer(state, line, subject.month))
        .map(({ code }) => code);

export const underList = (
  context: CommandContext,
  subject: SubjectOf<'header' | 'digest'>,
): ReplyContext => ({
  under: 'list',
  ...common(context, monthOf(subject)),
  listed: listed(context, subject),
});
