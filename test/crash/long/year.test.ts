/** kill -9 at random moments of a year: fixed seeds, and a reckoning that is seen to find what is wrong. */
import { describe, expect, it } from 'vitest';
import { postgresDatabase, sqliteDatabase, type RunDatabase } from '../database.ts';
import { reckon } from '../reckon.ts';
import { playYear } from '../year.ts';

const postgres = process.env['TEST_POSTGRES_URL'];
const databases: [name: string, make: () => RunDatabase | Promise<RunDatabase>, seeds: number[]][] =
  [
    ['SQLite', sqliteDatabase, [1, 2, 3]],
    ...(postgres === undefined
      ? []
      : [['PostgreSQL', postgresDatabase, [4]] as [string, () => Promise<RunDatabase>, number[]]]),
  ];

describe.each(databases)('on %s', (_name, make, seeds) => {
  it.each(seeds)(
    'given seed %i, when the service dies three times in a year, then ledger, cards and progress agree',
    async (seed) => {
      const database = await make();
      const played = await playYear({
        url: database.url,
        seed,
        kills: 3,
        programmes: ['4.1', '5.1'],
        fewRules: true,
        answerChance: 0.6,
      });
      const wrong = await reckon(played);
      // The reckoning sees what is wrong: a card that is gone, a delivery too many.
      await played.store.write(async (tx) => {
        const card = await tx.localMessage.findFirstOrThrow({
          where: { authorId: null, deliveryKey: { not: null } },
        });
        await tx.localMessage.delete({ where: { id: card.id } });
        await tx.delivery.updateMany({
          where: { state: 'sent', key: { contains: '/header/2020-03/TEC' } },
          data: { key: `${played.planId}/MONTH_OPENING/header/2019-03/TEC` },
        });
      });
      const seen = (await reckon(played)).join('\n');
      await played.store.close();
      await database.drop();
      expect(wrong).toEqual([]);
      expect(seen).toMatch(/no card stands for/);
      expect(seen).toMatch(/sent missing: .*2020-03/);
      expect(seen).toMatch(/sent not owed: .*2019-03/);
      expect(played.kills).toBe(3);
      expect(played.sweeps.length).toBeGreaterThan(20);
      expect(played.answered.length).toBeGreaterThan(8);
    },
    120_000,
  );
});
