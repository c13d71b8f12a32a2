/** Verbs with their auxiliaries: "se ha enviado", "quedó firmado", "va a enviar", "estamos trabajando", "ya está". */
import type { VerbForm } from '../lexicon/verb.ts';
import { is, type Item } from './items.ts';
import { group, type Found } from './verb-group.ts';
import { CLITIC, formOf, isNoun, next, participleOf, stateOf } from './verb-readings.ts';

const PERFECT = new Set(['ha', 'han', 'he', 'hemos', 'has']);
const RECENT = new Set(['acabar', 'terminar', 'concluir', 'finalizar', 'lograr', 'conseguir']);

/** "se ha enviado", "hemos entregado"; "habrá salido" and "hubiera salido" are not said to be so. */
export const perfect = (items: Item[], from: number, finite: VerbForm): Found => {
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

/** "ya tenemos el proyecto de acta terminado": the participle behind what is held. */
const behindObject = (items: Item[], from: number, finite: VerbForm, near: number): number => {
  if (finite.verb !== 'tener' || !is(items[from + 1], 'article', 'possessive')) return near;
  let at = from + 2;
  while (at < from + 7 && (isNoun(items[at] as Item) || items[at]?.form === 'de')) at += 1;
  return at;
};

/** "quedó firmado", "está lista", "fue entregada", "tenemos hechas": how things stand. */
export const state = (items: Item[], from: number, finite: VerbForm): Found => {
  const by = finite.verb === 'tener' && items[from + 1]?.form === 'por' ? 1 : 0;
  const near = next(items, from + 1 + by);
  const at =
    participleOf(items[near]) === undefined ? behindObject(items, from, finite, near) : near;
  const participle = participleOf(items[at]);
  if (participle?.verb === 'listo' && items.slice(from, at).some(({ form }) => form === 'muy'))
    return undefined;
  const holds =
    finite.verb === 'tener' ||
    finite.verb === 'llevar' ||
    finite.verb === 'dejar' ||
    finite.verb === 'reportar';
  if (participle === undefined || !(finite.class === 'is' || holds)) return undefined;
  if (items[at] !== undefined && isNoun(items[at]) && stateOf(items[at]) === undefined && holds)
    return undefined;
  const { form = '' } = items[from] ?? {};
  // "queda cumplida la actividad" declares it done; "queda listo" may be a promise.
  const declares =
    !form.startsWith('qued') || (participle.verb !== 'listo' && items[at + 1] !== undefined);
  const past = finite.tense === 'past' || (finite.tense === 'present' && declares);
  return group({ from, to: at + 1 }, participle, finite, {
    tense: past ? 'past' : finite.tense === 'present' ? 'present' : finite.tense,
    state: true,
    impersonal: finite.class === 'is',
  });
};

/** "va a enviar", "puede enviar", "tenemos que enviar" are still to come; "terminamos de enviar" is over. */
export const withInfinitive = (items: Item[], from: number, finite: VerbForm): Found => {
  let at = from + 1;
  while (items[at] !== undefined && /^(a|de|que|por|ya)$/.test(items[at]?.form ?? '')) at += 1;
  const infinitive = formOf(items[at], 'infinitive');
  if (infinitive === undefined || at > from + 3) return undefined;
  const joined = items[from + 1]?.form ?? '';
  // "mandé preguntar", "mandamos a imprimir": others still have to do it.
  if (finite.verb === 'mandar')
    return group({ from, to: at + 1 }, { ...infinitive, class: 'arranges' }, finite, {});
  const leads =
    finite.class === 'can' ||
    (/^(ir|volver)$/.test(finite.verb) && joined === 'a') ||
    (['haber', 'tener'].includes(finite.verb) && joined === 'que') ||
    (/^(de|por)$/.test(joined) && at === from + 2) ||
    finite.class === 'starts';
  if (!leads) return undefined;
  const over =
    (RECENT.has(finite.verb) ||
      finite.verb === 'volver' ||
      (finite.verb === 'poder' && infinitive.verb !== 'haber')) &&
    (finite.tense === 'past' || (finite.verb === 'acabar' && finite.tense === 'present'));
  if (over && infinitive.class === 'other')
    return group({ from, to: at + 1 }, { ...infinitive, class: 'continues' }, finite, {
      tense: 'past',
    });
  if (finite.class === 'starts') return group({ from, to: at + 1 }, finite, finite, {});
  return group({ from, to: at + 1 }, infinitive, finite, { tense: over ? 'past' : 'future' });
};

/** "estamos trabajando", "sigo revisando". */
export const withGerund = (items: Item[], from: number, finite: VerbForm): Found => {
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
export const standing = (items: Item[], index: number, finite: VerbForm): Found => {
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
