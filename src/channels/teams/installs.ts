/** Where the bot was installed or taken away: it learns where to write, says once who it is, and marks what it lost. */
import { chatSays, introduction, welcome } from '../../messages/platforms/chat-words.ts';
import { ownerName } from '../../messages/people/owner-name.ts';
import { refusals } from '../../messages/progress/answers.ts';
import {
  addressAt,
  closeAddress,
  listAddresses,
  markAddress,
  setAddress,
} from '../../store/ledger/addresses.ts';
import { claimInbound } from '../../store/inbound/inbound.ts';
import { loadInstitution, planOfOwner } from '../../store/plan/institution.ts';
import {
  dropReference,
  findReference,
  keepReference,
  teamReferences,
} from '../../store/ledger/references.ts';
import type { Db } from '../../store/database/store.ts';
import { baseOf, kindOf, type TeamsActivity } from './activity.ts';
import { answerText } from './answers.ts';
import type { TeamsDeps } from './deps.ts';
import { actorIn } from './people.ts';

const isBot = (
  { recipient }: TeamsActivity,
  members: { id: string }[] | null | undefined,
): boolean => (members ?? []).some((member) => member.id === recipient.id);
const isAdded = (activity: TeamsActivity): boolean =>
  (activity.type === 'conversationUpdate' && isBot(activity, activity.membersAdded)) ||
  (activity.type === 'installationUpdate' && /^add/.test(activity.action ?? ''));
const isRemoved = (activity: TeamsActivity): boolean =>
  (activity.type === 'conversationUpdate' && isBot(activity, activity.membersRemoved)) ||
  (activity.type === 'installationUpdate' && /^remove/.test(activity.action ?? ''));
const CHANNEL_EVENTS = new Set(['channelDeleted', 'channelRestored']);
const channelEvent = ({ channelData, type }: TeamsActivity): string | undefined =>
  type === 'conversationUpdate' && CHANNEL_EVENTS.has(channelData?.eventType ?? '')
    ? channelData?.eventType
    : undefined;

/** Whether an activity says that something about our place changed. */
export const isInstallation = (activity: TeamsActivity): boolean =>
  isAdded(activity) || isRemoved(activity) || channelEvent(activity) !== undefined;

/** The conversations that an event is about: of a team, every channel that was ever heard. */
const concerned = async (tx: Db, activity: TeamsActivity): Promise<string[]> => {
  const { channelData } = activity;
  if (channelEvent(activity) !== undefined)
    return channelData?.channel === undefined ? [] : [channelData.channel.id];
  const team = channelData?.team?.id;
  return [
    ...new Set([
      baseOf(activity.conversation.id),
      ...(team === undefined
        ? []
        : (await teamReferences(tx, 'teams', team)).map((reference) => reference.externalId)),
    ]),
  ];
};

const back = async ({ store, onRecorded }: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  await store.update(async (tx) => {
    const conversations = new Set(await concerned(tx, activity));
    for (const { state, owner, externalId } of await listAddresses(tx, 'teams')) {
      // A place of the directory that was never heard may be one of this team's: it is tried again.
      const mayBe =
        conversations.has(externalId) ||
        (await findReference(tx, 'teams', externalId)) === undefined;
      if (state === 'failed' && mayBe) await setAddress(tx, owner, 'teams', externalId);
    }
  });
  onRecorded();
};

const added = async (deps: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  const { store, people } = deps;
  await back(deps, activity);
  const conversation = baseOf(activity.conversation.id);
  const first = (name: string): Promise<boolean> =>
    store.update((tx) => claimInbound(tx, 'teams', name));
  if (kindOf(activity) !== 'personal') {
    const name = await store.read(async (db) => {
      const owner = (await addressAt(db, 'teams', conversation))?.owner;
      const institution = await loadInstitution(db);
      return owner === undefined || institution === undefined
        ? undefined
        : ownerName(planOfOwner(institution, owner), owner);
    });
    if (await first(`introduced ${conversation}`))
      await answerText(deps, activity, introduction(name));
    return;
  }
  const known = await people.whoIs(activity);
  const actor = actorIn(known);
  if (typeof actor !== 'string') {
    if (await first(`greeted ${actor.person.id}`))
      await answerText(deps, activity, welcome(actor.person));
  } else if (actor === refusals.stranger || actor === chatSays.guest) {
    if (await first(`greeted ${conversation}`)) await answerText(deps, activity, actor);
  }
};

const removed = async (
  { store, people }: TeamsDeps,
  activity: TeamsActivity,
  why: 'uninstalled' | 'channel_deleted',
): Promise<void> => {
  const lost = await store.update(async (tx) => {
    const places: string[] = [];
    for (const conversation of await concerned(tx, activity)) {
      const address = await addressAt(tx, 'teams', conversation);
      if (address?.owner.kind === 'person') await closeAddress(tx, address.owner, 'teams', why);
      else if (address !== undefined) {
        await markAddress(tx, String(address.id), why);
        places.push(conversation);
      }
      if (kindOf(activity) === 'personal') await dropReference(tx, 'teams', conversation);
    }
    return places;
  });
  for (const place of lost) await people.placeFailed(place, why);
};

export const installed = async (deps: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  const event = channelEvent(activity);
  if (event === 'channelRestored') return back(deps, activity);
  if (event === 'channelDeleted') return removed(deps, activity, 'channel_deleted');
  return isAdded(activity) ? added(deps, activity) : removed(deps, activity, 'uninstalled');
};

/** What every activity tells of its conversation. */
export const rememberPlace = async (tx: Db, activity: TeamsActivity): Promise<void> => {
  const kind = kindOf(activity);
  const { channelData, from, recipient, serviceUrl } = activity;
  await keepReference(tx, {
    channel: 'teams',
    externalId: baseOf(activity.conversation.id),
    kind,
    serviceUrl,
    bot: recipient.id,
    ...(kind === 'channel' && channelData?.team !== undefined ? { team: channelData.team.id } : {}),
    ...(kind === 'personal' && from.aadObjectId !== undefined ? { account: from.aadObjectId } : {}),
  });
};
