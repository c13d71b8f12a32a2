/** Settings are the commission's and what proves a line is the plan's: each is an entry when it changes, and none when it does not. */
import { describe, expect, test } from 'vitest';
import type { PlanSettings } from '../../src/domain/plan/settings.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { kinds, openSample, START } from '../sample.ts';

describe.each(kinds)('on %s', (kind) => {
  test('entry by entry', async () => {
    const { store, state, planId, close } = await openSample(kind);
    const { settings } = await state();
    const begun = (await store.read((db) => entriesAfter(db, 0))).length;
    const saved = async (next: PlanSettings): Promise<string[]> => {
      await store.write((tx) => saveSettings(tx, planId, next, { by: 'P', at: START }));
      return (await store.read((db) => entriesAfter(db, begun))).map((entry) => entry.kind);
    };
    const changed: PlanSettings = { ...settings, workingDays: ['2020-02-01'] };
    const proven: PlanSettings = { ...changed, evidence: { '3-06': ['log'] } };
    const entries: string[] = [];
    const steps: [PlanSettings, string[]][] = [
      [settings, ['settings.changed']],
      [settings, []],
      [changed, ['settings.changed']],
      [proven, ['plan.evidence']],
      [proven, []],
      [changed, ['plan.evidence']],
      [changed, []],
      [{ ...settings, evidence: { '3-06': [] } }, ['settings.changed', 'plan.evidence']],
    ];
    for (const [next, added] of steps) {
      entries.push(...added);
      expect(await saved(next)).toEqual(entries);
    }
    const elsewhere = store.write((tx) =>
      saveSettings(tx, 'none', changed, { by: 'P', at: START }),
    );
    await expect(elsewhere).rejects.toThrow('no plan none');
    expect(await saved({ ...settings, evidence: { '3-06': [] } })).toEqual(entries);
    await close();
  });
});
