/** JSON with sorted keys and no white space: the same value is the same text, so that it can be hashed and compared. */
import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .filter((key) => record[key] !== undefined)
      .map((key) => [key, sorted(record[key])]),
  );
};

export const canonical = (value: unknown): string => JSON.stringify(sorted(value));
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
