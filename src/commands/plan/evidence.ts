/** `/plan evidencia [LÍNEA]`: the Secretario Técnico sees and edits which documents prove which lines; the plan's data, audited. */
import type { EvidenceSource } from '../../domain/progress/evidence-source.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import { evidenceMapping, evidenceOfLine } from '../../messages/progress/evidence-mapping.ts';
import { redrawCards } from '../redraw.ts';
import { loadState } from '../../store/plan/plans.ts';
import { saveSettings } from '../../store/plan/settings.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, writeOnce, privately, typedLine, unknownLine, repeated } from '../reporting.ts';

/** The right was checked. @param sources absent: only shows. */
export const planEvidence = async (
  context: CommandContext,
  code: string | undefined,
  sources: EvidenceSource[] | undefined,
): Promise<Answer> => {
  if (code === undefined)
    return privately('shown', evidenceMapping(context.state), { replace: true });
  const line = typedLine(context.state, code);
  if (line === undefined) return unknownLine();
  if (sources === undefined)
    return privately('shown', evidenceOfLine(context.state, line), { replace: true });
  const outcome = await writeOnce(context, async (tx, state) => {
    const evidence = { ...state.settings.evidence, [line.lineKey]: sources };
    await saveSettings(
      tx,
      state.planId,
      { ...state.settings, evidence },
      { by: context.actor.person.name, at: instantOf(context) },
    );
    await redrawCards(tx, state.planId, {
      cards: scheduledMonths(line).map((month) => ({ lineKey: line.lineKey, month })),
    });
    return loadState(tx, state.planId);
  });
  if (outcome === 'repeated') return repeated();
  return privately(
    'recorded',
    evidenceOfLine(outcome, line, `Listo: cambió la evidencia de ${line.code}.`),
    { replace: true, reaction: 'done' },
  );
};
