/** What a mail looks like: its headers, its two texts, and what never gets into it. */
import { expect, it, test } from 'vitest';
import { messageIdOf, writeMail } from '../../src/channels/email/mail.ts';
import type { Message } from '../../src/conversation/message.ts';
import { mailOf } from '../../src/messages/papers/mail.ts';

const message: Message = {
  text: 'Sesión del Consejo General\r\nBcc: otro@example.org',
  blocks: [
    { type: 'heading', text: 'Sesión <b>1</b>' },
    { type: 'text', text: 'Primera línea\nSegunda & última' },
    { type: 'facts', facts: [{ label: 'Fecha', value: '24 de enero' }] },
    {
      type: 'actions',
      actions: [
        { kind: 'press', label: 'Acusar recibo', press: { verb: 'x', args: {} } },
        { kind: 'link', label: 'Orden del día', url: 'https://example.org/a?b="c"' },
        { kind: 'link', label: 'Otro', url: 'javascript:alert(1)' },
      ],
    },
  ],
};
const mail = (more: object = {}) =>
  writeMail(message, {
    from: 'Avance <avance@iem.example>',
    to: 'ana@iem.example',
    messageId: '<a@iem.example>',
    ...more,
  }).then((raw) => raw.toString('utf8'));
const headersOf = (raw: string): string => raw.slice(0, raw.indexOf('\r\n\r\n'));

it('has the same words as text and as HTML, links that open as pages, no buttons, and where to answer', () => {
  const { text, html } = mailOf(message);
  expect(text).toBe(
    [
      'Sesión <b>1</b>',
      'Primera línea\nSegunda & última',
      'Fecha: 24 de enero',
      'Orden del día: https://example.org/a?b="c"',
      'Aviso de Avance, del programa anual de trabajo. Para contestar o acusar recibo, hazlo en el chat, en la tarjeta de este mismo aviso; lo que se responda a este correo no se lee.',
      '',
    ].join('\n\n'),
  );
  expect(html).toContain('<h2>Sesión &lt;b&gt;1&lt;/b&gt;</h2>');
  expect(html).toContain('Primera línea<br>Segunda &amp; última');
  expect(html).toContain('href="https://example.org/a?b=&quot;c&quot;"');
  expect(html).not.toMatch(/javascript|Acusar recibo<|<b>1/);
  expect(html).toContain('hazlo en el chat');
});

it('keeps line breaks of what people wrote out of its headers', async () => {
  const raw = await mail();
  expect(headersOf(raw)).not.toMatch(/^Bcc:/im);
  expect(mailOf(message).subject).toBe('Sesión del Consejo General Bcc: otro@example.org');
  expect(headersOf(raw)).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(headersOf(raw)).toMatch(/^To: ana@iem\.example$/m);
});

it('names the mail that it follows', async () => {
  expect(headersOf(await mail())).not.toContain('In-Reply-To');
  const raw = headersOf(await mail({ inReplyTo: '<first@iem.example>' }));
  expect(raw).toContain('In-Reply-To: <first@iem.example>');
  expect(raw).toContain('References: <first@iem.example>');
});

test('its identity is the delivery’s, the address’s and the sender’s domain', () => {
  const id = messageIdOf('key', 'ana@iem.example', 'Avance <avance@iem.example>');
  expect(id).toMatch(/^<[0-9a-f]{32}@iem\.example>$/);
  expect(messageIdOf('key', 'ana@iem.example', 'avance@iem.example')).toBe(id);
  expect(messageIdOf('key', 'eva@iem.example', 'avance@iem.example')).not.toBe(id);
  expect(messageIdOf('other', 'ana@iem.example', 'avance@iem.example')).not.toBe(id);
});
