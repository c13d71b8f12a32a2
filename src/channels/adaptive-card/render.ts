/**
 * The neutral message as an Adaptive Card 1.5: the card that Teams gets, and the simulated workspace draws with the
 * official renderer. Pure JSON; limits are data.
 */
import {
  bar,
  figure,
  missing,
  MORE_THAN_FITS,
  WHOLE_NUMBER,
} from '../../messages/platforms/card-words.ts';
import type {
  Action,
  Block,
  Field,
  Form,
  Message,
  Press,
  Tone,
} from '../../conversation/message.ts';

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  speak?: string;
  body: Element[];
  actions?: Element[];
}
export type Element = Record<string, unknown> & { type: string };

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
/** Text from people and documents is shown as it is: Markdown's signs are escaped, and its indentation means nothing. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/([\\`*_[\]<>#~])/g, '\\$1')
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([-+=])(?=[-+=\s]|$)/gm, '\\$1');

const COLOURS: Record<Tone, Record<string, unknown>> = {
  normal: {},
  subtle: { isSubtle: true },
  good: { color: 'good' },
  warning: { color: 'warning' },
  attention: { color: 'attention' },
};

const text = (content: string, more: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: escapeMarkdown(cut(content, CARD_LIMITS.text)),
  wrap: true,
  ...more,
});

/** Execute for clients that know it; Submit with the same data for those that do not. */
const press = (label: string, data: Record<string, unknown>, style?: string): Element => {
  const common = {
    title: cut(label, CARD_LIMITS.title),
    data,
    ...(style === undefined || style === 'default'
      ? {}
      : { style: style === 'danger' ? 'destructive' : 'positive' }),
  };
  return {
    type: 'Action.Execute',
    verb: String(data['verb']),
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
};

const input = (field: Field): Element => {
  const common = {
    id: field.id,
    label: field.label,
    ...(field.required === true ? { isRequired: true, errorMessage: missing(field) } : {}),
  };
  switch (field.type) {
    case 'number':
      return {
        type: 'Input.Number',
        ...common,
        ...(field.value === undefined ? {} : { value: field.value }),
        ...(field.min === undefined ? {} : { min: field.min }),
        errorMessage: WHOLE_NUMBER,
      };
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        ...(field.multiline === true ? { isMultiline: true } : {}),
        ...(field.value === undefined ? {} : { value: field.value }),
        ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
        ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
      };
    case 'date':
      return {
        type: 'Input.Date',
        ...common,
        ...(field.value === undefined ? {} : { value: field.value }),
      };
    case 'time':
      return {
        type: 'Input.Time',
        ...common,
        ...(field.value === undefined ? {} : { value: field.value }),
      };
    case 'choice':
    case 'multichoice':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: field.type === 'multichoice' ? 'expanded' : 'compact',
        isMultiSelect: field.type === 'multichoice',
        wrap: true,
        choices: field.options
          .slice(0, CARD_LIMITS.choices)
          .map((option) => ({ title: cut(option.label, 150), value: option.value })),
        ...(field.type === 'choice' && field.value !== undefined ? { value: field.value } : {}),
        ...(field.type === 'multichoice' && field.values !== undefined
          ? { value: field.values.join(',') }
          : {}),
      };
  }
};

const formCard = (form: Form): Element => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [text(form.title, { weight: 'bolder' }), ...form.fields.map(input)],
  actions: [
    press(
      form.submit.label,
      { verb: form.submit.press.verb, args: form.submit.press.args },
      'primary',
    ),
  ],
});

/** What a platform can show: a file has become a link before it comes here, or it cannot be fetched at all. */
type Shown = Exclude<Action, { kind: 'file' }>;
const isShown = (one: Action): one is Shown => one.kind !== 'file';

const action = (one: Shown): Element => {
  switch (one.kind) {
    case 'press':
      return press(one.label, { verb: one.press.verb, args: one.press.args }, one.style);
    case 'form':
      return {
        type: 'Action.ShowCard',
        title: cut(one.label, CARD_LIMITS.title),
        card: formCard(one.form),
      };
    case 'link':
      return { type: 'Action.OpenUrl', title: cut(one.label, CARD_LIMITS.title), url: one.url };
  }
};

/** More actions than a set shows in a row go on in a further set. */
const actionSets = (all: Action[]): Element[] => {
  const actions = all.filter(isShown);
  return Array.from({ length: Math.ceil(actions.length / CARD_LIMITS.actionsInSet) }, (_, at) => ({
    type: 'ActionSet',
    actions: actions
      .slice(at * CARD_LIMITS.actionsInSet, (at + 1) * CARD_LIMITS.actionsInSet)
      .map(action),
  }));
};

/** A row that opens something: its whole name is said, however long. */
const opening = (title: string, { verb, args }: Press): Element => {
  const action = press('', { verb, args });
  return { ...action, title, fallback: { ...(action['fallback'] as object), title } };
};

/** Two columns whose widths are the parts. */
const columnsBar = (block: Extract<Block, { type: 'progress' }>): Element => {
  const done =
    block.total === 0 ? 0 : Math.round((100 * Math.min(block.done, block.total)) / block.total);
  const part = (width: number, style: string): Element[] =>
    width === 0
      ? []
      : [{ type: 'Column', width, style, minHeight: '6px', items: [], spacing: 'none' }];
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [...part(done, 'good'), ...part(100 - done, 'emphasis')],
  };
};

/** A bar; the figures stand beside the label, so colour is never alone. */
const progress = (block: Extract<Block, { type: 'progress' }>, signs: boolean): Element => {
  const figures = figure(block);
  return {
    type: 'Container',
    spacing: 'small',
    // Its name is what is seen, so that a voice that says what it reads opens it.
    ...(block.action === undefined
      ? {}
      : { selectAction: opening(`${block.label} ${figures}`, block.action) }),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [text(block.label, { size: 'small' })] },
          {
            type: 'Column',
            width: 'auto',
            items: [text(figures, { size: 'small', weight: 'bolder' })],
          },
        ],
      },
      signs
        ? text(bar(block.done, block.total), {
            size: 'small',
            spacing: 'none',
            ...(block.done > 0 ? { color: 'good' } : { isSubtle: true }),
          })
        : columnsBar(block),
    ],
  };
};

const table = (block: Extract<Block, { type: 'table' }>): Element => ({
  type: 'Table',
  firstRowAsHeader: true,
  showGridLines: false,
  columns: block.columns.map((_, at) => ({ width: at === block.columns.length - 1 ? 2 : 1 })),
  rows: [block.columns, ...block.rows.slice(0, CARD_LIMITS.tableRows)].map((cells, row) => ({
    type: 'TableRow',
    cells: cells.map((cell) => ({
      type: 'TableCell',
      items: [text(cell, { size: 'small', ...(row === 0 ? { weight: 'bolder' } : {}) })],
    })),
  })),
});

const element = (block: Block, signs: boolean): Element[] => {
  switch (block.type) {
    case 'heading':
      return [text(block.text, { weight: 'bolder', size: 'medium', style: 'heading' })];
    case 'text':
      return [
        text(block.text, {
          ...COLOURS[block.tone ?? 'normal'],
          ...(block.size === 'small' ? { size: 'small', spacing: 'small' } : {}),
        }),
      ];
    case 'facts':
      return [
        {
          type: 'FactSet',
          facts: block.facts.map((fact) => ({
            title: cut(fact.label, 200),
            value: escapeMarkdown(cut(fact.value, 500)),
          })),
        },
      ];
    case 'progress':
      return [progress(block, signs)];
    case 'table':
      return [table(block)];
    case 'divider':
      return [{ type: 'TextBlock', text: ' ', separator: true }];
    case 'actions':
      return actionSets(block.actions);
  }
};

const MOST_HALVINGS = 8;
const sizeOf = (card: AdaptiveCard): number =>
  new TextEncoder().encode(JSON.stringify(card)).byteLength;

export interface CardOptions {
  /** What every action of the card brings back beside its own. */
  carry?: Record<string, unknown>;
  /** For these users (at most 60 ids of the platform) the card is asked for anew when they look at it. */
  refresh?: { verb: string; userIds: string[] };
  /** As wide as the conversation, where the platform has narrower cards. */
  full?: boolean;
  /** Bars of signs, where columns without content are drawn too tall. */
  signs?: boolean;
}

const SUBMITS = new Set(['Action.Execute', 'Action.Submit']);

/** The same card, its actions bringing back what they have to. */
const carrying = (value: unknown, carry: Record<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((one) => carrying(one, carry));
  if (typeof value !== 'object' || value === null) return value;
  const { data, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([name, one]) => [name, carrying(one, carry)]),
  );
  return {
    ...inner,
    ...(data === undefined
      ? {}
      : { data: SUBMITS.has(String(rest['type'])) ? { ...(data as object), ...carry } : data }),
  };
};

const card = (
  speak: string,
  body: Element[],
  actions: Element[],
  { carry, refresh, full }: CardOptions,
): AdaptiveCard => {
  const plain = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: cut(speak, 500),
    body,
    ...(actions.length === 0 ? {} : { actions }),
    ...(refresh === undefined
      ? {}
      : {
          refresh: {
            action: {
              type: 'Action.Execute',
              verb: refresh.verb,
              data: { verb: refresh.verb, args: {} },
            },
            userIds: refresh.userIds,
          },
        }),
    ...(full === true ? { msteams: { width: 'Full' } } : {}),
  };
  return (carry === undefined ? plain : carrying(plain, carry)) as AdaptiveCard;
};

/** The same with half of its rows, facts or buttons. */
const halved = (block: Block): Block => {
  switch (block.type) {
    case 'facts':
      return { ...block, facts: block.facts.slice(0, Math.ceil(block.facts.length / 2)) };
    case 'table':
      return { ...block, rows: block.rows.slice(0, Math.ceil(block.rows.length / 2)) };
    case 'actions':
      return { ...block, actions: block.actions.slice(0, Math.floor(block.actions.length / 2)) };
    default:
      return block;
  }
};

/** The whole card; what would not fit is left out from the end, before the last buttons, and said. */
export const renderCard = (message: Message, options: CardOptions = {}): AdaptiveCard => {
  const make = (blocks: Block[]): AdaptiveCard =>
    card(
      message.text,
      blocks.flatMap((block) => element(block, options.signs === true)),
      [],
      options,
    );
  const fits = (made: AdaptiveCard): boolean => sizeOf(made) <= CARD_LIMITS.bytes;
  const more: Block = { type: 'text', tone: 'subtle', text: MORE_THAN_FITS };
  let made = make(message.blocks);
  const buttons = message.blocks.at(-1)?.type === 'actions' ? message.blocks.slice(-1) : [];
  for (let kept = message.blocks.length - buttons.length - 1; !fits(made) && kept > 0; kept -= 1)
    made = make([...message.blocks.slice(0, kept), more, ...buttons]);
  let left = [...message.blocks.slice(0, 1), more, ...(message.blocks.length > 1 ? buttons : [])];
  for (let tries = 0; !fits(made) && tries < MOST_HALVINGS; tries += 1) {
    left = left.map(halved);
    made = make(left);
  }
  return fits(made) ? made : make([more]);
};

/** It asks for nothing to be filled in. */
const leaving = (action: Element): Element => ({
  ...action,
  associatedInputs: 'none',
  fallback: { ...(action['fallback'] as object), associatedInputs: 'none' },
});

/** A form that was refused, open, with what is wrong and what was filled in; `back` leaves it. */
export const renderForm = (
  form: Form,
  problem: string,
  back: { label: string; verb: string },
  options: CardOptions = {},
): AdaptiveCard =>
  card(
    problem,
    [
      text(problem, { color: 'attention', weight: 'bolder' }),
      text(form.title, { weight: 'bolder' }),
      ...form.fields.map(input),
    ],
    [
      press(
        form.submit.label,
        { verb: form.submit.press.verb, args: form.submit.press.args },
        'primary',
      ),
      leaving(press(back.label, { verb: back.verb, args: {} })),
    ],
    options,
  );
