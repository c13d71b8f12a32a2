/** In `/pendientes`: the justifications that wait for the Secretario’s verdict, each with its buttons. */
import type { Block } from '../../conversation/message.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import { allowed } from '../../domain/people/rights.ts';
import { indexState } from '../../domain/progress/progress.ts';
import { manyVerdicts, verdictActions } from '../../messages/progress/justification-card.ts';
import { monthName, shorten } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';

export const verdicts = (context: CommandContext): Block[] => {
  if (!allowed(context.actor.person, 'decide_justification')) return [];
  const index = indexState(context.state);
  const proposed = everyLine(context.state).flatMap((line) =>
    Object.keys(line.schedule)
      .map(Number)
      .flatMap((month) => {
        const one = index.month(line.lineKey, month);
        return one.justification === 'proposed' && !one.complete
          ? [{ line, month, reason: one.reason }]
          : [];
      }),
  );
  const listed = proposed.slice(0, 10).flatMap(({ line, month, reason }): Block[] => [
    {
      type: 'text',
      text: `🕓 ${line.code}, ${monthName(month)} — ${reason?.authorName ?? ''}: «${shorten(reason?.note ?? '', 200)}»`,
    },
    { type: 'actions', actions: verdictActions(line, month) },
  ]);
  if (proposed.length < 2) return listed;
  const options = proposed.map(({ line, month }) => ({
    label: `${line.code}, ${monthName(month)} — ${shorten(line.text, 50)}`,
    value: `${line.lineKey}/${month}`,
  }));
  return [...listed, { type: 'actions', actions: [manyVerdicts(options)] }];
};
