/** The stored plan as the contract exports it: the document, with what is used now, who answers for it and what was reported. */
import type { SessionWindow } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { ExportedPlan } from '../../reading/sheet/exported-plan.ts';

const windows = (state: PlanState): SessionWindow[] =>
  state.sessions.flatMap(({ month, window }) =>
    window === undefined ? [] : [{ month, ...window }],
  );

/** Schedule and windows as the decisions left them; `responsible` is the person's name. */
export const exportPlan = (state: PlanState): ExportedPlan => {
  const index = indexState(state);
  const stored = new Map<string, PlanLine>(state.lines.map((line) => [line.code, line]));
  const names = new Map(state.people.map((person) => [person.id, person.name]));
  const reported = (lineKey: string): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => at + 1)
        .map((month) => [String(month), index.month(lineKey, month)] as const)
        .filter(([, month]) => month.captured)
        .map(([month, { reported: total }]) => [month, total]),
    );
  const { plan, chapters, glossary, members, discrepancies } = state.document;
  return {
    plan,
    chapters,
    programmes: state.document.programmes.map((programme) => ({
      ...programme,
      lines: programme.lines.map((line) => {
        const now = stored.get(line.code);
        if (now === undefined) return { ...line, reported: {} };
        const responsible = now.responsible === undefined ? undefined : names.get(now.responsible);
        return {
          ...line,
          lineKey: now.lineKey,
          schedule: now.schedule,
          area: now.area,
          reported: reported(now.lineKey),
          ...(responsible === undefined ? {} : { responsible }),
        };
      }),
    })),
    sessionWindows: windows(state),
    glossary,
    members,
    discrepancies,
  };
};
