/** What is said: replies under our cards, words in private, mentions, invitations. Everything else never gets here. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { ownerName } from '../../messages/people/owner-name.ts';
import { chatSays, introduction, welcome } from '../../messages/platforms/chat-words.ts';
import { addressAt, setAddress } from '../../store/ledger/addresses.ts';
import { claimInbound } from '../../store/inbound/inbound.ts';
import { loadInstitution, planOfOwner } from '../../store/plan/institution.ts';
import { findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import { actorOf } from '../../inbox/actor.ts';
import { answerReply, refusal, renderPrivate } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { whoseByBooks } from './doubt.ts';
import { isDirect, placeAt } from './place.ts';
import { escape } from './render/escape.ts';
import { saidText } from './said-text.ts';

const file = z.object({
  name: z.string().nullish(),
  title: z.string().nullish(),
  permalink: z.string(),
});
const message = z.object({
  channel: z.string(),
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  files: z.array(file).optional().catch(undefined),
  message: z
    .object({
      user: z.string().optional(),
      thread_ts: z.string().optional(),
      text: z.string().optional(),
      bot_id: z.string().optional(),
    })
    .optional(),
  previous_message: z
    .object({
      user: z.string().optional(),
      thread_ts: z.string().optional(),
      text: z.string().optional(),
      bot_id: z.string().optional(),
    })
    .optional(),
});
type Said = z.infer<typeof message>;

const NEW = new Set([undefined, 'file_share', 'thread_broadcast']);
const CHANGED = new Set(['message_changed', 'message_deleted']);

const threadOf = (said: Said): string | undefined =>
  said.thread_ts ?? said.message?.thread_ts ?? said.previous_message?.thread_ts;
const authorOf = (said: Said): string | undefined =>
  said.user ?? said.message?.user ?? said.previous_message?.user;

/**
 * Whether an event is ours to keep: privacy is decided before anything is stored.
 * @param body the envelope that Slack sent.
 */
export const isOurs = async (
  store: Store,
  body: Record<string, unknown>,
  botUser: string,
): Promise<boolean> => {
  const event = z
    .object({ type: z.string(), user: z.unknown().optional() })
    .safeParse(body['event']);
  if (!event.success) return false;
  switch (event.data.type) {
    case 'app_home_opened':
    case 'app_mention':
      return true;
    case 'member_joined_channel':
      return event.data.user === botUser;
    case 'message': {
      const said = message.safeParse(body['event']);
      if (
        !said.success ||
        said.data.bot_id !== undefined ||
        authorOf(said.data) === botUser ||
        !(NEW.has(said.data.subtype) || CHANGED.has(said.data.subtype ?? ''))
      )
        return false;
      if (isDirect(said.data.channel)) return true;
      const thread = threadOf(said.data);
      // What may be ours is kept until that is known.
      return (
        thread !== undefined && (await whoseByBooks(store, said.data.channel, thread)) !== 'nobodys'
      );
    }
    default:
      return false;
  }
};

/** The message in whose thread an event happened. */
export const threadIn = (
  body: Record<string, unknown>,
): { channel: string; ts: string } | undefined => {
  const event = z.object({ type: z.enum(['message', 'app_mention']) }).safeParse(body['event']);
  const said = message.safeParse(body['event']);
  if (!event.success || !said.success) return undefined;
  const ts = threadOf(said.data);
  return ts === undefined ? undefined : { channel: said.data.channel, ts };
};

const evidenceOf = (said: Said): Evidence[] =>
  (said.files ?? []).map((one) => ({
    kind: 'file',
    url: one.permalink,
    name: one.name ?? one.title ?? 'archivo',
  }));

/** Once per person: what they can do here. True when it was said now. */
const greet = async (
  { api, store, people }: SlackDeps,
  channel: string,
  user: string,
): Promise<boolean> => {
  const known = await people.whoIs(user);
  if (
    known.kind !== 'person' ||
    !(await store.update((tx) => claimInbound(tx, 'slack', `greeted ${user}`)))
  )
    return false;
  await api.say({ channel, text: escape(welcome(known.person)) });
  return true;
};

const prepareReply = async (deps: SlackDeps, said: Said): Promise<void> => {
  const { api, store, dispatch, people } = deps;
  const user = authorOf(said);
  if (user === undefined) return;
  const { channel } = said;
  const thread = threadOf(said);
  const place = await placeAt(store, channel, thread);
  const heard = { user, channel, ...(thread === undefined ? {} : { thread }) };
  const actor = actorOf(await people.whoIs(user), 'slack');
  if (place.subject === undefined && (thread !== undefined || !isDirect(channel))) return;
  if (CHANGED.has(said.subtype ?? '')) {
    // Slack also says so when it only unfolds a link: the words are what counts.
    if (
      typeof actor === 'string' ||
      place.subject === undefined ||
      said.message?.text === said.previous_message?.text
    )
      return;
    return answerReply(
      api,
      store,
      { ...(await dispatch.runReplyChanged(actor, place)) },
      heard,
      said.ts,
    );
  }
  if (typeof actor === 'string') return answerReply(api, store, refusal(actor), heard, said.ts);
  const text = await saidText(deps, said.text ?? '');
  const event = `message ${channel} ${said.ts}`;
  const answer =
    place.subject === undefined
      ? (await dispatch.runFree(actor, place, text, event))?.answer
      : await dispatch.runReply(actor, place, text, evidenceOf(said), event);
  if (answer !== undefined) return answerReply(api, store, answer, heard, said.ts);
  if (!(await greet(deps, channel, user))) await api.say({ channel, text: escape(chatSays.hint) });
};

/** Invited: it introduces itself once, and a channel that refused it is in order again. */
const join = async ({ api, store, onRecorded }: SlackDeps, channel: string): Promise<void> => {
  const { owner, first } = await store.update(async (tx) => {
    const address = await addressAt(tx, 'slack', channel);
    if (address !== undefined) await setAddress(tx, address.owner, 'slack', channel);
    const introduced = await claimInbound(tx, 'slack', `introduced ${channel}`);
    return { owner: address?.owner, first: introduced };
  });
  const institution = await store.read(loadInstitution);
  const name =
    owner === undefined || institution === undefined
      ? undefined
      : ownerName(planOfOwner(institution, owner), owner);
  if (owner !== undefined) onRecorded();
  if (first) await api.say({ channel, text: escape(introduction(name)) });
};

/** Named in a channel: answered to who named it alone. */
const answerMention = async (
  deps: SlackDeps,
  { channel, user, text, ts }: { channel: string; user: string; text: string; ts: string },
): Promise<void> => {
  const { api, store, people } = deps;
  const actor = actorOf(await people.whoIs(user), 'slack');
  if (typeof actor === 'string') return api.whisper({ channel, user, text: escape(actor) });
  const place = await placeAt(store, channel, undefined);
  const said = await saidText(deps, text);
  const found = await deps.dispatch.runFree(actor, place, said, `mention ${channel} ${ts}`);
  const message =
    found?.answer.message === undefined
      ? { text: escape(chatSays.mention) }
      : await renderPrivate(store, found.answer.message);
  return api.whisper({ channel, user, ...message });
};

export const listenToEvents = (app: App, deps: SlackDeps): void => {
  app.event('message', async ({ event }) => {
    const said = message.safeParse(event);
    if (said.success) await prepareReply(deps, said.data);
  });
  app.event('app_mention', async ({ event }) => {
    // A mention in a thread of ours is heard as the reply that it is.
    const ours =
      event.thread_ts === undefined
        ? undefined
        : await deps.store.read((db) =>
            findPosting(db, 'slack', event.channel, event.thread_ts ?? ''),
          );
    if (ours !== undefined || event.user === undefined) return;
    await answerMention(deps, { ...event, user: event.user });
  });
  app.event('member_joined_channel', async ({ event, context }) => {
    if (event.user === context.botUserId) await join(deps, event.channel);
  });
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'messages') await greet(deps, event.channel, event.user);
  });
};
