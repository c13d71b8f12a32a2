/**
 * The tables that people and SQL read, as the record says them: written beside it, never read back to decide. `audit
 * verify` works them out again from the record and compares.
 */
import type { MembershipEntry } from '../../domain/people/directory-entry.ts';
import type { CommissionEntry, DirectorySlice } from '../../domain/people/fold.ts';
import type { PlanEntry } from '../../domain/plan/fold.ts';
import { commissionsOf } from '../../domain/plan/commissions.ts';
import { settledPlan } from '../../domain/plan/state-of-plan.ts';
import type { Slices, Snapshot } from '../../domain/record/subjects.ts';
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { progressRow } from '../record/progress.ts';
import { sessionRow } from '../record/sessions.ts';
import { currentSnapshot } from '../record/snapshot.ts';

/** Later than any amendment: the tables show the last version. */
const LAST_DAY = '9999-12-31';

const planRow = ({ planId, commissionId, year, timeZone, activeFrom }: PlanEntry) => ({
  id: planId,
  commissionId,
  year,
  timeZone,
  activeFrom,
});

const versionRows = ({ planId, versions }: PlanEntry) =>
  versions.map((version) => ({
    id: `${planId}.${version.number}`,
    planId,
    number: version.number,
    effectiveFrom: version.effectiveFrom,
    approvedBy: version.by,
    reason: version.reason ?? null,
    act: version.act ?? null,
    documentHash: version.documentHash,
    document: canonical(version.document),
  }));

const lineRows = (snapshot: Snapshot, { planId }: PlanEntry) => {
  const state = settledPlan(snapshot, planId, LAST_DAY);
  const all = [
    ...(state?.lines ?? []).map((line) => ({ line, inForce: true })),
    ...(state?.removed ?? []).map((line) => ({ line, inForce: false })),
  ];
  const noAreas = state?.areas.length === 0;
  return {
    lines: all.map(({ line, inForce }, position) => ({
      planId,
      lineKey: line.lineKey,
      code: line.code,
      position,
      areaCode: noAreas ? null : line.area,
      responsibleId: line.responsible ?? null,
      inForce,
    })),
    months: all.flatMap(({ line }) =>
      Object.entries(line.schedule).map(([month, programmed]) => ({
        planId,
        lineKey: line.lineKey,
        month: Number(month),
        programmed,
      })),
    ),
    sessions: (state?.sessions ?? []).map(({ events: _, ...session }) =>
      sessionRow(planId, session),
    ),
  };
};

export const planRows = (snapshot: Snapshot, plan: PlanEntry) => ({
  plan: [planRow(plan)],
  versions: versionRows(plan),
  ...lineRows(snapshot, plan),
});

export const commissionRows = (slices: Slices) =>
  commissionsOf(slices).map(({ id, name, code }) => ({
    id,
    name,
    code: code ?? null,
    settings: canonical(slices.settings[id] ?? {}),
  }));

const areaRows = ({ areas }: DirectorySlice) =>
  areas.map(({ code, name, programmes, lines }, position) => ({
    code,
    name,
    position,
    programmes: canonical(programmes),
    lines: canonical(lines),
  }));

const personRows = ({ people }: DirectorySlice) =>
  people.map(({ id, name, email, lines }, position) => ({
    id,
    name,
    email,
    position,
    lines: canonical(lines),
  }));

/** A post without a commission is held in each of them. */
const postsOf = (personId: string, held: MembershipEntry, commissions: CommissionEntry[]) =>
  commissions
    .filter(({ id }) => held.commission === undefined || held.commission === id)
    .map(({ id }) => ({
      personId,
      commissionId: id,
      role: held.role,
      areaCode: held.area ?? '',
      seat: held.seat ?? null,
      fromDay: held.from ?? null,
      toDay: held.to ?? null,
    }));

const membershipRows = (slices: Slices) => {
  const commissions = commissionsOf(slices);
  const all = slices.directory.people.flatMap(({ id, memberships }) =>
    memberships.flatMap((held) => postsOf(id, held, commissions)),
  );
  const nameOf = (row: (typeof all)[number]): string =>
    `${row.personId} ${row.commissionId} ${row.role} ${row.areaCode}`;
  return [...new Map(all.map((row) => [nameOf(row), row])).values()];
};

export const directoryRows = (slices: Slices) => ({
  areas: areaRows(slices.directory),
  people: personRows(slices.directory),
  memberships: membershipRows(slices),
});

export const reportRows = ({ progress }: Slices) =>
  Object.entries(progress).flatMap(([planId, entries]) =>
    entries.map((entry) => progressRow(planId, entry)),
  );

/** Writes a plan's tables anew. Call inside the transaction that changed it. */
export const projectPlan = async (tx: Db, planId: string): Promise<void> => {
  const snapshot = await currentSnapshot(tx);
  const plan = snapshot.slices.plan[planId];
  if (plan === undefined) return;
  const rows = planRows(snapshot, plan);
  for (const data of rows.plan)
    await tx.plan.upsert({ where: { id: data.id }, create: data, update: data });
  await tx.scheduledMonth.deleteMany({ where: { planId } });
  await tx.actionLine.deleteMany({ where: { planId } });
  await tx.session.deleteMany({ where: { planId } });
  await tx.planVersion.deleteMany({ where: { planId } });
  await tx.planVersion.createMany({ data: rows.versions });
  await tx.actionLine.createMany({ data: rows.lines });
  await tx.scheduledMonth.createMany({ data: rows.months });
  await tx.session.createMany({ data: rows.sessions });
};

/** Writes the commissions anew, and their settings. */
export const projectCommissions = async (tx: Db): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  for (const data of commissionRows(slices))
    await tx.commission.upsert({ where: { id: data.id }, create: data, update: data });
};

/** Writes the directory's tables anew, and the lines that it assigns. */
export const projectDirectory = async (tx: Db): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  await projectCommissions(tx);
  const { areas, people, memberships } = directoryRows(slices);
  await tx.area.deleteMany();
  await tx.area.createMany({ data: areas });
  await tx.membership.deleteMany();
  for (const data of people)
    await tx.person.upsert({ where: { id: data.id }, create: data, update: data });
  await tx.membership.createMany({ data: memberships });
  for (const planId of Object.keys(slices.plan)) await projectPlan(tx, planId);
};
