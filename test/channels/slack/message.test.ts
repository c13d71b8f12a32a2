/** The neutral message in Slack: what each block becomes, and what happens at the limits. */
import { describe, expect, it } from 'vitest';
import type { SlackBlock } from '../../../src/channels/slack/render/blocks.ts';
import { LIMITS } from '../../../src/channels/slack/render/limits.ts';
import { renderMessage } from '../../../src/channels/slack/render/message.ts';
import type { Action, Block } from '../../../src/conversation/message.ts';
import { EVERY_BLOCK, message } from '../messages.ts';
import { messageProblems } from './block-kit.ts';

const drawn = (...blocks: Block[]): SlackBlock[] => renderMessage(message(...blocks)).blocks;
const texts = (blocks: SlackBlock[]): string[] =>
  JSON.stringify(blocks).match(/(?<="text":")[^"]+/g) ?? [];
const buttons = (blocks: SlackBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
const presses = (amount: number, more = ''): Action[] =>
  Array.from({ length: amount }, (_, at) => ({
    kind: 'press',
    label: `Botón ${at}`,
    press: { verb: 'x', args: { more } },
  }));

describe('each kind of block', () => {
  it.each(Object.entries<Block>(EVERY_BLOCK))('%s', async (type, block) => {
    const slack = renderMessage(message(block));
    expect(messageProblems(slack)).toEqual([]);
    await expect(`${JSON.stringify(slack.blocks, null, 2)}\n`).toMatchFileSnapshot(
      `snapshots/block-${type}.json`,
    );
  });

  it('that says nothing is not drawn, and a message of nothing says its sentence', () => {
    expect(
      drawn(
        { type: 'text', text: ' ' },
        { type: 'heading', text: '' },
        { type: 'actions', actions: [] },
      ),
    ).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: 'Una oración.', verbatim: true } },
    ]);
  });

  it('leaves the message as it was given', () => {
    const before = structuredClone(EVERY_BLOCK);
    drawn(...Object.values<Block>(EVERY_BLOCK));
    expect(EVERY_BLOCK).toEqual(before);
  });
});

describe('the strict reading of Block Kit', () => {
  const text = (of: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', verbatim: true, text: of },
  });
  const button = {
    type: 'button',
    action_id: 'a',
    text: { type: 'plain_text', text: 'x' },
    value: '{}',
  };

  it.each([
    ['an unknown kind', [{ type: 'sektion' }]],
    ['a field too many', [{ type: 'divider', x: 1 }]],
    ['an empty text', [text(' ')]],
    ['no block', []],
    ['a mention', [text('<!here>')]],
    ['a text too long', [text('x'.repeat(3_001))]],
    ['too much', Array.from({ length: 10 }, () => text('x'.repeat(1_000)))],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['an id twice', [{ type: 'actions', elements: [button, button] }]],
    ['a value that is no JSON', [{ type: 'actions', elements: [{ ...button, value: 'x' }] }]],
  ])('refuses %s', (_what, blocks) => {
    expect(messageProblems({ text: 'x', blocks })).not.toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['good', 'Hecho', '✅ Hecho'],
    ['warning', 'Falta', '⚠️ Falta'],
    ['attention', 'Rezago', '❗ Rezago'],
    ['good', '☑️ Aceptada', '☑️ Aceptada'],
    ['normal', 'Hola', 'Hola'],
  ] as const)('of tone %s never speaks by colour alone: %s', (tone, text, shown) => {
    expect(texts(drawn({ type: 'text', text, tone }))).toEqual([shown]);
  });

  it('that is small shares a block with its neighbours', () => {
    const rows = Array.from({ length: 20 }, (_, at): Block => ({
      type: 'text',
      size: 'small',
      text: `• 3-${at}`,
    }));
    expect(
      drawn({ type: 'heading', text: 'x' }, ...rows, { type: 'heading', text: 'y' }).map(
        (block) => block.type,
      ),
    ).toEqual(['header', 'context', 'header']);
  });
});

describe('a heading', () => {
  it('too long for Slack’s own is bold', () => {
    expect(drawn({ type: 'heading', text: `${'título '.repeat(40)}` })[0]).toMatchObject({
      type: 'section',
      text: { text: expect.stringMatching(/^\*título .*título\*$/) as string },
    });
  });
});

describe('a progress row', () => {
  it.each([
    [3, 12, '▰▰▰▱▱▱▱▱▱▱ 3 de 12'],
    [0, 5, '▱▱▱▱▱▱▱▱▱▱ 0 de 5'],
    [5, 5, '▰▰▰▰▰▰▰▰▰▰ 5 de 5'],
    [7, 5, '▰▰▰▰▰▰▰▰▰▰ 7 de 5'],
    [0, 0, 'nada programado'],
    [1, 100, '▰▱▱▱▱▱▱▱▱▱ 1 de 100'],
    [99, 100, '▰▰▰▰▰▰▰▰▰▱ 99 de 100'],
  ])('of %i de %i reads %s', (done, total, row) => {
    expect(texts(drawn({ type: 'progress', label: 'x', done, total }))[0]).toBe(`*x*\\n${row}`);
  });
});

describe('facts and tables', () => {
  it('of more than ten facts go on in a further block', () => {
    const facts = Array.from({ length: 11 }, (_, at) => ({ label: `L${at}`, value: 'v' }));
    expect(
      drawn({ type: 'facts', facts }).map((block) => ('fields' in block ? block.fields.length : 0)),
    ).toEqual([10, 1]);
  });

  it('have a line for each row, its first cell bold', () => {
    expect(texts(drawn(EVERY_BLOCK.table))).toEqual([
      'Mes · Avance · Estado',
      '*Enero* · 1 de 1 · Hecho\\n*Febrero* · — de 2 · Sin reporte',
    ]);
  });
});

describe('buttons', () => {
  it('go in rows of five, and none is lost', () => {
    expect(
      drawn({ type: 'actions', actions: presses(11) }).map((block) =>
        block.type === 'actions' ? block.elements.length : 0,
      ),
    ).toEqual([5, 5, 1]);
  });

  it('carry nothing that Slack would escape', () => {
    const [button] = buttons(drawn({ type: 'actions', actions: presses(1, '<a & b>') }));
    expect(button?.value).not.toMatch(/[<>&]/);
    expect(JSON.parse(button?.value ?? '')).toEqual({ verb: 'x', args: { more: '<a & b>' } });
  });

  it('carry a long note cut, with what it belongs to whole', () => {
    const note = 'No se pudo porque el INE no sesionó. '.repeat(60);
    const press: Action = {
      kind: 'press',
      label: 'Enero',
      press: { verb: 'reportar', args: { line: '3-01', month: 1, note } },
    };
    const [button] = buttons(drawn({ type: 'actions', actions: [press] }));
    const back = JSON.parse(button?.value ?? '') as { args: { line: string; note: string } };
    expect(back.args).toMatchObject({ line: '3-01', month: 1 });
    expect(note.startsWith(back.args.note.slice(0, -1))).toBe(true);
    expect(back.args.note.length).toBeGreaterThan(1_700);
  });

  it('that cannot carry their address or key whole are left out, and it is said', () => {
    const blocks = drawn(
      { type: 'text', text: 'a' },
      {
        type: 'actions',
        actions: [
          ...presses(1, 'k'.repeat(2_500)),
          ...presses(1),
          { kind: 'link', label: 'x', url: 'no es un enlace' },
        ],
      },
    );
    expect(buttons(blocks)).toHaveLength(1);
    expect(texts(blocks).some((text) => text.startsWith('Hay más de lo que cabe'))).toBe(true);
  });

  it('keep their ids when the message is drawn again', () => {
    const ids = (more: Block[]) =>
      buttons(
        drawn({ type: 'heading', text: 'x' }, { type: 'actions', actions: presses(2) }, ...more),
      ).map((one) => one.action_id);
    expect(ids([])).toEqual(['press:1.0', 'press:1.1']);
    expect(ids([{ type: 'text', text: 'más' }])).toEqual(ids([]));
  });
});

describe('a message that does not fit', () => {
  const long = (amount: number, size: number): Block[] =>
    Array.from({ length: amount }, (_, at) => ({
      type: 'text',
      text: `Línea ${at} ${'ñ'.repeat(size)}`,
    }));
  const last: Block = { type: 'actions', actions: presses(2) };

  it.each([
    ['68 lines of 600 characters', long(68, 600)],
    ['60 short lines', long(60, 1)],
    ['texts of 3,000 characters', long(5, 3_000)],
  ])('of %s says so, keeps its beginning and its last buttons', (_what, blocks) => {
    const slack = renderMessage(message(...blocks, last));
    expect(messageProblems(slack)).toEqual([]);
    expect(texts(slack.blocks)[0]).toMatch(/^Línea 0/);
    expect(slack.blocks.slice(-2)).toMatchObject([
      {
        type: 'context',
        elements: [{ text: expect.stringMatching(/^Hay más de lo que cabe/) as string }],
      },
      { type: 'actions' },
    ]);
  });

  it('uses the room that there is', () => {
    expect(
      Buffer.byteLength(JSON.stringify(renderMessage(message(...long(68, 600), last)))),
    ).toBeGreaterThan(LIMITS.message - 1_400);
  });

  it('of one table loses its last rows only', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`Mes ${at}`, 'x'.repeat(60)]);
    const shown = texts(drawn({ type: 'table', columns: ['Mes', 'Estado'], rows })).join('\n');
    expect(shown).toMatch(/Mes 60\b/);
    expect(shown).not.toMatch(/Mes 499\b/);
  });

  it('ends in no title without its lines', () => {
    const blocks = drawn(
      ...long(13, 600),
      { type: 'heading', text: 'Título' },
      ...long(10, 600),
      last,
    );
    const notice = blocks.findIndex((block) => block.type === 'context');
    expect(blocks[notice - 1]?.type).toBe('section');
  });

  it('because of its buttons alone still fits', () => {
    const slack = renderMessage(
      message(
        { type: 'text', text: '¿De qué mes?' },
        { type: 'actions', actions: presses(12, 'nota larga '.repeat(150)) },
      ),
    );
    expect(messageProblems(slack)).toEqual([]);
    expect(buttons(slack.blocks).length).toBeGreaterThan(0);
    expect(texts(slack.blocks)[0]).toBe('¿De qué mes?');
  });

  it('whole is not said to be cut', () => {
    expect(texts(drawn(...long(10, 300), last)).join()).not.toMatch(/Hay más/);
  });
});
