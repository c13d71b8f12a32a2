/** Which reading of a form is meant: noun or verb, then or now. */
import type { Tense, VerbClass, VerbForm } from '../lexicon/verb.ts';
import { is, type Item } from './items.ts';

/** Adjectives that say that work is over, as participles do. */
const STATES: Record<string, { plural: boolean }> = {
  completo: { plural: false },
  completa: { plural: false },
  completos: { plural: true },
  completas: { plural: true },
  listo: { plural: false },
  lista: { plural: false },
  listos: { plural: true },
  listas: { plural: true },
  list: { plural: false },
  done: { plural: false },
  ready: { plural: false },
};
export const CLITIC = /^(se|me|te|le|les|nos|lo|la|los|las)$/;

export const stateOf = ({ form }: Item): VerbForm | undefined => {
  const state = Object.hasOwn(STATES, form) ? STATES[form] : undefined;
  return state && { verb: 'listo', class: 'finishes', tense: 'participle', plural: state.plural };
};

/** "completo", "cerrada": the lexicon's adjectives that stand for a participle. */
export const participleOf = (item: Item | undefined): VerbForm | undefined =>
  item === undefined || item.kind !== 'word'
    ? undefined
    : (stateOf(item) ?? item.verbs.find(({ tense }) => tense === 'participle'));

const nonFinite = new Set<Tense>(['participle', 'gerund', 'infinitive']);
export const finiteOf = (item: Item | undefined): VerbForm[] =>
  item?.kind === 'word' ? item.verbs.filter(({ tense }) => !nonFinite.has(tense)) : [];
export const formOf = (item: Item | undefined, tense: Tense): VerbForm | undefined =>
  item?.kind === 'word' ? item.verbs.find((form) => form.tense === tense) : undefined;

/** May the item stand between an auxiliary and its participle? */
const between = (item: Item): boolean =>
  is(item, 'adverb', 'intensifier', 'already', 'all', 'address', 'when-now', 'when-past', 'yes') ||
  item.phrase === 'confirming' ||
  item.entity?.kind === 'date' ||
  item.entity?.kind === 'percentage';

export const next = (items: Item[], from: number, most = 3): number => {
  let index = from;
  while (index < from + most && items[index] !== undefined && between(items[index] as Item))
    index += 1;
  return index;
};

export const isNoun = (item: Item): boolean =>
  is(item, 'unit', 'noun', 'evidence', 'person', 'place', 'time', 'defect', 'part');

const NOUN_AFTER = [
  'article',
  'possessive',
  'demonstrative',
  'preposition',
  'all',
  'some',
  'only',
  'adjective',
] as const;
const HAS_PAST = (item: Item): boolean => item.verbs.some(({ tense }) => tense === 'past');

/** Is the word here a noun, though it is written like a verb: "el envío", "3 informes", "Concurso Público"? */
export const standsAsNoun = (items: Item[], index: number): boolean => {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined || item.stressed) return false;
  if (
    is(item, 'adjective', 'some') &&
    before !== undefined &&
    (isNoun(before) || is(before, 'article'))
  )
    return true;
  if (!isNoun(item)) return false;
  if (before?.entity?.kind === 'number') return true;
  if (before === undefined || before.kind !== 'word')
    return !is(after, 'article', 'pronoun') || /^(al|del)$/.test(after?.form ?? '');
  if (before.form === 'lo') return false;
  if (/^(se|me|te|le|les|nos|yo|que|los)$/.test(before.form))
    return is(before, 'article') && !HAS_PAST(item);
  if (/^(ya|no)$/.test(before.form)) return !HAS_PAST(item);
  if (is(before, ...NOUN_AFTER)) return true;
  return !is(after, 'article', 'pronoun');
};

const SPEAKS = new Set<VerbClass>(['says', 'thinks', 'attaches', 'greets']);

/** Before "quede" or "entregue" they tell that it is wished or awaited, not that I did it. */
const WISHES = /(^| )(que|cuando|ojala|si|cuanto|hasta)$/;

/**
 * People leave accents out: "envio", "termino", "informo" may be then or now. Then is meant where an accent, "se" or "ya"
 * says so; now where somebody speaks of oneself.
 */
export const choose = (forms: VerbForm[], items: Item[], index: number): VerbForm | undefined => {
  let place = index - 1;
  while (
    /^(me|te|le|les|nos|lo|la|los|las)$/.test(items[place]?.form ?? '') &&
    /^(se|ya)$/.test(items[place - 1]?.form ?? '')
  )
    place -= 1;
  const [item, before] = [items[index], items[place]];
  if (item === undefined) return undefined;
  const wish = forms.find(({ tense, person }) => tense === 'subjunctive' && person === 3);
  if (
    wish !== undefined &&
    !item.stressed &&
    items.slice(Math.max(index - 2, 0), index).some(({ form }) => WISHES.test(form))
  )
    return wish;
  const past = forms.find(({ tense }) => tense === 'past');
  const present = forms.find(({ tense }) => tense === 'present');
  if (past === undefined || present === undefined || item.stressed)
    return past ?? present ?? forms.find(({ person }) => person === 3) ?? forms[0];
  const speaking =
    present.person === 1
      ? forms.find(
          (form) => form.tense === 'present' && form.person === 1 && SPEAKS.has(form.class),
        )
      : undefined;
  if (speaking !== undefined)
    return /^(se|ya)$/.test(before?.form ?? '') && speaking.class !== 'thinks' ? past : speaking;
  const isThen =
    before !== undefined &&
    (/^(se|ya|no)$/.test(before.form) ||
      is(before, 'already', 'unit', 'person', 'place', 'name', 'when-past'));
  if (present.person !== 1) return present;
  if (present.plural === true) return SPEAKS.has(present.class) ? present : past;
  if (past.verb === 'quedar') return past;
  return isThen ? past : present;
};

/** "esta" without its accent is a verb before what it says of something, else it points: "esta línea". */
export const points = (items: Item[], index: number): boolean => {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (!is(item, 'demonstrative') || item?.stressed === true) return false;
  const says =
    participleOf(after) !== undefined ||
    formOf(after, 'gerund') !== undefined ||
    after?.form === 'en' ||
    is(after, 'already');
  return !(says || /^(ya|se|no|todo|todavia|aun)$/.test(before?.form ?? ''));
};

/** "se llevará a cabo", "tendrá lugar": the verb is of the work, not of counting. */
export const withIdiom = (
  items: Item[],
  index: number,
  finite: VerbForm | undefined,
): VerbForm | undefined =>
  (finite?.verb === 'llevar' &&
    items[index + 1]?.form === 'a' &&
    items[index + 2]?.form === 'cabo') ||
  (finite?.verb === 'tener' && /^(lugar|verificativo)$/.test(items[index + 1]?.form ?? ''))
    ? { ...finite, verb: 'realizar', class: 'performs' }
    : finite;

/** "mire", "oiga": they only call. */
export const CALLS =
  /^(mire|mira|miren|fijese|fijate|fijense|oiga|oye|oigan|disculpe|disculpa|disculpen|perdon|perdone)$/;
