/** What the daily limit of private messages leaves of the model's rows. */
import type { Row } from './month-model.ts';

/** Two private messages of the rules for a person and day. */
const MOST_A_DAY = 2;

/** The owners who are owed more than that on some day. */
export const overTheLimit = (rows: Row[]): Set<string> => {
  const many = new Map<string, number>();
  for (const { owner, at, omitted } of rows) {
    const day = `${owner} ${at.slice(0, 10)}`;
    if (!omitted) many.set(day, (many.get(day) ?? 0) + 1);
  }
  return new Set(
    [...many].flatMap(([day, count]) => (count > MOST_A_DAY ? [day.split(' ')[0] ?? ''] : [])),
  );
};

/** Who is asked for which recipient of which document, whenever it is. */
export const askedOf = (rows: Row[]): string[] =>
  [
    ...new Set(
      rows.flatMap(({ owner, keys }) =>
        keys.map((key) => `${owner} ${key.replace(/\.\d+\/[^/]*$/, '')}`),
      ),
    ),
  ].sort();
