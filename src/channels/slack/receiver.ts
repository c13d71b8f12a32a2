/**
 * Bolt's own receivers, with one thing changed: an event is stored before Slack is told that we have it, and what cannot
 * be stored in time is refused, so that Slack sends it again. Commands and presses pass; their handlers acknowledge.
 */
import type { App } from '@slack/bolt';
import { isValidSlackRequest, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type express from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { within } from '../../inbox/within.ts';

/** Slack waits 3 s. */
const STORE_WITHIN_MS = 2_500;
const FUTURE_MS = 5 * 60_000;
const MOST_BYTES = 1_000_000;

/** Stores an event; rejects when that is not possible. */
export type Keep = (body: Record<string, unknown>) => Promise<void>;

export const storing = (inner: Receiver, keep: Keep): Receiver => ({
  init: (app: App) => {
    // The inner receiver sees an app that stores events instead of working them through.
    const taking = Object.create(app) as App;
    taking.processEvent = async (event: ReceiverEvent): Promise<void> => {
      const body = event.body as Record<string, unknown>;
      if (body['type'] !== 'event_callback') return app.processEvent(event);
      await within(keep(body), STORE_WITHIN_MS, 'not stored in time');
      await event.ack();
    };
    inner.init(taking);
  },
  start: (...args: unknown[]) => inner.start(...args),
  stop: (...args: unknown[]) => inner.stop(...args),
});

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface GuardDeps {
  signingSecret: string;
  realNow: () => number;
  /** A request that is not Slack's. */
  refused: (why: string) => void;
}

const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
    });
    request.on('end', () => resolve(size > MOST_BYTES ? undefined : Buffer.concat(parts)));
    request.on('error', reject);
  });

const shapeOf = (text: string, type: string): unknown => {
  if (type.includes('application/json')) return JSON.parse(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return typeof form['payload'] === 'string' ? JSON.parse(form['payload']) : form;
};

/** Signature, age in both directions and shape, before Bolt sees the request: 401, 400, or on. */
export const guard =
  ({ signingSecret, realNow, refused }: GuardDeps, next: Listener): express.RequestHandler =>
  (request, response) => {
    const refuse = (status: number, why: string): void => {
      refused(why);
      response.status(status).end();
    };
    void readBody(request)
      .then((raw) => {
        if (raw === undefined) return refuse(413, 'too large');
        const body = raw.toString('utf8');
        const timestamp = Number(request.get('x-slack-request-timestamp'));
        const signature = request.get('x-slack-signature') ?? '';
        if (!Number.isInteger(timestamp) || timestamp * 1000 > realNow() + FUTURE_MS)
          return refuse(401, 'time');
        const genuine = isValidSlackRequest({
          signingSecret,
          body,
          headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
          nowMilliseconds: realNow(),
        });
        if (!genuine) return refuse(401, 'signature');
        let shape: unknown;
        try {
          shape = shapeOf(body, request.get('content-type') ?? '');
        } catch {
          return refuse(400, 'not readable');
        }
        if (typeof shape !== 'object' || shape === null || Array.isArray(shape))
          return refuse(400, 'no object');
        next(Object.assign(request, { rawBody: raw }), response);
      })
      .catch(() => {
        if (!response.headersSent) refuse(400, 'cut off');
      });
  };
