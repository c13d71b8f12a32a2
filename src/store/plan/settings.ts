/** The plan's own settings, whole, as JSON; what an older row lacks has its default. */
import { DEFAULT_SETTINGS } from '../../reminders/default-settings.ts';
import type { PlanSettings } from '../../domain/plan/settings.ts';
import { appendAudit } from '../record/audit.ts';
import { canonical } from '../database/canonical.ts';
import { touchPlan } from '../record/revision.ts';
import type { Db } from '../database/store.ts';

export const parseSettings = (text: string): PlanSettings => {
  const stored = JSON.parse(text) as Partial<PlanSettings>;
  return { ...DEFAULT_SETTINGS, ...stored, rules: { ...DEFAULT_SETTINGS.rules, ...stored.rules } };
};

export const loadSettings = async (db: Db, planId: string): Promise<PlanSettings> =>
  parseSettings(
    (await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { settings: true } }))
      .settings,
  );

export const saveSettings = async (
  tx: Db,
  planId: string,
  settings: PlanSettings,
  who: { by: string; at: string },
): Promise<void> => {
  await tx.plan.update({ where: { id: planId }, data: { settings: canonical(settings) } });
  await appendAudit(tx, {
    stream: planId,
    kind: 'settings.changed',
    actor: who.by,
    at: who.at,
    payload: settings,
  });
  await touchPlan(tx, planId, true);
};
