/** One press reports a line's month with the documents that prove it. */
import { z } from 'zod';
import { offerFor } from '../../domain/progress/evidence-found.ts';
import { decideReport, type ReportOutcome } from '../../domain/progress/report.ts';
import { say } from '../../messages/progress/answers.ts';
import { evidenceName } from '../../messages/progress/evidence-names.ts';
import { evidenceNote, NO_EVIDENCE } from '../../messages/progress/evidence-offer.ts';
import type { Command } from '../command.ts';
import { answerTo, quietOnCard } from '../report-answers.ts';
import { keptLine, privately, recordDecision, unknownLine, type Basis } from '../reporting.ts';

/** Nothing new to attach: somebody was quicker, or attached it by hand. */
const decide = (basis: Basis): ReportOutcome => {
  const { state, line, month, today } = basis;
  const offer = offerFor(state, line, month, today);
  if (offer === undefined) return { outcome: 'unchanged' };
  const evidence = offer.evidence.map((one) => ({ ...one, name: evidenceName(state, month, one) }));
  return decideReport({
    ...basis,
    quantity: { total: offer.total },
    note: evidenceNote(state, month, offer),
    evidence,
  });
};

const schema = z.object({
  line: z.string().min(1).max(40),
  month: z.coerce.number().int().min(1).max(12),
});

export const reportarConEvidencia: Command<typeof schema> = {
  verb: 'reportar-con-evidencia',
  slash: false,
  schema,
  help: { usage: '', summary: 'Reporta una línea con los documentos que la cumplen', examples: [] },
  run: async (context, { line: lineKey, month }) => {
    const line = keptLine(context.state, lineKey);
    if (line === undefined) return unknownLine();
    const target = { line, month };
    const outcome = await recordDecision(context, target, decide);
    if (outcome !== 'repeated' && outcome.outcome === 'unchanged')
      return privately('unchanged', say(NO_EVIDENCE), { reaction: 'noted' });
    return quietOnCard(context, line, answerTo(outcome, target, 'report'));
  },
};
