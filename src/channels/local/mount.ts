/**
 * The simulated workspace's own server part: one page, a few JSON paths and a live stream, on loopback. Host and Origin
 * are checked, and every path wants the token of this start, so that no other page of the browser can write the record.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { errorFacts } from '../../log.ts';
import type { MountDeps, MountedChannel } from '../channel.ts';
import { onlyFrom, onlyWith, pageHeaders, replyOnFailure } from './guard.ts';
import { makeInbound } from './inbound.ts';
import { makeLive } from './live.ts';
import { acting, reading } from './routes.ts';
import { makeLocalSender } from './send.ts';
import { institutionNow } from './view.ts';

const DIST = join(import.meta.dirname, 'page/dist');

const pageRoutes = (token: string): express.Router => {
  const router = express.Router();
  router.get('/', async (_request, response) => {
    const html = await readFile(join(DIST, 'index.html'), 'utf8');
    response.set('cache-control', 'no-store').type('html').send(html.replace('%TOKEN%', token));
  });
  router.use('/local/page', express.static(DIST, { index: false, maxAge: 0 }));
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  return router;
};

export const mountLocal = (deps: Omit<MountDeps, 'draw'>): MountedChannel => {
  const { app, store, clock, dispatch, log } = deps;
  const token = randomBytes(24).toString('base64url');
  const live = makeLive();
  const inbound = makeInbound({
    store,
    clock,
    dispatch,
    timeZone: async () => (await institutionNow(store)).present.timeZone,
    changed: live.changed,
    onRecorded: deps.onRecorded,
  });

  const routes = { store, clock, dispatch, inbound, jump: deps.jump, changed: live.changed };
  const router = express.Router();
  router.use(pageHeaders(), onlyFrom(deps.origin), pageRoutes(token));
  router.use('/local', onlyWith(token));
  router.get('/local/events', (request, response) => live.open(request, response));
  router.use('/local/api', express.json({ limit: '64kb' }), reading(routes), acting(routes));
  router.use(
    replyOnFailure((error) =>
      log.error(errorFacts(error), 'a request of the simulated workspace failed'),
    ),
  );
  app.use(router);
  return { sender: makeLocalSender({ store, clock, changed: live.changed }), stop: live.close };
};
