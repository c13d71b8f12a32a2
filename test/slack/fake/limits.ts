/** What Slack refuses in the content of a message or a view: one table, and the walk that holds it against blocks. */
import { str, type Args } from './workspace.ts';

/** What is wrong with a value; nothing when it is right. */
type Check = (value: unknown) => string | undefined;
interface Rule {
  required: string[];
  keys: Record<string, Check>;
}

const isObject = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const anything: Check = () => undefined;
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'is no boolean');
const chars =
  (most: number, least = 1): Check =>
  (value) =>
    typeof value !== 'string'
      ? 'is no text'
      : value.length > most
        ? `is over ${most}`
        : value.length < least
          ? 'is empty'
          : undefined;
const among =
  (...values: string[]): Check =>
  (value) =>
    values.includes(str(value)) ? undefined : `is none of ${values.join(', ')}`;
const text =
  (most: number, ...types: string[]): Check =>
  (value) => {
    if (!isObject(value)) return 'is no text object';
    return (
      among(...(types.length === 0 ? ['plain_text', 'mrkdwn'] : types))(value['type']) ??
      chars(most)(value['text'])
    );
  };
const plain = (most: number): Check => text(most, 'plain_text');
const list =
  (most: number, inner: Check = anything): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0) return 'is empty';
    return value.length > most
      ? `has over ${most}`
      : value.map(inner).find((one) => one !== undefined);
  };
const option: Check = (value) =>
  !isObject(value)
    ? 'is no option'
    : (text(75)(value['text']) ??
      chars(150)(value['value']) ??
      (value['description'] === undefined ? undefined : text(75)(value['description'])));
const kinds =
  (...types: string[]): Check =>
  (value) =>
    isObject(value) ? among(...types)(value['type']) : 'is no element';

const INPUTS = [
  'number_input',
  'plain_text_input',
  'datepicker',
  'timepicker',
  'static_select',
  'checkboxes',
  'multi_static_select',
  'radio_buttons',
];
const id = chars(255);
const block = { block_id: id };
const element = { action_id: id, focus_on_load: flag, placeholder: plain(150), confirm: anything };

/** Of each type: what it must have, what it may have, and how much. */
const RULES: Record<string, Rule> = {
  header: { required: ['text'], keys: { ...block, text: plain(150) } },
  section: {
    required: [],
    keys: {
      ...block,
      text: text(3_000),
      fields: list(10, text(2_000)),
      accessory: kinds('button', 'static_select', 'checkboxes', 'overflow', 'datepicker'),
      expand: flag,
    },
  },
  context: {
    required: ['elements'],
    keys: {
      ...block,
      elements: list(10, (one) =>
        isObject(one) && one['type'] === 'image' ? undefined : text(3_000)(one),
      ),
    },
  },
  actions: {
    required: ['elements'],
    keys: {
      ...block,
      elements: list(
        25,
        kinds(
          'button',
          'static_select',
          'datepicker',
          'timepicker',
          'checkboxes',
          'overflow',
          'radio_buttons',
        ),
      ),
    },
  },
  divider: { required: [], keys: block },
  input: {
    required: ['label', 'element'],
    keys: {
      ...block,
      label: plain(2_000),
      hint: plain(2_000),
      element: kinds(...INPUTS),
      optional: flag,
      dispatch_action: flag,
    },
  },
  button: {
    required: ['text', 'action_id'],
    keys: {
      ...element,
      text: plain(75),
      value: chars(2_000),
      url: chars(3_000),
      style: among('primary', 'danger'),
      accessibility_label: chars(75),
    },
  },
  number_input: {
    required: ['is_decimal_allowed'],
    keys: {
      ...element,
      is_decimal_allowed: flag,
      initial_value: chars(50),
      min_value: chars(50),
      max_value: chars(50),
    },
  },
  plain_text_input: {
    required: [],
    keys: {
      ...element,
      multiline: flag,
      initial_value: chars(3_000, 0),
      min_length: anything,
      max_length: (value) => (Number(value) > 3_000 ? 'is over 3000' : undefined),
    },
  },
  datepicker: {
    required: [],
    keys: {
      ...element,
      initial_date: (value) => (/^\d{4}-\d\d-\d\d$/.test(str(value)) ? undefined : 'is no date'),
    },
  },
  timepicker: {
    required: [],
    keys: {
      ...element,
      initial_time: (value) => (/^\d\d:\d\d$/.test(str(value)) ? undefined : 'is no time'),
      timezone: anything,
    },
  },
  static_select: {
    required: ['options'],
    keys: { ...element, options: list(100, option), initial_option: option },
  },
  multi_static_select: {
    required: ['options'],
    keys: {
      ...element,
      options: list(100, option),
      initial_options: list(100, option),
      max_selected_items: anything,
    },
  },
  checkboxes: {
    required: ['options'],
    keys: { ...element, options: list(10, option), initial_options: list(10, option) },
  },
  radio_buttons: {
    required: ['options'],
    keys: { ...element, options: list(10, option), initial_option: option },
  },
  plain_text: { required: ['text'], keys: { text: chars(3_000), emoji: flag } },
  mrkdwn: { required: ['text'], keys: { text: chars(3_000), verbatim: flag } },
};
const BLOCKS = ['header', 'section', 'context', 'actions', 'divider'];

/** Every part that has a type, whatever it is inside of. */
const partsOf = (value: unknown): Args[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isObject(value)) return [];
  return [
    ...(typeof value['type'] === 'string' ? [value] : []),
    ...Object.values(value).flatMap(partsOf),
  ];
};

const problemsOf = (part: Args): string[] => {
  const type = str(part['type']);
  const rule = RULES[type];
  if (rule === undefined) return [`unknown type ${type}`];
  const missing = rule.required
    .filter((key) => part[key] === undefined)
    .map((key) => `${type} without ${key}`);
  const wrong = Object.entries(part)
    .filter(([key]) => key !== 'type')
    .flatMap(([key, value]) => {
      const check = rule.keys[key];
      if (check === undefined) return [`${type} has an unknown ${key}`];
      const problem = check(value);
      return problem === undefined ? [] : [`${type}: ${key} ${problem}`];
    });
  const empty =
    type === 'section' && part['text'] === undefined && part['fields'] === undefined
      ? ['section without text or fields']
      : [];
  const chosen = [
    part['initial_option'],
    ...(Array.isArray(part['initial_options']) ? (part['initial_options'] as unknown[]) : []),
  ].filter((one) => one !== undefined);
  const offered = JSON.stringify(part['options'] ?? []);
  return [
    ...missing,
    ...wrong,
    ...empty,
    ...chosen
      .filter((one) => !offered.includes(JSON.stringify(one)))
      .map(() => `${type}: its initial choice is not among the options`),
  ];
};

const twice = (values: unknown[]): boolean => new Set(values).size !== values.length;

/** Offences of a list of blocks. */
const checkBlocks = (blocks: unknown, most: number, types: string[] = BLOCKS): string[] => {
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  const parts = partsOf(blocks);
  const ids = (key: string): unknown[] => parts.flatMap((part) => part[key] ?? []);
  return [
    ...(blocks.length > most ? [`over ${most} blocks`] : []),
    ...blocks
      .filter((one) => !isObject(one) || !types.includes(str(one['type'])))
      .map((one) => `${str((one as Args)['type'])} is no block here`),
    ...parts.flatMap(problemsOf),
    ...blocks
      .filter((one) => twice(partsOf(one).flatMap((part) => part['action_id'] ?? [])))
      .map(() => 'an action_id twice in a block'),
    ...(twice(ids('block_id')) ? ['a block_id twice'] : []),
  ];
};

export interface Refusal {
  error: string;
  problems: string[];
}

/** Whole messages: characters of text and blocks together. Slack's own end is near 13,000 and not published. */
const MOST_MESSAGE = 10_000;
const MOST_TEXT = 4_000;
const MOST_METADATA = 8_000;

/** What Slack refuses of a message; undefined when it takes it. */
export const refuseMessage = (args: Args): Refusal | undefined => {
  const blocks = args['blocks'];
  const given = str(args['text']);
  if (given === '' && (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)))
    return { error: 'no_text', problems: ['no text and no blocks'] };
  if (given === '') return { error: 'no_text', problems: ['blocks without a text that notifies'] };
  if (given.length > MOST_TEXT)
    return { error: 'msg_too_long', problems: [`text of ${given.length}`] };
  const problems = blocks === undefined ? [] : checkBlocks(blocks, 50);
  if (problems.length > 0)
    return { error: Array.isArray(blocks) ? 'invalid_blocks' : 'invalid_blocks_format', problems };
  const size = JSON.stringify(blocks ?? []).length + given.length;
  if (size > MOST_MESSAGE)
    return { error: 'msg_blocks_too_long', problems: [`message of ${size}`] };
  const metadata = args['metadata'];
  if (metadata === undefined) return undefined;
  if (
    !isObject(metadata) ||
    !/^[\w.-]{1,255}$/.test(str(metadata['event_type'])) ||
    !isObject(metadata['event_payload'])
  )
    return { error: 'invalid_metadata_format', problems: ['metadata is no event'] };
  return JSON.stringify(metadata).length > MOST_METADATA
    ? { error: 'metadata_too_large', problems: ['metadata too large'] }
    : undefined;
};

/** What Slack refuses of a modal or a Home; undefined when it takes it. */
export const refuseView = (view: unknown): Refusal | undefined => {
  if (!isObject(view)) return { error: 'invalid_arguments', problems: ['no view'] };
  const modal = view['type'] === 'modal';
  const part = (key: string, check: Check, needed = false): string[] => {
    const problem =
      view[key] === undefined ? (needed ? 'is missing' : undefined) : check(view[key]);
    return problem === undefined ? [] : [`view: ${key} ${problem}`];
  };
  const problems = [
    ...part('type', among('modal', 'home'), true),
    ...part('title', plain(24), modal),
    ...part('submit', plain(24)),
    ...part('close', plain(24)),
    ...part('private_metadata', chars(3_000, 0)),
    ...part('callback_id', id),
    ...checkBlocks(view['blocks'], 100, [...BLOCKS, 'input']),
    ...(modal &&
    view['submit'] === undefined &&
    partsOf(view['blocks']).some((one) => one['type'] === 'input')
      ? ['inputs without submit']
      : []),
  ];
  if (problems.length > 0) return { error: 'invalid_arguments', problems };
  return JSON.stringify(view).length > 250_000
    ? { error: 'view_too_large', problems: ['view too large'] }
    : undefined;
};

const MENTION = /<(@[UW][A-Z0-9]+|#C[\w-]+|!(?:channel|here|everyone|subteam\^\w+))(?:\|[^>]*)?>/g;

/** The mentions that come alive in a message: in its text and in mrkdwn, never in plain_text. */
export const mentionsIn = (args: Args): string[] => {
  const written = [
    str(args['text']),
    ...partsOf(args['blocks'])
      .filter((one) => one['type'] === 'mrkdwn')
      .map((one) => str(one['text'])),
  ];
  return written.flatMap((one) => [...one.matchAll(MENTION)].map((match) => match[1] ?? ''));
};
