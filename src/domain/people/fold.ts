/** The institution's people: areas, who holds which post in which commission, accounts in the platforms, places of channels. */
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import { takenBackBy } from '../record/steps.ts';
import {
  withChange,
  withoutChange,
  type DirectoryChange,
  type DirectoryChanged,
} from './directory-changes.ts';
import type { PersonEntry } from './directory-entry.ts';

export interface AreaEntry {
  code: string;
  name: string;
  /** Codes that the directory gives it; a line of `lines` wins over its programme. */
  programmes: string[];
  lines: string[];
  /** Commission id: these codes are of its plans alone; absent: of every commission's. */
  commission?: string | undefined;
}

export interface CommissionEntry {
  id: string;
  name: string;
  /** Short, as the directory gives it; without it the first letters of the name. */
  code?: string | undefined;
}

export interface DirectorySlice {
  areas: AreaEntry[];
  /** In the directory's order; who was left out of a later one is kept, without memberships. */
  people: PersonEntry[];
  commissions: CommissionEntry[];
  /** What was changed in the chat and stands, in its order. */
  changes?: DirectoryChange[] | undefined;
}

/** What `directory.imported` carries: areas and people replace those before, commissions are added or renamed. */
export interface DirectoryImported {
  areas: AreaEntry[];
  people: PersonEntry[];
}

const replacePeople = (before: PersonEntry[], people: PersonEntry[]): PersonEntry[] => {
  const present = new Set(people.map((person) => person.id));
  const gone = before.filter((person) => !present.has(person.id));
  return [
    ...people,
    ...gone.map((person) => ({ ...person, memberships: [], lines: [], rights: [] })),
  ];
};

/** The directory as an imported one leaves it. */
export const replaceDirectory = (
  slice: DirectorySlice,
  { areas, people }: DirectoryImported,
): DirectorySlice => ({ ...slice, areas, people: replacePeople(slice.people, people) });

const foldDirectory = (slice: DirectorySlice, entry: LogEntry): DirectorySlice => {
  if (entry.kind === 'commission.named') {
    const named = entry.payload as CommissionEntry;
    const known = slice.commissions.some(({ id }) => id === named.id);
    return {
      ...slice,
      commissions: known
        ? slice.commissions.map((commission) =>
            commission.id === named.id ? { ...commission, ...named } : commission,
          )
        : [...slice.commissions, named],
    };
  }
  if (entry.kind === 'directory.changed')
    return withChange(slice, entry.payload as DirectoryChanged, entry);
  if (entry.kind === 'directory.change_undone') return withoutChange(slice, entry.key);
  return replaceDirectory(slice, entry.payload as DirectoryImported);
};

export const directorySubject: Subject<DirectorySlice> = {
  initial: { areas: [], people: [], commissions: [] },
  fold: foldDirectory,
  ...plainJson(),
  steps: {
    'directory.imported': takenBackBy('directory.imported'),
    'commission.named': takenBackBy('commission.named'),
    'directory.changed': takenBackBy('directory.change_undone'),
    'directory.change_undone': takenBackBy('directory.changed'),
  },
};

/** By `channel/external id`: who somebody is in a platform. */
export type AccountSlice = Record<string, { personId: string; state: 'ok' | 'undone' }>;

export const accountSubject: Subject<AccountSlice> = {
  initial: {},
  steps: {
    'account.matched': takenBackBy('account.undone'),
    'account.undone': takenBackBy('account.matched'),
  },
  fold: (slice, { kind, payload }) => {
    const { channel, externalId, personId, matchedBy } = payload as {
      channel: string;
      externalId: string;
      personId: string;
      matchedBy?: string;
    };
    const replaced = Object.entries(slice).filter(
      ([key, account]) =>
        matchedBy !== 'directory' ||
        account.personId !== personId ||
        !key.startsWith(`${channel}/`),
    );
    return {
      ...Object.fromEntries(replaced),
      [`${channel}/${externalId}`]: {
        personId,
        state: kind === 'account.undone' ? 'undone' : 'ok',
      },
    };
  },
  ...plainJson(),
};

/** By `owner kind/owner key/channel`: the conversation where somebody of the institution decided that it is told. */
export type PlaceSlice = Record<string, string>;

export const placeSubject: Subject<PlaceSlice> = {
  initial: {},
  steps: { 'address.set': takenBackBy('address.set') },
  fold: (slice, { key, payload }) => ({
    ...slice,
    [key]: (payload as { externalId: string }).externalId,
  }),
  ...plainJson(),
};
