/** The commission's settings, whole, as data; what was never changed has its default. */
import type { PlanSettings } from '../../domain/plan/settings.ts';
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
import { authored, type Author } from './plans.ts';
import { projectCommissions } from './projections.ts';

/** Settings are the commission's; which documents prove which lines is each plan's. */
export const saveSettings = async (
  tx: Db,
  planId: string,
  { evidence, ...settings }: PlanSettings,
  who: Author,
): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  const plan = slices.plan[planId];
  if (plan === undefined) throw new Error(`no plan ${planId}`);
  const scope = plan.commissionId;
  const by = authored(who);
  if (canonical(slices.settings[scope] ?? {}) !== canonical(settings)) {
    const entry = { scope, subject: 'settings', key: 'settings', kind: 'settings.changed', ...by };
    await append(tx, { ...entry, payload: settings });
    await projectCommissions(tx);
  }
  if (canonical(plan.evidence ?? {}) !== canonical(evidence ?? {})) {
    const entry = { scope: planId, subject: 'plan', key: 'evidence', kind: 'plan.evidence', ...by };
    await append(tx, { ...entry, payload: evidence ?? {} });
  }
};
