/** The plan and its versions: stored whole as a document, with the lines and months that reports hang on as rows. */
import { randomUUID } from 'node:crypto';
import type { DocumentLine, PlanDocument, Schedule } from '../../domain/plan/document.ts';
import { DEFAULT_SETTINGS } from '../../reminders/default-settings.ts';
import { AvanceError } from '../../errors.ts';
import { appendAudit } from '../record/audit.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { matchLineKeys, type KnownLine } from '../../domain/plan/line-keys.ts';
import { loadAssignment } from './people.ts';
import { loadState } from './plan-state.ts';
import { touchPlan } from '../record/revision.ts';
import { addSession } from '../record/sessions.ts';
import type { Db } from '../database/store.ts';

export { loadState };

export interface StorePlanInput {
  document: PlanDocument;
  /** Name of who imports it. */
  by: string;
  /** Plan time. */
  at: string;
  /** Local date from which Avance answers for the plan. */
  activeFrom: string;
  timeZone: string;
  /** Reason; without it a second, different plan for the commission and year is refused. */
  amendment?: string;
}

const commissionOf = async (tx: Db, name: string): Promise<string> => {
  const known = await tx.commission.findUnique({ where: { name } });
  if (known !== null) return known.id;
  // A directory imported before any plan made a commission without knowing its name.
  const unnamed = await tx.commission.findFirst({ where: { plans: { none: {} } } });
  if (unnamed !== null) {
    await tx.commission.update({ where: { id: unnamed.id }, data: { name } });
    return unnamed.id;
  }
  const id = `c-${sha256(name).slice(0, 12)}`;
  await tx.commission.create({ data: { id, name } });
  return id;
};

/** Replaces the programmed months of one line. */
export const storeSchedule = async (
  tx: Db,
  planId: string,
  lineKey: string,
  schedule: Schedule,
): Promise<void> => {
  await tx.scheduledMonth.deleteMany({ where: { planId, lineKey } });
  await tx.scheduledMonth.createMany({
    data: Object.entries(schedule).map(([month, programmed]) => ({
      planId,
      lineKey,
      month: Number(month),
      programmed,
    })),
  });
};

const storeLines = async (tx: Db, planId: string, lines: DocumentLine[]): Promise<void> => {
  const known: KnownLine[] = (await tx.actionLine.findMany({ where: { planId } })).map(
    ({ lineKey, code }) => ({ lineKey, code, text: '' }),
  );
  const previous = await tx.planVersion.findFirst({
    where: { planId },
    orderBy: { number: 'desc' },
  });
  const texts =
    previous === null
      ? new Map<string, string>()
      : new Map(
          (JSON.parse(previous.document) as PlanDocument).programmes
            .flatMap((one) => one.lines)
            .map((line) => [line.code, line.text]),
        );
  const keys = matchLineKeys(
    lines,
    known.map((line) => ({ ...line, text: texts.get(line.code) ?? '' })),
  );
  await tx.actionLine.updateMany({ where: { planId }, data: { inForce: false } });
  const assignment = await loadAssignment(tx);
  for (const [position, line] of lines.entries()) {
    const lineKey = keys[position] ?? line.code;
    await tx.actionLine.upsert({
      where: { planId_lineKey: { planId, lineKey } },
      create: { planId, lineKey, code: line.code, position, ...assignment(line.code) },
      update: { code: line.code, position, inForce: true },
    });
    await storeSchedule(tx, planId, lineKey, line.schedule);
  }
};

const storeWindows = async (tx: Db, planId: string, document: PlanDocument): Promise<void> => {
  const seen = new Map<number, number>();
  for (const { month, opensOn, closesOn } of document.sessionWindows) {
    const nth = (seen.get(month) ?? 0) + 1;
    seen.set(month, nth);
    const key = `${document.plan.year}-${String(month).padStart(2, '0')}${nth === 1 ? '' : `-${nth}`}`;
    const present = await tx.session.findUnique({ where: { planId_key: { planId, key } } });
    if (present === null)
      await addSession(tx, planId, { key, kind: 'ordinary', month, window: { opensOn, closesOn } });
    else
      await tx.session.update({
        where: { planId_key: { planId, key } },
        data: { opensOn, closesOn },
      });
  }
};

/**
 * Stores a plan, or a version of it. The same document again changes nothing.
 * @throws AvanceError `plan-exists` when the commission already has another plan for that year and no reason is given.
 */
export const storePlan = async (
  tx: Db,
  input: StorePlanInput,
): Promise<{ planId: string; changed: boolean }> => {
  const { document, by, at } = input;
  const commissionId = await commissionOf(tx, document.plan.commission);
  const year = document.plan.year;
  const present = await tx.plan.findUnique({
    where: { commissionId_year: { commissionId, year } },
  });
  const planId = present?.id ?? randomUUID();
  const documentHash = sha256(canonical(document));
  const last =
    present === null
      ? null
      : await tx.planVersion.findFirst({ where: { planId }, orderBy: { number: 'desc' } });
  if (last?.documentHash === documentHash) return { planId, changed: false };
  if (present !== null && input.amendment === undefined) {
    throw new AvanceError(
      'plan-exists',
      `Ya hay un plan de ${year} de la ${document.plan.commission}. Si es una modificación aprobada, impórtala con --as-amendment "motivo"; no se guardó nada.`,
    );
  }
  if (present === null) {
    await tx.plan.create({
      data: {
        id: planId,
        commissionId,
        year,
        timeZone: input.timeZone,
        activeFrom: input.activeFrom,
        settings: canonical(DEFAULT_SETTINGS),
      },
    });
  }
  await storeLines(
    tx,
    planId,
    document.programmes.flatMap((programme) => programme.lines),
  );
  await storeWindows(tx, planId, document);
  await tx.planVersion.create({
    data: {
      id: randomUUID(),
      planId,
      number: (last?.number ?? 0) + 1,
      effectiveFrom: at.slice(0, 10),
      approvedBy: by,
      reason: input.amendment ?? null,
      documentHash,
      document: canonical(document),
    },
  });
  const kind = present === null ? 'plan.imported' : 'plan.amended';
  await appendAudit(tx, {
    stream: planId,
    kind,
    actor: by,
    at,
    payload: {
      documentHash,
      reason: input.amendment ?? null,
      year,
      commission: document.plan.commission,
    },
  });
  await touchPlan(tx, planId, true);
  return { planId, changed: true };
};

/** The plan in use: the latest year's. */
export const findPlan = async (db: Db): Promise<{ planId: string } | undefined> => {
  const plan = await db.plan.findFirst({ orderBy: { year: 'desc' }, select: { id: true } });
  return plan === null ? undefined : { planId: plan.id };
};

/** Everything known of the plan in use; undefined while there is none. */
export const findState = async (db: Db): Promise<PlanState | undefined> => {
  const plan = await findPlan(db);
  return plan === undefined ? undefined : loadState(db, plan.planId);
};
