/**
 * Which line of the plan a preparation fulfils: data, by what the line's text says, so that another year's codes need no
 * change. Texts are the document's (programme 4.2), compared without accents or case.
 */
import type { PlanLine, PlanState } from './plan-state.ts';
import type { PreparationItem } from './session.ts';

export const PREPARATION_LINES: Record<PreparationItem, RegExp> = {
  agenda: /orden del dia/,
  call: /elaborar la convocatoria/,
  files: /integrar los expedientes/,
  previous_minutes: /proyecto de acta/,
  reports: /elaborar los informes/,
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const lineOfPreparation = (state: PlanState, item: PreparationItem): PlanLine | undefined =>
  state.lines.find((line) => PREPARATION_LINES[item].test(plain(line.text)));
