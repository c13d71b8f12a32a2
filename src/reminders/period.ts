/** How a key names a month. */

/** `2020-03`. */
export const periodOf = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`;
