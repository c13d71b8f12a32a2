/** What Teams sends, as far as it is used: checked for its shape before anything is done with it. */
import { z } from 'zod';

const id = z.string().min(1).max(1_000);
const account = z.looseObject({ id, name: z.string().optional(), aadObjectId: z.string().toLowerCase().optional(), userRole: z.string().optional(), tenantId: z.string().optional() });

const attachment = z.looseObject({ contentType: z.string().optional(), contentUrl: z.string().optional(), name: z.string().optional(), content: z.unknown().optional() });

export const activitySchema = z.looseObject({
  type: z.string(), id: id.optional(), channelId: z.string(), serviceUrl: z.string(), timestamp: z.string().optional(),
  from: account, recipient: account,
  conversation: z.looseObject({ id, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  channelData: z.looseObject({
    tenant: z.looseObject({ id: z.string() }).optional(), team: z.looseObject({ id: z.string() }).optional(),
    channel: z.looseObject({ id: z.string() }).optional(), eventType: z.string().optional(),
  }).nullish(),
  text: z.string().nullish(), replyToId: z.string().nullish(), name: z.string().nullish(), action: z.string().nullish(), value: z.unknown().optional(),
  attachments: z.array(attachment).nullish(), entities: z.array(z.looseObject({ type: z.string().optional(), text: z.string().optional(), mentioned: z.looseObject({ id: z.string().optional() }).optional() })).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(), membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
});
export type TeamsActivity = z.infer<typeof activitySchema>;
export type Attachment = z.infer<typeof attachment>;

const THREAD = ';messageid=';

/** The conversation without its thread: what is written to, and what limits count. */
export const baseOf = (conversation: string): string => conversation.split(THREAD)[0] ?? conversation;
export const inThread = (conversation: string, thread: string | undefined): string => (thread === undefined ? conversation : `${conversation}${THREAD}${thread}`);
/** The message whose thread this is, in a channel. */
export const rootOf = (conversation: string): string | undefined => conversation.split(THREAD)[1];

export type ConversationKind = 'personal' | 'channel' | 'groupChat';
export const kindOf = ({ conversation }: TeamsActivity): ConversationKind =>
  (conversation.conversationType === 'personal' ? 'personal' : conversation.conversationType === 'channel' ? 'channel' : conversation.conversationType === 'groupChat' ? 'groupChat' : conversation.id.includes('@thread.') ? 'channel' : 'personal');

/** In chats without threads an answer quotes what it answers. */
const quoted = ({ attachments }: TeamsActivity): string | undefined => {
  for (const { contentType, content } of attachments ?? []) {
    const found = contentType === 'text/html' && typeof content === 'string' ? /<blockquote[^>]*schema\.skype\.com\/Reply[^>]*itemid="([^"]+)"/i.exec(content) : null;
    if (found?.[1] !== undefined) return found[1];
  }
  return undefined;
};

/** The message that this one answers, or on which it was pressed. */
export const answeredBy = (activity: TeamsActivity): string | undefined => {
  const root = rootOf(activity.conversation.id);
  if (activity.type === 'invoke' || activity.value !== undefined) return activity.replyToId ?? root;
  if (root !== undefined) return root === activity.id ? undefined : root;
  return quoted(activity) ?? activity.replyToId ?? undefined;
};

export const mentions = ({ entities, recipient }: TeamsActivity): boolean => (entities ?? []).some((one) => one.type === 'mention' && one.mentioned?.id === recipient.id);

/** What a person wrote, without the mention of the bot, and without what they quote. */
export const saidIn = ({ text, entities, recipient }: TeamsActivity): string => {
  const own = (entities ?? []).filter((one) => one.type === 'mention' && one.mentioned?.id === recipient.id).map((one) => one.text ?? '').filter((one) => one !== '');
  return own.reduce((said, mention) => said.replaceAll(mention, ' '), text ?? '')
    .replace(/<at[^>]*>(.*?)<\/at>/g, '$1').replace(/\u00a0/g, ' ').replace(/&nbsp;/g, ' ').trim();
};

/** Names an event, so that the same one changes nothing; an edit is another event of the same message. */
export const eventName = ({ type, id: own, conversation, timestamp, channelData }: TeamsActivity): string =>
  [type, channelData?.eventType ?? '', baseOf(conversation.id), own ?? '', type === 'message' && own !== undefined ? '' : timestamp ?? ''].filter((one) => one !== '').join(' ');
