/** Names of months in folded text, for the reader of replies that is being replaced. */
export { findMonth } from './entities/months.ts';

/** A month's name in folded text, as the source of a pattern; `setiembre` too. */
export const MONTH_WORD =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)';
