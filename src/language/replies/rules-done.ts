/** Clauses that say that the work, or a number of its units, is done; with any doubt in them they say less. */
import { isLinesOwn, reaches } from './acts.ts';
import { isAsking } from './joints.ts';
import {
  doneGroup,
  has,
  hasPhrase,
  isByOthers,
  isDenied,
  isDoubtful,
  isLater,
  isOfOtherActs,
  isOfOtherThings,
  themes,
  type Look,
} from './look.ts';
import { isHearsay } from './hearsay.ts';
import { is, type Item } from './items.ts';
import { isDraft, isMeasure } from './nouns.ts';
import { isDoing, type VerbGroup } from './verb-group.ts';
import type { Reading } from './reading.ts';

/** Verbs beside which a number is a count: "van 3", "tenemos 5", "se hicieron 4", "reporto 2". */
const counts = (group: VerbGroup): boolean =>
  (isDoing(group) && group.tense === 'past') ||
  (group.class === 'attaches' && group.tense === 'past') ||
  (group.tense === 'past' &&
    /^(obtener|conseguir|recabar|recopilar|recolectar)$/.test(group.verb)) ||
  group.class === 'has' ||
  (group.class === 'counts' && group.tense !== 'subjunctive') ||
  (group.class === 'is' && group.person === 3) ||
  /^(reportar|registrar|sumar|agregar|anadir|anotar)$/.test(group.verb) ||
  (group.tense === 'imperative' && /^(poner|dejar|echar)$/.test(group.verb)) ||
  (group.verb === 'poder' && group.tense === 'past') ||
  group.verb === 'decir' ||
  group.verb === 'llegar' ||
  (group.person === 1 &&
    group.tense === 'past' &&
    /^(poner|escribir|anotar|capturar)$/.test(group.verb));

/** "10 de las 15 programadas": tells which whole is meant. */
const isOfWhole = ({ items, numbers }: Look, { from, state }: VerbGroup): boolean =>
  state && numbers.wholes.some((whole) => whole === items[from - 1]);

/** What beside a number makes it doubtful; "sólo", "apenas" and days do not. */
const isDoubtfulCount = (look: Look): boolean =>
  isDenied(look) ||
  has(look, 'still', 'exception') ||
  look.items.some(isAsking) ||
  hasPhrase(look, 'opinion', 'partial', 'idiom', 'vague') ||
  look.items.some(
    ({ classes, form }) => classes.includes('hedge') && !/^(apenas|solo|segun)$/.test(form),
  ) ||
  isHearsay(look.items) ||
  look.groups.some(
    ({ class: kind, tense }) =>
      kind === 'thinks' || kind === 'lacks' || kind === 'fails' || tense === 'gerund',
  ) ||
  isLater(look) ||
  look.numbers.parts.length > 0 ||
  look.nouns.some(({ is: kind }) => kind === 'defect' || kind === 'part');

/** "el 112 y el 118": what papers are called by; they stay open. */
const namesNumbers = ({ items, numbers: { open } }: Look): boolean =>
  open.length > 0 &&
  items.every(
    (item, index) =>
      /^(el|al|y|e)$/.test(item.form) ||
      (item.entity?.kind === 'number' && /^(el|al)$/.test(items[index - 1]?.form ?? '')),
  );

/** "consta de 64 fojas", "son 3 cuartillas", "salió en $48,500": how long or dear it is. */
export const measured = ({ items, groups, numbers }: Look): Reading | undefined => {
  const counts = items.flatMap((item, index) =>
    item.entity?.kind === 'number' ? [items[index + 1]] : [],
  );
  const isLong = counts.length > 0 && counts.every((noun) => noun !== undefined && isMeasure(noun));
  const isDear =
    counts.length === 0 &&
    items.some(({ entity }) => entity?.kind === 'money' || entity?.kind === 'duration');
  return (isLong || isDear) &&
    numbers.quantities.length === 0 &&
    groups.length > 0 &&
    groups.every(({ verb, tense }) => MEASURING.test(verb) && tense !== 'future') &&
    !items.some((item) => is(item, 'negation', 'missing', 'still'))
    ? { says: 'aside' }
    : undefined;
};
const MEASURING =
  /^(ser|constar|tener|contener|durar|salir|ascender|costar|importar|erogar|cotizar|quedar)$/;

export const counted = (look: Look): Reading | undefined => {
  const { quantities, open, missing } = look.numbers;
  if (namesNumbers(look)) return { says: 'aside' };
  if (quantities.length > 0) {
    if (quantities.every(({ total }) => total === 0) && look.groups.length === 0)
      return { says: 'counted' };
    const doubtful =
      open.length > 0 ||
      isDoubtfulCount(look) ||
      !look.groups.every(
        (group) =>
          counts(group) || isOfWhole(look, group) || isLinesOwn(group, look.context.lineText),
      );
    return { says: doubtful ? 'partly' : 'counted' };
  }
  const guesses = (group: VerbGroup): boolean => counts(group) || group.class === 'thinks';
  if (open.some(({ entity }) => entity?.kind !== 'ordinal') && look.groups.every(guesses))
    return { says: 'partly' };
  return open.length === 0 && missing.length > 0 ? { says: 'lacking', ofWork: true } : undefined;
};

/** "listo para firma", "lista para enviar": ready for something is not done. */
const isReadyFor = ({ items, groups }: Look): boolean =>
  groups.some(
    ({ state, to, verb }) => state && verb === 'listo' && /^(para|a)$/.test(items[to]?.form ?? ''),
  );

const UNDECIDED = new Set([
  'future',
  'present',
  'conditional',
  'imperative',
  'subjunctive',
  'imperfect',
]);

/** "se turnó al jurídico" on a line that notifies the consejeros: to somebody whom it does not name. */
const isToOthers = ({ items }: Look): boolean => {
  const to = items.findIndex(({ form }) => form === 'a' || form === 'al');
  return to !== -1 && items.length > to + 1 && !items.slice(to + 1).some(({ ofCard }) => ofCard);
};

/** "sólo se envió": no more than that; "nomás aviso que ya quedó" is not. */
const isOnlyThat = ({ items }: Look): boolean =>
  items.some((item, index) => is(item, 'only') && items[index + 1]?.phrase !== 'courtesy');

/** "las instituciones se encuentran cerradas" */
const isStateOfOthers = ({ nouns }: Look, group: VerbGroup): boolean => {
  const subjects = nouns.filter(({ behind, index }) => behind === undefined && index < group.from);
  return (
    group.state &&
    group.class === 'finishes' &&
    subjects.length > 0 &&
    subjects.every(({ item, is: kind }) => kind === 'person' && is(item, 'person', 'place'))
  );
};

/** The verb is not the line's act, or what was done is not its work. */
const isElsewhere = (look: Look, group: VerbGroup): boolean => {
  if (
    look.items.some(
      ({ entity }, index) => entity?.kind === 'money' && look.items[index - 1]?.form !== 'por',
    )
  )
    return true;
  if (!reaches(group, look.context.lineText) || isByOthers(look, group)) return true;
  if (look.nouns.some(({ item }) => isDraft(look.items, item))) return true;
  if (group.class === 'passes' && isToOthers(look)) return true;
  if (isStateOfOthers(look, group)) return true;
  if (group.class !== 'finishes') return isOfOtherThings(look, group);
  const about = themes(look);
  return (
    about.some(({ is: kind }) => kind === 'other' || kind === 'defect') &&
    !about.some(({ is: kind }) => kind === 'work' || kind === 'whole')
  );
};

export const done = (look: Look): Reading | undefined => {
  if (isReadyFor(look))
    return { says: look.groups.some(({ person }) => person === 1) ? 'talk' : 'progress' };
  const group = doneGroup(look);
  if (group === undefined) return undefined;
  if (isDoubtful(look)) return { says: 'partly' };
  if (isOnlyThat(look)) return { says: 'step' };
  const others = look.groups.filter(
    (each) => each !== group && !(isDoing(each) && each.tense === 'past'),
  );
  if (others.some(({ tense }) => UNDECIDED.has(tense))) return { says: 'partly' };
  if (isOfOtherActs(look)) return { says: 'step', ofWork: true };
  return { says: isElsewhere(look, group) ? 'step' : 'done' };
};

const isWholly = ({ entity, phrase, form }: Item): boolean =>
  (entity?.kind === 'percentage' && entity.value === 100) ||
  (phrase === 'confirming' && /100|totalidad/.test(form));
const isNothingMore = (item: Item): boolean =>
  isWholly(item) ||
  item.kind === 'sign' ||
  item.kind === 'emoji' ||
  item.phrase === 'courtesy' ||
  is(
    item,
    'address',
    'courtesy',
    'already',
    'all',
    'possessive',
    'intensifier',
    'article',
    'unit',
  ) ||
  item.ofCard;

/** "100%", "al 100": all of it, in no words. */
/** "ya todas" */
const isAllAlready = (items: Item[]): boolean =>
  items.some((item) => is(item, 'all')) && items.some((item) => is(item, 'already'));

export const wholly = ({ items }: Look): Reading | undefined =>
  (items.some(isWholly) || isAllAlready(items)) && items.every(isNothingMore)
    ? { says: 'done' }
    : undefined;
