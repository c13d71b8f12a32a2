/** What was fulfilled of a commitment, without what was taken back. */

/** The latest of each period that nobody took back since. */
export const standing = <Done extends { period: string; ordinal: number }>(
  fulfilled: Done[],
  reopened: { period: string; ordinal: number }[],
): Done[] =>
  fulfilled.filter(
    (done) => !reopened.some((back) => back.period === done.period && back.ordinal > done.ordinal),
  );
