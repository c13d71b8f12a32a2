/** `/plan asignar LÍNEA… PROGRAMA… ÁREA or PERSONA`: who answers for lines; one button gives back what stood before. */
import { randomUUID } from 'node:crypto';
import { allowed } from '../../domain/people/rights.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState, scheduledMonths } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import {
  assignedMessage,
  assignmentChanged,
  assignmentUndone,
  cannotReport,
  NOTHING_ASSIGNED,
} from '../../messages/plan/assign-text.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import type { Db } from '../../store/database/store.ts';
import { assignLines, assignmentsOf, undoAssignment } from '../../store/plan/people.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { privately, typedLine, unknownLine, writeOnce } from '../reporting.ts';
import { undoChange, type ChangeKind, type Undoing } from './changes.ts';
import { authorOf } from './lift.ts';

interface Assignee {
  area?: string | undefined;
  person?: string | undefined;
}

interface Named {
  codes: readonly string[];
  programmes?: readonly string[] | undefined;
}

/** In the plan's order, each once; undefined where a code is none of its lines. */
const linesNamed = (
  state: PlanState,
  { codes, programmes = [] }: Named,
): PlanLine[] | undefined => {
  const typed = codes.map((code) => typedLine(state, code));
  if (typed.some((line) => line === undefined || !state.lines.includes(line))) return undefined;
  return state.lines.filter((line) => typed.includes(line) || programmes.includes(line.programme));
};

/** What shows the lines, with their present areas, is drawn again. */
const redrawLines = async (tx: Db, planId: string, lines: readonly PlanLine[]): Promise<void> => {
  for (const line of lines)
    for (const month of scheduledMonths(line))
      await redrawCards(tx, planId, { lineKey: line.lineKey, month });
};

const KIND = 'asignacion';

/** Who now is responsible for lines of an area in which they may not report. */
const warningOf = (after: PlanState, lines: PlanLine[], { person }: Assignee): string => {
  const responsible = after.people.find(({ id }) => id === person);
  const areas = lines.map(({ area }) => area);
  const closed = [...new Set(areas)].filter(
    (area) => responsible !== undefined && !allowed(responsible, 'report', area),
  );
  return responsible === undefined || closed.length === 0
    ? ''
    : cannotReport(after, responsible, closed);
};

export const planAssign = async (
  context: CommandContext,
  named: Named,
  to: Assignee,
): Promise<Answer> => {
  const { state } = context;
  const lines = linesNamed(state, named);
  if (lines === undefined || lines.length === 0) return unknownLine();
  const batch = randomUUID();
  const lineKeys = lines.map(({ lineKey }) => lineKey);
  const result = await writeOnce(context, async (tx, before) => {
    const { planId } = before;
    await redrawLines(tx, planId, lines); // what their areas showed
    const assigned = { lineKeys, batch, area: to.area, responsible: to.person };
    const changed = await assignLines(tx, planId, assigned, authorOf(context));
    await redrawLines(tx, planId, lines);
    return { changed, before, after: await loadState(tx, planId) };
  });
  if (result === 'repeated') return privately('repeated', say('Ya estaba asignada.'));
  const { changed, before, after } = result;
  if (changed.length === 0)
    return privately('unchanged', say(NOTHING_ASSIGNED(lines)), { reaction: 'noted' });
  const now = after.lines.filter(({ lineKey }) => changed.includes(lineKey));
  return privately(
    'recorded',
    assignedMessage(before, after, now, to, warningOf(after, now, to), [undoChange(KIND, batch)]),
  );
};

const codesOf = (state: PlanState, lineKeys: readonly string[]): string[] =>
  lineKeys.map((key) => indexState(state).byKey(key)?.code ?? key);

const undo = async ({ tx, state, id, why, who }: Undoing) => {
  const { planId } = state;
  const batch = (await assignmentsOf(tx, planId)).find((each) => each.id === id);
  const lines = state.lines.filter(({ lineKey }) => Object.hasOwn(batch?.lines ?? {}, lineKey));
  await redrawLines(tx, planId, lines);
  const outcome = await undoAssignment(tx, planId, { of: id, why }, who);
  if (outcome.outcome === 'refused')
    return {
      refused: outcome.why === 'unknown' ? refusals.nothing_to_undo : assignmentChanged,
    };
  await redrawLines(tx, planId, lines);
  const after = await loadState(tx, planId);
  const restored = after.lines.filter(({ lineKey }) => Object.hasOwn(outcome.lines, lineKey));
  return { done: assignmentUndone(after, restored, codesOf(after, outcome.kept)) };
};

export const assignmentChange: ChangeKind = {
  name: KIND,
  right: 'assign',
  standing: async (db, state) =>
    (await assignmentsOf(db, state.planId)).map(({ id, by, at, lines }) => {
      const codes = codesOf(state, Object.keys(lines));
      return { id, by, at, what: `Asignación de ${codes.join(', ')}` };
    }),
  undo,
};
