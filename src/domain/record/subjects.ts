/** Every subject of the record, by name: the one list that is asked how an entry changes the present. */
import { agreementSubject } from '../agreements/fold.ts';
import { briefingSubject } from '../briefings/fold.ts';
import { ineSessionSubject } from '../ine-sessions/fold.ts';
import { notificationSubject, outgoingSubject } from '../ine/fold.ts';
import { delegationSubject } from '../people/delegation-fold.ts';
import { accountSubject, directorySubject, placeSubject } from '../people/fold.ts';
import { planSubject, settingsSubject } from '../plan/fold.ts';
import { reschedulingSubject } from '../plan/rescheduling.ts';
import { suspensionSubject } from '../plan/suspension.ts';
import { requestSubject } from '../requests/fold.ts';
import { progressSubject } from '../progress/fold.ts';
import { sendingSubject } from '../sendings/fold.ts';
import { sessionSubject } from '../sessions/fold.ts';
import type { LogEntry, Subject } from './entry.ts';
import type { Steps } from './steps.ts';

const subjects = {
  directory: directorySubject,
  account: accountSubject,
  place: placeSubject,
  plan: planSubject,
  settings: settingsSubject,
  suspension: suspensionSubject,
  rescheduling: reschedulingSubject,
  progress: progressSubject,
  session: sessionSubject,
  notification: notificationSubject,
  outgoing: outgoingSubject,
  ineSession: ineSessionSubject,
  briefing: briefingSubject,
  sending: sendingSubject,
  agreement: agreementSubject,
  request: requestSubject,
  delegation: delegationSubject,
};

/** Changes with what a reducer makes of the same entries: a checkpoint of another version is not used. */
export const REDUCERS_VERSION = '10';

type Subjects = typeof subjects;
export type SubjectName = keyof Subjects;
export type Slices = {
  [Name in SubjectName]: Subjects[Name] extends Subject<infer Slice> ? Slice : never;
};

/** Everything that is known, folded from the record up to one entry. Nobody changes it in place. */
export interface Snapshot {
  /** Of the last entry that is in it; 0 before the first. */
  seq: number;
  /** That entry's hash. */
  hash: string;
  slices: Slices;
}

const names = Object.keys(subjects) as SubjectName[];
const mapSlices = (of: (subject: Subject<unknown>, name: SubjectName) => unknown): Slices =>
  Object.fromEntries(
    names.map((name) => [name, of(subjects[name] as Subject<unknown>, name)]),
  ) as unknown as Slices;

/** Every step that changes the record, of every subject. */
export const ALL_STEPS: Steps = Object.fromEntries(
  names.flatMap((name) => Object.entries(subjects[name].steps)),
);

/** Before the first entry. @param hash what the first entry follows. */
export const emptySnapshot = (hash: string): Snapshot => ({
  seq: 0,
  hash,
  slices: mapSlices((subject) => subject.initial),
});

/** The snapshot with one entry more. An entry that no subject folds only stands in the record. */
export const foldEntry = ({ slices }: Snapshot, entry: LogEntry & { hash: string }): Snapshot => {
  const { seq, hash, subject } = entry;
  if (!Object.hasOwn(subjects, subject)) return { seq, hash, slices };
  const name = subject as SubjectName;
  const folded = (subjects[name] as Subject<unknown>).fold(slices[name], entry);
  return { seq, hash, slices: { ...slices, [name]: folded } };
};

export const slicesToJson = (slices: Slices): unknown =>
  mapSlices((subject, name) => subject.toJson(slices[name]));
export const slicesFromJson = (json: unknown): Slices =>
  mapSlices((subject, name) => subject.fromJson((json as Record<string, unknown>)[name]));
