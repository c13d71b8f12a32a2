/** Areas, people and their memberships; which area and who answers for each line. */
import type { Area, Membership, Person, Role } from '../../domain/people/people.ts';
import { AvanceError } from '../../errors.ts';
import { linkAccount } from '../inbound/accounts.ts';
import { setAddress } from '../ledger/addresses.ts';
import { appendAudit } from '../record/audit.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import { touchAllPlans, touchPlan } from '../record/revision.ts';
import type { Db } from '../database/store.ts';

/** The contract's directory; `reading/directory.ts` reads and checks it. */
export interface DirectoryInput {
  commission?:
    | {
        name?: string | undefined;
        slackChannel?: string | undefined;
        teamsConversation?: string | undefined;
      }
    | undefined;
  areas: {
    code: string;
    name: string;
    slackChannel?: string | undefined;
    teamsConversation?: string | undefined;
    programmes?: string[] | undefined;
    lines?: string[] | undefined;
  }[];
  people: {
    name: string;
    email: string;
    role: Role;
    area?: string | undefined;
    memberships?: { role: Role; area?: string | undefined }[] | undefined;
    lines?: string[] | undefined;
    slackUser?: string | undefined;
    teamsUser?: string | undefined;
  }[];
}

/** Stable through imports: the same address is the same person. */
export const personIdOf = (email: string): string =>
  `p-${sha256(email.trim().toLowerCase()).slice(0, 12)}`;

const commissionId = async (tx: Db, name: string | undefined): Promise<string> => {
  const present = await tx.commission.findFirst({ orderBy: { id: 'asc' } });
  if (present !== null) return present.id;
  const id = `c-${sha256(name ?? 'commission').slice(0, 12)}`;
  await tx.commission.create({ data: { id, name: name ?? '' } });
  return id;
};

const membershipsOf = (person: DirectoryInput['people'][number]): Membership[] =>
  [
    { role: person.role, ...(person.area === undefined ? {} : { area: person.area }) },
    ...(person.memberships ?? []),
  ]
    .map(({ role, area }) => ({ role, ...(area === undefined ? {} : { area }) }))
    .filter(
      (one, at, all) =>
        all.findIndex((other) => other.role === one.role && other.area === one.area) === at,
    );

const storePeople = async (
  tx: Db,
  people: DirectoryInput['people'],
  commission: string,
): Promise<void> => {
  for (const [position, person] of people.entries()) {
    const email = person.email.trim().toLowerCase();
    const known = await tx.person.findUnique({ where: { email } });
    const id = known?.id ?? personIdOf(email);
    const lines = canonical(person.lines ?? []);
    await tx.person.upsert({
      where: { email },
      create: { id, name: person.name, email, position, lines },
      update: { name: person.name, position, lines },
    });
    await tx.membership.deleteMany({ where: { personId: id } });
    await tx.membership.createMany({
      data: membershipsOf(person).map(({ role, area }) => ({
        personId: id,
        commissionId: commission,
        role,
        areaCode: area ?? '',
      })),
    });
  }
};

/** Who answers for a line of this code, as the directory says. */
export type Assignment = (code: string) => {
  areaCode: string | null;
  responsibleId: string | null;
};

/** An area's `lines` wins over its `programmes`; a line that nobody names belongs to the first area. */
export const loadAssignment = async (tx: Db): Promise<Assignment> => {
  const list = (text: string): string[] => JSON.parse(text) as string[];
  const areas = (await tx.area.findMany({ orderBy: { position: 'asc' } })).map((one) => ({
    code: one.code,
    programmes: list(one.programmes),
    lines: list(one.lines),
  }));
  const people = (
    await tx.person.findMany({ where: { memberships: { some: {} } }, orderBy: { position: 'asc' } })
  ).map((one) => ({ id: one.id, lines: list(one.lines) }));
  return (code) => ({
    areaCode:
      (
        areas.find((one) => one.lines.includes(code)) ??
        areas.find((one) => one.programmes.includes(code.replace(/-\d+$/, ''))) ??
        areas[0]
      )?.code ?? null,
    responsibleId: people.find((one) => one.lines.includes(code))?.id ?? null,
  });
};

const assignAll = async (tx: Db): Promise<void> => {
  const assignment = await loadAssignment(tx);
  for (const { planId, lineKey, code } of await tx.actionLine.findMany()) {
    await tx.actionLine.update({
      where: { planId_lineKey: { planId, lineKey } },
      data: assignment(code),
    });
  }
};

/** Where the directory says that an area or the commission is written to, and who somebody is. */
const storePlaces = async (
  tx: Db,
  { commission, areas, people }: DirectoryInput,
  who: { by: string; at: string },
): Promise<void> => {
  const places = [
    { owner: { kind: 'commission' as const, key: 'commission' }, ...commission },
    ...areas.map((area) => ({ owner: { kind: 'area' as const, key: area.code }, ...area })),
  ];
  for (const { owner, slackChannel, teamsConversation } of places) {
    if (slackChannel !== undefined) await setAddress(tx, owner, 'slack', slackChannel);
    if (teamsConversation !== undefined) await setAddress(tx, owner, 'teams', teamsConversation);
  }
  for (const { email, slackUser, teamsUser } of people) {
    const person = await tx.person.findUniqueOrThrow({
      where: { email: email.trim().toLowerCase() },
    });
    const link = (channel: string, externalId: string): Promise<boolean> =>
      linkAccount(
        tx,
        { channel, externalId, personId: person.id },
        { matchedBy: 'directory', ...who },
      );
    if (slackUser !== undefined) await link('slack', slackUser);
    if (teamsUser !== undefined) await link('teams', teamsUser.toLowerCase());
  }
};

/**
 * Replaces the directory: people are known by their email and never erased from the record they wrote; those that the
 * file leaves out lose their memberships.
 */
export const importDirectory = async (
  tx: Db,
  directory: DirectoryInput,
  at: string,
  by: string,
): Promise<void> => {
  const commission = await commissionId(tx, directory.commission?.name);
  await tx.area.deleteMany();
  await tx.area.createMany({
    data: directory.areas.map(({ code, name, programmes, lines }, position) => ({
      code,
      name,
      position,
      programmes: canonical(programmes ?? []),
      lines: canonical(lines ?? []),
    })),
  });
  const emails = directory.people.map((person) => person.email.trim().toLowerCase());
  const gone = await tx.person.findMany({
    where: { email: { notIn: emails } },
    select: { id: true },
  });
  await tx.membership.deleteMany({ where: { personId: { in: gone.map((one) => one.id) } } });
  await storePeople(tx, directory.people, commission);
  await storePlaces(tx, directory, { by, at });
  await assignAll(tx);
  await appendAudit(tx, {
    stream: 'directory',
    kind: 'directory.imported',
    actor: by,
    at,
    payload: directory,
  });
  await touchAllPlans(tx);
};

export const loadAreas = async (db: Db): Promise<Area[]> =>
  (await db.area.findMany({ orderBy: { position: 'asc' } })).map(({ code, name }) => ({
    code,
    name,
  }));

/** People with at least one membership. */
export const loadPeople = async (db: Db): Promise<Person[]> => {
  const rows = await db.person.findMany({
    orderBy: { position: 'asc' },
    include: { memberships: { orderBy: { id: 'asc' } } },
  });
  return rows
    .filter((row) => row.memberships.length > 0)
    .map(({ id, name, email, memberships }) => ({
      id,
      name,
      email,
      memberships: memberships.map(({ role, areaCode }) => ({
        role: role as Role,
        ...(areaCode === '' ? {} : { area: areaCode }),
      })),
    }));
};

/**
 * Gives a line to an area (its responsible person is then open) or to a person.
 * @throws AvanceError `unknown-line`.
 */
export const assignLine = async (
  tx: Db,
  planId: string,
  to: { lineKey: string; area?: string; responsible?: string },
  who: { by: string; at: string },
): Promise<void> => {
  const data = {
    ...(to.area === undefined ? {} : { areaCode: to.area, responsibleId: null }),
    ...(to.responsible === undefined ? {} : { responsibleId: to.responsible }),
  };
  const { count } = await tx.actionLine.updateMany({
    where: { planId, lineKey: to.lineKey },
    data,
  });
  if (count === 0)
    throw new AvanceError('unknown-line', 'Esa línea ya no está en el plan; revisa el código.');
  await appendAudit(tx, {
    stream: planId,
    kind: 'line.assigned',
    actor: who.by,
    at: who.at,
    payload: to,
  });
  await touchPlan(tx, planId, true);
};
