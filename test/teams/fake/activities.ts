/** The activities that Teams sends, in its own shapes: who, where, when, and what its clients add. */
import { randomUUID } from 'node:crypto';
import {
  arr,
  BOT,
  mri,
  splitId,
  TENANT,
  type Args,
  type Conversation,
  type FakePerson,
  type World,
} from './world.ts';

const BOT_NAME = 'Avance';
/** Mexico City keeps no summer time. */
const LOCAL_MS = -6 * 3_600_000;
const ZONE = 'America/Mexico_City';

export interface Said {
  /** The root of the thread it is said in; in a channel without it, it begins one. */
  thread?: string;
  mention?: boolean;
  attachments?: Args[];
  /** The message it quotes. */
  quote?: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const times = (at: number): Args => ({
  timestamp: new Date(at).toISOString(),
  localTimestamp: new Date(at + LOCAL_MS).toISOString().replace('Z', '-06:00'),
  localTimezone: ZONE,
});

const conversationData = ({ kind, id, team }: Conversation): Args => ({
  tenant: { id: TENANT },
  ...(kind === 'channel'
    ? { teamsChannelId: id, teamsTeamId: team ?? id, channel: { id }, team: { id: team ?? id } }
    : {}),
});

export const makeActivities = (world: World, serviceUrl: () => string) => {
  const conversationOf = (id: string): Conversation => {
    const found = world.conversation(id);
    if (found === undefined) throw new Error(`no conversation ${id}`);
    return found;
  };
  /** What every activity has; in a channel with the root of its thread, where it has one. */
  const common = (person: FakePerson, conversationId: string, root?: string): Args => {
    const conversation = conversationOf(conversationId);
    const { id, kind, name } = conversation;
    return {
      ...times(world.now()),
      serviceUrl: serviceUrl(),
      channelId: 'msteams',
      locale: 'es-MX',
      from: { id: mri(person), name: person.name, aadObjectId: person.oid },
      conversation: {
        ...(kind === 'personal' ? {} : { isGroup: true, name: name ?? 'Proyecto' }),
        conversationType: kind,
        tenantId: TENANT,
        id: kind === 'channel' && root !== undefined ? `${id};messageid=${root}` : id,
      },
      recipient: { id: BOT, name: BOT_NAME },
      entities: [
        { type: 'clientInfo', locale: 'es-MX', country: 'MX', platform: 'Web', timezone: ZONE },
      ],
      channelData: conversationData(conversation),
    };
  };
  /** As the clients write a quotation: who, when and a preview, before what is said. */
  const quotation = (conversationId: string, id: string): string => {
    const quoted = conversationOf(conversationId).messages.find((one) => one.id === id);
    const by =
      quoted === undefined || quoted.from === 'bot'
        ? { id: BOT, name: BOT_NAME }
        : { id: quoted.from, name: world.person(quoted.from)?.name ?? '' };
    const preview = quoted === undefined ? '' : quoted.text || (quoted.summary ?? 'Card');
    return `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${id}">\r\n<strong itemprop="mri" itemid="${by.id}">${escaped(by.name)}</strong><span itemprop="time" itemid="${id}"></span>\r\n<p itemprop="preview">${escaped(preview.slice(0, 100))}</p>\r\n</blockquote>\r\n`;
  };
  const html = (conversationId: string, text: string, { mention, quote }: Said): Args => {
    const at =
      mention === true
        ? `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">${BOT_NAME}</span>&nbsp;`
        : '';
    return {
      contentType: 'text/html',
      content: `${quote === undefined ? '' : quotation(conversationId, quote)}<p>${at}${escaped(text)}</p>`,
    };
  };
  const message = (
    person: FakePerson,
    conversationId: string,
    id: string,
    text: string,
    how: Said = {},
  ): Args => {
    const base = common(person, conversationId, how.thread ?? splitId(conversationId).root ?? id);
    const at = `<at>${BOT_NAME}</at>`;
    return {
      ...base,
      type: 'message',
      id,
      textFormat: 'plain',
      text: how.mention === true ? `${at} ${text}` : text,
      entities: [
        ...(how.mention === true
          ? [{ type: 'mention', text: at, mentioned: { id: BOT, name: BOT_NAME } }]
          : []),
        ...arr(base['entities']),
      ],
      attachments: [...(how.attachments ?? []), html(conversationId, text, how)],
    };
  };
  /** Of something that happened and is no message. */
  const event = (
    person: FakePerson,
    conversationId: string,
    more: Args,
    channelData: Args = {},
  ): Args => {
    const base = common(person, conversationId);
    return {
      ...base,
      id: `f:${randomUUID()}`,
      ...more,
      channelData: { ...(base['channelData'] as Args), ...channelData },
    };
  };
  return { conversationOf, common, message, event };
};
export type Activities = ReturnType<typeof makeActivities>;
