/** One press reports several lines or months alike: what was read in one reply, and confirmed. */
import { z } from 'zod';
import { decideReport } from '../../domain/progress/report.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { chosen } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command } from '../command.ts';
import { answerTo, confirmReportAction } from '../report-answers.ts';
import { keptLine, nthOf, privately, recordDecision, unknownLine } from '../reporting.ts';
import { evidenceSchema, toEvidence } from './evidence.ts';
import { joinAnswers } from './join-answers.ts';

const schema = z.object({
  /** `3-01/3`: a line by its identity, and a month. */
  months: z.preprocess(
    chosen,
    z
      .array(z.string().regex(/^.{1,40}\/(?:[1-9]|1[0-2])$/))
      .min(1)
      .max(100),
  ),
  total: z.coerce.number().optional(),
  added: z.coerce.number().optional(),
  note: z.string().max(2_000).optional(),
  evidence: evidenceSchema,
});

export const reportarVarias: Command<typeof schema> = {
  verb: 'reportar-varias',
  slash: false,
  schema,
  help: { usage: '', summary: 'Reporta varias líneas o meses', examples: [] },
  run: async (context, { months, total, added, note, evidence: given }) => {
    const evidence = toEvidence(given);
    if (evidence === undefined)
      return privately('bad-link', say(refusals.bad_link), { reaction: 'refused' });
    const quantity = { total, added };
    const answers: Answer[] = [];
    for (const [index, named] of months.entries()) {
      const cut = named.lastIndexOf('/');
      const line = keptLine(context.state, named.slice(0, cut));
      if (line === undefined) {
        answers.push(unknownLine());
        continue;
      }
      const target = { line, month: Number(named.slice(cut + 1)) };
      const outcome = await recordDecision(nthOf(context, index), target, (basis) =>
        decideReport({ ...basis, quantity, note, evidence }),
      );
      const yes = confirmReportAction(target, quantity, note, evidence);
      answers.push(answerTo(outcome, target, 'report', yes));
    }
    return joinAnswers(answers);
  },
};
