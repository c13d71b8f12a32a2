/** A piece of evidence that was found: of which source, in which month, and how the record names it. */
import type { Month } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { EvidenceSource } from './evidence-source.ts';
import type { Evidence } from './progress-entry.ts';

export interface Found {
  source: EvidenceSource;
  month: Month;
  evidence: Evidence;
  /** It proves what another one of the same source is: where several are programmed it is none of them. */
  supports?: true;
}

/** A name where the document has one of its own; elsewhere `messages/evidence-names.ts` gives it. */
export const record = (url: string, name?: string): Evidence => ({
  kind: 'record',
  url: `avance:${url}`,
  ...(name === undefined ? {} : { name }),
});
export const monthIn = (state: PlanState, at: string): Month =>
  Number(at.slice(0, 4)) === state.year ? Number(at.slice(5, 7)) : 0;
