/** One long run: a year with many deaths, reckoned. */
import { expect, it } from 'vitest';
import type { RunDatabase } from '../database.ts';
import { reckon } from '../reckon.ts';
import { playYear } from '../year.ts';

/** The plan's parts in turn, so that twenty seeds see all of it; every tenth plays every rule, and one the whole plan. */
const PARTS = [['4.1', '5.1'], ['6.1', '5.2'], ['6.3'], ['4.2']];

/** Twenty; a CI that has to end in time plays the last ones, which hold the whole plan and every rule. */
export const seedsFrom = (first: number): number[] =>
  Array.from({ length: 20 }, (_, at) => first + at).slice(
    -Number(process.env['CRASH_SEEDS'] ?? 20),
  );

export const playSeeds = (
  make: () => RunDatabase | Promise<RunDatabase>,
  seeds: number[],
): void => {
  it.each(seeds)(
    'given seed %i, when the service dies again and again in a year, then ledger, cards and progress agree',
    async (seed) => {
      const database = await make();
      const whole = seed % 20 === 0;
      const kills = seed % 10 === 0 ? 5 : 3;
      const part = whole
        ? {}
        : { programmes: PARTS[seed % PARTS.length] ?? [], fewRules: seed % 10 !== 0 };
      const played = await playYear({
        url: database.url,
        seed,
        kills,
        answerChance: whole ? 0.3 : 0.5,
        ...part,
      });
      const wrong = await reckon(played);
      await played.store.close();
      await database.drop();
      expect(wrong).toEqual([]);
      expect(played.kills).toBe(kills);
    },
  );
};
