/** A line of the plan in a list: its text short but its own, its area and who is responsible for it. */
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import type { PendingItem } from '../../domain/progress/progress.ts';
import { memoizeByKey } from '../../domain/time/memoize-by-snapshot.ts';
import { shortenApart } from '../apart.ts';
import { count, shorten } from '../words.ts';

const shortened = memoizeByKey<PlanLine[], number, Map<string, string>>();

const shortTexts = (lines: PlanLine[], most: number): Map<string, string> => {
  const texts = shortenApart(
    lines.map(({ text }) => text),
    most,
  );
  return new Map(lines.map(({ lineKey }, index) => [lineKey, texts[index] ?? '']));
};

/** The text of a line, at most so long, that no other line of the plan is shortened to. */
export const lineText = (state: PlanState, line: PlanLine, most: number): string => {
  const lines = everyLine(state);
  return (
    shortened(lines, most, () => shortTexts(lines, most)).get(line.lineKey) ??
    shorten(line.text, most)
  );
};

/** `3-01 · Dar seguimiento …`, as an option of a form: platforms cut there at 75. */
export const lineOption = (state: PlanState, line: PlanLine): string =>
  `${line.code} · ${lineText(state, line, 62)}`;

export const areaName = (state: PlanState, code: string): string | undefined =>
  state.areas.find((area) => area.code === code)?.name;
export const responsibleName = (state: PlanState, line: PlanLine): string | undefined =>
  state.people.find(({ id }) => id === line.responsible)?.name;

/** Do these lines stand in several areas? Where they do not, their list names its area once, or need not. */
export const inSeveralAreas = (lines: PlanLine[]): boolean =>
  new Set(lines.map(({ area }) => area)).size > 1;

/** ` — Convenios, Ana Pérez`; nothing where there is neither. @param withArea the list is of several areas. */
export const whoAnswers = (state: PlanState, line: PlanLine, withArea: boolean): string => {
  const names = [
    ...(withArea ? [areaName(state, line.area)] : []),
    responsibleName(state, line),
  ].flatMap((name) => (name === undefined ? [] : [shorten(name, 40)]));
  return names.length === 0 ? '' : ` — ${names.join(', ')}`;
};

/** A line that is pending, as an item of a list: what stands of it in units, and who answers for it. */
export const pendingRow = (
  plan: PlanState,
  { line, state, proposed }: PendingItem,
  withArea: boolean,
): string =>
  `• ${line.code} · ${lineText(plan, line, 100)}${state.captured ? ` (${state.reported} de ${count(state.programmed, 'unidad', 'unidades')})` : ''}${proposed ? ' · justificación en revisión' : ''}${whoAnswers(plan, line, withArea)}`;
