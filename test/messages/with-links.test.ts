/** Files become links before a message leaves; where there is no address, a line says what to do. */
import { expect, test } from 'vitest';
import type { Action, Message } from '../../src/conversation/message.ts';
import { drawWithLinks, withLinks } from '../../src/messages/with-links.ts';

const file = (kind: 'receipt' | 'calendar'): Action => ({
  kind: 'file',
  label: kind,
  file: kind === 'receipt' ? { kind, id: 'n1' } : { kind },
});
const press: Action = { kind: 'press', label: 'Ver', press: { verb: 'ine', args: {} } };
const message = (...actions: Action[]): Message => ({
  text: 'hola',
  blocks: [{ type: 'heading', text: 'hola' }, { type: 'actions', actions }, { type: 'divider' }],
});

test('each file is a link in its place', () => {
  expect(
    withLinks(
      message(press, file('receipt'), file('calendar')),
      (one) => `https://x.org/${one.kind}`,
    ).blocks,
  ).toEqual([
    { type: 'heading', text: 'hola' },
    {
      type: 'actions',
      actions: [
        press,
        { kind: 'link', label: 'receipt', url: 'https://x.org/receipt' },
        { kind: 'link', label: 'calendar', url: 'https://x.org/calendar' },
      ],
    },
    { type: 'divider' },
  ]);
});

test('without an address the button is gone and one line names the setting and the command', () => {
  const { blocks } = withLinks(message(press, file('receipt'), file('receipt')), () => undefined);
  expect(blocks).toEqual([
    { type: 'heading', text: 'hola' },
    { type: 'actions', actions: [press] },
    {
      type: 'text',
      size: 'small',
      tone: 'subtle',
      text: expect.stringMatching(
        /PUBLIC_URL.*npm run -s avance -- ine receipt FOLIO --pdf ARCHIVO/,
      ) as string,
    },
    { type: 'divider' },
  ]);
});

test('no empty row of buttons is left, and a message without files is the very same', () => {
  expect(
    withLinks(message(file('calendar')), () => undefined).blocks.filter(
      (block) => block.type === 'actions',
    ),
  ).toEqual([]);
  const plain = message(press);
  expect(withLinks(plain, () => undefined)).toBe(plain);
});

test('what the outbox draws has links too, of the plan it is drawn from', () => {
  const draw = drawWithLinks((one, planId) => `https://x.org/${planId}/${one.kind}`);
  expect(
    JSON.stringify(
      draw(
        { planId: 'p7' } as never,
        { type: 'answer', message: message(file('receipt')) },
        '2020-01-02',
      ),
    ),
  ).toContain('https://x.org/p7/receipt');
});
