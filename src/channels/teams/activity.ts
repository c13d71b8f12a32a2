/** What Teams sends, as far as it is used: checked for its shape before anything is done with it. */
import { z } from 'zod';
import { emojiOf, readHtml, valueIn } from './html.ts';

// Names become keys in the database: no control signs, no more than fits into an index.
const id = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}]*$/u);
const account = z.looseObject({
  id,
  name: z.string().optional(),
  aadObjectId: id.toLowerCase().optional(),
  userRole: z.string().optional(),
  tenantId: z.string().optional(),
});

/** Deeper than anything that Teams sends; what is deeper cannot even be written down. */
const MOST_DEEP = 100;

export const isTooDeep = (body: unknown): boolean => {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEEP) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return false;
};

const attachment = z.looseObject({
  contentType: z.string().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
  content: z.unknown().optional(),
});

export const activitySchema = z.looseObject({
  type: z.string(),
  id: id.optional(),
  channelId: z.string(),
  serviceUrl: z.string().max(500),
  timestamp: id.optional(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).optional(),
      team: z.looseObject({ id }).optional(),
      channel: z.looseObject({ id }).optional(),
      eventType: id.optional(),
    })
    .nullish(),
  text: z.string().max(100_000).nullish(),
  replyToId: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z
    .unknown()
    .optional()
    .transform((value) => value ?? undefined),
  attachments: z.array(attachment).nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string().optional(),
        text: z.string().optional(),
        mentioned: z.looseObject({ id: z.string().optional() }).optional(),
      }),
    )
    .nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
});
export type TeamsActivity = z.infer<typeof activitySchema>;

const THREAD = ';messageid=';

/** The conversation without its thread: what is written to, and what limits count. */
export const baseOf = (conversation: string): string =>
  conversation.split(THREAD)[0] ?? conversation;
export const inThread = (conversation: string, thread: string | undefined): string =>
  thread === undefined ? conversation : `${conversation}${THREAD}${thread}`;
/** The message whose thread this is, in a channel. */
export const rootOf = (conversation: string): string | undefined => conversation.split(THREAD)[1];

export type ConversationKind = 'personal' | 'channel' | 'groupChat';
export const kindOf = ({ conversation }: TeamsActivity): ConversationKind =>
  conversation.conversationType === 'personal'
    ? 'personal'
    : conversation.conversationType === 'channel'
      ? 'channel'
      : conversation.conversationType === 'groupChat'
        ? 'groupChat'
        : conversation.id.includes('@thread.')
          ? 'channel'
          : 'personal';

const htmlOf = ({ attachments }: TeamsActivity): string => {
  const html = (attachments ?? []).find((one) => one.contentType === 'text/html')?.content;
  return typeof html === 'string' ? html : '';
};
/** In chats without threads an answer quotes what it answers. */
const quoteIn = (html: string): string | undefined =>
  html.match(/<blockquote\b[^<>]*>/gi)?.find((tag) => tag.includes('schema.skype.com/Reply'));
const quoted = (activity: TeamsActivity): string | undefined =>
  valueIn(quoteIn(htmlOf(activity)) ?? '', 'itemid');

/** Does it stand in a thread, or quote what it answers? */
export const isThreaded = (activity: TeamsActivity): boolean =>
  rootOf(activity.conversation.id) !== undefined || quoted(activity) !== undefined;

/** The message that this one answers, or on which it was pressed. */
export const answeredBy = (activity: TeamsActivity): string | undefined => {
  const root = rootOf(activity.conversation.id);
  if (activity.type === 'invoke' || activity.value !== undefined) return activity.replyToId ?? root;
  if (root !== undefined) return root === activity.id ? undefined : root;
  return quoted(activity) ?? activity.replyToId ?? undefined;
};

export const mentions = ({ entities, recipient }: TeamsActivity): boolean =>
  (entities ?? []).some(
    (entity) => entity.type === 'mention' && entity.mentioned?.id === recipient.id,
  );

/** Of one bot in one message. */
const MOST_MENTIONS = 5;

/** How the bot is named in the text, as Teams wrote it there. */
const ownMentions = ({ entities, recipient }: TeamsActivity): string[] => {
  const own = (entities ?? []).filter(
    (entity) => entity.type === 'mention' && entity.mentioned?.id === recipient.id,
  );
  const names = own.map(({ text }) => text ?? '').filter((name) => name !== '');
  return [...new Set(names)].slice(0, MOST_MENTIONS);
};

const withoutTags = (text: string): string => text.replace(/<\/?at\b[^<>]*>/g, '');

/** Pictures of emoji that came attached, as their signs: of a message without HTML. */
const emojiAttached = ({ attachments }: TeamsActivity): string =>
  (attachments ?? []).map(({ contentUrl }) => emojiOf(contentUrl ?? '')).join('');

export interface SaidInTeams {
  /** Without the mention of the bot, and without what is quoted or struck out. */
  text: string;
  /** Addresses behind its words. */
  links: string[];
}

/** What a person wrote. */
export const saidIn = (activity: TeamsActivity): SaidInTeams => {
  const own = ownMentions(activity);
  const names = new Set(own.map((name) => withoutTags(name).trim()));
  const html = htmlOf(activity);
  const read = readHtml(html, names);
  const plain = html === '' ? `${activity.text ?? ''} ${emojiAttached(activity)}` : activity.text;
  const text = read.saysMore
    ? read.text
    : own.reduce((said, mention) => said.replaceAll(mention, ' '), plain ?? '');
  return {
    text: withoutTags(text)
      .replace(/\0/g, '')
      .replace(/\u00a0|&nbsp;/g, ' ')
      .normalize('NFC')
      .trim(),
    links: read.links,
  };
};

/** Names an event, so that the same one changes nothing; an edit is another event of the same message. */
export const eventName = ({
  type,
  id: own,
  conversation,
  timestamp,
  channelData,
}: TeamsActivity): string =>
  [
    type,
    channelData?.eventType ?? '',
    baseOf(conversation.id),
    own ?? '',
    type === 'message' && own !== undefined ? '' : (timestamp ?? ''),
  ]
    .filter((one) => one !== '')
    .join(' ');
