/**
 * What we ask of Teams' connector, through the SDK's adapter and its client: each thing once. The client's own replays
 * are taken out, because a message that it repeats after a 500 or a cut connection stands there twice.
 */
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import { makeRates, type Rates, type Window } from '../../outbox/rates.ts';
import type { Reference } from '../../store/ledger/references.ts';
import { inThread } from './activity.ts';
import type { StrictAdapter } from './adapter.ts';

/** What Teams allows the bot in one conversation: sends and redraws together, to be sure. */
export const CONVERSATION_RATES: Window[] = [
  { most: 7, perMs: 1_010 },
  { most: 8, perMs: 2_010 },
  { most: 60, perMs: 30_010 },
  { most: 1_800, perMs: 3_600_010 },
];
const TIMEOUT_MS = 8_000;

export interface TeamsApiDeps {
  adapter: StrictAdapter;
  appId: string;
  tenantId: string | undefined;
  /** How long Teams may take to answer, real milliseconds; 8 s when absent. */
  timeoutMs?: number | undefined;
  realNow: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

const memberSchema = z.looseObject({
  id: z.string().optional(),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  name: z.string().optional(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
export type Member = z.infer<typeof memberSchema>;

export interface TeamsApi {
  rates: Rates;
  /** Returns the message's id. @param thread the message under which it goes, in a channel. */
  send: (
    where: Reference,
    activity: Partial<Activity>,
    thread?: string,
  ) => Promise<string | undefined>;
  update: (where: Reference, id: string, activity: Partial<Activity>) => Promise<void>;
  member: (where: Reference, user: string) => Promise<Member>;
  /** Whether the bot may read who is there: asked, changed nothing. */
  look: (where: Reference) => Promise<void>;
  /** The personal conversation with somebody; rejects where the app is not installed for them. */
  openPersonal: (near: Reference, account: string) => Promise<string | undefined>;
}

interface Pipeline {
  removePolicy(which: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest: (
      request: { timeout: number },
      next: (request: unknown) => Promise<unknown>,
    ) => Promise<unknown>;
  }): void;
}

/** The client as it comes repeats what failed, and waits for ever. */
const calm = (client: ConnectorClient, timeoutMs: number): ConnectorClient => {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'avanceTimeout',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: timeoutMs })),
  });
  return client;
};

export const makeTeamsApi = ({
  adapter,
  appId,
  tenantId,
  timeoutMs = TIMEOUT_MS,
  realNow,
  sleep,
}: TeamsApiDeps): TeamsApi => {
  const asking = async <T>(
    where: Reference,
    conversation: string,
    ask: (client: ConnectorClient) => Promise<T>,
  ): Promise<T> => {
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: where.serviceUrl,
      conversation: {
        id: conversation,
        isGroup: where.kind !== 'personal',
        conversationType: where.kind,
        name: '',
        ...(tenantId === undefined ? {} : { tenantId }),
      },
      bot: { id: where.bot, name: 'Avance' },
    };
    let settled: { value: T } | { error: unknown } | undefined;
    // What is thrown inside would end in the SDK's own handling of errors.
    await adapter.continueConversationAsync(appId, reference, async (context: TurnContext) => {
      const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
      settled = await ask(calm(client, timeoutMs)).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    });
    if (settled === undefined) throw new Error('the adapter did not answer');
    if ('error' in settled) throw settled.error;
    return settled.value;
  };
  return {
    rates: makeRates(realNow, sleep),
    send: (where, activity, thread) => {
      const conversation = inThread(where.externalId, thread);
      return asking(
        where,
        conversation,
        async (client) =>
          (
            await client.conversations.sendToConversation(conversation, {
              ...activity,
              conversation: { id: conversation },
            } as never)
          ).id,
      );
    },
    update: (where, id, activity) =>
      asking(where, where.externalId, async (client) => {
        await client.conversations.updateActivity(where.externalId, id, {
          ...activity,
          id,
          conversation: { id: where.externalId },
        } as never);
      }),
    member: (where, user) =>
      asking(where, where.externalId, async (client) =>
        memberSchema.parse(
          await client.conversations.getConversationMember(where.externalId, user),
        ),
      ),
    look: (where) =>
      asking(where, where.externalId, async (client) => {
        await client.conversations.getConversationPagedMembers(where.externalId);
      }),
    openPersonal: (near, account) =>
      asking(
        near,
        near.externalId,
        async (client) =>
          (
            await client.conversations.createConversation({
              isGroup: false,
              bot: { id: near.bot, name: 'Avance' },
              members: [{ id: account, name: '' }],
              ...(tenantId === undefined
                ? {}
                : { tenantId, channelData: { tenant: { id: tenantId } } }),
            } as never)
          ).id,
      ),
  };
};
