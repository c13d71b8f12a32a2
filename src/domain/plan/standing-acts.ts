/** Acts of the commission by plan: one entry declares an act, a later one of the same id takes it back. */
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import { takenBackBy } from '../record/steps.ts';

/** By plan id: those that stand, in their order. */
export type StandingActs<Act> = Record<string, Act[]>;

/** @param kinds of the entries that declare an act and take it back. */
export const standingActs = <Act extends { id: string }>(kinds: {
  declared: string;
  undone: string;
}): Subject<StandingActs<Act>> => ({
  initial: {},
  fold: (slice, { scope, key, kind, payload }: LogEntry) => {
    const others = (slice[scope] ?? []).filter(({ id }) => id !== key);
    if (kind === kinds.declared) return { ...slice, [scope]: [...others, payload as Act] };
    return kind === kinds.undone ? { ...slice, [scope]: others } : slice;
  },
  ...plainJson(),
  steps: {
    [kinds.declared]: takenBackBy(kinds.undone),
    [kinds.undone]: takenBackBy(kinds.declared),
  },
});
