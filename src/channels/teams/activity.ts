/** What Teams sends, as far as it is used: checked for its shape before anything is done with it. */
import { z } from 'zod';

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
// Tags are looked for one at a time, never over the start of another: a text made to be slow to read is not.
const tagsOf = (html: string, name: 'a' | 'blockquote'): string[] =>
  html.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
const valueIn = (tag: string, attribute: string): string | undefined =>
  new RegExp(`\\b${attribute}="([^"]*)"`, 'i').exec(tag)?.[1];

/** In chats without threads an answer quotes what it answers. */
const quoteIn = (html: string): string | undefined =>
  tagsOf(html, 'blockquote').find((tag) => tag.includes('schema.skype.com/Reply'));
const quoted = (activity: TeamsActivity): string | undefined =>
  valueIn(quoteIn(htmlOf(activity)) ?? '', 'itemid');

/** Addresses behind words. */
export const linksIn = (activity: TeamsActivity): string[] =>
  tagsOf(htmlOf(activity), 'a')
    .flatMap((tag) => valueIn(tag, 'href')?.replace(/&amp;/g, '&') ?? [])
    .filter((url) => /^https?:\/\/\S+$/.test(url));

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};
/** What was written below a quotation, which Teams writes into the same text. */
const belowQuote = (html: string): string =>
  html
    .slice(html.toLowerCase().lastIndexOf('</blockquote>') + '</blockquote>'.length)
    .replace(/<span\b[^<>]*schema\.skype\.com\/Mention[^<>]*>[^<>]*<\/span>/gi, ' ')
    .replace(/<(?:br|\/p|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity);

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

/** What a person wrote, without the mention of the bot, and without what they quote. */
export const saidIn = (activity: TeamsActivity): string => {
  const { text, entities, recipient } = activity;
  const html = htmlOf(activity);
  const own = new Set(
    (entities ?? [])
      .filter((entity) => entity.type === 'mention' && entity.mentioned?.id === recipient.id)
      .map((entity) => entity.text ?? '')
      .filter((one) => one !== ''),
  );
  return [...own]
    .slice(0, MOST_MENTIONS)
    .reduce(
      (said, mention) => said.replaceAll(mention, ' '),
      quoteIn(html) === undefined ? (text ?? '') : belowQuote(html),
    )
    .replace(/<\/?at\b[^<>]*>/g, '')
    .replace(/\0/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .normalize('NFC')
    .trim();
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
