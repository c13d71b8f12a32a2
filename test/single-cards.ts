/**
 * The sample as a service's first start stores it, with every line on a card of its own: for suites that play single
 * cards. What boards do is played by suites of their own.
 */
import { makeClock } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import { prepare } from '../src/first-start.ts';
import { openStore } from '../src/store/database/open.ts';
import { findState } from '../src/store/plan/plans.ts';
import { saveSettings } from '../src/store/plan/settings.ts';

/** More lines than the sample has. */
const NO_BOARDS = 1_000;

/** Before the service starts on the same database. */
export const storeSingleCards = async (config: Config): Promise<void> => {
  const store = await openStore({ url: config.databaseUrl, realNow: Date.now });
  try {
    const clock = makeClock();
    await prepare({ store, clock, config });
    const state = await store.read(findState);
    if (state === undefined) return;
    const { planId, settings } = state;
    const at = config.clockStart ?? new Date(clock.planNow()).toISOString();
    const author = { by: 'test', at };
    await store.write((tx) =>
      saveSettings(tx, planId, { ...settings, openingCards: NO_BOARDS }, author),
    );
  } finally {
    await store.close();
  }
};
