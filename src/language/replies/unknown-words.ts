/** Words that the lexicon does not know, by their endings and where they stand. */
import { CLASS_OF, endingClassesOf } from '../lexicon/endings.ts';
import type { WordClass } from '../lexicon/words.ts';
import { is, type Item } from './items.ts';

const DETERMINERS = ['article', 'possessive', 'demonstrative'] as const;
const modifies = (item: Item | undefined): boolean =>
  (is(item, ...DETERMINERS, 'adjective', 'all', 'some') && !/^(al|del)$/.test(item?.form ?? '')) ||
  item?.entity?.kind === 'number';

/** Verbs beside which a thing that nobody knows can be no work: "agradezco el profesionalismo". */
const QUIET = /^(says|thinks|greets|fails|other)$/;
const standsBesideQuiet = (before: Item[]): boolean => {
  const start = before.findLastIndex(({ kind, form }) => kind === 'break' || /^[.;!?]$/.test(form));
  const spoken = before.slice(start + 1).flatMap(({ verbs }) => verbs);
  return spoken.length > 0 && spoken.every(({ class: name }) => QUIET.test(name));
};

/** What is done may still have to be done: "con la titulación" tells how, "para su titulación" what is next. */
const TELLS_HOW = /^(de|del|con|mediante|durante|sobre|tras|conforme)$/;

/** A thing or a person behind a preposition says nothing of the work; counted, or done, it might be the work. */
const isAside = (before: Item[], isAct: boolean, either: boolean): boolean => {
  const start = before.findLastIndex((item) => !modifies(item));
  const [lead, between] = [before[start], before.slice(start + 1)];
  const determined = between.some((item) => is(item, ...DETERMINERS));
  if (either && !determined && !/^(al|del)$/.test(lead?.form ?? '')) return false;
  const counted = between.some(({ entity }) => entity !== undefined);
  if (is(lead, 'preposition') && !(counted && lead?.form === 'de'))
    return !isAct || TELLS_HOW.test(lead?.form ?? '') || (lead?.form === 'en' && determined);
  return !counted && standsBesideQuiet(before);
};

const NOUNS = ['unit', 'noun', 'evidence', 'person', 'place', 'time', 'adjective'] as const;

/** What a word that is not known is by its ending, where it stands: qualities follow their noun. */
const byEnding = (item: Item, before: Item[]): WordClass | undefined => {
  const unknown = item.kind === 'word' && item.classes.length + item.verbs.length === 0;
  if (!unknown || item.ofCard || item.stressed || item.capital) return undefined;
  const kinds = endingClassesOf(item.form);
  if (kinds.includes('manner')) return CLASS_OF.manner;
  const quality = kinds.includes('quality');
  if (quality && is(before.at(-1), ...NOUNS)) return CLASS_OF.quality;
  const kind = kinds.find((name) => name !== 'quality');
  return kind !== undefined && isAside(before, kind === 'act', quality && kind === 'thing')
    ? CLASS_OF[kind]
    : undefined;
};

/** Items as before, and classes for the words that had none. */
export const classified = (items: Item[]): Item[] => {
  const read: Item[] = [];
  for (const item of items) {
    const found = byEnding(item, read);
    read.push(found === undefined ? item : { ...item, classes: [found] });
  }
  return read;
};
