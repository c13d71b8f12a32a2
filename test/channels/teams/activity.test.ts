/** What an activity of Teams says: which command, which words, which message it answers, and by which name it is known. */
import { describe, expect, it } from 'vitest';
import {
  activitySchema,
  answeredBy,
  baseOf,
  eventName,
  inThread,
  kindOf,
  mentions,
  rootOf,
  saidIn,
  type TeamsActivity,
} from '../../../src/channels/teams/activity.ts';
import { commandIn, type TypedCommand } from '../../../src/channels/teams/inbound.ts';

type Over = Record<string, unknown>;
const CHANNEL = '19:vin@thread.tacv2';
const BOT = '28:bot';
const activity = ({ conversation, ...over }: Over & { conversation?: Over } = {}): TeamsActivity =>
  activitySchema.parse({
    type: 'message',
    id: '20',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    timestamp: '2020-01-02T15:00:00.000Z',
    from: { id: '29:ana' },
    recipient: { id: BOT },
    ...over,
    conversation: { id: 'a:ana', conversationType: 'personal', ...conversation },
  });
const inChannel = (root: string, over: Over = {}): TeamsActivity =>
  activity({
    ...over,
    conversation: { id: `${CHANNEL};messageid=${root}`, conversationType: 'channel' },
  });
const mention = (text: string, id = BOT): Over => ({ type: 'mention', text, mentioned: { id } });

describe('a command is what stands at the beginning', () => {
  const typed = (verb: string, text = ''): TypedCommand => ({ verb, text });

  it.each<[string, TypedCommand | undefined]>([
    ['/avance', typed('avance')],
    ['/avance 3', typed('avance', '3')],
    ['/ avance 3', typed('avance', '3')],
    ['/avance   3 de marzo ', typed('avance', '3 de marzo')],
    ['/hecho 3-01\nsegunda línea', typed('hecho', '3-01\nsegunda línea')],
    ['/Sesión', typed('Sesión')],
    ['/por-qué 3-01', typed('por-qué', '3-01')],
    ['/nada de eso', typed('nada', 'de eso')],
    ['', undefined],
    ['/', undefined],
    ['/ ', undefined],
    ['// avance', undefined],
    ['/3-01', undefined],
    ['/avance3', undefined],
    ['/avance, por favor', undefined],
    ['http://example.org/avance', undefined],
    ['avance', undefined],
    ['Avance 3', undefined],
    ['listo', undefined],
  ])('%j with a slash anywhere', (text, expected) =>
    expect(commandIn(text, false)).toEqual(expected),
  );

  it.each<[string, TypedCommand | undefined]>([
    ['avance', typed('avance')],
    ['Avance 3', typed('avance', '3')],
    ['AYUDA', typed('ayuda')],
    ['sesión', typed('sesion')],
    ['Sesión 15 de marzo', typed('sesion', '15 de marzo')],
    ['porqué 3-01', typed('porque', '3-01')],
    ['hecho\n3-01', typed('hecho', '3-01')],
    ['/avance 3', typed('avance', '3')],
    ['', undefined],
    ['hola', undefined],
    ['avance: 3', undefined],
    ['avances', undefined],
    ['3-01 listo', undefined],
    ['marcar-hecho', undefined],
    ['el avance', undefined],
    ['constructor', undefined],
  ])('%j bare, where only the bot is spoken to', (text, expected) =>
    expect(commandIn(text, true)).toEqual(expected),
  );

  it.each([
    ['sesión', true],
    ['/sesión', false],
  ])('%j with its accent apart, as some keyboards write it', (text, bare) => {
    expect(
      commandIn(text.normalize('NFD'), bare)?.verb.normalize('NFD').replace(/\p{M}/gu, ''),
    ).toBe('sesion');
  });
});

describe('what a person said', () => {
  it.each<[string, string | null | undefined, Over[], string]>([
    ['is the text', 'listo', [], 'listo'],
    ['is nothing where there is no text', undefined, [], ''],
    ['is nothing where the text is null', null, [], ''],
    [
      'is without the mention of the bot',
      '<at>Avance</at> 3-01 listo',
      [mention('<at>Avance</at>')],
      '3-01 listo',
    ],
    ['is without it at the end', 'listo <at>Avance</at>', [mention('<at>Avance</at>')], 'listo'],
    [
      'is without it in the middle',
      'ya <at>Avance</at> listo',
      [mention('<at>Avance</at>')],
      'ya   listo',
    ],
    [
      'is without it however often',
      '<at>Avance</at><at>Avance</at> listo',
      [mention('<at>Avance</at>')],
      'listo',
    ],
    [
      'is without a mention that has attributes',
      '<at id="0">Avance</at>&nbsp;listo',
      [mention('<at id="0">Avance</at>')],
      'listo',
    ],
    [
      'keeps the names of others',
      '<at>Ana</at> ya entregó',
      [mention('<at>Ana</at>', '29:ana')],
      'Ana ya entregó',
    ],
    [
      'keeps the name of one named as the bot',
      '<at>Avance</at> listo',
      [mention('<at>Avance</at>', '29:other')],
      'Avance listo',
    ],
    ['is without spaces that do not break', '\u00a0listo\u00a0ya&nbsp;', [], 'listo ya'],
    [
      'does not mind a mention without text',
      'listo',
      [{ type: 'mention', mentioned: { id: BOT } }, mention('')],
      'listo',
    ],
    ['keeps other signs', 'a < b & c > d', [{ type: 'clientInfo' }], 'a < b & c > d'],
  ])('%s', (_name, text, entities, expected) =>
    expect(saidIn(activity({ text, entities })).text).toBe(expected),
  );

  it.each<[string, Over[] | null | undefined, boolean]>([
    ['the bot', [mention('x')], true],
    ['somebody else', [mention('x', '29:ana')], false],
    ['nobody', [], false],
    ['nobody, where there is no list', undefined, false],
    ['nobody, where the list is null', null, false],
    ['something that is no mention', [{ type: 'other', mentioned: { id: BOT } }], false],
  ])('mentions %s', (_name, entities, expected) =>
    expect(mentions(activity({ entities }))).toBe(expected),
  );
});

describe('the message that is answered', () => {
  const quote = (id: string): Over => ({
    attachments: [
      {
        contentType: 'text/html',
        content: `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${id}">\r\n<strong itemprop="mri" itemid="28:bot">Avance</strong></blockquote><p>listo</p>`,
      },
    ],
  });
  const group = (over: Over): TeamsActivity =>
    activity({ ...over, conversation: { id: '19:x@thread.v2', conversationType: 'groupChat' } });

  it.each<[string, TeamsActivity, string | undefined]>([
    ['in a thread of a channel: its root', inChannel('10'), '10'],
    ['at the root itself: none', inChannel('20'), undefined],
    [
      'in a channel without thread: none',
      activity({ conversation: { id: CHANNEL, conversationType: 'channel' } }),
      undefined,
    ],
    ['in a thread, whatever is quoted there: its root', inChannel('10', quote('15')), '10'],
    ['in a chat: what is quoted', activity(quote('15')), '15'],
    ['in a group: what is quoted', group(quote('15')), '15'],
    [
      'in a chat, quoted and replied: what is quoted',
      activity({ ...quote('15'), replyToId: '12' }),
      '15',
    ],
    ['in a chat: what it replies to', activity({ replyToId: '12' }), '12'],
    ['in a chat, of its own: none', activity(), undefined],
    ['where the reply is null: none', activity({ replyToId: null, attachments: null }), undefined],
    [
      'a quotation that is no reply: none',
      activity({
        attachments: [
          { contentType: 'text/html', content: '<blockquote itemid="15">x</blockquote>' },
        ],
      }),
      undefined,
    ],
    [
      'a quotation that is no HTML: none',
      activity({ attachments: [{ contentType: 'text/plain', content: quote('15') }] }),
      undefined,
    ],
    [
      'an attachment without content: none',
      activity({ attachments: [{ contentType: 'text/html' }] }),
      undefined,
    ],
    ['a press: its card', inChannel('10', { type: 'invoke', replyToId: '15' }), '15'],
    ['a press that names none: the root', inChannel('10', { type: 'invoke' }), '10'],
    ['a press in a chat: its card', activity({ type: 'invoke', replyToId: '15' }), '15'],
    ['a press in a chat that names none', activity({ type: 'invoke' }), undefined],
    [
      'a fallback’s press: its card',
      inChannel('10', { value: { verb: 'x' }, replyToId: '15' }),
      '15',
    ],
  ])('%s', (_name, given, expected) => expect(answeredBy(given)).toBe(expected));

  it('is none at the root itself, though it has a value that is null', () =>
    expect(answeredBy(inChannel('20', { value: null }))).toBeUndefined());
});

describe('a conversation', () => {
  it.each<[string, string | undefined, string]>([
    ['a:ana', 'personal', 'personal'],
    [CHANNEL, 'channel', 'channel'],
    ['19:x@thread.v2', 'groupChat', 'groupChat'],
    [CHANNEL, 'personal', 'personal'],
    [CHANNEL, undefined, 'channel'],
    [`${CHANNEL};messageid=1`, undefined, 'channel'],
    ['a:ana', undefined, 'personal'],
    ['19:a_b@unq.gbl.spaces', undefined, 'personal'],
    ['a:ana', 'meeting', 'personal'],
  ])('%s of the type %s is %s', (id, conversationType, expected) =>
    expect(kindOf(activity({ conversation: { id, conversationType } }))).toBe(expected),
  );

  it.each([
    [CHANNEL, CHANNEL, undefined],
    [`${CHANNEL};messageid=10`, CHANNEL, '10'],
    ['a:ana', 'a:ana', undefined],
  ])('%s is %s, in the thread %s', (id, base, root) => {
    expect([baseOf(id), rootOf(id)]).toEqual([base, root]);
    expect(inThread(base, root)).toBe(id);
  });
});

describe('the name of an event', () => {
  const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
  const name = eventName(inChannel('10'));

  it.each<[string, TeamsActivity]>([
    ['sent again', inChannel('10')],
    ['sent again later', inChannel('10', { timestamp: '2020-01-02T15:05:00.000Z' })],
    ['seen from its root', inChannel('20')],
  ])('is the same for a message %s', (_name, given) => expect(eventName(given)).toBe(name));

  it.each<[string, TeamsActivity]>([
    ['another message', inChannel('10', { id: '21' })],
    ['the same id elsewhere', activity()],
    ['an edit of it', inChannel('10', edit)],
    [
      'its deletion',
      inChannel('10', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }),
    ],
  ])('is another for %s', (_name, given) => expect(eventName(given)).not.toBe(name));

  it('is another for each edit, and for an edit undone', () => {
    const names = [
      inChannel('10', edit),
      inChannel('10', { ...edit, timestamp: '2020-01-02T15:05:00.000Z' }),
      inChannel('10', { ...edit, channelData: { eventType: 'undeleteMessage' } }),
    ].map(eventName);
    expect(new Set(names).size).toBe(3);
  });

  it('tells by the time what has no id', () => {
    const [first, again, later] = ['15:00', '15:00', '15:01'].map((time) =>
      eventName(
        activity({
          id: undefined,
          type: 'conversationUpdate',
          timestamp: `2020-01-02T${time}:00.000Z`,
        }),
      ),
    );
    expect([first === again, first === later]).toEqual([true, false]);
  });
});
