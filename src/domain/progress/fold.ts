/** What was reported: by plan, every entry in the order in which it came, and by line and month. */
import { Map as ImmutableMap } from 'immutable';
import type { LogEntry, Subject } from '../record/entry.ts';
import { stays, stepsOf, takenBackBy } from '../record/steps.ts';
import type { EntryKind, ProgressEntry } from './progress-entry.ts';

/** By `lineKey/month`, each in the order of its ordinals. */
export type EntriesByMonth = ImmutableMap<string, ProgressEntry[]>;

/** By plan id. */
export type ProgressSlice = Record<string, ProgressEntry[]>;

const byMonthOf = new WeakMap<ProgressEntry[], EntriesByMonth>();
const keyOf = ({ lineKey, month }: ProgressEntry): string => `${lineKey}/${month}`;

const withEntry = (months: EntriesByMonth, entry: ProgressEntry): EntriesByMonth =>
  months.set(keyOf(entry), [...(months.get(keyOf(entry)) ?? []), entry]);

/** The entries of each line and month; carried on from one list to the next that the fold makes of it. */
export const entriesByMonth = (entries: ProgressEntry[]): EntriesByMonth => {
  const known = byMonthOf.get(entries);
  if (known !== undefined) return known;
  const months = ImmutableMap<string, ProgressEntry[]>().withMutations((building) => {
    for (const entry of entries) withEntry(building, entry);
  });
  byMonthOf.set(entries, months);
  return months;
};

const foldProgress = (slice: ProgressSlice, { scope, payload }: LogEntry): ProgressSlice => {
  const entry = payload as ProgressEntry;
  const before = slice[scope] ?? [];
  const after = [...before, entry];
  byMonthOf.set(after, withEntry(entriesByMonth(before), entry));
  return { ...slice, [scope]: after };
};

export const progressSubject: Subject<ProgressSlice> = {
  initial: {},
  fold: foldProgress,
  toJson: (slice) => slice,
  fromJson: (json) => json as ProgressSlice,
  steps: stepsOf<EntryKind>('progress', {
    report: takenBackBy('progress.undo'),
    initial_load: takenBackBy('progress.undo'),
    note: takenBackBy('progress.undo'),
    comment: stays('What was said under a card is kept and changes nothing.'),
    snooze: stays('A reminder of one’s own changes nothing; another one stands in its place.'),
    undo: takenBackBy('progress.report', 'progress.justification'),
    justification: takenBackBy('progress.undo'),
    justification_accepted: takenBackBy('progress.undo', 'progress.justification_rejected'),
    justification_rejected: takenBackBy(
      'progress.undo',
      'progress.justification',
      'progress.justification_accepted',
    ),
  }),
};
