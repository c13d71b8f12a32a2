/** Full stops that end no sentence. */
import type { Item } from './items.ts';

/** "la Lic. Fabiola", "art. 5" */
const ABBREVIATED =
  /^(lic|lics|ing|dr|dra|mtro|mtra|sr|sra|prof|profa|arq|art|arts|num|no|ext|tel|cp|c|atte)$/;

/** Does the full stop at this place belong to the word before it? */
export const isOfAbbreviation = (items: Item[], index: number): boolean =>
  items[index]?.form === '.' && ABBREVIATED.test(items[index - 1]?.form ?? '');
