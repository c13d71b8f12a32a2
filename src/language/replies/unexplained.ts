/** The closed account of a clause: every item that neither lexicon, entity, card nor structure explains. */
import type { Item } from './items.ts';
import type { Look } from './look.ts';

/** Signs that carry nothing. */
const SIGNS = /^["'/&+_~#@%°º.,;:()[\]{}<>=|…!¡•-]$/;

/** "folio de envío 2020/1174": what a paper is called by. */
const isReference = (items: Item[], index: number): boolean =>
  items
    .slice(Math.max(index - 3, 0), index)
    .some(({ form }) =>
      /^(folio|oficio|expediente|clave|guia|ticket|registro|numero|memorandum)$/.test(form),
    );

const isExplained = (items: Item[], item: Item, isFirst: boolean): boolean => {
  if (
    item.kind === 'phrase' ||
    item.kind === 'emoji' ||
    item.kind === 'link' ||
    item.kind === 'break'
  )
    return true;
  if (item.kind === 'entity')
    return item.entity?.kind === 'codes'
      ? item.entity.unknown.length === 0
      : item.entity?.kind !== 'date' || item.entity.bare !== true;
  if (item.kind === 'sign') return SIGNS.test(item.form);
  if (item.kind === 'number') return isReference(items, items.indexOf(item));
  if (item.classes.length > 0 || item.verbs.length > 0 || item.ofCard) return true;
  if (/^(listo|lista|listos|listas|done|ready)$/.test(item.form)) return true;
  // A name by its capital letter; at the beginning any word has one.
  return item.capital && (!isFirst || /^\p{Lu}{2,}$/u.test(item.text));
};

export const unexplainedIn = ({ clause, numbers }: Look): Item[] => {
  const { items } = clause;
  const words = items.filter((item, index) => !isExplained(items, item, index === 0));
  return [...words, ...numbers.open];
};
