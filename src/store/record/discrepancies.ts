/** How the observaciones of the document were decided: append-only, the last decision counts. */
import type {
  PlanDocument,
  Reading,
  ReadingEffect,
  DiscrepancyResolution,
} from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import { appendAudit } from './audit.ts';
import { storeSchedule } from '../plan/plans.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

interface ResolutionRow {
  key: string;
  readingId: string;
  reason: string;
  byName: string;
  at: string;
}

const withEffect = (
  document: PlanDocument,
  lineCode: string | undefined,
  month: number | undefined,
  effect: ReadingEffect,
): PlanDocument => {
  switch (effect.type) {
    case 'none':
      return document;
    case 'schedule':
      return {
        ...document,
        programmes: document.programmes.map((programme) => ({
          ...programme,
          lines: programme.lines.map((line) =>
            line.code === lineCode ? { ...line, schedule: effect.schedule } : line,
          ),
        })),
      };
    case 'window':
      return {
        ...document,
        sessionWindows: document.sessionWindows.map((window) =>
          window.month === month
            ? { month: window.month, opensOn: effect.opensOn, closesOn: effect.closesOn }
            : window,
        ),
      };
  }
};

/** The document with each decided discrepancy's reading in force and its resolution filled in. */
export const applyResolutions = (printed: PlanDocument, rows: ResolutionRow[]): PlanDocument => {
  const last = new Map(rows.map((row) => [row.key, row]));
  let document: PlanDocument = {
    ...printed,
    discrepancies: printed.discrepancies.map((one) => {
      const row = last.get(one.key);
      return row === undefined
        ? one
        : {
            ...one,
            resolution: {
              readingId: row.readingId,
              by: row.byName,
              at: row.at,
              reason: row.reason,
            },
          };
    }),
  };
  for (const one of document.discrepancies) {
    const reading = one.readings?.find((candidate) => candidate.id === one.resolution?.readingId);
    if (reading !== undefined)
      document = withEffect(document, one.lineCode, one.month, reading.effect);
  }
  return document;
};

const carryOut = async (
  tx: Db,
  planId: string,
  where: { lineCode?: string; month?: number },
  reading: Reading,
): Promise<void> => {
  const { effect } = reading;
  if (effect.type === 'schedule' && where.lineCode !== undefined) {
    const line = await tx.actionLine.findFirst({
      where: { planId, code: where.lineCode, inForce: true },
    });
    if (line !== null) await storeSchedule(tx, planId, line.lineKey, effect.schedule);
  }
  if (effect.type === 'window' && where.month !== undefined) {
    await tx.session.updateMany({
      where: { planId, month: where.month, kind: 'ordinary' },
      data: { opensOn: effect.opensOn, closesOn: effect.closesOn },
    });
  }
};

/**
 * Keeps a decision with its author and reason, and puts the chosen reading in force.
 * @throws AvanceError `unknown-discrepancy`.
 */
export const resolveDiscrepancy = async (
  tx: Db,
  planId: string,
  key: string,
  resolution: DiscrepancyResolution,
): Promise<void> => {
  const version = await tx.planVersion.findFirstOrThrow({
    where: { planId },
    orderBy: { number: 'desc' },
  });
  const discrepancy = (JSON.parse(version.document) as PlanDocument).discrepancies.find(
    (one) => one.key === key,
  );
  const reading = discrepancy?.readings?.find((one) => one.id === resolution.readingId);
  if (discrepancy === undefined || reading === undefined) {
    throw new AvanceError(
      'unknown-discrepancy',
      'Esa observación ya no está en el plan. Escribe /plan revisar para ver las actuales.',
    );
  }
  const last = await tx.discrepancyResolution.findFirst({
    where: { planId, key },
    orderBy: { ordinal: 'desc' },
  });
  await tx.discrepancyResolution.create({
    data: {
      planId,
      key,
      ordinal: (last?.ordinal ?? 0) + 1,
      readingId: reading.id,
      reason: resolution.reason,
      byName: resolution.by,
      at: resolution.at,
      recordedAt: recordTime(tx),
    },
  });
  await carryOut(tx, planId, discrepancy, reading);
  await appendAudit(tx, {
    stream: planId,
    kind: 'discrepancy.resolved',
    actor: resolution.by,
    at: resolution.at,
    payload: { key, ...resolution },
  });
  await touchPlan(tx, planId, true);
};
