/** What a person said in Slack, out of its encoding: emoji, struck and quoted text, formats, people, links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/channels/slack/read-text.ts';

const BOT = 'UBOT';
const read = (text: string): string =>
  readText(text, BOT, (user) => (user === 'U02' ? 'Ana 2 López' : undefined));

describe('what is said in Slack', () => {
  it.each([
    [':+1:', '👍'],
    [':thumbsup:', '👍'],
    ['gracias :+1:', 'gracias 👍'],
    [':white_check_mark:', '✅'],
    [':heavy_check_mark::skin-tone-3:', '✔️'],
    [':+1::skin-tone-2:', '👍'],
    ['listo:white_check_mark::tada:', 'listo✅🎉'],
    [':x: 3-02', '❌ 3-02'],
    [':three:', '3️⃣'],
  ])('%s shows %s', (text, said) => expect(read(text)).toBe(said));

  it.each([':iem_logo:', '10:100:3', 'nota: listo', 'a las 10:30: acta', '::', ':constructor:'])(
    '%s names no emoji that answers are made of, and stays',
    (text) => expect(read(text)).toBe(text),
  );

  it.each([
    ['~van 3~ van 5', 'van 5'],
    ['van ~3~ 5', 'van   5'],
    ['~3~', ''],
    ['*~listo~*', ''],
    ['~ver <https://iem.org.mx/a|acta> listo~ falta firma', 'falta firma'],
    ['~uno~\n~dos~\ntres', 'tres'],
  ])('of %j what was struck out was not said', (text, said) => expect(read(text)).toBe(said));

  it.each([
    '~3 o ~4',
    'van ~3',
    'van ~ 3 ~',
    'a~b~c',
    'primera ~\nsegunda ~',
    '~van 3',
    'CV/01~2020~A',
  ])('in %j nothing is struck out', (text) => expect(read(text)).toBe(text));

  it.each([
    ['*listo*', 'listo'],
    ['_ya_ quedó *3-01*', 'ya quedó 3-01'],
    ['`3-01` *_lista_*', '3-01 lista'],
    ['• 3-01 lista\n• 3-02 *no*', '• 3-01 lista\n• 3-02 no'],
    ['* 3-01\n* 3-02', '* 3-01\n* 3-02'],
    ['2*3*4', '2*3*4'],
    ['archivo_final_v2', 'archivo_final_v2'],
  ])('the signs of format of %j are no words', (text, said) => expect(read(text)).toBe(said));

  it.each([
    ['&gt; 3-01 · Enero: Pendiente\nlisto', 'listo'],
    ['&gt; Hecho: 1 de 1\n&gt; listo\nfalta firma', 'falta firma'],
    ['listo\n&gt; ¿ya quedó?', 'listo'],
    ['no\n&gt;&gt;&gt; listo\nya quedó', 'no'],
    ['&gt; listo', ''],
    ['van &gt; 3', 'van > 3'],
  ])('of %j what is quoted somebody else said', (text, said) => expect(read(text)).toBe(said));

  it.each([
    ['<@UBOT> listo', 'listo'],
    ['<@U02> listo', '@AnaLópez listo'],
    ['<@U077> listo', '@persona listo'],
    ['<@U077|ana.r2> listo', '@anar listo'],
    ['en <#C1|vinculacion> quedó', 'en #vinculacion quedó'],
    ['<https://iem.org.mx/a_b_c|el *acta*>', 'el *acta* https://iem.org.mx/a_b_c'],
    ['listo <https://iem.org.mx/~ana/~b>', 'listo https://iem.org.mx/~ana/~b'],
    ['Promoción &amp; difusión &lt;2&gt;', 'Promoción & difusión <2>'],
  ])('%s is read as %s', (text, said) => expect(read(text)).toBe(said));

  it('never throws, and is quick on a text that was made to be slow', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'~*_`<>@|:&gt;\n a3') }), (text) => {
        expect(typeof read(text)).toBe('string');
      }),
    );
    const before = Date.now();
    for (const part of ['~a', '*a', '<', '~<a>', ':a', '&gt;', '`', '<@U1'])
      read(part.repeat(20_000));
    expect(Date.now() - before).toBeLessThan(1_500);
  });
});
