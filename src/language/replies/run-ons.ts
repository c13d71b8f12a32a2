/** Where a clause ends though no sign says so: people leave the comma out. */
import { is, type Item } from './items.ts';
import type { Joint } from './joints.ts';
import { isMeasure } from './nouns.ts';
import { finiteOf, formOf, standsAsNoun } from './verb-readings.ts';
import { verbGroups } from './verb-groups.ts';
import { isDoing } from './verb-group.ts';

/** "no eran 8 eran 6", "9 ok 6 pend" */
const startsCount = (items: Item[], index: number, current: Item[]): boolean => {
  const item = items[index];
  if (item === undefined || !current.some(({ entity }) => entity?.kind === 'number')) return false;
  if (item.kind === 'word' && current.at(-1)?.entity?.kind === 'number')
    return item.verbs.some(({ verb, tense }) => verb === 'ser' && tense !== 'subjunctive');
  const next = items[index + 1];
  return (
    item.entity?.kind === 'number' &&
    current.at(-1)?.entity === undefined &&
    (is(next, 'missing') ||
      next?.phrase === 'partial' ||
      /^(pend|pendientes?)$/.test(next?.form ?? ''))
  );
};

/** "ya van 9 notificados faltan los de Zamora" */
const tellsWhatIsMissing = ({ verbs }: Item, current: Item[]): boolean =>
  verbs.some(({ class: name, tense }) => name === 'lacks' && tense === 'present') &&
  current.some(({ entity }) => entity?.kind === 'number');

/** Is the work said to be done in what was read so far: "acta ya elaborada", "ya lo cerré"? */
const tellsDone = (current: Item[]): boolean => {
  // "firmado el convenio lo enviamos", "una vez firmado lo enviamos": when, not that.
  if (isParticiple(current[0]) || current.some(({ form }) => form === 'vez')) return false;
  const groups = verbGroups(current);
  const [first] = groups;
  return (
    groups.length === 1 &&
    first !== undefined &&
    ((first.tense === 'past' && isDoing(first)) || first.class === 'counts')
  );
};

const isParticiple = (item: Item | undefined): boolean =>
  formOf(item, 'participle') !== undefined && item?.form.startsWith('list') === false;

const isFinite = (items: Item[], index: number): boolean =>
  finiteOf(items[index]).length > 0 && !standsAsNoun(items, index);

const JOINS = /^(que|y|e|o|ni|como|para|a|de|en|por|con|se|lo|la|los|las|le|les|no|ya|me|nos)$/;
/** Never an article. */
const NO_ARTICLE = /^(lo|le|les|me|nos)$/;
const CLITIC = /^(lo|los|la|las|le|les|me|nos)$/;

/** "lo paso a firmas", "no se preocupen", "pueden palomearlo": a verb with its own beginning. */
const beginsVerb = (items: Item[], index: number): boolean => {
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined) return false;
  if (item.form === 'no')
    return isFinite(items, index + (CLITIC.test(next?.form ?? '') || next?.form === 'se' ? 2 : 1));
  if (CLITIC.test(item.form))
    return isFinite(items, index + 1) && (NO_ARTICLE.test(item.form) || !is(next, 'noun', 'unit'));
  if (item.verbs.some(({ verb }) => verb === 'ser') && next?.entity?.kind === 'number')
    return items[index + 2] !== undefined && isMeasure(items[index + 2] as Item);
  return (
    item.verbs.some(({ class: kind, tense }) => kind === 'can' && tense === 'present') &&
    !standsAsNoun(items, index)
  );
};

/** "de los 10 que nos mandaron contestamos 6": a second verb is of the main clause. */
const endsRelative = (items: Item[], index: number, current: Item[]): boolean => {
  const begins =
    items[index]?.form === 'se'
      ? isFinite(items, index + 1)
      : finiteOf(items[index]).some(({ person }) => person === 1) && isFinite(items, index);
  const leads = current.at(-1)?.verbs.some(({ class: kind }) => kind === 'can' || kind === 'is');
  if (!begins || leads !== false) return false;
  const last = verbGroups(current).at(-1);
  return last?.to === current.length && last.auxiliary === undefined;
};

/** @param current what was read of the clause so far. */
export const runsOn = (items: Item[], index: number, current: Item[], joint: Joint): boolean => {
  const item = items[index];
  if (startsCount(items, index, current)) return true;
  if (item?.kind !== 'word') return false;
  if (tellsWhatIsMissing(item, current)) return true;
  const before = current.at(-1);
  if (joint === 'relative' && endsRelative(items, index, current)) return true;
  return (
    before !== undefined &&
    !JOINS.test(before.form) &&
    beginsVerb(items, index) &&
    tellsDone(current)
  );
};
