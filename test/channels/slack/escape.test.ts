/** Text of people and documents in Slack: read as it was written, formats nothing, mentions nobody. */
import { describe, expect, it } from 'vitest';
import { escape, escapePlain, fit, unescape } from '../../../src/channels/slack/render/escape.ts';

describe('text on its way out', () => {
  it.each([
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['&lt;', '&amp;lt;'],
    ['3 < 4', '3 &lt; 4'],
  ])('%s goes as %s', (text, sent) => {
    expect(escape(text)).toBe(sent);
  });

  it.each([
    '*negritas*',
    '_cursiva_',
    '~tachado~',
    '`código`',
    '```bloque```',
    'a *b* c',
    '(_x_)',
    '*_~x~_*',
    'fin*. *',
  ])('%s formats nothing', (text) => {
    // Slack's rule: a sign opens only where no word stands before it.
    expect(escape(text)).not.toMatch(/(?<![A-Za-z0-9])[*_~](?=\S)|`/);
  });

  it.each([
    'https://iem.org.mx/a_b/acta_final.pdf',
    '3-01',
    'ana_lopez@iem.mx',
    '10*4',
    'CV/01~2020',
  ])('%s can still be copied', (text) => {
    expect(escape(text)).toBe(text);
  });

  it.each(['> cita', '  > cita', 'uno\n> dos'])('%j is no quotation', (text) => {
    expect(escape(text)).not.toMatch(/^\s*&gt;/m);
  });

  it.each([
    '@channel',
    '@here',
    '(@everyone)',
    'aviso a @ana',
    '<@U123>',
    '<!here|aquí>',
    '<!subteam^S1>',
  ])('%s mentions nobody, in either kind of text', (text) => {
    for (const sent of [escape(text), escapePlain(text)])
      expect(sent).not.toMatch(/<[!@#]|(?<![A-Za-z0-9])@[a-z]/);
  });

  it('of a header or a button is not full of entities', () => {
    expect(escapePlain('Promoción & difusión <2020>')).toBe('Promoción & difusión <2020>');
  });
  it('loses only what no chat can show', () => {
    expect(escape('a\u0000b\ud800c\r\nd')).toBe('abc\nd');
  });
});

describe('text on its way in', () => {
  it.each([
    ['van 3 &amp; listo', 'van 3 & listo'],
    ['&amp;lt;', '&lt;'],
    ['acta en <https://iem.org.mx/acta.pdf>', 'acta en https://iem.org.mx/acta.pdf'],
    ['<https://iem.org.mx/a?x=1&amp;y=2>', 'https://iem.org.mx/a?x=1&y=2'],
    ['<https://iem.org.mx/acta.pdf|el acta>', 'el acta https://iem.org.mx/acta.pdf'],
    ['ya <http://quedó.es|quedó.es> el acta', 'ya quedó.es el acta'],
    ['<mailto:ana@iem.mx|ana@iem.mx>', 'ana@iem.mx'],
    ['<@U123> listo', '@U123 listo'],
    ['<@U123|ana> listo', '@ana listo'],
    ['<#C1|general>', '#general'],
    ['<!here> <!subteam^S1|@equipo>', '@here @equipo'],
    ['3 &lt; 4', '3 < 4'],
  ])('%s is read as %s', (sent, text) => {
    expect(unescape(sent)).toBe(text);
  });

  it('that quotes Avance is read as it was written', () => {
    const text = '*Nota* de @ana: > 3 & <4>, `x`';
    expect(unescape(escape(text))).toBe(text);
  });
});

describe('text that is cut', () => {
  it('keeps its entities whole and says that it goes on', () => {
    expect(fit('&'.repeat(40), 23)).toBe('&amp;&amp;&amp;&amp;…');
  });
  it('keeps its characters whole', () => {
    expect(fit('👩‍👩‍👧‍👦'.repeat(9), 12)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|\u200d…/);
  });
  it('is left alone while it fits', () => {
    expect(fit('x'.repeat(20), 20)).toBe('x'.repeat(20));
  });
});
