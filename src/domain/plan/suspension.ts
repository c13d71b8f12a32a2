/** Months that the commission suspended by an act: not chased, in a column of their own, lifted by an entry. */
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import type { Month } from './document.ts';

/** Scheduled months of some lines that are not to be chased. */
export interface Suspension {
  id: string;
  lineKeys: string[];
  months: Month[];
  /** The act that decided it. */
  act: string;
}

/** By plan id: those that stand. */
export type SuspensionSlice = Record<string, Suspension[]>;

const foldSuspension = (slice: SuspensionSlice, entry: LogEntry): SuspensionSlice => {
  const others = (slice[entry.scope] ?? []).filter(({ id }) => id !== entry.key);
  switch (entry.kind) {
    case 'suspension.declared':
      return { ...slice, [entry.scope]: [...others, entry.payload as Suspension] };
    case 'suspension.lifted':
      return { ...slice, [entry.scope]: others };
    default:
      return slice;
  }
};

export const suspensionSubject: Subject<SuspensionSlice> = {
  initial: {},
  fold: foldSuspension,
  ...plainJson(),
};

/** The suspension under which a line's month stands; undefined where it is to be done. */
export const suspensionOf = (
  suspensions: Suspension[],
  lineKey: string,
  month: Month,
): Suspension | undefined =>
  suspensions.find((one) => one.months.includes(month) && one.lineKeys.includes(lineKey));
