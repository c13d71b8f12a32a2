/**
 * What a clause predicates: each finite verb with its auxiliaries, and participles that stand for one ("3 informes
 * entregados", "ya quedó firmado", "se ha enviado"), with tense, class and number.
 */
import { is, type Item } from './items.ts';
import { perfect, standing, state, withGerund, withInfinitive } from './compound-verbs.ts';
import { group, isDoing, type Found, type VerbGroup } from './verb-group.ts';
import {
  CALLS,
  choose,
  CLITIC,
  finiteOf,
  formOf,
  isNoun,
  participleOf,
  points,
  standsAsNoun,
  stateOf,
  withIdiom,
} from './verb-readings.ts';

const finiteGroup = (items: Item[], index: number): Found => {
  const item = items[index];
  const forms = finiteOf(item);
  if (item === undefined || forms.length === 0 || points(items, index)) return undefined;
  if (CALLS.test(item.form) || (is(item, 'all') && items[index - 1]?.form !== 'se'))
    return undefined;
  if (standsAsNoun(items, index)) return undefined;
  const before = items[index - 1]?.form ?? '';
  const finite = withIdiom(items, index, choose(forms, items, index));
  if (finite === undefined) return undefined;
  const found =
    perfect(items, index, finite) ??
    state(items, index, finite) ??
    withInfinitive(items, index, finite) ??
    withGerund(items, index, finite) ??
    standing(items, index, finite) ??
    group({ from: index, to: index + 1 }, finite, finite, {});
  let from = index;
  while (from > 0 && CLITIC.test(items[from - 1]?.form ?? '')) from -= 1;
  const reflexive = before === 'se' || items[from]?.form === 'se';
  return { ...found, from, impersonal: found.impersonal || (reflexive && found.person === 3) };
};

/** A participle that tells which one ("el informe solicitado") predicates nothing where a finite verb does. */
const bareParticiple = (items: Item[], index: number, hasFinite: boolean): Found => {
  const item = items[index];
  const participle = participleOf(item);
  if (item === undefined || participle === undefined || hasFinite) return undefined;
  const before = items[index - 1];
  // "la lista" is a list.
  if (/^listas?$/.test(item.form) && /^(la|las|una|unas)$/.test(before?.form ?? ''))
    return undefined;
  if (is(before, 'preposition', 'possessive', 'demonstrative') && stateOf(item) === undefined)
    return undefined;
  if (is(before, 'article') && before?.form !== 'lo') {
    const after = items[index + 1];
    return after !== undefined && isNoun(after)
      ? undefined
      : group({ from: index, to: index + 1 }, participle, undefined, {
          tense: 'past',
          state: true,
          impersonal: true,
        });
  }
  return group({ from: index, to: index + 1 }, participle, undefined, {
    tense: 'past',
    state: true,
    impersonal: true,
  });
};

/** Set phrases that stand for a verb: "se llevó a cabo", "ya está", "se volvió a" before an infinitive. */
const phraseGroup = (items: Item[], index: number): Found => {
  const item = items[index];
  const span = { from: index, to: index + 1 };
  const plural = /\b\p{L}+(?:ron|mos|n)\b/u.test(item?.form ?? '');
  const over = { tense: 'past' as const, impersonal: true, plural };
  const leads = item?.phrase === 'again' || (item?.phrase === 'past' && / de$/.test(item.form));
  const infinitive = leads ? formOf(items[index + 1], 'infinitive') : undefined;
  if (infinitive !== undefined)
    return group({ ...span, to: index + 2 }, infinitive, undefined, over);
  const base = { verb: 'realizar', class: 'performs', tense: 'past' } as const;
  if (item?.phrase === 'done' && is(items[index + 1], 'adjective')) return undefined;
  if (item?.phrase === 'act') return group(span, base, undefined, over);
  return item?.phrase === 'done'
    ? group(span, { ...base, verb: 'concluir', class: 'finishes' }, undefined, {
        ...over,
        state: true,
      })
    : undefined;
};

/** Every group of a clause, in order. */
export const verbGroups = (items: Item[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const found = phraseGroup(items, index) ?? finiteGroup(items, index);
    if (found === undefined) continue;
    groups.push(found);
    index = found.to - 1;
  }
  const hasFinite = groups.length > 0;
  const bare = [...items.keys()].flatMap((index) => bareParticiple(items, index, hasFinite) ?? []);
  // "cumplidas las seis metas programadas": what tells which ones predicates nothing beside what was done.
  const doing = bare.filter(isDoing);
  groups.push(...(doing.length > 0 ? doing : bare));
  return groups.sort((a, b) => a.from - b.from);
};
