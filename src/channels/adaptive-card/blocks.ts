/** The blocks of a neutral message as elements of a card. */
import type { Action, Block, Form, Press, Tone } from '../../conversation/message.ts';
import { bar, figure } from '../../messages/platforms/card-words.ts';
import { press, text, type Element } from './elements.ts';
import { escapeMarkdown } from './escape.ts';
import { input } from './input.ts';
import { CARD_LIMITS, cut } from './limits.ts';

const COLOURS: Record<Tone, Record<string, unknown>> = {
  normal: {},
  subtle: { isSubtle: true },
  good: { color: 'good' },
  warning: { color: 'warning' },
  attention: { color: 'attention' },
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
const isShown = (action: Action): action is Shown => action.kind !== 'file';

const actionOf = (shown: Shown): Element => {
  switch (shown.kind) {
    case 'press':
      return press(shown.label, { verb: shown.press.verb, args: shown.press.args }, shown.style);
    case 'form':
      return {
        type: 'Action.ShowCard',
        title: cut(shown.label, CARD_LIMITS.title),
        card: formCard(shown.form),
      };
    case 'link':
      return { type: 'Action.OpenUrl', title: cut(shown.label, CARD_LIMITS.title), url: shown.url };
  }
};

/** More actions than a set shows in a row go on in a further set. */
const actionSets = (all: Action[]): Element[] => {
  const actions = all.filter(isShown);
  return Array.from({ length: Math.ceil(actions.length / CARD_LIMITS.actionsInSet) }, (_, set) => ({
    type: 'ActionSet',
    actions: actions
      .slice(set * CARD_LIMITS.actionsInSet, (set + 1) * CARD_LIMITS.actionsInSet)
      .map(actionOf),
  }));
};

/** A row that opens something: its whole name is said, however long. */
const opening = (title: string, { verb, args }: Press): Element => {
  const action = press('', { verb, args });
  return { ...action, title, fallback: { ...(action['fallback'] as object), title } };
};

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** Two columns whose widths are the parts. */
const columnsBar = (block: Of<'progress'>): Element => {
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

const barOf = (block: Of<'progress'>, signs: boolean): Element[] =>
  block.total === 0
    ? []
    : [
        signs
          ? text(bar(block.done, block.total), {
              size: 'small',
              spacing: 'none',
              ...(block.done > 0 ? { color: 'good' } : { isSubtle: true }),
            })
          : columnsBar(block),
      ];

/** A bar; the figures stand beside the label, so colour is never alone, and what is said of them below. */
const progress = (block: Of<'progress'>, signs: boolean): Element => {
  const { detail, ...counted } = block;
  const beside = block.total === 0 ? figure(block) : figure(counted);
  return {
    type: 'Container',
    spacing: 'small',
    // Its name is what is seen, so that a voice that says what it reads opens it.
    ...(block.action === undefined
      ? {}
      : { selectAction: opening(`${block.label} ${figure(block)}`, block.action) }),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [text(block.label, { size: 'small' })] },
          {
            type: 'Column',
            width: 'auto',
            items: [text(beside, { size: 'small', weight: 'bolder' })],
          },
        ],
      },
      ...barOf(block, signs),
      ...(detail === undefined || block.total === 0
        ? []
        : [text(detail, { size: 'small', spacing: 'none', isSubtle: true })]),
    ],
  };
};

const table = (block: Of<'table'>): Element => ({
  type: 'Table',
  firstRowAsHeader: true,
  showGridLines: false,
  columns: block.columns.map((_, index) => ({ width: index === block.columns.length - 1 ? 5 : 3 })),
  rows: [block.columns, ...block.rows.slice(0, CARD_LIMITS.tableRows)].map((cells, row) => ({
    type: 'TableRow',
    cells: cells.map((cell) => ({
      type: 'TableCell',
      items: [text(cell, { size: 'small', ...(row === 0 ? { weight: 'bolder' } : {}) })],
    })),
  })),
});

export const elementsOf = (block: Block, signs: boolean): Element[] => {
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
