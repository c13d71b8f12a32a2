/** People at what is said: new messages, changed and removed ones, and the app installed and taken away. */
import type { Activities, Said } from './activities.ts';
import type { Delivery, Outcome } from './delivery.ts';
import {
  BOT,
  directId,
  mri,
  type Args,
  type Conversation,
  type FakePerson,
  type World,
} from './world.ts';

export interface PeopleDeps {
  world: World;
  delivery: Delivery;
  activities: Activities;
}
export interface Installed extends Outcome {
  /** Of the conversationUpdate; the rest is of the installationUpdate. */
  first: Outcome;
}

export const makePeople = ({ world, delivery, activities }: PeopleDeps) => {
  const { conversationOf } = activities;
  const change = (
    person: FakePerson,
    conversationId: string,
    id: string,
    more: Args,
    eventType: string,
  ): Promise<Outcome> => {
    const thread =
      conversationOf(conversationId).messages.find((one) => one.id === id)?.thread ?? id;
    const base = activities.common(person, conversationId, thread);
    return delivery.deliver({
      ...base,
      id,
      ...more,
      channelData: { ...(base['channelData'] as Args), eventType },
    });
  };
  /** An app is in a team, not in one of its channels. */
  const mark = ({ id, team }: Conversation, installed: boolean): void => {
    for (const one of world.conversations.values())
      if (one.id === id || (team !== undefined && one.team === team)) one.installed = installed;
  };
  const installation = async (id: string, installed: boolean): Promise<Installed> => {
    const conversation = conversationOf(world.conversation(id) === undefined ? directId(id) : id);
    const by = conversation.members[0];
    if (by === undefined) throw new Error(`nobody in ${id}`);
    mark(conversation, installed);
    const updated = activities.event(
      by,
      conversation.id,
      {
        type: 'conversationUpdate',
        [installed ? 'membersAdded' : 'membersRemoved']: [{ id: BOT }],
      },
      conversation.kind === 'channel'
        ? { eventType: installed ? 'teamMemberAdded' : 'teamMemberRemoved' }
        : {},
    );
    const action = activities.event(
      by,
      conversation.id,
      { type: 'installationUpdate', action: installed ? 'add' : 'remove' },
      { source: { name: 'message' } },
    );
    // Teams does not wait for the first to be answered: a bot must not welcome twice.
    const [first, second] = await Promise.all([
      delivery.deliver(updated),
      delivery.deliver(action),
    ]);
    return { ...second, first };
  };
  return {
    say: async (
      person: FakePerson,
      conversationId: string,
      text: string,
      how: Said = {},
    ): Promise<Outcome & { id: string }> => {
      const conversation = conversationOf(conversationId);
      const id = world.nextId();
      const activity = activities.message(person, conversationId, id, text, how);
      const root = /;messageid=(.+)$/.exec((activity['conversation'] as { id: string }).id)?.[1];
      conversation.messages.push({
        id,
        from: mri(person),
        text,
        ...(root === undefined || root === id ? {} : { thread: root }),
        edits: 0,
        at: world.now(),
      });
      return { id, ...(await delivery.deliver(activity)) };
    },
    edit: async (
      person: FakePerson,
      conversationId: string,
      id: string,
      text: string,
    ): Promise<Outcome> => {
      const message = conversationOf(conversationId).messages.find((one) => one.id === id);
      if (message !== undefined) Object.assign(message, { text, edits: message.edits + 1 });
      return change(
        person,
        conversationId,
        id,
        { type: 'messageUpdate', text, textFormat: 'plain', attachments: [] },
        'editMessage',
      );
    },
    remove: async (person: FakePerson, conversationId: string, id: string): Promise<Outcome> => {
      const conversation = conversationOf(conversationId);
      // The activity still knows its thread, so it is written before the message goes.
      const sent = change(
        person,
        conversationId,
        id,
        { type: 'messageDelete' },
        'softDeleteMessage',
      );
      conversation.messages = conversation.messages.filter((one) => one.id !== id);
      return sent;
    },
    install: (conversationIdOrOid: string) => installation(conversationIdOrOid, true),
    uninstall: (conversationIdOrOid: string) => installation(conversationIdOrOid, false),
  };
};
