/**
 * A line's identity through versions: an amendment that renumbers or rewords lines must not lose their record. The
 * same text keeps its key wherever it moves; then the same code does; whatever is left is a new line.
 */
import { withoutAccents } from './plain-text.ts';
export interface KnownLine {
  lineKey: string;
  code: string;
  text: string;
}

const plain = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The key of each line, in their order; a new key is the line's code, or the code with a suffix if that is taken. */
export const matchLineKeys = (
  lines: { code: string; text: string }[],
  known: KnownLine[],
): string[] => {
  const free = new Set(known);
  const keys: (string | undefined)[] = lines.map(() => undefined);
  const take = (at: number, fits: (one: KnownLine) => boolean): void => {
    if (keys[at] !== undefined) return;
    const found = [...free].find(fits);
    if (found === undefined) return;
    free.delete(found);
    keys[at] = found.lineKey;
  };
  lines.forEach((line, index) =>
    take(index, (one) => plain(one.text) === plain(line.text) && one.code === line.code),
  );
  lines.forEach((line, index) =>
    take(index, (one) => plain(one.text) !== '' && plain(one.text) === plain(line.text)),
  );
  lines.forEach((line, index) => take(index, (one) => one.code === line.code));
  const used = new Set(known.map((line) => line.lineKey));
  return lines.map((line, index) => {
    const key =
      keys[index] ??
      [line.code, ...Array.from({ length: 99 }, (_, n) => `${line.code}-v${n + 2}`)].find(
        (candidate) => !used.has(candidate),
      ) ??
      line.code;
    used.add(key);
    return key;
  });
};
