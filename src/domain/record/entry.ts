/** One entry of the record: a fact, who brought it about, for whom, from where and when. Nothing is ever changed or erased. */
import type { Instant } from '../plan/document.ts';
import type { Steps } from './steps.ts';

/** The scope of what belongs to the whole institution: the directory, who somebody is in a platform. */
export const INSTITUTION = 'institution';

export interface NewLogEntry {
  /** Whose it is: the id of a plan or of a commission, or {@link INSTITUTION}. */
  scope: string;
  /** Which subject folds it: `progress`, `session`, `notification` … */
  subject: string;
  /** What it is about within its subject: `3-01/1`, `2020-03`, `n12`. */
  key: string;
  /** `progress.report`, `plan.amended` … */
  kind: string;
  /** Person id, or '' where nobody of the directory did it. */
  authorId: string;
  /** Their name, or `Avance`. */
  authorName: string;
  /** The head for whom they acted. */
  onBehalfOf?: string | undefined;
  /** `local`, `slack`, `teams`, `cli`, `service`. */
  channel: string;
  /** Plan time. */
  at: Instant;
  /** Plain JSON: what is of this kind alone. */
  payload: unknown;
}

export interface LogEntry extends NewLogEntry {
  /** 1, 2, 3 … without a gap, in the order of the commits. */
  seq: number;
  /** Real time, ISO with Z. */
  recordedAt: string;
}

/** How a subject folds its entries into its own slice: pure, and the same from whatever entry one begins with. */
export interface Subject<Slice> {
  initial: Slice;
  /** @returns the slice with the entry in it; the given one is left as it is. */
  fold(slice: Slice, entry: LogEntry): Slice;
  /** The slice as plain JSON, and back: what a checkpoint keeps. */
  toJson(slice: Slice): unknown;
  fromJson(json: unknown): Slice;
  /** Every kind of its entries, and what takes each back. */
  steps: Steps;
}

/** For slices that are plain JSON already. */
export const plainJson = <Slice>(): Pick<Subject<Slice>, 'toJson' | 'fromJson'> => ({
  toJson: (slice) => slice,
  fromJson: (json) => json as Slice,
});
