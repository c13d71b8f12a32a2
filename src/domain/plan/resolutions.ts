/** How the observations of a document were decided: the chosen readings are in force, each with who decided it and why. */
import type { DiscrepancyResolution, PlanDocument, ReadingEffect } from './document.ts';

const withEffect = (
  document: PlanDocument,
  lineCode: string | undefined,
  month: number | undefined,
  effect: ReadingEffect,
): PlanDocument => {
  switch (effect.type) {
    case 'none':
      return document;
    case 'schedule':
      return {
        ...document,
        programmes: document.programmes.map((programme) => ({
          ...programme,
          lines: programme.lines.map((line) =>
            line.code === lineCode ? { ...line, schedule: effect.schedule } : line,
          ),
        })),
      };
    case 'window':
      return {
        ...document,
        sessionWindows: document.sessionWindows.map((window) =>
          window.month === month
            ? { month: window.month, opensOn: effect.opensOn, closesOn: effect.closesOn }
            : window,
        ),
      };
  }
};

/** The document with each decided observation's reading in force and its resolution filled in. @param decided by the observation's key. */
export const applyResolutions = (
  printed: PlanDocument,
  decided: Record<string, DiscrepancyResolution>,
): PlanDocument => {
  const discrepancies = printed.discrepancies.map((discrepancy) => {
    const resolution = decided[discrepancy.key];
    return resolution === undefined ? discrepancy : { ...discrepancy, resolution };
  });
  return discrepancies.reduce<PlanDocument>(
    (document, { readings, resolution, lineCode, month }) => {
      const chosen = readings?.find((reading) => reading.id === resolution?.readingId);
      return chosen === undefined ? document : withEffect(document, lineCode, month, chosen.effect);
    },
    { ...printed, discrepancies },
  );
};
