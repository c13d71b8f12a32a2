/** "un", "una", "uno": a count, or only an article. */
import { is, type Item } from './items.ts';
import { countsAsUnit } from './nouns.ts';
import { isDoing } from './verb-group.ts';
import { formOf } from './verb-readings.ts';
import { nounAfter, verbBefore, wholeAfter, wholeBefore, type Counting } from './number-places.ts';

const isOnly = (item: Item | undefined): boolean =>
  /^(solo|apenas|unicamente|solamente|nomas)$/.test(item?.form ?? '');

/** "hay un convenio firmado" */
const isHeldDone = (counting: Counting, index: number, noun: Item): boolean => {
  const { items } = counting;
  const after = items[items.indexOf(noun) + 1];
  return (
    /^(haber|tener|contar)$/.test(verbBefore(counting, index)?.verb ?? '') &&
    countsAsUnit(noun, counting.context) &&
    after?.verbs.some((form) => form.tense === 'participle' && isDoing(form)) === true
  );
};

/** "una" alone counts; before a noun it is an article. */
export const roleOfArticle = (counting: Counting, index: number): 'total' | 'open' | 'other' => {
  const { items, groups, context } = counting;
  const follows = items[index + 1];
  // "3 proyectos y un dictamen"
  if (index === 0 && groups.length === 0 && is(follows, 'unit'))
    return follows !== undefined && countsAsUnit(follows, context) ? 'open' : 'other';
  const alone =
    follows === undefined ||
    is(follows, 'adverb', 'courtesy', 'address', 'when-now') ||
    follows.phrase !== undefined ||
    follows.kind === 'emoji';
  const isCounted =
    verbBefore(counting, index)?.class === 'counts' ||
    items.length === 1 ||
    isOnly(items[index - 1]);
  if (alone && wholeBefore(items, index) !== undefined) return 'total';
  if (alone) return isCounted ? 'total' : 'open';
  if (formOf(follows, 'participle') !== undefined && items[index]?.form === 'uno') return 'total';
  const noun = nounAfter(counting, index);
  const counts = verbBefore(counting, index)?.class === 'counts';
  if (wholeAfter(items, index) !== undefined) return 'total';
  if (
    noun !== undefined &&
    (isOnly(items[index - 1]) || /^(solo|sola|unico|unica)$/.test(follows.form)) &&
    countsAsUnit(noun, counting.context)
  )
    return 'total';
  if (noun !== undefined && counts && countsAsUnit(noun, counting.context)) return 'total';
  if (noun !== undefined && isHeldDone(counting, index, noun)) return 'total';
  return 'other';
};
