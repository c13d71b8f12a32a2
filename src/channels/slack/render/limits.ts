/**
 * What Slack refuses beyond, and the narrower room that the renderer keeps to. Characters are UTF-16 units, as
 * `length` counts them; `message` is in bytes of JSON, because Slack counts the frame of blocks too and does not
 * publish how (it refuses with `msg_blocks_too_long` near 13,000).
 */

/** Slack's own: a message, block or view beyond one of these is refused. */
export const SLACK_LIMITS = {
  message: 10_000,
  blocks: 50,
  section: 3_000,
  fields: 10,
  field: 2_000,
  header: 150,
  contextElements: 10,
  actions: 25,
  button: 75,
  actionValue: 2_000,
  url: 3_000,
  id: 255,
  viewBlocks: 100,
  title: 24,
  submit: 24,
  metadata: 3_000,
  placeholder: 150,
  label: 2_000,
  inputLength: 3_000,
  options: 100,
  checkboxes: 10,
  optionText: 75,
  optionValue: 150,
} as const;

/** With room to spare, but where a few characters less would be read as a loss. */
export const LIMITS = {
  message: 9_500,
  blocks: 45,
  section: 2_800,
  fields: 10,
  field: 1_800,
  header: 140,
  context: 1_800,
  /** Buttons in a row: more wrap badly on a phone. */
  actions: 5,
  button: 72,
  actionValue: 1_900,
  url: 2_900,
  id: 200,
  /** The sentence of a notification. */
  text: 500,
  /** Lists and tables go in pieces of about this length, so that a cut costs little. */
  piece: 1_200,
  viewBlocks: 95,
  viewBytes: 60_000,
  title: 24,
  submit: 24,
  metadata: 2_800,
  placeholder: 140,
  label: 300,
  inputLength: 3_000,
  options: 100,
  checkboxes: 10,
  optionText: 75,
  optionValue: 150,
  error: 300,
} as const;
