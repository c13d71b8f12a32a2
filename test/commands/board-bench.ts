/** A board of five lines of January, and what was recorded of them. */
import type { Subject } from '../../src/conversation/subject.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import { sample } from './bench.ts';

export const LINES = ['3-01', '3-02', '3-03', '3-04', '3-05'];
export const board = (lineKeys = LINES): Subject => ({
  type: 'board',
  programme: '3',
  area: 'VIN',
  month: 1,
  lineKeys,
});
export const entries = async (): Promise<[string, string, number | undefined][]> =>
  (await sample.state()).entries.map(({ lineKey, kind, total }) => [lineKey, kind, total]);
/** Lines of which none takes evidence, whatever their texts say. */
export const wantNothing = async (lineKeys = LINES): Promise<void> => {
  const { settings, planId } = await sample.state();
  const evidence = Object.fromEntries(lineKeys.map((key) => [key, []]));
  const author = { by: 'test', at: '2020-01-02T09:00:00-06:00' };
  await sample.store.write((tx) => saveSettings(tx, planId, { ...settings, evidence }, author));
};
