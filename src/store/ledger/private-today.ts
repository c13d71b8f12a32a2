/** How many private messages of the rules each person was sent today: beyond two they are one, or wait. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { localDate } from '../../domain/time/dates.ts';
import type { Db } from '../database/store.ts';

/** By the person's id; a message on several platforms is one. @param now milliseconds of plan time. @param rules those that count. */
export const privateToday = async (
  db: Db,
  states: Pick<PlanState, 'timeZone'>[],
  now: number,
  rules: ReadonlySet<string>,
): Promise<Map<string, number>> => {
  const days = [...new Set(states.map(({ timeZone }) => localDate(now, timeZone)))];
  const rows = await db.delivery.findMany({
    where: {
      OR: days.map((day) => ({ createdAt: { startsWith: day } })),
      rule: { in: [...rules] },
      state: { not: 'omitted' },
      address: { ownerKind: 'person' },
    },
    select: { key: true, address: { select: { ownerKey: true } } },
  });
  const keys = new Map<string, Set<string>>();
  for (const { key, address } of rows)
    keys.set(address.ownerKey, (keys.get(address.ownerKey) ?? new Set<string>()).add(key));
  return new Map([...keys].map(([person, own]) => [person, own.size]));
};
