/** What forms send, before it is checked. */

/** A field that was left empty is none: forms send it as an empty text. */
export const blank = (value: unknown): unknown =>
  value === '' || value === null ? undefined : value;

/** What was chosen of several: some platforms send one text with commas between. */
export const chosen = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value;
/** None chosen is an empty list. */
export const chosenOrNone = (value: unknown): unknown => chosen(value) ?? [];
