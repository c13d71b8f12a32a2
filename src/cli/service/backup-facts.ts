/** What is said of a backup that was written or restored. */
import type { FirstLine } from '../../store/backup/lines.ts';

export const backupFacts = (file: string, { madeAt, head, counts }: FirstLine) => ({
  file,
  madeAt,
  entries: counts['LogEntry'] ?? 0,
  deliveries: counts['Delivery'] ?? 0,
  accounts: counts['Account'] ?? 0,
  rows: Object.values(counts).reduce((total, count) => total + count, 0),
  head: `${head.seq}:${head.hash}`,
});
