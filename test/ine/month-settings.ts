/** The month's people, and its rules: the model knows of acknowledgements alone, so that answers are not reminded of. */
import { importDirectory } from '../../src/store/plan/directory.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import type { Store } from '../../src/store/database/store.ts';
import { directory } from './month-plan.ts';

export const prepareMonth = async (store: Store, planId: string, at: string): Promise<void> => {
  await store.write((tx) => importDirectory(tx, directory, at, 'Avance'));
  await store.write(async (tx) => {
    const { settings } = await loadState(tx, planId);
    const rules = { ...settings.rules, ANSWER_PENDING: { enabled: false, at: '09:00' } };
    await saveSettings(tx, planId, { ...settings, rules }, { by: 'Avance', at });
  });
};
