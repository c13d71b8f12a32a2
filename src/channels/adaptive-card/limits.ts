/** What a card may hold, and how a text is cut to it. */

/** Adaptive Cards and Teams: what is shown stays within these, with room to spare. */
export const CARD_LIMITS = {
  text: 3_000,
  title: 75,
  actionsInSet: 6,
  choices: 60,
  tableRows: 30,
  bytes: 26_000,
};

/** Never in the middle of a sign. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
