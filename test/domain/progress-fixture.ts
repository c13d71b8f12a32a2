/** Entries of one line and month, and a state that has them. */
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';
import type { EntryKind, ProgressEntry } from '../../src/domain/progress/progress-entry.ts';

export const line = (lineKey: string, schedule: PlanLine['schedule']): PlanLine => ({
  ...{ lineKey, code: lineKey, programme: 'P', text: 'x', unit: 'u', goal: 'g' },
  ...{ annualQuantity: 1, schedule, area: 'VIN' },
});
export const entry = (
  month: number,
  ordinal: number,
  kind: EntryKind,
  more: Partial<ProgressEntry> = {},
): ProgressEntry => ({
  ...{ lineKey: 'A', month, ordinal, kind, evidence: [], authorId: 'p', authorName: 'P' },
  ...{ channel: 'local', at: '2020-03-01T10:00:00-06:00', ...more },
});
export const stateOf = (entries: ProgressEntry[], over: Partial<PlanState> = {}): PlanState =>
  ({
    ...{ year: 2020, activeFrom: '2020-01-02', removed: [], suspensions: [], reschedulings: [] },
    ...{ lines: [line('A', { '3': 2 })], entries, ...over },
  }) as unknown as PlanState;
export const report = (ordinal: number, total: number): ProgressEntry =>
  entry(3, ordinal, 'report', { total });
export const undo = (ordinal: number, undoes: number): ProgressEntry =>
  entry(3, ordinal, 'undo', { undoes });
export const proposed = (ordinal: number): ProgressEntry => entry(3, ordinal, 'justification');
export const accepted = (ordinal: number): ProgressEntry =>
  entry(3, ordinal, 'justification_accepted');
export const rejected = (ordinal: number): ProgressEntry =>
  entry(3, ordinal, 'justification_rejected');
