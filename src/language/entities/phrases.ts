/** Set phrases, found by their first form: each a few forms with spaces between, and what it stands for. */
import type { Source } from './source.ts';

interface Phrase<T> {
  forms: readonly string[];
  value: T;
}
export type Phrases<T = unknown> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Of those that begin alike the longest is tried first. */
export const phraseTable = <T>(
  rows: readonly (readonly [phrases: readonly string[], value: T])[],
): Phrases<T> => {
  const table = new Map<string, Phrase<T>[]>();
  for (const [list, value] of rows)
    for (const phrase of list) {
      const forms = phrase.split(' ');
      const [first = ''] = forms;
      table.set(first, [...(table.get(first) ?? []), { forms, value }]);
    }
  for (const alike of table.values()) alike.sort((a, b) => b.forms.length - a.forms.length);
  return table;
};

export const phrases = (...list: string[]): Phrases<true> => phraseTable([[list, true]]);

/** The longest of the phrases that stands at a token, and the token after it. */
export const phraseAt = <T>(
  { tokens }: Source,
  from: number,
  table: Phrases<T>,
): { to: number; value: T } | undefined => {
  const alike = table.get(tokens[from]?.form ?? '');
  if (alike === undefined) return undefined;
  for (const { forms, value } of alike) {
    let length = 1;
    while (length < forms.length && tokens[from + length]?.form === forms[length]) length += 1;
    if (length === forms.length) return { to: from + length, value };
  }
  return undefined;
};

/** The index after one of the phrases. */
export const afterAny = (source: Source, from: number, table: Phrases): number | undefined =>
  phraseAt(source, from, table)?.to;

/** The index after one of the phrases, or the same where none is there. */
export const skipAny = (source: Source, from: number, table: Phrases): number =>
  phraseAt(source, from, table)?.to ?? from;
