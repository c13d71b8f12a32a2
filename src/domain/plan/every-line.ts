/** The plan's lines together with what amendments took out: a removed line still answers for the months that it keeps. */
import type { PlanLine, PlanState } from './plan-state.ts';

type Lines = Pick<PlanState, 'lines' | 'removed'>;

/** Removed lines stand where they stood, before the next one of their programme. */
const merge = ({ lines, removed }: Lines): PlanLine[] => {
  const all = [...lines];
  for (const line of removed) {
    if (Object.keys(line.schedule).length === 0) continue;
    const next = all.findIndex(
      (other) => other.programme === line.programme && other.code >= line.code,
    );
    const last = all.findLastIndex((other) => other.programme === line.programme);
    all.splice(next === -1 ? (last === -1 ? all.length : last + 1) : next, 0, line);
  }
  return all;
};

const known = new WeakMap<PlanLine[], WeakMap<PlanLine[], PlanLine[]>>();

/** In the document's order; removed lines only where they keep a month. */
export const everyLine = ({ lines, removed }: Lines): PlanLine[] => {
  if (removed.length === 0) return lines;
  const inner = known.get(lines) ?? new WeakMap<PlanLine[], PlanLine[]>();
  const merged = inner.get(removed) ?? merge({ lines, removed });
  known.set(lines, inner.set(removed, merged));
  return merged;
};
