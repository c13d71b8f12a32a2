/** After a conversion or a restore the tables are made anew from the record: whoever changed them, and whatever the ledger still lacks. */
import { afterEach, describe, expect, test } from 'vitest';
import { writtenKeys } from '../../src/store/ledger/owed-keys.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { isRebuildDue, REBUILD, rebuildTables } from '../../src/store/record/rebuild.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, openSample, START, type Sample } from '../sample.ts';

let sample: Sample;
afterEach(() => sample.close());

describe.each(kinds)('on %s', (kind) => {
  test('it is due where it was asked for, and once made it is no more', async () => {
    sample = await openSample(kind);
    const { store } = sample;
    expect(await store.read(isRebuildDue)).toBe(false);
    await store.write((tx) => tx.serviceState.create({ data: { name: REBUILD, value: '' } }));
    expect(await store.read(isRebuildDue)).toBe(true);
    await store.write(rebuildTables);
    expect(await store.read(isRebuildDue)).toBe(false);
  });

  test('tables that were changed say again what the record says', async () => {
    sample = await openSample(kind);
    const { store, planId } = sample;
    const entry = { lineKey: '3-01', month: 1, kind: 'report' as const, evidence: [], total: 2 };
    const who = { authorId: 'p', authorName: 'P', channel: 'cli', at: START };
    await store.write((tx) => appendEntry(tx, planId, { ...entry, ...who }));
    await store.update(async (tx) => {
      await tx.progressReport.updateMany({ data: { total: 9 } });
      await tx.area.updateMany({ data: { name: 'Otra' } });
      await tx.scheduledMonth.updateMany({ data: { programmed: 77 } });
      await tx.membership.deleteMany();
    });
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: false });
    await store.write(rebuildTables);
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    const reports = await store.read((db) => db.progressReport.findMany());
    expect(reports.map(({ total }) => total)).toEqual([2]);
  });

  test('keys of before several plans get whose they are, and are noted as written', async () => {
    sample = await openSample(kind);
    const { store, planId } = sample;
    const old = 'MONTH_OPENING/3-01/2020-01/VIN';
    await store.update(async (tx) => {
      const { id: addressId } = await tx.address.create({
        data: { ownerKind: 'area', ownerKey: 'VIN', channel: 'slack', externalId: 'C1' },
      });
      await tx.delivery.create({
        data: {
          ...{ planId, key: old, rule: 'MONTH_OPENING', channel: 'slack', addressId },
          ...{ mergedKeys: JSON.stringify([old]), subject: '{}', topic: old, state: 'sent' },
          ...{ worthUntil: START, createdAt: START, recordedAt: new Date(START) },
        },
      });
    });
    await store.write(rebuildTables);
    const [delivery] = await store.read((db) => db.delivery.findMany());
    expect(delivery?.key).toBe(`${planId}/${old}`);
    const written = await store.read((db) => writtenKeys(db, 'now', [`${planId}/${old}`, old]));
    expect([...written]).toEqual([`${planId}/${old}`]);
  });
});
