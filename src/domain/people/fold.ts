/** The institution's people: areas, who holds which post in which commission, accounts in the platforms, places of channels. */
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import { takenBackBy } from '../record/steps.ts';
import type { Role } from './people.ts';

export interface AreaEntry {
  code: string;
  name: string;
  /** Codes that the directory gives it; a line of `lines` wins over its programme. */
  programmes: string[];
  lines: string[];
  /** Commission id: these codes are of its plans alone; absent: of every commission's. */
  commission?: string | undefined;
}

export interface MembershipEntry {
  role: Role;
  area?: string | undefined;
  /** Commission id; absent: of every commission. */
  commission?: string | undefined;
  seat?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export interface PersonEntry {
  id: string;
  name: string;
  email: string;
  lines: string[];
  memberships: MembershipEntry[];
  rights?: string[] | undefined;
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
  return replaceDirectory(slice, entry.payload as DirectoryImported);
};

export const directorySubject: Subject<DirectorySlice> = {
  initial: { areas: [], people: [], commissions: [] },
  fold: foldDirectory,
  ...plainJson(),
  steps: {
    'directory.imported': takenBackBy('directory.imported'),
    'commission.named': takenBackBy('commission.named'),
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
