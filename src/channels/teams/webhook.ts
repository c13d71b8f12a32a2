/**
 * The webhook at `/api/messages`. First the shape, then who sends it (401 for every failure, whatever the SDK would say),
 * then the activity: a press is answered at once, everything else is stored before Teams is told that we have it. No body
 * of any shape gets further than here.
 */
import express from 'express';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { within } from '../../inbox/within.ts';
import { errorFacts, type Log } from '../../log.ts';
import { activitySchema, isTooDeep, type TeamsActivity } from './activity.ts';
import { NotAuthentic, type StrictAdapter } from './adapter.ts';
import type { RareLog } from './rare-log.ts';

const MOST_BYTES = 1_000_000;
/** The connector waits fifteen seconds, an invoke five. */
const STORE_WITHIN_MS = 4_500;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

export interface WebhookDeps {
  adapter: StrictAdapter;
  /** Ours; absent only without credentials. */
  tenantId: string | undefined;
  /** No token is checked: only what comes from this machine is answered. */
  anonymous: boolean;
  log: Log;
  rarely: RareLog;
  /** Stores an activity that is ours to keep; rejects when that is not possible. */
  keep: (activity: TeamsActivity) => Promise<void>;
  /** Answers a press. */
  invoke: (activity: TeamsActivity) => Promise<{ status: number; body?: unknown } | undefined>;
}

class Refused extends Error {
  constructor(
    readonly status: 400 | 401 | 413 | 415,
    cause: string,
  ) {
    super(cause);
  }
}

const envelope = z.looseObject({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  conversation: z.looseObject({ tenantId: z.string().optional() }).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

const isServiceUrl = (text: string, anonymous: boolean): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return LOOPBACK.test(hostname) ? /^https?:$/.test(protocol) : protocol === 'https:' && !anonymous;
};

/** Channel, address and organisation, which the SDK does not insist on. */
const insist = (body: Record<string, unknown>, { tenantId, anonymous }: WebhookDeps): void => {
  const read = envelope.safeParse(body);
  if (!read.success)
    throw new Refused(
      401,
      body['channelId'] === 'msteams' ? 'no service url or tenant' : 'channel',
    );
  if (!isServiceUrl(read.data.serviceUrl, anonymous)) throw new Refused(401, 'service url');
  if (tenantId === undefined) return;
  const tenants = [read.data.conversation?.tenantId, read.data.channelData?.tenant?.id].filter(
    (tenant) => tenant !== undefined,
  );
  if (
    tenants.length === 0 ||
    tenants.some((tenant) => tenant.toLowerCase() !== tenantId.toLowerCase())
  )
    throw new Refused(401, 'tenant');
};

const bodyOf = (raw: unknown): Record<string, unknown> => {
  let body: unknown;
  try {
    body = JSON.parse((raw as Buffer).toString('utf8'));
  } catch {
    throw new Refused(400, 'not readable');
  }
  if (isTooDeep(body)) throw new Refused(400, 'too deep');
  const read = z.looseObject({ type: z.string().min(1) }).safeParse(body);
  if (!read.success) throw new Refused(400, 'no activity');
  return read.data;
};

const STORED = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'conversationUpdate',
  'installationUpdate',
]);

const receive = async (
  deps: WebhookDeps,
  request: express.Request,
): Promise<{ status: number; body?: unknown }> => {
  if (!(request.get('content-type') ?? '').includes('json')) throw new Refused(415, 'no json');
  const body = bodyOf(request.body);
  insist(body, deps);
  await deps.adapter.authenticate(body as unknown as Activity, request.get('authorization') ?? '');
  const read = activitySchema.safeParse(body);
  if (!read.success) throw new Refused(400, `shape: ${read.error.issues[0]?.path.join('.') ?? ''}`);
  const activity = read.data;
  if (activity.type === 'invoke') return (await deps.invoke(activity)) ?? { status: 501 };
  if (STORED.has(activity.type))
    await within(deps.keep(activity), STORE_WITHIN_MS, 'not stored in time');
  return { status: 200 };
};

export const makeWebhook = (deps: WebhookDeps): express.RequestHandler[] => {
  const { log, rarely } = deps;
  const failed = (error: unknown, response: express.Response): void => {
    if (error instanceof Refused || error instanceof NotAuthentic) {
      rarely.warn(
        `refused ${error.message}`,
        { why: error.message },
        'a request that is not teams’ was refused',
      );
      response.status(error instanceof Refused ? error.status : 401).end();
      return;
    }
    log.error(errorFacts(error), 'an activity of teams was not taken');
    if (!response.headersSent) response.status(503).end();
  };
  return [
    (request, response, next) =>
      express.raw({ type: () => true, limit: MOST_BYTES })(request, response, (error: unknown) => {
        if (error === undefined) return next();
        const { status } = error as { status?: number };
        failed(new Refused(status === 413 ? 413 : 400, 'body'), response);
      }),
    (request, response) => {
      void receive(deps, request)
        .then(({ status, body }) => {
          if (body === undefined) response.status(status).end();
          else response.status(status).json(body);
        })
        .catch((error: unknown) => failed(error, response));
    },
  ];
};
