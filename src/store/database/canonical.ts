/** JSON with sorted keys and no white space: the same value is the same text, so that it can be hashed and compared. */
import { createHash } from 'node:crypto';

/** Half a character cannot be written as UTF-8, and a NUL not in PostgreSQL: a text as every database gives it back. */
const storable = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '');

/** A value with every text in it storable; what is no plain value (dates, bytes, fields of a query) stays as it is. */
export const storableIn = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(storableIn);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storableIn(one)]));
};

const sorted = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .filter((key) => record[key] !== undefined)
      .map((key) => [storable(key), sorted(record[key])]),
  );
};

/** As it is hashed, stored and compared: what is hashed is what the tables give back. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
