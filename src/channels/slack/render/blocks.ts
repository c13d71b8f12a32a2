/** The neutral message's blocks as Slack's. Plain text and rich text only: there, no sign of a person's becomes markup. */
import { MORE_THAN_FITS } from '../../../messages/card-words.ts';
import type { Action, Block, Form, Message, Press } from '../../../messages/message.ts';
import { escapedWithin } from './escape.ts';
import { cut, SLACK_LIMITS } from './limits.ts';

export type SlackBlock = Record<string, unknown> & { type: string };

/** What a form's button carries, so that the modal can be drawn when it is pressed: `at` is its place in the message. */
export type FormValue = (form: Form, at: FormPlace) => string;
/** Block and action, counted from 0. */
export type FormPlace = [block: number, action: number];

const plain = (text: string, most: number): Record<string, unknown> => ({ type: 'plain_text', text: escapedWithin(text, most, cut) || ' ', emoji: false });
const bold = (text: string): Record<string, unknown> => ({ type: 'text', text, style: { bold: true } });

export const pressValue = (press: Press): string => JSON.stringify({ verb: press.verb, args: press.args });

const BAR = 10;
const bar = (done: number, total: number): string => {
  const full = total === 0 ? 0 : Math.round((BAR * Math.min(done, total)) / total);
  return '▰'.repeat(full) + '▱'.repeat(BAR - full);
};

const button = (action: Action, id: string, place: FormPlace, formValue: FormValue): Record<string, unknown> => {
  const common = { type: 'button', action_id: cut(id, SLACK_LIMITS.id), text: plain(action.label, SLACK_LIMITS.button) };
  switch (action.kind) {
    case 'link': return { ...common, url: action.url };
    case 'press': return { ...common, value: pressValue(action.press), ...style(action.style) };
    case 'form': return { ...common, value: formValue(action.form, place), ...style(action.style) };
  }
};
const style = (name: string | undefined): Record<string, unknown> => (name === 'primary' || name === 'danger' ? { style: name } : {});

/** An action's id: what it is, and where it stands, so that it is unique in its message. */
const idOf = (action: Action, [block, at]: FormPlace): string => `${action.kind}:${action.kind === 'press' ? action.press.verb : ''}:${block}.${at}`;

const actionBlocks = (actions: Action[], block: number, formValue: FormValue): SlackBlock[] =>
  Array.from({ length: Math.ceil(actions.length / SLACK_LIMITS.actionsInBlock) }, (_, part) => {
    const from = part * SLACK_LIMITS.actionsInBlock;
    const elements = actions.slice(from, from + SLACK_LIMITS.actionsInBlock).map((action, at) => {
      const place: FormPlace = [block, from + at];
      return button(action, idOf(action, place), place, formValue);
    });
    return { type: 'actions', elements };
  });

const drawBlock = (block: Block, index: number, formValue: FormValue): SlackBlock[] => {
  switch (block.type) {
    case 'heading': return [{ type: 'header', text: plain(block.text, SLACK_LIMITS.header) }];
    case 'text': return block.size === 'small' || block.tone === 'subtle'
      ? [{ type: 'context', elements: [plain(block.text, SLACK_LIMITS.text)] }]
      : [{ type: 'section', text: plain(block.text, SLACK_LIMITS.text) }];
    case 'facts': return [{ type: 'rich_text', elements: block.facts.map((fact) => ({
      type: 'rich_text_section', elements: [bold(`${cut(fact.label, 200)}: `), { type: 'text', text: cut(fact.value, 500) || '—' }],
    })) }];
    case 'progress': return [{
      type: 'section', text: plain(`${block.label}\n${bar(block.done, block.total)}  ${block.done} de ${block.total}${block.detail === undefined ? '' : ` · ${block.detail}`}`, SLACK_LIMITS.text),
      ...(block.action === undefined ? {} : { accessory: button({ kind: 'press', label: OPEN, press: block.action }, `row:${block.action.verb}:${index}`, [index, 0], formValue) }),
    }];
    case 'table': return [{ type: 'section', text: plain([block.columns, ...block.rows].map((cells) => cells.join(' · ')).join('\n'), SLACK_LIMITS.text) }];
    case 'divider': return [{ type: 'divider' }];
    case 'actions': return block.actions.length === 0 ? [] : actionBlocks(block.actions, index, formValue);
  }
};
/** A row that opens something. */
const OPEN = '→';

/** Small texts that follow each other are one block, as long as it fits. */
const joinTexts = (blocks: SlackBlock[]): SlackBlock[] => {
  const textOf = (block: SlackBlock | undefined): string | undefined => {
    if (block?.type !== 'context') return undefined;
    return (block['elements'] as { text: string }[])[0]?.text;
  };
  return blocks.reduce<SlackBlock[]>((joined, block) => {
    const [before, text] = [textOf(joined.at(-1)), textOf(block)];
    if (before === undefined || text === undefined || before.length + text.length + 1 > SLACK_LIMITS.text) return [...joined, block];
    return [...joined.slice(0, -1), { type: 'context', elements: [{ type: 'plain_text', text: `${before}\n${text}`, emoji: false }] }];
  }, []);
};

const fits = (blocks: SlackBlock[], most: { blocks: number; chars: number }): boolean =>
  blocks.length <= most.blocks && JSON.stringify(blocks).length <= most.chars;

/** All of it, or, where that is too much, as much from the beginning as fits, a line that says so, and the last buttons. */
export const drawBlocks = (message: Message, formValue: FormValue, most = { blocks: SLACK_LIMITS.messageBlocks as number, chars: SLACK_LIMITS.messageChars as number }): SlackBlock[] => {
  const parts = message.blocks.map((block, index) => drawBlock(block, index, formValue));
  const whole = joinTexts(parts.flat());
  if (fits(whole, most)) return whole;
  const last = message.blocks.at(-1)?.type === 'actions' ? parts.pop() ?? [] : [];
  const more = drawBlock({ type: 'text', tone: 'subtle', text: MORE_THAN_FITS }, parts.length, formValue);
  const buttons = fits(last, { ...most, chars: most.chars / 2 }) ? last : [];
  for (let kept = parts.length; kept > 0; kept -= 1) {
    const some = [...joinTexts(parts.slice(0, kept).flat()), ...more, ...buttons];
    if (fits(some, most)) return some;
  }
  return [...more, ...buttons];
};

/** Where a message's form stands: the button carries its place, and the message is drawn again to find it. */
export const findForm = (message: Message, [block, at]: FormPlace): Form | undefined => {
  const actions = message.blocks[block];
  const action = actions?.type === 'actions' ? actions.actions[at] : undefined;
  return action?.kind === 'form' ? action.form : undefined;
};
