/** Where a plan is in its life, as the command line says it. */
import type { PlanLife } from '../../domain/plan/plan-life.ts';

export const LIFE_WORDS: Record<PlanLife, string> = {
  upcoming: 'por empezar',
  in_force: 'en vigor',
  closing: 'en cierre',
  closed: 'cerrado',
};
