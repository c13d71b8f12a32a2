/**
 * What follows a slash command, as entities and words of which every one must be taken: what nobody takes is left over,
 * and the command answers with it instead of dropping it.
 */
import type { LocalDate } from '../../domain/plan/document.ts';
import { readEntities } from '../entities/read.ts';
import type { Entity, EntityContext, EntityKind } from '../entities/entity.ts';
import { tokenize, type Token } from '../tokens.ts';
import { codes, type Input } from '../typed-arguments.ts';
import { findExactly, findNamed, type Named } from '../vocabulary.ts';

/** An entity, or a token that is part of none. */
export interface Item {
  entity?: Entity | undefined;
  tokens: readonly Token[];
  /** Folded, its tokens joined by spaces. */
  form: string;
  /** As it was typed. */
  text: string;
  from: number;
  to: number;
}

export type ItemOf<Kind extends EntityKind> = Item & { entity: Extract<Entity, { kind: Kind }> };

export interface Argument {
  text: string;
  /** What has not been taken yet, in order. */
  items: readonly Item[];
}

export const contextOf = ({ vocabulary, today }: Pick<Input, 'vocabulary' | 'today'>) =>
  ({ codes: codes(vocabulary), today, year: vocabulary.year }) satisfies EntityContext;

export const itemOf = (text: string, tokens: readonly Token[], entity?: Entity): Item => {
  const [from, to] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0];
  const form = tokens.map((token) => token.form).join(' ');
  return { entity, tokens, form, text: text.slice(from, to), from, to };
};

const itemsOf = (text: string, context: EntityContext): Item[] => {
  const tokens = tokenize(text);
  const items: Item[] = [];
  let next = 0;
  for (const entity of readEntities(tokens, context)) {
    while (next < entity.from) {
      items.push(itemOf(text, tokens.slice(next, next + 1)));
      next += 1;
    }
    items.push(itemOf(text, tokens.slice(entity.from, entity.to), entity));
    next = entity.to;
  }
  return [...items, ...tokens.slice(next).map((token) => itemOf(text, [token]))];
};

export const readArgument = (input: Input): Argument => ({
  text: input.text,
  items: itemsOf(input.text, contextOf(input)),
});

export const isKind = <Kind extends EntityKind>(item: Item, kind: Kind): item is ItemOf<Kind> =>
  item.entity?.kind === kind;

/** The form of a word that is no entity. */
export const wordOf = ({ entity, tokens, form }: Item): string | undefined =>
  entity === undefined && tokens[0]?.kind === 'word' ? form : undefined;

export const isLink = ({ tokens }: Item): boolean => tokens[0]?.kind === 'link';

const PUNCTUATION = /^(?:[.,;:()!¡"'•…=>#-]|\n)$/;
/** A sign that says nothing by itself; a question mark does. */
export const isPunctuation = ({ entity, tokens, form }: Item): boolean =>
  entity === undefined && /^(sign|break)$/.test(tokens[0]?.kind ?? '') && PUNCTUATION.test(form);

/** Said around an argument everywhere: they name nothing. */
const COURTESY = 'favor porfa porfavor gracias'.split(' ');
/** @param asks a question mark says nothing either: the command only shows something. */
export const looseWords = (words: string, asks?: 'asks'): ReadonlySet<string> =>
  new Set([...words.split(/\s+/), ...COURTESY, ...(asks === undefined ? [] : ['?', '¿'])]);

export const without = (argument: Argument, dropped: (item: Item) => boolean): Argument => ({
  ...argument,
  items: argument.items.filter((item) => !dropped(item)),
});

/** Loose words and signs left out. */
export const withoutLoose = (argument: Argument, loose: ReadonlySet<string>): Argument =>
  without(
    argument,
    (item) => isPunctuation(item) || (item.entity === undefined && loose.has(item.form)),
  );

/** "hoy": what is shown is of today. */
export const withoutToday = (argument: Argument, today: LocalDate): Argument =>
  without(
    argument,
    (item) => isKind(item, 'date') && item.form === 'hoy' && item.entity.date === today,
  );

/** What is of a kind, and the rest. */
export const takeKind = <Kind extends EntityKind>(
  argument: Argument,
  kind: Kind,
): [found: ItemOf<Kind>[], rest: Argument] => [
  argument.items.flatMap((item) => (isKind(item, kind) ? [item] : [])),
  without(argument, (item) => isKind(item, kind)),
];

/** What may be left out between two items that are told together. */
const SMALL_GAP = /^\s*(?:(?:a|al|de|del|el|en|la|las|los|y),?\s*)?$/i;

/** The words of some items as they were typed, from the first to the last of each run. */
export const textOfItems = ({ text, items }: Argument): string =>
  items
    .reduce<{ from: number; to: number }[]>((runs, { from, to }) => {
      const last = runs.at(-1);
      if (last !== undefined && SMALL_GAP.test(text.slice(last.to, from))) last.to = to;
      else runs.push({ from, to });
      return runs;
    }, [])
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');

const MOST_WORDS = 12;
const MOST_ITEMS = 60;

/** The longest run of items that is called so. */
const runNamed = <T>(
  { text, items }: Argument,
  find: (name: string, run: readonly Item[]) => T | undefined,
): { found: T; run: readonly Item[] } | undefined => {
  const most = Math.min(items.length, MOST_ITEMS);
  for (let length = Math.min(most, MOST_WORDS); length > 0; length -= 1)
    for (let start = 0; start + length <= most; start += 1) {
      const run = items.slice(start, start + length);
      const found = find(text.slice(run[0]?.from ?? 0, run.at(-1)?.to ?? 0), run);
      if (found !== undefined) return { found, run };
    }
  return undefined;
};

const RARE_ENOUGH = 3;
/**
 * What is named by its code, its name, or a part of the name that only one has; and the rest. Loose words and figures
 * alone are no part of a name.
 */
export const takeNamed = (
  argument: Argument,
  among: readonly Named[],
  loose: ReadonlySet<string>,
): [found: Named | undefined, rest: Argument] => {
  const [found, rest] = takeNamedOf(argument, [among], loose);
  return [found?.named, rest];
};

export interface NamedOf {
  named: Named;
  /** Of which list. */
  list: number;
}

/** The same of several lists: the longest name wins, of two the one of the earlier list. */
export const takeNamedOf = (
  argument: Argument,
  lists: readonly (readonly Named[])[],
  loose: ReadonlySet<string>,
): [found: NamedOf | undefined, rest: Argument] => {
  const says = (item: Item): boolean => {
    const word = wordOf(item);
    return word !== undefined && word.length >= RARE_ENOUGH && !loose.has(word);
  };
  const named = runNamed(argument, (name, run) => {
    const find = run.some(says) ? findNamed : findExactly;
    const found = lists.map((among) => find(name, among));
    const list = found.findIndex((each) => each !== undefined);
    const match = found[list];
    return match === undefined ? undefined : { named: match, list };
  });
  if (named === undefined) return [undefined, argument];
  return [named.found, without(argument, (item) => named.run.includes(item))];
};
