/**
 * What a clause predicates: each finite verb with its auxiliaries, and participles that stand for one ("3 informes
 * entregados", "ya quedó firmado", "se ha enviado"), with tense, class and number.
 */
import type { Tense, VerbClass, VerbForm } from '../lexicon/verb.ts';
import { is, type Item } from './items.ts';

export interface VerbGroup {
  /** Items from `from` to before `to`, in the clause. */
  from: number;
  to: number;
  verb: string;
  class: VerbClass;
  tense: Tense;
  person: 1 | 2 | 3;
  plural: boolean;
  /** Says how things stand ("quedó listo", "entregado"), not what somebody did. */
  state: boolean;
  /** The verb that carries the tense of another: estar, quedar, haber, ir. */
  auxiliary?: string | undefined;
  /** "se envió", "fue enviado": whoever did it. */
  impersonal: boolean;
}

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
const CLITIC = /^(se|me|te|le|les|nos|lo|la|los|las)$/;

const stateOf = ({ form }: Item): VerbForm | undefined => {
  const state = Object.hasOwn(STATES, form) ? STATES[form] : undefined;
  return state && { verb: 'listo', class: 'finishes', tense: 'participle', plural: state.plural };
};

/** "completo", "cerrada": the lexicon's adjectives that stand for a participle. */
const participleOf = (item: Item | undefined): VerbForm | undefined =>
  item === undefined || item.kind !== 'word'
    ? undefined
    : (stateOf(item) ?? item.verbs.find(({ tense }) => tense === 'participle'));

const nonFinite = new Set<Tense>(['participle', 'gerund', 'infinitive']);
const finiteOf = (item: Item | undefined): VerbForm[] =>
  item?.kind === 'word' ? item.verbs.filter(({ tense }) => !nonFinite.has(tense)) : [];
const formOf = (item: Item | undefined, tense: Tense): VerbForm | undefined =>
  item?.kind === 'word' ? item.verbs.find((form) => form.tense === tense) : undefined;

/** May the item stand between an auxiliary and its participle? */
const between = (item: Item): boolean =>
  is(item, 'adverb', 'intensifier', 'already', 'all', 'address', 'when-now', 'when-past', 'yes') ||
  item.phrase === 'confirming' ||
  item.entity?.kind === 'date' ||
  item.entity?.kind === 'percentage';

const next = (items: Item[], from: number, most = 3): number => {
  let index = from;
  while (index < from + most && items[index] !== undefined && between(items[index] as Item))
    index += 1;
  return index;
};

const isNoun = (item: Item): boolean =>
  is(item, 'unit', 'noun', 'evidence', 'person', 'place', 'time', 'defect', 'part');

/** Is the word here a noun, though it is written like a verb: "el envío", "3 informes", "para firma"? */
const standsAsNoun = (items: Item[], index: number): boolean => {
  const [item, before] = [items[index], items[index - 1]];
  if (item === undefined || !isNoun(item) || item.stressed) return false;
  if (before === undefined) return !is(items[index + 1], 'article', 'pronoun');
  if (/^(se|me|te|le|les|nos)$/.test(before.form)) return false;
  if (before.form === 'ya') return !item.verbs.some(({ tense }) => tense === 'past');
  return (
    is(
      before,
      'article',
      'possessive',
      'demonstrative',
      'preposition',
      'all',
      'some',
      'adjective',
    ) ||
    before.entity?.kind === 'number' ||
    before.entity?.kind === 'ordinal' ||
    !item.verbs.some(({ tense }) => tense === 'past' || tense === 'present')
  );
};

const SPEAKS = new Set<VerbClass>(['says', 'thinks', 'attaches', 'greets']);

/**
 * People leave accents out: "envio", "termino", "informo" may be then or now. Then is meant where an accent, "se" or "ya"
 * says so; now where somebody speaks of oneself.
 */
const choose = (forms: VerbForm[], item: Item, before: Item | undefined): VerbForm | undefined => {
  const past = forms.find(({ tense }) => tense === 'past');
  const present = forms.find(({ tense }) => tense === 'present');
  if (past === undefined || present === undefined || item.stressed)
    return past ?? present ?? forms[0];
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

type Found = VerbGroup | undefined;

const group = (
  span: { from: number; to: number },
  form: VerbForm,
  finite: VerbForm | undefined,
  more: Partial<VerbGroup>,
): VerbGroup => ({
  ...span,
  verb: form.verb,
  class: form.class,
  tense: finite?.tense ?? form.tense,
  person: finite?.person ?? 3,
  plural: (finite?.plural ?? form.plural) === true,
  state: false,
  impersonal: false,
  auxiliary: finite === undefined || finite === form ? undefined : finite.verb,
  ...more,
});

const PERFECT = new Set(['ha', 'han', 'he', 'hemos', 'has']);
const RECENT = new Set(['acabar', 'terminar', 'concluir', 'finalizar', 'lograr', 'conseguir']);

/** "se ha enviado", "hemos entregado"; "habrá salido" and "hubiera salido" are not said to be so. */
const perfect = (items: Item[], from: number, finite: VerbForm): Found => {
  const at = next(items, from + 1);
  const participle = participleOf(items[at]);
  if (finite.verb !== 'haber' || participle === undefined) return undefined;
  const isPast = PERFECT.has(items[from]?.form ?? '');
  const further = participle.class === 'is' ? participleOf(items[next(items, at + 1)]) : undefined;
  const to = further === undefined ? at + 1 : next(items, at + 1) + 1;
  return group({ from, to }, further ?? participle, finite, {
    tense: isPast ? 'past' : finite.tense === 'future' ? 'future' : 'conditional',
    state: further !== undefined,
  });
};

/** "quedó firmado", "está lista", "fue entregada", "tenemos hechas": how things stand. */
const state = (items: Item[], from: number, finite: VerbForm): Found => {
  const at = next(items, from + 1);
  const participle = participleOf(items[at]);
  if (participle?.verb === 'listo' && items.slice(from, at).some(({ form }) => form === 'muy'))
    return undefined;
  const holds = finite.verb === 'tener' || finite.verb === 'llevar' || finite.verb === 'dejar';
  if (participle === undefined || !(finite.class === 'is' || holds)) return undefined;
  if (items[at] !== undefined && isNoun(items[at]) && stateOf(items[at]) === undefined && holds)
    return undefined;
  const { form = '' } = items[from] ?? {};
  const past = finite.tense === 'past' || (finite.tense === 'present' && !form.startsWith('qued'));
  return group({ from, to: at + 1 }, participle, finite, {
    tense: past ? 'past' : finite.tense === 'present' ? 'present' : finite.tense,
    state: true,
    impersonal: finite.class === 'is',
  });
};

/** "va a enviar", "puede enviar", "tenemos que enviar" are still to come; "terminamos de enviar" is over. */
const withInfinitive = (items: Item[], from: number, finite: VerbForm): Found => {
  let at = from + 1;
  while (items[at] !== undefined && /^(a|de|que|por|ya)$/.test(items[at]?.form ?? '')) at += 1;
  const infinitive = formOf(items[at], 'infinitive');
  if (infinitive === undefined || at > from + 3) return undefined;
  const joined = items[from + 1]?.form ?? '';
  const leads =
    finite.class === 'can' ||
    (/^(ir|volver)$/.test(finite.verb) && joined === 'a') ||
    (['haber', 'tener'].includes(finite.verb) && joined === 'que') ||
    (/^(de|por)$/.test(joined) && at === from + 2) ||
    finite.class === 'starts';
  if (!leads) return undefined;
  const over =
    (RECENT.has(finite.verb) || finite.verb === 'volver') &&
    (finite.tense === 'past' || (finite.verb === 'acabar' && finite.tense === 'present'));
  if (finite.class === 'starts') return group({ from, to: at + 1 }, finite, finite, {});
  return group({ from, to: at + 1 }, infinitive, finite, { tense: over ? 'past' : 'future' });
};

/** "estamos trabajando", "sigo revisando". */
const withGerund = (items: Item[], from: number, finite: VerbForm): Found => {
  const at = next(items, from + 1);
  const gerund = formOf(items[at], 'gerund');
  return gerund === undefined
    ? undefined
    : group({ from, to: at + 1 }, gerund, finite, { tense: 'gerund' });
};

/** What may follow "ya quedó" where it says that all is done. */
const endsThere = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind !== 'word' ||
  is(
    item,
    'article',
    'all',
    'demonstrative',
    'possessive',
    'unit',
    'noun',
    'address',
    'courtesy',
    'when-past',
    'when-now',
    'yes',
    'intensifier',
    'already',
  ) ||
  /^(desde|como|este|esta|uno|una|otro|otra)$/.test(item.form);

/** "ya quedó", "ya está", "ya salió": said of the work it is over; "quedó en revisión" is not. */
const standing = (items: Item[], index: number, finite: VerbForm): Found => {
  const told =
    is(items[index - 1], 'already') ||
    is(items[index + 1], 'already') ||
    (CLITIC.test(items[index - 1]?.form ?? '') && is(items[index - 2], 'already'));
  const over =
    finite.verb === 'quedar'
      ? finite.tense === 'past' && finite.person === 3
      : told &&
        (finite.verb === 'estar'
          ? finite.tense === 'present' || finite.tense === 'past'
          : finite.verb === 'salir' && finite.tense === 'past');
  if (!over || finite.person !== 3 || !endsThere(items[index + 1])) return undefined;
  return group({ from: index, to: index + 1 }, { ...finite, class: 'finishes' }, finite, {
    tense: 'past',
    state: true,
    impersonal: true,
  });
};

/** "esta" without its accent is a verb before what it says of something, else it points: "esta línea". */
const points = (items: Item[], index: number): boolean => {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (!is(item, 'demonstrative') || item?.stressed === true) return false;
  const says =
    participleOf(after) !== undefined ||
    formOf(after, 'gerund') !== undefined ||
    after?.form === 'en' ||
    is(after, 'already');
  return !(says || /^(ya|se|no|todo|todavia|aun)$/.test(before?.form ?? ''));
};

/** "mire", "oiga": they only call. */
const CALLS =
  /^(mire|mira|miren|fijese|fijate|fijense|oiga|oye|oigan|disculpe|disculpa|disculpen|perdon|perdone)$/;

const finiteGroup = (items: Item[], index: number): Found => {
  const item = items[index];
  const forms = finiteOf(item);
  if (item === undefined || forms.length === 0 || points(items, index)) return undefined;
  if (CALLS.test(item.form) || (is(item, 'all') && items[index - 1]?.form !== 'se'))
    return undefined;
  if (standsAsNoun(items, index)) return undefined;
  const before = items[index - 1]?.form ?? '';
  const finite = choose(forms, item, items[index - 1]);
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
  if (index > 0 && standsAsNoun(items, index) && stateOf(item) === undefined) return undefined;
  const before = items[index - 1];
  if (is(before, 'preposition') && stateOf(item) === undefined) return undefined;
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
  const infinitive = item?.phrase === 'again' ? formOf(items[index + 1], 'infinitive') : undefined;
  if (infinitive !== undefined)
    return group({ ...span, to: index + 2 }, infinitive, undefined, over);
  const base = { verb: 'realizar', class: 'performs', tense: 'past' } as const;
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
  for (const index of items.keys()) {
    const found = bareParticiple(items, index, hasFinite);
    if (found !== undefined) groups.push(found);
  }
  return groups.sort((a, b) => a.from - b.from);
};
