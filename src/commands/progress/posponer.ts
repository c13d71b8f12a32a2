/** A day chosen for a reminder: the card comes again then, in private, to who chose it. */
import { z } from 'zod';
import { decideSnooze } from '../../domain/progress/report.ts';
import type { Command } from '../command.ts';
import { answerTo } from '../report-answers.ts';
import { keptLine, recordDecision, unknownLine } from '../reporting.ts';

const schema = z.object({
  line: z.string().min(1).max(40),
  month: z.coerce.number().int().min(1).max(12),
  until: z.iso.date(),
});

export const posponer: Command<typeof schema> = {
  verb: 'posponer',
  slash: false,
  schema,
  help: { usage: '', summary: 'Recuerda una línea otro día', examples: [] },
  run: async (context, { line: lineKey, month, until }) => {
    const line = keptLine(context.state, lineKey);
    if (line === undefined) return unknownLine();
    const target = { line, month };
    const outcome = await recordDecision(context, target, (basis) =>
      decideSnooze({ ...basis, until: { date: until } }),
    );
    return answerTo(outcome, target, 'read');
  },
};
