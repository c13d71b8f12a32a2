/**
 * The simulated workspace's own server part: one page, a few JSON paths and a live stream, on loopback. Host and Origin
 * are checked, and every path wants the token of this start, so that no other page of the browser can write the record.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import { toInstant } from '../../domain/time/dates.ts';
import { hasRole, type Person } from '../../domain/people/people.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { AvanceError } from '../../errors.ts';
import { PLACES, POSTS, workspaceSays } from '../../messages/platforms/workspace.ts';
import type { Sender } from '../../conversation/sender.ts';
import { listLocal, markRead, readMarks, type LocalMessage } from '../../store/ledger/local.ts';
import { findState } from '../../store/plan/plans.ts';
import type { Store } from '../../store/database/store.ts';
import { renderCard } from '../adaptive-card/render.ts';
import { makeInbound } from './inbound.ts';
import { makeLive } from './live.ts';
import { conversationsOf } from './roles.ts';
import { makeLocalSender } from './send.ts';

/** The next message, the next day, the next month, or from the beginning. */
const JUMPS = ['message', 'day', 'month', 'again'] as const;
export type Jump = (typeof JUMPS)[number];

export interface LocalDeps {
  store: Store;
  clock: Clock;
  dispatch: Dispatch;
  /** `http://127.0.0.1:3000`: the only place that the page may be asked from. */
  origin: string;
  /** The clock's buttons. */
  jump: (to: Jump) => Promise<void>;
  onRecorded: () => void;
  /** An unexpected failure, for the log. */
  report(error: unknown): void;
}

export interface LocalChannel {
  sender: Sender;
  close: () => void;
}

const DIST = join(import.meta.dirname, 'page/dist');
const id = z.coerce.number().int().positive();
const who = z.string().min(1).max(60);
const eventId = z.string().min(8).max(80);
const bodies = {
  message: z.object({
    person: who,
    conversation: z.string().max(80),
    text: z.string().trim().max(4_000),
    threadOf: id.optional(),
    eventId,
    files: z
      .array(z.object({ name: z.string().min(1).max(200), size: z.number().optional() }))
      .max(5)
      .default([]),
  }),
  press: z.object({
    person: who,
    message: id,
    verb: z.string().max(40),
    args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    eventId,
  }),
  change: z.object({
    person: who,
    message: id,
    text: z.string().trim().min(1).max(4_000).optional(),
  }),
  read: z.object({
    person: who,
    conversation: z.string().max(80),
    last: z.coerce.number().int().min(0),
  }),
  clock: z.object({ to: z.enum(JUMPS) }),
};

/** How many messages, threads beside them, a page gets when it does not say. */
const CHUNK = 100;

/** The last `count` messages with their threads, and whether there are earlier ones. */
const lastOf = (
  messages: LocalMessage[],
  count: number,
): { messages: LocalMessage[]; earlier: boolean } => {
  const roots = messages.filter((one) => one.threadOf === null);
  const from = roots.length > count ? (roots[roots.length - count]?.id ?? 0) : 0;
  return {
    messages: messages.filter((one) => (one.threadOf ?? one.id) >= from),
    earlier: from > 0,
  };
};

const queried = (request: express.Request, name: string): string => {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
};

export const mountLocal = (app: express.Express, deps: LocalDeps): LocalChannel => {
  const { store, clock } = deps;
  const token = randomBytes(24).toString('base64url');
  const live = makeLive();
  const router = express.Router();
  const hosts = new Set([new URL(deps.origin).host, `localhost:${new URL(deps.origin).port}`]);
  const origins = new Set([deps.origin, `http://localhost:${new URL(deps.origin).port}`]);

  const stateNow = async (): Promise<PlanState> => {
    const state = await store.read(findState);
    if (state === undefined)
      throw new AvanceError(
        'no-plan',
        'Todavía no hay un plan cargado. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
      );
    return state;
  };
  const personOf = (state: PlanState, personId: string): Person => {
    const person = state.people.find((one) => one.id === personId);
    if (person === undefined)
      throw new AvanceError(
        'unknown-person',
        'Esa persona ya no está en el directorio. Vuelve a cargar la página.',
      );
    return person;
  };
  const inbound = makeInbound({
    store,
    clock,
    dispatch: deps.dispatch,
    timeZone: async () => (await stateNow()).timeZone,
    changed: live.changed,
    onRecorded: deps.onRecorded,
  });

  const isToken = (given: unknown): boolean =>
    typeof given === 'string' &&
    given.length === token.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(token));
  const refuse = (response: express.Response, status: number, message: string): void =>
    void response.status(status).json({ message });

  // CSP: only what this server sends; the renderer sets style attributes.
  router.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: false,
    }),
  );
  router.use((request, response, next) => {
    const origin = request.get('origin');
    if (!hosts.has(request.get('host') ?? ''))
      return refuse(response, 403, workspaceSays.wrong_host);
    if (origin !== undefined && !origins.has(origin))
      return refuse(response, 403, workspaceSays.wrong_origin);
    next();
  });
  router.get('/', async (_request, response) => {
    const html = await readFile(join(DIST, 'index.html'), 'utf8');
    response.set('cache-control', 'no-store').type('html').send(html.replace('%TOKEN%', token));
  });
  router.use('/local/page', express.static(DIST, { index: false, maxAge: 0 }));
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  router.use('/local', (request, response, next) => {
    if (!isToken(request.get('x-avance-token') ?? request.query['token']))
      return refuse(response, 401, workspaceSays.old_token);
    if (request.method !== 'GET' && !request.is('application/json'))
      return refuse(response, 415, workspaceSays.only_json);
    next();
  });
  router.get('/local/events', (request, response) => live.open(request, response));
  router.use('/local/api', express.json({ limit: '64kb' }));

  const toJson = (message: LocalMessage, state: PlanState) => ({
    id: message.id,
    threadOf: message.threadOf,
    at: message.at,
    text: message.deletedAt === null ? message.text : '',
    files: message.files,
    reactions: message.reactions,
    author:
      message.authorId === null
        ? null
        : {
            id: message.authorId,
            name: state.people.find((one) => one.id === message.authorId)?.name ?? PLACES.someone,
          },
    isPrivate: message.privateTo !== null,
    edited: message.editedAt !== null,
    deleted: message.deletedAt !== null,
    card: message.message === null ? null : renderCard(message.message),
  });

  router.get('/local/api/workspace', async (request, response) => {
    const state = await stateNow();
    const people = state.people.map((one) => ({
      id: one.id,
      name: one.name,
      post: one.memberships.map((membership) => POSTS[membership.role]).join(', '),
      role: one.memberships[0]?.role,
    }));
    const person = personOf(
      state,
      queried(request, 'person') ||
        (state.people.find((one) => hasRole(one, 'STAFF')) ?? state.people[0])?.id ||
        '',
    );
    const conversations = conversationsOf(state, person);
    const marks = await store.read((db) => readMarks(db, person.id));
    const messages = await store.read((db) =>
      listLocal(
        db,
        conversations.map((one) => one.id),
        person.id,
      ),
    );
    const unread = (conversation: string): number =>
      messages.filter(
        (one) =>
          one.conversation === conversation &&
          one.authorId !== person.id &&
          one.deletedAt === null &&
          one.id > (marks[conversation] ?? 0),
      ).length;
    response.json({
      plan: {
        title: state.document.plan.title,
        commission: state.commissionName,
        institution: state.document.plan.institution,
        now: toInstant(clock.planNow(), state.timeZone),
      },
      person: {
        id: person.id,
        name: person.name,
        area: person.memberships.find((one) => one.area !== undefined)?.area ?? null,
      },
      people,
      conversations: conversations.map((one) => ({
        ...one,
        unread: unread(one.id),
        lastRead: marks[one.id] ?? 0,
      })),
    });
  });
  router.get('/local/api/messages', async (request, response) => {
    const state = await stateNow();
    const person = personOf(state, queried(request, 'person'));
    const conversation = queried(request, 'conversation');
    if (!conversationsOf(state, person).some((one) => one.id === conversation))
      return refuse(response, 404, workspaceSays.no_conversation);
    const { messages, earlier } = lastOf(
      await store.read((db) => listLocal(db, [conversation], person.id)),
      Number(queried(request, 'last')) || CHUNK,
    );
    response.json({ messages: messages.map((one) => toJson(one, state)), earlier });
  });
  router.get('/local/api/complete', async (request, response) => {
    response.json(await deps.dispatch.complete(queried(request, 'text').slice(0, 500)));
  });

  const take = <T extends z.ZodType>(
    path: string,
    schema: T,
    fn: (body: z.infer<T>, state: PlanState) => Promise<void>,
  ): void => {
    router.post(`/local/api/${path}`, async (request, response) => {
      const parsed = schema.safeParse(request.body);
      if (!parsed.success) return refuse(response, 400, workspaceSays.bad_body);
      await fn(parsed.data, await stateNow());
      response.json({ ok: true });
    });
  };
  take('message', bodies.message, async (body, state) => {
    const person = personOf(state, body.person);
    if (!conversationsOf(state, person).some((one) => one.id === body.conversation))
      throw new AvanceError('unknown-conversation', workspaceSays.no_conversation);
    if (body.text === '' && body.files.length === 0)
      throw new AvanceError('empty', 'Escribe un mensaje.');
    const files = body.files.map((file) => ({
      name: file.name,
      url: `local-file:${encodeURIComponent(file.name)}`,
      ...(file.size === undefined ? {} : { size: file.size }),
    }));
    await inbound.say({
      person,
      conversation: body.conversation,
      text: body.text,
      threadOf: body.threadOf,
      files,
      eventId: body.eventId,
    });
  });
  take('press', bodies.press, (body, state) =>
    inbound.press(
      personOf(state, body.person),
      body.message,
      { verb: body.verb, args: body.args },
      body.eventId,
    ),
  );
  take('change', bodies.change, (body, state) =>
    inbound.change(personOf(state, body.person), body.message, body.text),
  );
  take('read', bodies.read, (body) =>
    store.write((tx) => markRead(tx, body.person, body.conversation, body.last)),
  );
  take('clock', bodies.clock, async ({ to }) => {
    await deps.jump(to);
    live.changed('*');
  });

  router.use(
    (
      error: unknown,
      _request: express.Request,
      response: express.Response,
      next: express.NextFunction,
    ) => {
      if (response.headersSent) return next(error);
      if (error instanceof AvanceError) return refuse(response, 422, error.personMessage);
      const status =
        typeof error === 'object' && error !== null && 'status' in error
          ? Number(error.status)
          : 500;
      if (status >= 500) deps.report(error);
      refuse(response, status, status >= 500 ? workspaceSays.failed : workspaceSays.bad_request);
    },
  );
  app.use(router);
  return { sender: makeLocalSender({ store, clock, changed: live.changed }), close: live.close };
};
