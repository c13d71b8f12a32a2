/** What is said: commands, replies under our cards, words in private, mentions. Everything else never gets here. */
import { withoutAccents } from '../../domain/plan/plain-text.ts';
import { commands } from '../../commands/registry.ts';
import type { Place } from '../../conversation/place.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { chatSays, welcome } from '../../messages/platforms/chat-words.ts';
import { teamsSays } from '../../messages/platforms/teams-words.ts';
import { claimInbound } from '../../store/inbound/inbound.ts';
import { anyDoubtIn, anyOpenDoubtIn, findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import {
  answeredBy,
  baseOf,
  eventName,
  kindOf,
  mentions,
  saidIn,
  type SaidInTeams,
  type TeamsActivity,
} from './activity.ts';
import { answerCommand, answerReply, answerText } from './answers.ts';
import type { TeamsDeps } from './deps.ts';
import { isEmojiPicture } from './html.ts';
import { actorIn } from './people.ts';
import { placeAt } from './place.ts';

const VERBS = new Set(commands.filter(({ slash }) => slash).map(({ verb }) => verb));
const folded = (word: string): string => withoutAccents(word).toLowerCase();

export interface TypedCommand {
  verb: string;
  text: string;
}

/**
 * A command as it is typed: with its slash anywhere, without where nobody but the bot is spoken to (Teams' own list of
 * commands writes the bare word). Under a card a bare word is a reply.
 */
export const commandIn = (text: string, bare: boolean): TypedCommand | undefined => {
  const [, slash, word, rest = ''] =
    /^(\/?)\s?([\p{L}-]+)(?:\s+([\s\S]*))?$/u.exec(text.normalize('NFC')) ?? [];
  if (word === undefined || (slash === '' && !bare)) return undefined;
  if (slash === '' && !VERBS.has(folded(word))) return undefined;
  return { verb: slash === '' ? folded(word) : word, text: rest.trim() };
};

const isKnown = ({ verb }: TypedCommand): boolean => VERBS.has(folded(verb));

/**
 * Whether a message is ours to keep: said to the bot, under one of its cards, or a command of its. Privacy is decided
 * before anything is stored.
 */
export const isOurs = async (store: Store, activity: TeamsActivity): Promise<boolean> => {
  if (kindOf(activity) === 'personal' || mentions(activity)) return true;
  const command = commandIn(saidIn(activity).text, false);
  if (command !== undefined && isKnown(command)) return true;
  const under = answeredBy(activity);
  if (under === undefined) return false;
  // A card in doubt may stand under a name that nobody told us: its thread is heard, and looked at again when it is worked through.
  const conversation = baseOf(activity.conversation.id);
  // The doubts are looked at first: what is settled in between is then found.
  return store.read(
    async (db) =>
      (await anyDoubtIn(db, 'teams', conversation)) ||
      (await anyOpenDoubtIn(db, 'teams', conversation)) ||
      (await findPosting(db, 'teams', conversation, under)) !== undefined,
  );
};

const MOST_EVIDENCE = 10;
const isAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/\S+$/.test(url);

/** Files by their address, and the addresses behind words. The picture of an emoji is a word. */
const evidenceOf = (activity: TeamsActivity, { text, links }: SaidInTeams): Evidence[] =>
  [
    ...(activity.attachments ?? []).flatMap((file): Evidence[] =>
      file.contentType !== 'text/html' &&
      isAddress(file.contentUrl) &&
      !isEmojiPicture(file.contentUrl)
        ? [{ kind: 'file', url: file.contentUrl, name: file.name ?? 'archivo' }]
        : [],
    ),
    ...links.filter((url) => !text.includes(url)).map((url): Evidence => ({ kind: 'link', url })),
  ].slice(0, MOST_EVIDENCE);

/** Once per person: what they can do here. True when it was said now. */
const greet = async (deps: TeamsDeps, activity: TeamsActivity): Promise<boolean> => {
  const known = await deps.people.whoIs(activity);
  if (
    known.kind !== 'person' ||
    !(await deps.store.update((tx) => claimInbound(tx, 'teams', `greeted ${known.person.id}`)))
  )
    return false;
  await answerText(deps, activity, welcome(known.person));
  return true;
};

const runTyped = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
  { actor, place }: { actor: Actor; place: Place },
  typed: TypedCommand,
): Promise<void> => {
  const own: Place = { ...place, kind: 'private' };
  const { verb, text } = typed;
  const answer = await deps.dispatch.runSlash(actor, own, verb, text, eventName(activity));
  return answerCommand(deps, activity, answer, typed);
};

/** Said to the bot, under no card: a question, or nothing that it knows. */
const answerFree = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
  { actor, place, text }: { actor: Actor; place: Place; text: string },
): Promise<void> => {
  const found = await deps.dispatch.runFree(actor, place, text, eventName(activity));
  if (found !== undefined)
    return found.asked === undefined
      ? answerReply(deps, activity, found.answer)
      : answerCommand(deps, activity, found.answer, found.asked);
  const personal = kindOf(activity) === 'personal';
  if (personal && (await greet(deps, activity))) return;
  return answerText(deps, activity, personal ? teamsSays.hint : chatSays.mention);
};

export const said = async (deps: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  const { dispatch, people } = deps;
  const words = saidIn(activity);
  const { text } = words;
  const toUs = kindOf(activity) === 'personal' || mentions(activity);
  const place = await placeAt(deps, activity, answeredBy(activity));
  const { subject } = place;
  const command = commandIn(text, subject === undefined && toUs);
  if (command === undefined && subject === undefined && !toUs) return;
  const actor = actorIn(await people.whoIs(activity));
  if (typeof actor === 'string') return answerText(deps, activity, actor);
  if (command !== undefined && (isKnown(command) || subject === undefined))
    return runTyped(deps, activity, { actor, place }, command);
  if (subject === undefined || subject.type === 'answer')
    return answerFree(deps, activity, { actor, place, text });
  const answer = await dispatch.runReply(
    actor,
    place,
    text,
    evidenceOf(activity, words),
    eventName(activity),
  );
  await answerReply(deps, activity, answer);
};

/** A reply edited or deleted afterwards: the record does not move, and its author is told. */
export const changed = async (deps: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  const place = await placeAt(deps, activity, answeredBy(activity));
  if (place.subject === undefined || place.subject.type === 'answer') return;
  const actor = actorIn(await deps.people.whoIs(activity));
  if (typeof actor === 'string') return;
  await answerReply(deps, activity, await deps.dispatch.runReplyChanged(actor, place));
};
