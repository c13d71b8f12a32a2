/** The stored plan as the contract exports it: the document, with what is used now, who answers for it and what was reported. */
import type { DocumentLine, LocalDate, SessionWindow } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { suspensionOf } from '../../domain/plan/suspension.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { ExportedLine, ExportedPlan } from '../../reading/sheet/exported-plan.ts';

const windows = (state: PlanState): SessionWindow[] =>
  state.sessions.flatMap(({ month, window }) =>
    window === undefined ? [] : [{ month, ...window }],
  );

/** What is stored of a line beside what the document prints: who answers for it, and what was reported. */
const exportLine = (state: PlanState): ((printed: DocumentLine, now: PlanLine) => ExportedLine) => {
  const index = indexState(state);
  const names = new Map(state.people.map((person) => [person.id, person.name]));
  const reported = (lineKey: string): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, position) => position + 1)
        .map((month) => [String(month), index.month(lineKey, month)] as const)
        .filter(([, month]) => month.captured)
        .map(([month, { reported: total }]) => [month, total]),
    );
  return (printed, now) => {
    const responsible = now.responsible === undefined ? undefined : names.get(now.responsible);
    const suspended = Object.keys(now.schedule).filter(
      (month) => suspensionOf(state.suspensions, now.lineKey, Number(month)) !== undefined,
    );
    const rescheduled = state.reschedulings
      .filter(({ lineKey }) => lineKey === now.lineKey)
      .map(({ from, to, units, act }) => ({ from, to, units, act }));
    return {
      ...printed,
      lineKey: now.lineKey,
      schedule: now.schedule,
      area: now.area,
      reported: reported(now.lineKey),
      ...(suspended.length === 0 ? {} : { suspended }),
      ...(rescheduled.length === 0 ? {} : { rescheduled }),
      ...(responsible === undefined ? {} : { responsible }),
    };
  };
};

/** Lines without a month that they keep or a report never were in force. */
const removedLines = (state: PlanState): ExportedLine[] => {
  const exported = exportLine(state);
  return state.removed
    .map((line) => {
      const { code, text, unit, goal, annualQuantity, schedule } = line;
      return exported({ code, text, unit, goal, annualQuantity, schedule }, line);
    })
    .filter(({ schedule, reported }) => Object.keys({ ...schedule, ...reported }).length > 0);
};

/** Schedule and windows as the decisions left them; `responsible` is the person's name. @param asOf the day that it shows. */
export const exportPlan = (state: PlanState, asOf: LocalDate): ExportedPlan => {
  const stored = new Map<string, PlanLine>(state.lines.map((line) => [line.code, line]));
  const exported = exportLine(state);
  const { plan, chapters, glossary, members, discrepancies } = state.document;
  return {
    plan,
    chapters,
    programmes: state.document.programmes.map((programme) => ({
      ...programme,
      lines: programme.lines.map((line) => {
        const now = stored.get(line.code);
        return now === undefined ? { ...line, reported: {} } : exported(line, now);
      }),
    })),
    sessionWindows: windows(state),
    glossary,
    members,
    discrepancies,
    key: state.key,
    version: state.version.number,
    asOf,
    removed: removedLines(state),
  };
};
