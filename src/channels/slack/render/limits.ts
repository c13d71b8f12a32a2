/** Slack's limits as data, each a little under what Slack refuses at, so that there is room to spare. */
export const SLACK_LIMITS = {
  /** Blocks of a message (50), of a modal or Home (100). */
  messageBlocks: 45, viewBlocks: 90,
  /** Everything of a message, as JSON: under 10,000 characters. */
  messageChars: 9_000, viewChars: 90_000,
  text: 2_900, header: 145, fallback: 1_000,
  button: 72, value: 1_990, actionsInBlock: 20, id: 250,
  option: 72, optionValue: 75, options: 100,
  modalTitle: 24, modalButton: 24, metadata: 2_900, label: 1_900, placeholder: 145, initial: 2_900,
} as const;

/** At most this many characters; what is cut shows it. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
