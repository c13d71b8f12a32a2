/** A Slack message as one can read it in a snapshot: a line per text, buttons in brackets with what they carry. */
import type { Button, SlackBlock } from '../../../src/channels/slack/render/blocks.ts';

const carried = ({ value, url }: Button): string => {
  if (url !== undefined) return url;
  const read = JSON.parse(value ?? '{}') as {
    verb?: string;
    args?: object;
    form?: { verb: string; args: object };
  };
  return read.form === undefined
    ? `${read.verb} ${JSON.stringify(read.args)}`
    : `form ${read.form.verb} ${JSON.stringify(read.form.args)}`;
};
const button = (one: Button): string =>
  `[${one.text.text}]${one.style === undefined ? '' : ` ${one.style}`} ${carried(one)}`;

const lines = (block: SlackBlock): string[] => {
  switch (block.type) {
    case 'header':
      return [`# ${block.text.text}`];
    case 'section':
      return 'fields' in block
        ? block.fields.map(({ text }) => `| ${text.replace('\n', ' ')}`)
        : [
            block.text.text,
            ...(block.accessory === undefined ? [] : [`  ${button(block.accessory)}`]),
          ];
    case 'context':
      return block.elements.map(({ text }) => text.replace(/^/gm, '  ~ '));
    case 'actions':
      return block.elements.map(button);
    case 'divider':
      return ['---'];
    case 'input':
      return [`${block.label.text}${block.optional ? '' : ' *'}: ${block.element.type}`];
  }
};

export const sketch = (blocks: SlackBlock[]): string => `${blocks.flatMap(lines).join('\n')}\n`;
