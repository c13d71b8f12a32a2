/** The page's JSON paths: what it reads, and what people do in it. */
import express from 'express';
import type { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import { AvanceError } from '../../errors.ts';
import { workspaceSays } from '../../messages/platforms/workspace.ts';
import type { Store } from '../../store/database/store.ts';
import type { Institution } from '../../store/plan/institution.ts';
import { listLocal, markRead } from '../../store/ledger/local.ts';
import { refuse } from './guard.ts';
import type { Inbound } from './inbound.ts';
import type { Outcome } from './typed.ts';
import { bodies, queried, type Jump } from './requests.ts';
import { conversationsOf } from './roles.ts';
import { CHUNK, lastOf, personOf, institutionNow, toJson, workspaceOf } from './view.ts';

export interface RouteDeps {
  store: Store;
  clock: Clock;
  dispatch: Dispatch;
  inbound: Inbound;
  /** The clock's buttons. */
  jump: (to: Jump) => Promise<void>;
  /** A conversation has something new to show; `*`: everything. */
  changed: (conversation: string) => void;
}

export const reading = ({ store, clock, dispatch }: RouteDeps): express.Router => {
  const router = express.Router();
  router.get('/workspace', async (request, response) => {
    response.json(await workspaceOf(store, queried(request, 'person'), clock.planNow()));
  });
  router.get('/messages', async (request, response) => {
    const institution = await institutionNow(store);
    const person = personOf(institution, queried(request, 'person'));
    const conversation = queried(request, 'conversation');
    if (!conversationsOf(institution, person).some(({ id }) => id === conversation))
      return refuse(response, 404, workspaceSays.no_conversation);
    const { messages, earlier } = lastOf(
      await store.read((db) => listLocal(db, [conversation], person.id)),
      Number(queried(request, 'last')) || CHUNK,
    );
    response.json({ messages: messages.map((message) => toJson(message, institution)), earlier });
  });
  router.get('/complete', async (request, response) => {
    response.json(await dispatch.complete(queried(request, 'text').slice(0, 500)));
  });
  return router;
};

const sayIn = async (
  { inbound }: RouteDeps,
  body: z.infer<typeof bodies.message>,
  institution: Institution,
): Promise<Outcome> => {
  const person = personOf(institution, body.person);
  if (!conversationsOf(institution, person).some(({ id }) => id === body.conversation))
    throw new AvanceError('unknown-conversation', workspaceSays.no_conversation);
  if (body.text === '' && body.files.length === 0)
    throw new AvanceError('empty', 'Escribe un mensaje.');
  const files = body.files.map((file) => ({
    name: file.name,
    url: `local-file:${encodeURIComponent(file.name)}`,
    ...(file.size === undefined ? {} : { size: file.size }),
  }));
  return inbound.say({
    person,
    conversation: body.conversation,
    text: body.text,
    threadOf: body.threadOf,
    files,
    eventId: body.eventId,
  });
};

export const acting = (deps: RouteDeps): express.Router => {
  const { store, inbound } = deps;
  const router = express.Router();
  const take = <T extends z.ZodType>(
    path: string,
    schema: T,
    fn: (body: z.infer<T>, institution: Institution) => Promise<Outcome | void>,
  ): void => {
    router.post(`/${path}`, async (request, response) => {
      const parsed = schema.safeParse(request.body);
      if (!parsed.success) return refuse(response, 400, workspaceSays.bad_body);
      const outcome = await fn(parsed.data, await institutionNow(store));
      response.json({ ok: true, ...outcome });
    });
  };
  take('message', bodies.message, (body, institution) => sayIn(deps, body, institution));
  take('press', bodies.press, (body, institution) =>
    inbound.press(
      personOf(institution, body.person),
      body.message,
      { verb: body.verb, args: body.args, isForm: body.isForm },
      body.eventId,
    ),
  );
  take('change', bodies.change, (body, institution) =>
    inbound.change(personOf(institution, body.person), body.message, body.text),
  );
  take('read', bodies.read, (body) =>
    store.update((tx) => markRead(tx, body.person, body.conversation, body.last)),
  );
  take('clock', bodies.clock, async ({ to }) => {
    await deps.jump(to);
    deps.changed('*');
  });
  return router;
};
