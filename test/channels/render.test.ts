/** The neutral message as an Adaptive Card: what each block becomes, and what happens at the limits. */
import { describe, expect, it } from 'vitest';
import { CARD_LIMITS } from '../../src/channels/adaptive-card/limits.ts';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import type { Action, Block } from '../../src/conversation/message.ts';
import { EVERY_BLOCK, message } from './messages.ts';

type Json = Record<string, unknown>;

/** Every element of a card, wherever it stands. */
const elements = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== 'object' || node === null) return [];
  return [...('type' in node ? [node as Json] : []), ...Object.values(node).flatMap(elements)];
};
const drawn = (...blocks: Block[]): Json[] => elements(renderCard(message(...blocks)));
const ofType = (type: string, ...blocks: Block[]): Json[] =>
  drawn(...blocks).filter((one) => one['type'] === type);
const texts = (...blocks: Block[]): unknown[] =>
  ofType('TextBlock', ...blocks).map((one) => one['text']);
const bytes = (card: object): number => Buffer.byteLength(JSON.stringify(card));
const presses = (amount: number): Action[] =>
  Array.from({ length: amount }, (_, at) => ({
    kind: 'press',
    label: `Botón ${at}`,
    press: { verb: 'x', args: {} },
  }));

describe('a card', () => {
  it('is version 1.5 and is spoken as the message’s one sentence', () => {
    expect(renderCard(message(EVERY_BLOCK.heading))).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      speak: 'Una oración.',
    });
  });

  it('leaves the message as it was given', () => {
    const before = structuredClone(EVERY_BLOCK.actions);
    renderCard(message(EVERY_BLOCK.actions));
    expect(EVERY_BLOCK.actions).toEqual(before);
  });

  it('says every heading as a heading', () => {
    expect(ofType('TextBlock', EVERY_BLOCK.heading)[0]).toMatchObject({
      text: '3-01 · Enero',
      style: 'heading',
    });
  });
});

describe('a press', () => {
  it('carries verb and args, and the same data for clients that know only Submit', () => {
    const execute = ofType('Action.Execute', EVERY_BLOCK.actions).find(
      (one) => one['title'] === 'Hecho',
    );
    const data = { verb: 'reportar', args: { line: '3-01', month: 1 } };
    expect(execute).toMatchObject({
      verb: 'reportar',
      data,
      style: 'positive',
      fallback: { type: 'Action.Submit', data },
    });
  });

  it('that destroys is drawn so', () => {
    expect(
      ofType('Action.Execute', EVERY_BLOCK.actions).find((one) => one['title'] === 'Deshacer'),
    ).toMatchObject({ style: 'destructive' });
  });

  it('beyond what a set shows goes on in a further set, and none is lost', () => {
    const sets = ofType('ActionSet', {
      type: 'actions',
      actions: presses(CARD_LIMITS.actionsInSet * 2 + 1),
    });
    expect(sets.map((set) => (set['actions'] as Json[]).length)).toEqual([
      CARD_LIMITS.actionsInSet,
      CARD_LIMITS.actionsInSet,
      1,
    ]);
  });
});

describe('a form', () => {
  const card = ofType('Action.ShowCard', EVERY_BLOCK.actions)[0]?.['card'];

  it('opens in place, with one input per field, named and labelled', () => {
    const inputs = elements(card).filter((one) => String(one['type']).startsWith('Input.'));
    expect(inputs.map((one) => [one['type'], one['id'], one['label']])).toEqual([
      ['Input.Number', 'total', 'Total'],
      ['Input.Text', 'note', 'Nota'],
      ['Input.Date', 'date', 'Fecha'],
      ['Input.Time', 'time', 'Hora'],
      ['Input.ChoiceSet', 'item', 'Punto'],
      ['Input.ChoiceSet', 'lines', 'Líneas'],
    ]);
  });

  it.each(['total', 'lines'])('says what is missing in the required field %s', (id) => {
    expect(elements(card).find((one) => one['id'] === id)).toMatchObject({
      isRequired: true,
      errorMessage: expect.stringMatching(/\S/) as string,
    });
  });

  it('keeps several chosen values', () => {
    expect(elements(card).find((one) => one['id'] === 'lines')).toMatchObject({
      isMultiSelect: true,
      value: 'a,b',
    });
  });
});

describe('a progress row', () => {
  const widths = (done: number, total: number): number[] => {
    const bar = ofType('ColumnSet', { type: 'progress', label: 'x', done, total }).at(-1);
    return (bar?.['columns'] as Json[]).map((column) => Number(column['width']));
  };

  it.each([
    [3, 12, [25, 75]],
    [0, 5, [100]],
    [5, 5, [100]],
    [7, 5, [100]],
  ])('of %i de %i has a bar of %j', (done, total, expected) => {
    expect(widths(done, total)).toEqual(expected);
  });

  it('of nothing has no bar, and reads what is said of it', () => {
    const row = {
      type: 'progress',
      label: 'x',
      done: 0,
      total: 0,
      detail: '3 programadas',
    } as const;
    expect(ofType('ColumnSet', row)).toHaveLength(1);
    expect(texts(row)).toEqual(['x', '3 programadas']);
    expect(texts({ type: 'progress', label: 'x', done: 0, total: 0 })).toEqual([
      'x',
      'nada programado',
    ]);
  });

  it('says its detail below its bar, and beside it only the figures', () => {
    const row = { type: 'progress', label: 'x', done: 1, total: 5, detail: 'rezago 2' } as const;
    expect(texts(row)).toEqual(['x', '1 de 5', 'rezago 2']);
  });

  it('says its figures in words, more than programmed too', () => {
    expect(texts({ type: 'progress', label: 'x', done: 7, total: 5 })).toContain('7 de 5');
  });
});

describe('text of people and documents', () => {
  it.each([
    '**negritas**',
    '[enlace](http://x)',
    '<b>x</b>',
    '# título',
    '1. uno',
    '- guion',
    '`código`',
    'a_b_c',
  ])('%s does not become Markdown', async (text) => {
    const { default: MarkdownIt } = await import('markdown-it');
    const html = new MarkdownIt({ html: false }).render(String(texts({ type: 'text', text })[0]));
    expect(html).not.toMatch(/<(strong|em|a|b|h1|ol|ul|li|code)\b/);
  });

  it('beyond the limit is cut with an ellipsis', () => {
    const [text] = texts({ type: 'text', text: 'x'.repeat(CARD_LIMITS.text + 1) });
    expect(String(text)).toHaveLength(CARD_LIMITS.text);
    expect(String(text)).toMatch(/…$/);
  });
});

describe('a message that does not fit', () => {
  const long = Array.from({ length: 200 }, (_, at): Block => ({
    type: 'text',
    text: `Línea ${at} ${'ñ'.repeat(300)}`,
  }));

  it('stays under the 28 KB that Teams takes, in bytes', () => {
    expect(bytes(renderCard(message(...long)))).toBeLessThan(28 * 1024);
  });

  it('says so, keeps its beginning and its last buttons', () => {
    const all = elements(renderCard(message(...long, { type: 'actions', actions: presses(1) })));
    expect(all.find((one) => String(one['text']).startsWith('Línea 0'))).toBeDefined();
    expect(
      all.find((one) => String(one['text']).startsWith('Hay más de lo que cabe')),
    ).toBeDefined();
    expect(
      all.filter((one) => one['type'] === 'Action.Execute').map((one) => one['title']),
    ).toEqual(['Botón 0']);
  });

  it('of one table loses rows, not its size', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`Mes ${at}`, 'x'.repeat(200)]);
    expect(
      bytes(renderCard(message({ type: 'table', columns: ['Mes', 'Estado'], rows }))),
    ).toBeLessThan(28 * 1024);
  });

  it('because of its last buttons alone, a form of sixty long choices, still fits', () => {
    const options = Array.from({ length: 60 }, (_, at) => ({
      label: `${at} ${'ñ'.repeat(145)}`,
      value: `v${at}`,
    }));
    const form: Action = {
      kind: 'form',
      label: 'Marcar varias',
      form: {
        title: 'x',
        fields: [{ type: 'multichoice', id: 'lines', label: 'x', options }],
        submit: { label: 'x', press: { verb: 'marcar', args: {} } },
      },
    };
    expect(
      bytes(
        renderCard(message({ type: 'heading', text: 'x' }, { type: 'actions', actions: [form] })),
      ),
    ).toBeLessThan(28 * 1024);
  });
});
