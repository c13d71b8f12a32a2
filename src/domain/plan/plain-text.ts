/** What people paste: signs that nobody sees are taken out, and what no text can hold is told apart. */

/** Marks of direction, zero-width signs, soft hyphens, byte-order marks: two texts that differ by them look alike. */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
// eslint-disable-next-line no-control-regex -- these are the ones that are looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Without what is not seen. Joiners stay: emojis and some scripts need them. */
export const visible = (text: string): string => text.replace(UNSEEN, '');

/** Can it be stored and shown: no control signs but tabs and line ends, no half of a character. */
export const isStorable = (text: string): boolean =>
  !CONTROL.test(text) && !/\p{Surrogate}/u.test(text);

/** At most so long (in UTF-16 units), and cut between characters: no half of an emoji, nothing that waits for its other part. */
export const cutText = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text.slice(0, most).replace(/(?:\u200D|\uFE0F|[\uD800-\uDBFF])+$/, '');

/** `acción` as `accion`; `ñ` as `n`. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '');

/** A folio as two people would compare it: case, spacing, width, dashes and unseen signs do not count. */
export const folioName = (folio: string): string =>
  visible(folio)
    .replace(/[\u200C\u200D]/g, '')
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
