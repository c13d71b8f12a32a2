/** What a person said in Teams, out of its HTML: emoji are pictures there; struck and quoted text is not what they said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activitySchema, saidIn } from '../../../src/channels/teams/activity.ts';
import { isEmojiPicture, readHtml } from '../../../src/channels/teams/html.ts';

const PICTURE =
  'https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/2705_whiteheavycheckmark/default/20_f.png';
const emoji = (alt: string, src = PICTURE): string =>
  `<span class="animated-emoticon-20" title="x" type="(x)"><img itemscope itemtype="http://schema.skype.com/Emoji" itemid="x" src="${src}" alt="${alt}" style="width:20px"></span>`;
const QUOTE =
  '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="15">\r\n<strong itemprop="mri" itemid="28:bot">Avance</strong><span itemprop="time" itemid="15"></span>\r\n<p itemprop="preview">3-01 listo</p>\r\n</blockquote>\r\n';
const AVANCE =
  '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Avance</span>';

describe('the HTML of a message', () => {
  it.each([
    ['an emoji alone', `<p>${emoji('✅')}</p>`, '✅'],
    ['an emoji among words', `<p>listo&nbsp;${emoji('👍🏽')} gracias</p>`, 'listo 👍🏽 gracias'],
    ['one whose sign is only in its address', `<p>${emoji('')}</p>`, '✅'],
    [
      'one of the tenant’s own',
      `<p>listo ${emoji('IEM logo', 'https://x.mx/1')}</p>`,
      'listo  :IEM_logo:',
    ],
    ['struck out', '<p><s>van 3</s> van 5</p>', 'van 5'],
    ['deleted', '<p>van <del>3</del><strike>4</strike> 5</p>', 'van  5'],
    ['struck out over an emoji', `<p><s>listo ${emoji('✅')}</s></p>`, ''],
    ['struck out and never closed', '<p>falta <s>listo</p>', 'falta'],
    ['quoted', `${QUOTE}<p>van 5</p>`, 'van 5'],
    ['a quotation in a quotation', `<blockquote>${QUOTE}listo</blockquote><p>no</p>`, 'no'],
    [
      'a quotation in the middle',
      '<p>de esto:</p><blockquote>listo</blockquote><p>falta</p>',
      'de esto:\nfalta',
    ],
    [
      'of several lines',
      '<div>Hechos: 4<br>Pendientes: 11</div><p>van&nbsp;4</p>',
      'Hechos: 4\nPendientes: 11\nvan 4',
    ],
    ['a list', '<ul>\r\n<li>3-01 lista</li><li>3-02 no</li></ul>', '• 3-01 lista\n• 3-02 no'],
    [
      'entities',
      '<p>R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x2705; &raro; 3 < 4</p>',
      'R&D <b> "x" \'y\' ✅ &raro; 3 < 4',
    ],
    [
      'a pasted picture',
      '<p>listo <img itemtype="http://schema.skype.com/AMSImage" src="https://x.mx/1" alt="✅"></p>',
      'listo',
    ],
  ])('%s', (_name, html, text) => expect(readHtml(html).text).toBe(text));

  it('is called by its own name, and others are named', () => {
    const html = `<p>${AVANCE}&nbsp;${AVANCE.replace('Avance', 'Ana')} ya entregó</p>`;
    expect(readHtml(html, new Set(['Avance'])).text).toBe('Ana ya entregó');
    expect(readHtml(html).text).toBe('Avance Ana ya entregó');
  });

  it('has the addresses behind what was said, and no others', () => {
    const link = (name: string): string => `<a href="https://iem.mx/${name}?a=1&amp;b=2">aquí</a>`;
    const html = `<blockquote>${link('1')}</blockquote><s>${link('2')}</s><p>${link('3')}</p>`;
    expect(readHtml(html).links).toEqual(['https://iem.mx/3?a=1&b=2']);
  });

  it.each([
    [`<p>${emoji('✅')}</p>`, true],
    ['<p><s>x</s></p>', true],
    [QUOTE, true],
    ['<p>listo <strong>ya</strong></p>', false],
  ])('of %s the text beside it says all: not %s', (html, saysMore) =>
    expect(readHtml(html).saysMore).toBe(saysMore),
  );

  it('never throws, and is quick on one that was made to be slow', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<s>',
            '</s>',
            '<p',
            '>',
            '</p>',
            '<at>',
            '</at>',
            '&#',
            'x',
            ';',
            '<',
            '"',
          ),
        ),
        (parts) => {
          expect(typeof readHtml(parts.join('')).text).toBe('string');
        },
      ),
    );
    const before = Date.now();
    for (const part of [
      '<s>',
      '<',
      '<a href="',
      '</b>',
      '<b></i>',
      '&#',
      '<at>x',
      '\u00a0',
      '<p> ',
    ])
      readHtml(part.repeat(20_000) + '</p>'.repeat(5_000));
    expect(Date.now() - before).toBeLessThan(1_500);
  });
});

describe('a message whose text lacks what was said', () => {
  const activity = (over: Record<string, unknown>) =>
    activitySchema.parse({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      from: { id: '29:ana' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:ana' },
      ...over,
    });
  const picture = { contentType: 'image/png', contentUrl: PICTURE };
  const html = (content: string) => ({ contentType: 'text/html', content });

  it.each([
    ['its HTML shows the emoji', { attachments: [picture, html(`<p>${emoji('✅')}</p>`)] }, '✅'],
    ['the picture alone came', { text: 'listo', attachments: [picture] }, 'listo ✅'],
    [
      'its HTML strikes some of it out',
      { text: 'van 3 van 5', attachments: [html('<p><s>van 3</s> van 5</p>')] },
      'van 5',
    ],
    ['nothing is struck out', { text: 'van 5', attachments: [html('<p>otra cosa</p>')] }, 'van 5'],
  ])('%s', (_name, over, text) => expect(saidIn(activity(over)).text).toBe(text));

  it.each([
    [PICTURE, true],
    ['https://statics.teams.microsoft.com/evergreen-assets/skype/v2/smile/50.png', true],
    ['https://iem.sharepoint.com/acta.png', false],
    ['https://x.mx/?https://statics.teams.cdn.office.net/', false],
  ])('%s is the picture of an emoji: %s', (url, expected) =>
    expect(isEmojiPicture(url)).toBe(expected),
  );
});
