/** An amendment before it is stored: what it would change, worked out from the record as it stands. */
import { differenceOfVersion, type AmendmentDifference } from '../../domain/plan/amendment.ts';
import {
  amendmentsBegun,
  differenceOf,
  monthsToRedraw,
} from '../../domain/plan/amendments-in-force.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { markLinesStale, type LineTopics } from '../ledger/line-cards.ts';
import { currentSnapshot } from '../record/snapshot.ts';
import { findPlanEntry, loadState, storePlan, versionOf, type StorePlanInput } from './plans.ts';

export interface ProposedAmendment {
  planId: string;
  /** The number that its version would have. */
  number: number;
  /** False: the document is the last version's already. */
  changed: boolean;
  effectiveFrom: LocalDate;
  difference: AmendmentDifference;
}

/**
 * What an import would change, nothing written; undefined where there is no plan of that commission and year.
 * @throws AvanceError `never-in-force` for a first day after the plan's year.
 */
export const proposeAmendment = async (
  db: Db,
  input: StorePlanInput,
): Promise<ProposedAmendment | undefined> => {
  const plan = findPlanEntry((await currentSnapshot(db)).slices, input.document.plan);
  if (plan === undefined) return undefined;
  const version = versionOf(input, plan);
  if (version.effectiveFrom > `${plan.year}-12-31`)
    throw new AvanceError(
      'never-in-force',
      `El plan es de ${plan.year}: una modificación desde ${version.effectiveFrom} nunca estaría en vigor. Corrige --from; no se guardó nada.`,
    );
  return {
    planId: plan.planId,
    number: version.number,
    changed: plan.versions.at(-1)?.documentHash !== version.documentHash,
    effectiveFrom: version.effectiveFrom,
    difference: differenceOfVersion(plan, version),
  };
};

/** In the transaction that stored it: what shows the plan as it was is drawn again, where its first day has come. */
const redrawAmended = async (
  tx: Db,
  { planId, number }: ProposedAmendment,
  today: LocalDate,
  cards: LineTopics,
): Promise<void> => {
  const state = await loadState(tx, planId);
  const version = amendmentsBegun(state, today).find((each) => each.number === number);
  if (version === undefined) return;
  const { effectiveFrom } = version;
  const changed = monthsToRedraw(state, differenceOf(state, version), effectiveFrom, today);
  await markLinesStale(tx, planId, changed, cards);
};

/**
 * Stores what was proposed, and lets the cards of the months in course be drawn again.
 * @throws AvanceError `plan-changed` where somebody amended the plan after the difference was shown.
 */
export const storeProposed = async (
  tx: Db,
  input: StorePlanInput,
  proposed: ProposedAmendment,
  cards: LineTopics,
): Promise<void> => {
  const plan = (await currentSnapshot(tx)).slices.plan[proposed.planId];
  if ((plan?.versions.length ?? 0) + 1 !== proposed.number)
    throw new AvanceError(
      'plan-changed',
      'Alguien modificó el plan mientras lo revisabas; no se guardó nada. Vuelve a ejecutar el comando para ver la diferencia con lo que hay ahora.',
    );
  await storePlan(tx, input);
  await redrawAmended(tx, proposed, input.at.slice(0, 10), cards);
};
