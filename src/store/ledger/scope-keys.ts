/**
 * Ledgers of before several plans: keys without whose they are, and the commission's address under one name. Run when the
 * tables are made anew, under the lock; what has its id already is left as it is.
 */
import { firstCommission } from '../../domain/plan/commissions.ts';
import type { Slices } from '../../domain/record/subjects.ts';
import { RULES } from '../../reminders/rules/rules.ts';
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { currentSnapshot } from '../record/snapshot.ts';

/** Notices of what outlives a year; the other ones are about a line of a plan. */
const COMMISSION_NOTICES = [
  'INE_PUBLISHED',
  'REQUEST_TURNED',
  'REQUEST_READY',
  'ACCOUNT_MATCHED',
  'STRANGER',
  'ADDRESS_FAILED',
];
const OF_COMMISSION = new Set([
  ...COMMISSION_NOTICES,
  ...RULES.filter(({ scope }) => scope === 'commission').map(({ name }) => name),
]);
const ANSWER = 'ANSWER';

/** @param planId under which the key was filed. */
const scopedKey = ({ plan }: Slices, key: string, planId: string): string => {
  const [first = ''] = key.split('/');
  const entry = plan[planId];
  const known = Object.values(plan).some(
    (each) => each.planId === first || each.commissionId === first,
  );
  if (entry === undefined || first === ANSWER || known) return key;
  return `${OF_COMMISSION.has(first) ? entry.commissionId : planId}/${key}`;
};

const PORTION = 500;

const scopeDeliveries = async (tx: Db, slices: Slices): Promise<Map<string, string>> => {
  const renamed = new Map<string, string>();
  for (let after = 0; ;) {
    const rows = await tx.delivery.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PORTION,
      select: { id: true, planId: true, key: true, mergedKeys: true },
    });
    for (const { id, planId, key, mergedKeys } of rows) {
      const scoped = scopedKey(slices, key, planId);
      if (scoped === key) continue;
      const merged = (JSON.parse(mergedKeys) as string[]).map((one) =>
        scopedKey(slices, one, planId),
      );
      renamed.set(key, scoped);
      await tx.delivery.update({
        where: { id },
        data: { key: scoped, mergedKeys: canonical(merged) },
      });
    }
    const last = rows.at(-1);
    if (last === undefined) return renamed;
    after = last.id;
  }
};

/** The simulated workspace finds what it posted by the delivery's key, and the place after it. */
const scopeLocalMessages = async (tx: Db, renamed: Map<string, string>): Promise<void> => {
  if (renamed.size === 0) return;
  const rows = await tx.localMessage.findMany({
    where: { deliveryKey: { contains: ' @' } },
    select: { id: true, deliveryKey: true },
  });
  for (const { id, deliveryKey } of rows) {
    const [key = '', ...place] = (deliveryKey ?? '').split(' @');
    const scoped = renamed.get(key);
    if (scoped === undefined) continue;
    await tx.localMessage.update({
      where: { id },
      data: { deliveryKey: [scoped, ...place].join(' @') },
    });
  }
};

/** The commission's places were written to under this name while there was one. */
const OLD_OWNER = 'commission';

/** Gives keys and the commission's addresses the id of whose they are. Call inside `store.write`. */
export const scopeLedger = async (tx: Db): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  await scopeLocalMessages(tx, await scopeDeliveries(tx, slices));
  const first = firstCommission(slices);
  if (first === undefined) return;
  const old = await tx.address.findMany({
    where: { ownerKind: 'commission', ownerKey: OLD_OWNER },
  });
  for (const { id, channel } of old) {
    const where = { ownerKind: 'commission', ownerKey: first, channel };
    // Where the new name was written already, what the old one holds goes on to be sent from there.
    const present = await tx.address.findUnique({
      where: { ownerKind_ownerKey_channel: where },
      select: { id: true },
    });
    if (present === null) {
      await tx.address.update({ where: { id }, data: { ownerKey: first } });
      continue;
    }
    await tx.delivery.updateMany({ where: { addressId: id }, data: { addressId: present.id } });
    await tx.posting.updateMany({ where: { addressId: id }, data: { addressId: present.id } });
    await tx.address.delete({ where: { id } });
  }
};
