/** `--plan COMISIÓN/AÑO`: the plan that a command means, or a refusal that lists those that there are. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { planNamed, type NamedPlan } from '../domain/plan/plan-named.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate } from '../domain/time/dates.ts';
import { AvanceError } from '../errors.ts';
import { readClock, type PlanClockDeps } from '../schedule/plan-clock.ts';
import type { Db } from '../store/database/store.ts';
import { findState, loadStates } from '../store/plan/plans.ts';

/** What each command that means one plan takes. */
export interface PlanOption {
  /** `CVSPE/2020`, or `2020`. */
  plan?: string;
}

const MEANT =
  'de qué plan, COMISIÓN/AÑO como en plan list; sin esto, el único, o el único en vigor';

export const addPlanOption = (command: Command, help = MEANT): Command =>
  command.option('--plan <clave>', help);

const listed = (plans: PlanState[]): string => plans.map(({ key }) => key).join(', ');

const refusalOf = (
  found: Exclude<NamedPlan<PlanState>, { kind: 'plan' }>,
  key = '',
): AvanceError => {
  const typed = `«${key.trim().slice(0, 40)}»`;
  switch (found.kind) {
    case 'none':
      return new AvanceError(
        'no-plan',
        'Todavía no hay ningún plan. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
      );
    case 'unknown':
      return new AvanceError(
        'unknown-plan',
        `No hay un plan ${typed}. Los que hay: ${listed(found.plans)}. Escribe uno de ellos con --plan; no se hizo nada.`,
      );
    case 'several':
      return new AvanceError(
        'which-plan',
        `Hay varios planes y hay que decir de cuál se trata: ${listed(found.plans)}. Escríbelo con --plan, por ejemplo --plan ${found.plans[0]?.key ?? ''}; no se hizo nada.`,
      );
    case 'same_key':
      return new AvanceError(
        'same-key',
        `La clave ${typed} es de ${found.plans.length} planes: ${found.plans.map(({ commissionName, year }) => `${commissionName} (${year})`).join('; ')}. Da a cada comisión su clave (code) en el directorio e impórtalo con directory import ARCHIVO; no se hizo nada.`,
      );
  }
};

/** @throws AvanceError `no-plan`, `unknown-plan`, `which-plan`, `same-key`. */
export const requirePlan = async (
  db: Db,
  key: string | undefined,
  planNow: number,
): Promise<PlanState> => {
  const todayOf = ({ timeZone }: PlanState) => localDate(planNow, timeZone);
  const found = planNamed(await loadStates(db), key, todayOf);
  if (found.kind === 'plan') return found.plan;
  throw refusalOf(found, key);
};

/** Sets the clock to the plan's time, as the service has it; before that a stored plan says where a simulation begins. */
export const readPlanClock = async (
  { store, clock }: PlanClockDeps,
  config: Config,
): Promise<void> => readClock({ store, clock }, config, (await store.read(findState))?.year);
