/** Why something is done or undone: said, and more than signs. */
export const hasReason = (text: string): boolean => /\p{L}/u.test(text);
