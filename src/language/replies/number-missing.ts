/** Is a number how many are still missing, or on their way? */
import { is, type Item } from './items.ts';
import { placeBefore, placeBehindCounted, type Counting } from './number-places.ts';
import type { VerbGroup } from './verb-group.ts';
import { formOf } from './verb-readings.ts';

export const OTHER = /^otr[oa]s?$/;

/** "las otras dos": what is left of a whole. */
export const isTheRest = (items: Item[], index: number): boolean => {
  const place = placeBefore(items, index);
  return OTHER.test(items[place]?.form ?? '') && /^(las|los)$/.test(items[place - 1]?.form ?? '');
};

/** "Pendientes:", "En trámite:", "Por firmar:", "Sin iniciar:" */
const MISSING =
  /(^|\s)(pendientes?|faltan?|faltantes?|restan|restantes|(?:por|sin) \p{L}+r|en (?:tramite|proceso|firma|firmas|revision|curso|elaboracion|captura|espera)|sin (?:firma|iniciar|respuesta))(\s|$)/u;

/** "5 sin empezar", "3 con prórroga", "2 siguen abiertas": said of the number itself. */
const isOpenYet = ({ items, groups }: Counting, index: number): boolean => {
  const behind = placeBehindCounted(items, index);
  const [joint, next] = [items[behind], items[behind + 1]];
  if (joint?.form === 'sin' && formOf(next, 'infinitive') !== undefined) return true;
  if (joint?.form === 'con' && WAITING.test(next?.form ?? '')) return true;
  return groups.some(
    ({ from, verb, auxiliary }) =>
      from === behind && [verb, auxiliary].some((each) => /^(seguir|continuar)$/.test(each ?? '')),
  );
};
const WAITING =
  /^(prorroga|observaciones|retraso|atraso|problemas|errores|prevencion|requerimiento)$/;

/** "quedan pendientes las de dos técnicos" */
const isBehindPending = ({ items }: Counting, index: number): boolean =>
  items.slice(0, index).some(({ phrase, form }) => phrase === 'partial' && /^qued/.test(form));

/** "las otras 8 salen el jueves", "mañana entrego 6": what is to come is missing yet. */
const isToCome = (groups: VerbGroup[]): boolean =>
  groups.length > 0 &&
  groups.every(
    ({ class: kind, tense }) =>
      (tense === 'present' || tense === 'future') &&
      !/^(counts|has|is|thinks|says|lacks|other)$/.test(kind),
  );

/** "2 están en prórroga" */
const isStuck = (items: Item[], groups: VerbGroup[], index: number): boolean =>
  groups.some(
    ({ from, to, verb, auxiliary }) =>
      from > index &&
      auxiliary === undefined &&
      /^(estar|seguir|quedar|continuar|encontrar|hallar)$/.test(verb) &&
      /^(en|dentro|bajo)$/.test(items[to]?.form ?? '') &&
      !is(items[to + 1], 'article', 'possessive', 'place', 'evidence'),
  );

/** "se recibieron 21 documentos para su envío": what for, not how far. */
const PURPOSE = /^para (su )?(envio|entrega|conocimiento)/;
const isDone = (groups: VerbGroup[], index: number): boolean =>
  groups.some(({ to, tense, state }) => to <= index && tense === 'past' && !state);

export const isMissing = (counting: Counting, index: number): boolean => {
  const { items, groups, label } = counting;
  return (
    MISSING.test(label) ||
    groups.some(
      ({ class: kind, verb, tense, to }) =>
        (kind === 'lacks' || tense === 'gerund' || (verb === 'quedar' && tense === 'present')) &&
        to <= index,
    ) ||
    isToCome(groups) ||
    isStuck(items, groups, index) ||
    isTheRest(items, index) ||
    isOpenYet(counting, index) ||
    isBehindPending(counting, index) ||
    (items[index + 1]?.form !== 'de' &&
      items
        .slice(index + 1, index + 4)
        .some(
          ({ phrase, form }) =>
            phrase === 'partial' && !(isDone(groups, index) && PURPOSE.test(form)),
        )) ||
    items
      .slice(index + 1, index + 4)
      .some(({ form }) => /^(pendientes?|faltantes?|restantes?)$/.test(form)) ||
    items
      .slice(index + 1)
      .some(
        ({ form, verbs }, place) =>
          form === 'por' &&
          verbs.length === 0 &&
          items[index + place + 2]?.verbs.some(({ tense }) => tense === 'infinitive') === true,
      )
  );
};
