/** Imports the institution's directory: areas, people with their posts, commissions; and where each is told. */
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
import { AvanceError } from '../../errors.ts';
import { INSTITUTION } from '../../domain/record/entry.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { linkAccount } from '../inbound/accounts.ts';
import type { Owner } from '../../conversation/owner.ts';
import { setAddress } from '../ledger/addresses.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
import type {
  Channels,
  CommissionInput,
  DirectoryInput,
  MembershipInput,
} from './directory-input.ts';
import { authored, type Author } from './plans.ts';
import { projectDirectory } from './projections.ts';

/** Stable through imports: the same address is the same person. @param email in small letters, as it is stored. */
export const personIdOf = (email: string): string => `p-${sha256(email).slice(0, 12)}`;

const emailOf = (person: { email: string }): string => person.email.trim().toLowerCase();

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

/** The commissions of the file, each with its id; new ones and new codes are recorded. */
const storeCommissions = async (
  tx: Db,
  { commission, commissions }: DirectoryInput,
  who: Author,
): Promise<(CommissionInput & { id: string })[]> => {
  const given = commissions ?? [commission ?? {}];
  const stored: (CommissionInput & { id: string })[] = [];
  for (const input of given) {
    const { slices } = await currentSnapshot(tx);
    const present = commissionsOf(slices);
    const known = matching(present, input, commissions === undefined);
    const { code, name = '' } = input;
    // A file that names none is of all that there are.
    if (known === undefined && code === undefined && name === '' && present.length > 0) continue;
    const id = known?.id ?? `c-${sha256(name === '' ? (code ?? 'commission') : name).slice(0, 12)}`;
    stored.push({ ...input, id });
    if (known !== undefined && (code === undefined || known.code === code)) continue;
    await append(tx, {
      scope: INSTITUTION,
      subject: 'directory',
      key: id,
      kind: 'commission.named',
      ...authored(who),
      payload: { id, name: known?.name ?? name, ...(code === undefined ? {} : { code }) },
    });
  }
  return stored;
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

/** Where the directory says that an area or a commission is written to, and who somebody is. */
const storePlaces = async (
  tx: Db,
  { areas, people }: DirectoryInput,
  commissions: (CommissionInput & { id: string })[],
  idOf: (email: string) => string,
  who: Author,
): Promise<void> => {
  const places: (Channels & { owner: Owner })[] = [
    ...commissions.map((commission) => ({
      ...commission,
      owner: { kind: 'commission' as const, key: commission.id },
    })),
    ...areas.map((area) => ({ ...area, owner: { kind: 'area' as const, key: area.code } })),
  ];
  for (const { owner, slackChannel, teamsConversation } of places) {
    if (slackChannel !== undefined) await setAddress(tx, owner, 'slack', slackChannel);
    if (teamsConversation !== undefined) await setAddress(tx, owner, 'teams', teamsConversation);
  }
  for (const person of people) {
    const personId = idOf(emailOf(person));
    const link = (channel: string, externalId: string): Promise<boolean> =>
      linkAccount(tx, { channel, externalId, personId }, { matchedBy: 'directory', ...who });
    if (person.slackUser !== undefined) await link('slack', person.slackUser);
    if (person.teamsUser !== undefined) await link('teams', person.teamsUser.toLowerCase());
  }
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

const storeDirectory = async (tx: Db, payload: DirectoryImported, who: Author): Promise<void> => {
  await append(tx, {
    scope: INSTITUTION,
    subject: 'directory',
    key: 'directory',
    kind: 'directory.imported',
    ...authored(who),
    payload,
  });
  await projectDirectory(tx);
};

export interface ImportedDirectory {
  /** False where it says what was stored already. */
  changed: boolean;
  difference: DirectoryDifference;
  commissions: CommissionEntry[];
}

/**
 * Replaces the directory: people are known by their email and never erased from the record they wrote; those that the
 * file leaves out lose their posts. What was assigned by hand stays. The same one again adds nothing to the record.
 */
export const importDirectory = async (
  tx: Db,
  directory: DirectoryInput,
  at: string,
  by: string,
): Promise<ImportedDirectory> => {
  const who = { at, by };
  const commissions = await storeCommissions(tx, directory, who);
  const { slices } = await currentSnapshot(tx);
  const known = slices.directory;
  const present = commissionsOf(slices);
  const idByEmail = new Map(known.people.map(({ email, id }) => [email, id]));
  const idOf = (email: string): string => idByEmail.get(email) ?? personIdOf(email);
  const commissionId = (whose: string) => (named: string | undefined) =>
    idOfCommission(named, whose, commissions, present);
  const payload = importedFrom(directory, idOf, commissionId);
  const after = replaceDirectory(known, payload);
  const changed = canonical(after) !== canonical(known);
  if (changed) await storeDirectory(tx, payload, who);
  await storePlaces(tx, directory, commissions, idOf, who);
  return { changed, difference: differenceOfDirectories(known, after), commissions: present };
};
