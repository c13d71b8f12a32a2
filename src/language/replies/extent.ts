/** How much of what is programmed a clause says to be done. */
import { is, type Item } from './items.ts';
import { doneGroup, has, themes, type Look } from './look.ts';

/** All of it, several without saying how many, or one. */
export type Extent = 'all' | 'several' | 'one';

const isWholly = ({ entity, phrase, form }: Item): boolean =>
  (entity?.kind === 'percentage' && entity.value === 100) ||
  (phrase === 'confirming' && /100|totalidad|por completo|por entero/.test(form));

/** "notificados a todas y todos" */
const isToAll = ({ form }: Item): boolean => /\btod[oa]s y tod[oa]s\b/.test(form);

/** "el de Zamora", "la primera", "uno": one of several, not named. */
const isOneOf = ({ items, numbers }: Look): boolean =>
  numbers.parts.some(({ entity }) => entity?.kind === 'ordinal') ||
  items.some(
    (item, index) =>
      (/^(el|la)$/.test(item.form) && items[index + 1]?.form === 'de') ||
      (/^(uno|una|otro|otra)$/.test(item.form) && !is(items[index + 1], 'noun', 'unit', 'time')),
  );

/** "oficio 12 entregado", "se enviaron los oficios 12 y 13": what is done is the paper itself; "con oficio 12" only cites it. */
const paperDone = ({ items }: Look): Extent | undefined => {
  const paper = items.find(({ entity }, index) => {
    const before = items.slice(0, index).findLast((item) => !/^(el|la|los|las)$/.test(item.form));
    return entity?.kind === 'document' && !is(before, 'preposition');
  });
  if (paper === undefined) return undefined;
  return /^\p{L}+s\b/u.test(paper.form) || / y /.test(paper.form) ? 'several' : 'one';
};

export const extentOf = (look: Look): Extent => {
  const group = doneGroup(look);
  if (has(look, 'all') || look.items.some((item) => isWholly(item) || isToAll(item))) return 'all';
  const about = themes(look).filter(({ is: kind }) => kind !== 'person' && kind !== 'evidence');
  if (about.some(({ is: kind }) => kind === 'whole')) return 'all';
  if (isOneOf(look)) return 'one';
  if (about.some(({ plural, definite }) => plural && definite)) return 'several';
  if (about.length > 0) return about.some(({ plural }) => plural) ? 'several' : 'one';
  const paper = paperDone(look);
  if (paper !== undefined) return paper;
  const whole = group === undefined || group.class === 'finishes' || group.state || group.plural;
  return whole ? 'all' : 'one';
};
