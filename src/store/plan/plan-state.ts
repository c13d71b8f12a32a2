/** Loads everything known of a plan as one snapshot; kept in memory as long as nothing changed, in any process. */
import type { AgreementEvent } from '../../domain/agreements/agreement.ts';
import { foldDelegations } from '../../domain/people/delegation.ts';
import type { OutgoingEvent } from '../../domain/ine/outgoing.ts';
import type { PlanDocument } from '../../domain/plan/document.ts';
import { IMPLICIT_AREA, type PlanLine, type PlanState } from '../../domain/plan/plan-state.ts';
import { loadDelegationEvents } from '../record/delegations.ts';
import { applyResolutions } from '../record/discrepancies.ts';
import { loadNotifications } from '../record/notifications.ts';
import { loadAreas, loadPeople } from './people.ts';
import { loadEntries } from '../record/progress.ts';
import { loadRecords } from '../record/records.ts';
import { loadSessions } from '../record/sessions.ts';
import { parseSettings } from './settings.ts';
import type { Db } from '../database/store.ts';

interface Kept {
  revision: string;
  structure: string;
  state: PlanState;
}
/** By plan id, which is random: plans of different databases never meet. */
const kept = new Map<string, Kept>();

type Structure = Omit<
  PlanState,
  'entries' | 'sessions' | 'notifications' | 'outgoing' | 'agreements' | 'delegations'
>;

const linesOf = (
  document: PlanDocument,
  rows: {
    lineKey: string;
    code: string;
    areaCode: string | null;
    responsibleId: string | null;
    months: { month: number; programmed: number }[];
  }[],
): PlanLine[] => {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return document.programmes.flatMap((programme) =>
    programme.lines.flatMap((line): PlanLine[] => {
      const row = byCode.get(line.code);
      if (row === undefined) return [];
      return [
        {
          lineKey: row.lineKey,
          code: line.code,
          programme: programme.code,
          text: line.text,
          unit: line.unit,
          goal: line.goal,
          annualQuantity: line.annualQuantity,
          schedule: Object.fromEntries(
            row.months.map(({ month, programmed }) => [String(month), programmed]),
          ),
          area: row.areaCode ?? IMPLICIT_AREA,
          ...(row.responsibleId === null ? {} : { responsible: row.responsibleId }),
        },
      ];
    }),
  );
};

const loadStructure = async (db: Db, planId: string): Promise<Structure> => {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { commission: true },
  });
  const version = await db.planVersion.findFirstOrThrow({
    where: { planId },
    orderBy: { number: 'desc' },
  });
  const printed = JSON.parse(version.document) as PlanDocument;
  const rows = await db.actionLine.findMany({
    where: { planId, inForce: true },
    include: { months: { orderBy: { month: 'asc' } } },
  });
  return {
    planId,
    commissionId: plan.commissionId,
    commissionName: plan.commission.name,
    year: plan.year,
    timeZone: plan.timeZone,
    activeFrom: plan.activeFrom,
    document: applyResolutions(
      printed,
      await db.discrepancyResolution.findMany({ where: { planId }, orderBy: { ordinal: 'asc' } }),
    ),
    lines: linesOf(printed, rows),
    areas: await loadAreas(db),
    people: await loadPeople(db),
    settings: parseSettings(plan.settings),
  };
};

/** The present state of a plan; a snapshot that nobody changes in place. */
export const loadState = async (db: Db, planId: string): Promise<PlanState> => {
  // The revision is read first: what is read after it is at least as new, so a kept state is never older than its name.
  const { revision, structure } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { revision: true, structure: true },
  });
  const last = kept.get(planId);
  if (last?.revision === revision) return last.state;
  const fixed: Structure =
    last?.structure === structure ? last.state : await loadStructure(db, planId);
  const state: PlanState = {
    ...fixed,
    entries: await loadEntries(db, planId),
    sessions: await loadSessions(db, planId),
    notifications: await loadNotifications(db, planId),
    outgoing: await loadRecords<OutgoingEvent>(db, planId, 'outgoing'),
    agreements: await loadRecords<AgreementEvent>(db, planId, 'agreement'),
    delegations: foldDelegations(await loadDelegationEvents(db, planId)),
  };
  kept.set(planId, { revision, structure, state });
  return state;
};
