/** The button that reports a line with the documents that prove it. */
import type { EvidenceOffer } from '../../domain/progress/evidence-found.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { evidenceName } from './evidence-names.ts';
import type { Action, Block } from '../../conversation/message.ts';
import { count, monthName, shorten } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';

const MOST_NAMED = 4;

/** @param said whose line it is, where the button does not stand on its own card. */
export const evidenceAction = (
  line: PlanLine,
  month: Month,
  { fresh }: EvidenceOffer,
  said = '',
): Action => ({
  kind: 'press',
  label: `Reportar con evidencia (${fresh.length})${said}`,
  press: { verb: 'reportar-con-evidencia', args: { line: line.lineKey, month } },
});

const named = (state: PlanState, month: Month, { fresh }: EvidenceOffer): string => {
  const names = fresh
    .slice(0, MOST_NAMED)
    .map((evidence) => shorten(evidenceName(state, month, evidence), 60));
  return `${names.join(', ')}${fresh.length > MOST_NAMED ? ` y ${fresh.length - MOST_NAMED} más` : ''}`;
};

/** On the line's card: what there is to attach. */
export const evidenceBlock = (state: PlanState, month: Month, offer: EvidenceOffer): Block =>
  subtleText(
    `📎 ${count(offer.fresh.length, 'documento cumple', 'documentos cumplen')} esta línea: ${named(state, month, offer)}`,
  );

/** Elsewhere: a line and its button. */
export const evidenceRow = (
  state: PlanState,
  line: PlanLine,
  month: Month,
  offer: EvidenceOffer,
): Block[] => [
  smallText(
    `${line.code}, ${monthName(month)} · ${shorten(line.text, 90)}\n📎 ${named(state, month, offer)}`,
  ),
  { type: 'actions', actions: [evidenceAction(line, month, offer, ` · ${line.code}`)] },
];

/** The note of the report. */
export const evidenceNote = (state: PlanState, month: Month, { evidence }: EvidenceOffer): string =>
  shorten(
    `Con ${count(evidence.length, 'documento', 'documentos')} de ${monthName(month)}: ${evidence.map((one) => evidenceName(state, month, one)).join(', ')}`,
    500,
  );

export const NO_EVIDENCE =
  'Ya no hay documentos nuevos que adjuntar a esa línea en ese mes. Revisa la tarjeta.';
