/** The neutral message as Slack's blocks. Pure JSON; what each block becomes is one function. */
import { bar, figure, OPEN } from '../../../messages/platforms/card-words.ts';
import type { Action, Block, Message, Tone } from '../../../conversation/message.ts';
import {
  bold,
  bytesOf,
  context,
  mrkdwn,
  NOTHING,
  pieces,
  plain,
  section,
  type Button,
  type SlackBlock,
} from './blocks.ts';
import { clean, fit } from './escape.ts';
import { formsOf, type FormName } from '../../../messages/forms.ts';
import { formValue, type Redraw } from './form-button.ts';
import { LIMITS } from './limits.ts';
import { fitBlocks, type Drawn } from './page.ts';
import { pressValue } from './value.ts';

export interface SlackMessage {
  /** What notifies, and what a screen reader says first. */
  text: string;
  blocks: SlackBlock[];
}

export interface Drawing {
  /** Who can draw this message again when one of its forms is opened. */
  redraw?: Redraw;
  /** Before every id, where several messages share a view. */
  prefix?: string;
}

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** Never colour alone: a mark where the text brings none of its own. */
const MARKS: Record<Tone, string> = {
  normal: '',
  subtle: '',
  good: '✅ ',
  warning: '⚠️ ',
  attention: '❗ ',
};
const marked = ({ text, tone = 'normal' }: Of<'text'>): string =>
  /^\s*\p{Extended_Pictographic}/u.test(text) ? text : `${MARKS[tone]}${text}`;

const isBlank = (text: string): boolean => clean(text).trim() === '';
const isSmall = (block: Block | undefined): boolean =>
  block?.type === 'text' && (block.size === 'small' || block.tone === 'subtle');

const heading = (text: string): SlackBlock[] => {
  if (isBlank(text)) return [];
  const line = text.replace(/\s+/g, ' ').trim();
  return [
    line.length <= LIMITS.header
      ? { type: 'header', text: plain(line, LIMITS.header) }
      : section(bold(line, LIMITS.section)),
  ];
};

/** Small lines that follow each other share a block: a digest of twenty is one paragraph, not twenty blocks. */
const small = (blocks: Block[]): SlackBlock[] =>
  pieces(
    blocks.flatMap((block) =>
      block.type !== 'text' || isBlank(block.text) ? [] : [fit(marked(block), LIMITS.context)],
    ),
  ).map(context);

const chunks = <One>(all: One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const facts = ({ facts: all }: Of<'facts'>): SlackBlock[] => {
  const fields = all.map(({ label, value }) =>
    mrkdwn(`${bold(label, 300)}\n${fit(value, LIMITS.field - 310)}`.trim() || NOTHING),
  );
  return chunks(fields, LIMITS.fields).map((some) => ({ type: 'section', fields: some }));
};

type Style = Exclude<Action, { kind: 'link' | 'file' }>['style'];
const pressButton = (id: string, label: string, value: string, style?: Style): Button => ({
  type: 'button',
  action_id: id,
  text: plain(label, LIMITS.button),
  value,
  ...(style === undefined || style === 'default' ? {} : { style }),
});

const progress = (block: Of<'progress'>, id: string): Drawn => {
  const value = block.action === undefined ? undefined : pressValue(block.action);
  const text = mrkdwn(
    `${bold(block.label, 1_000)}\n${block.total === 0 ? '' : `${bar(block.done, block.total)} `}${fit(figure(block), 1_000)}`.trim(),
  );
  const opens = value === undefined ? {} : { accessory: pressButton(id, OPEN, value) };
  return {
    blocks: [{ type: 'section', text, ...opens }],
    last: 0,
    lost: block.action !== undefined && value === undefined,
  };
};

/** Slack's own tables are cut at the side on a phone: a row is a line, its first cell bold. */
const table = ({ columns, rows }: Of<'table'>): SlackBlock[] => {
  const cellOf = (cell: string, index: number): string =>
    index === 0 ? bold(cell, 600) : fit(cell.replace(/\s+/g, ' '), 600);
  const line = (cells: string[]): string =>
    cells
      .filter((cell) => !isBlank(cell))
      .map(cellOf)
      .join(' · ');
  const named = columns.filter((column) => !isBlank(column)).join(' · ');
  const lines = rows.map((row) => fitLine(line(row))).filter((row) => row !== '');
  return [
    ...(named === '' ? [] : [context(fit(named, LIMITS.context))]),
    ...pieces(lines).map(section),
  ];
};
/** A row of very many cells: escaped already, so it is cut between cells. */
const fitLine = (line: string): string =>
  line.length <= LIMITS.section
    ? line
    : `${line.slice(0, line.lastIndexOf(' · ', LIMITS.section - 4))} · …`;

const isAddress = (url: string): boolean =>
  url.length <= LIMITS.url && /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url);

const button = (
  action: Action,
  id: string,
  name: FormName | undefined,
  redraw: Redraw,
): Button | undefined => {
  switch (action.kind) {
    case 'press': {
      const value = pressValue(action.press);
      return value === undefined
        ? undefined
        : pressButton(`press:${id}`, action.label, value, action.style);
    }
    case 'form': {
      const value = name === undefined ? undefined : formValue(name, action.form, redraw);
      return value === undefined
        ? undefined
        : pressButton(`form:${id}`, action.label, value, action.style);
    }
    case 'link': {
      const text = plain(action.label, LIMITS.button);
      return isAddress(action.url)
        ? { type: 'button', action_id: `link:${id}`, text, url: action.url }
        : undefined;
    }
    case 'file':
      return undefined; // it has become a link before it comes here, or it cannot be fetched at all
  }
};

/** Rows of at most five. Ids name the place in the message, so they stay the same when it is drawn again. */
const actions = (
  block: Of<'actions'>,
  id: string,
  nameOf: (action: Action) => FormName | undefined,
  redraw: Redraw,
): Drawn => {
  const buttons = block.actions.flatMap(
    (action, index) => button(action, `${id}.${index}`, nameOf(action), redraw) ?? [],
  );
  const rows = chunks(buttons, LIMITS.actions).map((elements): SlackBlock => ({
    type: 'actions',
    elements,
  }));
  return { blocks: rows, last: rows.length, lost: buttons.length < block.actions.length };
};

const plainly = (blocks: SlackBlock[]): Drawn => ({ blocks, last: 0, lost: false });

/** Everything, whether or not it fits. */
export const draw = (message: Message, { redraw, prefix = '' }: Drawing = {}): Drawn => {
  const names = formsOf(message);
  const nameOf = (action: Action): FormName | undefined =>
    action.kind === 'form' ? names.find(({ form }) => form === action.form)?.name : undefined;
  const one = (block: Block, index: number): Drawn => {
    switch (block.type) {
      case 'heading':
        return plainly(heading(block.text));
      case 'text': {
        if (!isSmall(block))
          return plainly(isBlank(block.text) ? [] : [section(fit(marked(block), LIMITS.section))]);
        if (isSmall(message.blocks[index - 1])) return plainly([]);
        const end = message.blocks.findIndex((next, place) => place > index && !isSmall(next));
        return plainly(
          small(message.blocks.slice(index, end === -1 ? message.blocks.length : end)),
        );
      }
      case 'facts':
        return plainly(facts(block));
      case 'progress':
        return progress(block, `press:${prefix}${index}`);
      case 'table':
        return plainly(table(block));
      case 'divider':
        return plainly([{ type: 'divider' }]);
      case 'actions':
        return actions(block, `${prefix}${index}`, nameOf, redraw);
    }
  };
  const drawn = message.blocks.map(one);
  const blocks = drawn.flatMap((each) => each.blocks);
  // A message of nothing still says its sentence.
  return {
    blocks:
      blocks.length > 0
        ? blocks
        : [section(isBlank(message.text) ? NOTHING : fit(message.text, LIMITS.section))],
    last: drawn.at(-1)?.last ?? 0,
    lost: drawn.some((each) => each.lost),
  };
};

/** The message as `chat.postMessage`, `chat.update` and `response_url` take it, within Slack's limits. */
export const renderMessage = (message: Message, drawing: Drawing = {}): SlackMessage => {
  const text = isBlank(message.text) ? NOTHING : fit(message.text, LIMITS.text);
  return {
    text,
    blocks: fitBlocks(draw(message, drawing), {
      blocks: LIMITS.blocks,
      bytes: LIMITS.message - bytesOf({ text, blocks: [] }),
    }),
  };
};
