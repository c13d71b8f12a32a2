/** An amendment before it is stored: what it would change, worked out from the record as it stands. */
import { differenceOfVersion, type AmendmentDifference } from '../../domain/plan/amendment.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { currentSnapshot } from '../record/snapshot.ts';
import { findPlanEntry, storePlan, versionOf, type StorePlanInput } from './plans.ts';

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

/**
 * Stores what was proposed.
 * @throws AvanceError `plan-changed` where somebody amended the plan after the difference was shown.
 */
export const storeProposed = async (
  tx: Db,
  input: StorePlanInput,
  proposed: ProposedAmendment,
): Promise<{ planId: string; changed: boolean }> => {
  const plan = (await currentSnapshot(tx)).slices.plan[proposed.planId];
  if ((plan?.versions.length ?? 0) + 1 !== proposed.number)
    throw new AvanceError(
      'plan-changed',
      'Alguien modificó el plan mientras lo revisabas; no se guardó nada. Vuelve a ejecutar el comando para ver la diferencia con lo que hay ahora.',
    );
  return storePlan(tx, input);
};
