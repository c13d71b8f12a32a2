/** What a directory's file would change, decided before anything is written. */
import { commissionsOf } from '../../domain/plan/commissions.ts';
import { commissionCode, sameCommissionName } from '../../domain/plan/plan-key.ts';
import {
  differenceOfDirectories,
  type DirectoryDifference,
} from '../../domain/people/directory-difference.ts';
import type { MembershipEntry, PersonEntry } from '../../domain/people/directory-entry.ts';
import {
  replaceDirectory,
  type CommissionEntry,
  type DirectoryImported,
} from '../../domain/people/fold.ts';
import {
  linesContradicted,
  mergeDirectory,
  type Contradiction,
} from '../../domain/people/merge-directory.ts';
import type { Slices } from '../../domain/record/subjects.ts';
import { AvanceError } from '../../errors.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import type { CommissionInput, DirectoryInput, MembershipInput } from './directory-input.ts';

/** Stable through imports: the same address is the same person. @param email in small letters, as it is stored. */
export const personIdOf = (email: string): string => `p-${sha256(email).slice(0, 12)}`;

export const emailOf = (person: { email: string }): string => person.email.trim().toLowerCase();

/** Which of the known commissions a directory means: by its code, by its name, or the only one there is. */
const matching = (
  known: CommissionEntry[],
  { code, name }: CommissionInput,
  alone: boolean,
): CommissionEntry | undefined =>
  known.find((commission) => code !== undefined && commission.code === code) ??
  known.find((commission) => name !== undefined && sameCommissionName(commission.name, name)) ??
  known.find(
    (commission) => name === undefined && code !== undefined && commissionCode(commission) === code,
  ) ??
  (alone && known.length === 1 ? known[0] : undefined);

export type KnownCommission = CommissionInput & { id: string };

/** The commissions of a file, each with its id, and what is new of them. @param known those that there are. */
const commissionsFor = (
  { commission, commissions }: DirectoryInput,
  known: CommissionEntry[],
): { commissions: KnownCommission[]; named: CommissionEntry[]; present: CommissionEntry[] } => {
  let present = known;
  const found: KnownCommission[] = [];
  const named: CommissionEntry[] = [];
  for (const input of commissions ?? [commission ?? {}]) {
    const one = matching(present, input, commissions === undefined);
    const { code, name = '' } = input;
    // A file that names none is of all that there are.
    if (one === undefined && code === undefined && name === '' && present.length > 0) continue;
    const id = one?.id ?? `c-${sha256(name === '' ? (code ?? 'commission') : name).slice(0, 12)}`;
    found.push({ ...input, id });
    if (one !== undefined && (code === undefined || one.code === code)) continue;
    const entry = { id, name: one?.name ?? name, ...(code === undefined ? {} : { code }) };
    named.push(entry);
    present = [...present.filter((each) => each.id !== id), entry];
  }
  return { commissions: found, named, present };
};

/**
 * Of the file's, or known from a plan. @param whose who names it, for the refusal.
 * @throws AvanceError `wrong-directory`: a post in a commission that nobody knows must not become one in all of them.
 */
const idOfCommission = (
  named: string | undefined,
  whose: string,
  commissions: (CommissionInput & { id: string })[],
  known: CommissionEntry[],
): string | undefined => {
  if (named === undefined) return undefined;
  const isNamed = ({ code = '', name = '' }: CommissionInput): boolean =>
    code.toUpperCase() === named.trim().toUpperCase() || sameCommissionName(name, named);
  const found =
    commissions.find(isNamed) ??
    known.find((commission) =>
      isNamed({ code: commissionCode(commission), name: commission.name }),
    );
  if (found === undefined)
    throw new AvanceError(
      'wrong-directory',
      `${whose}: la comisión «${named.slice(0, 80)}» no está en commissions ni tiene un plan; hay: ${known.map(commissionCode).join(', ')}. No se guardó nada.`,
    );
  return found.id;
};

const membershipsOf = (
  { role, area, memberships = [] }: DirectoryInput['people'][number],
  idOf: (named: string | undefined) => string | undefined,
): MembershipEntry[] => {
  // What a membership says of the person's own post takes its place.
  const own = memberships.some((held) => held.role === role && held.area === area)
    ? []
    : [{ role, area }];
  const all: MembershipInput[] = [...own, ...memberships];
  const held = all.map((membership): MembershipEntry => ({
    role: membership.role,
    area: membership.area,
    commission: idOf(membership.commission),
    seat: membership.seat,
    from: membership.from,
    to: membership.to,
  }));
  const nameOf = ({ role: post, area: where = '', commission = '' }: MembershipEntry): string =>
    `${post} ${where} ${commission}`;
  return [...new Map(held.map((membership) => [nameOf(membership), membership])).values()];
};

/** What the record keeps of a file. @param commissionOf by who names it, and how. */
const importedFrom = (
  { areas, people }: DirectoryInput,
  idOf: (email: string) => string,
  commissionOf: (whose: string) => (named: string | undefined) => string | undefined,
): DirectoryImported => ({
  areas: areas.map(({ code, name, commission, programmes = [], lines = [] }) => ({
    code,
    name,
    programmes,
    lines,
    ...(commission === undefined ? {} : { commission: commissionOf(name)(commission) }),
  })),
  people: people.map((person): PersonEntry => ({
    id: idOf(emailOf(person)),
    name: person.name,
    email: emailOf(person),
    lines: person.lines ?? [],
    memberships: membershipsOf(person, commissionOf(person.name)),
    rights: person.rights,
  })),
});

export interface PlannedDirectory {
  /** What is recorded of the areas and people, with what was changed by hand kept. */
  payload: DirectoryImported;
  /** False where it says what is stored already. */
  changed: boolean;
  difference: DirectoryDifference;
  /** Where the file says otherwise than what was decided by hand, which stays. */
  contradictions: Contradiction[];
  commissions: KnownCommission[];
  /** New ones, and new codes. */
  named: CommissionEntry[];
  /** Every commission, those of the file too. */
  present: CommissionEntry[];
  idOf: (email: string) => string;
}

/** @throws AvanceError `wrong-directory`. */
export const planDirectory = (slices: Slices, directory: DirectoryInput): PlannedDirectory => {
  const { commissions, named, present } = commissionsFor(directory, commissionsOf(slices));
  const known = slices.directory;
  const idByEmail = new Map(known.people.map(({ email, id }) => [email, id]));
  const idOf = (email: string): string => idByEmail.get(email) ?? personIdOf(email);
  const commissionId = (whose: string) => (name: string | undefined) =>
    idOfCommission(name, whose, commissions, present);
  const { payload, contradictions } = mergeDirectory(
    known,
    importedFrom(directory, idOf, commissionId),
  );
  const after = replaceDirectory(known, payload);
  return {
    payload,
    changed: canonical(after) !== canonical(known),
    difference: differenceOfDirectories(known, after),
    contradictions: [...contradictions, ...linesContradicted(Object.values(slices.plan), payload)],
    commissions,
    named,
    present,
    idOf,
  };
};
