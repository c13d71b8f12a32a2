/**
 * Idempotent inserts: what is there already stays as it is. `skipDuplicates` exists on PostgreSQL alone, so the
 * present keys are read first; inside `store.write` nobody else can insert between.
 */
export const insertMissing = async <Row>(
  rows: Row[],
  keyOf: (row: Row) => string,
  presentKeys: () => Promise<Iterable<string>>,
  insert: (missing: Row[]) => Promise<unknown>,
): Promise<Row[]> => {
  if (rows.length === 0) return [];
  const present = new Set(await presentKeys());
  const missing = rows.filter((row) => {
    const key = keyOf(row);
    if (present.has(key)) return false;
    present.add(key);
    return true;
  });
  if (missing.length > 0) await insert(missing);
  return missing;
};
