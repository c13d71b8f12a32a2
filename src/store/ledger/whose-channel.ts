/** Whose channel a conversation is, so that what is typed there is understood as theirs. */
import type { Place } from '../../conversation/place.ts';
import type { Db } from '../database/store.ts';
import { remember } from '../record/remembered.ts';

/** An area's, or a commission's; of neither where several commissions are told there. */
export const whoseChannel = async (
  db: Db,
  channel: string,
  externalId: string,
): Promise<Pick<Place, 'area' | 'commission'>> => {
  const rows = await remember(db, `owners of ${channel} ${externalId}`, () =>
    db.address.findMany({
      where: { channel, externalId, ownerKind: { in: ['area', 'commission'] } },
      orderBy: { id: 'asc' },
    }),
  );
  const [commission, ...others] = rows.filter(({ ownerKind }) => ownerKind === 'commission');
  const [first] = rows;
  return {
    ...(first?.ownerKind === 'area' ? { area: first.ownerKey } : {}),
    ...(commission === undefined || others.length > 0 ? {} : { commission: commission.ownerKey }),
  };
};
