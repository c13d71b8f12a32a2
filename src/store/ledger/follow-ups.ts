/** Which new messages may follow up a card that stands already, asked for many at once. */
import type { Db } from '../database/store.ts';

interface Later {
  id: number;
  topic: string;
  addressId: number;
}

/** A statement's parameters are limited. */
const PORTION = 500;

/** Those before which something else of their topic went to their address. */
export const withEarlier = async <Row extends Later>(tx: Db, later: Row[]): Promise<Row[]> => {
  const topics = [...new Set(later.map(({ topic }) => topic))];
  const first = new Map<string, number>();
  for (let from = 0; from < topics.length; from += PORTION) {
    const where = { topic: { in: topics.slice(from, from + PORTION) } };
    const rows = await tx.delivery.groupBy({
      by: ['topic', 'addressId'],
      where,
      _min: { id: true },
    });
    for (const { topic, addressId, _min: min } of rows)
      if (min.id !== null) first.set(`${addressId} ${topic}`, min.id);
  }
  return later.filter(
    ({ id, topic, addressId }) => (first.get(`${addressId} ${topic}`) ?? id) < id,
  );
};
