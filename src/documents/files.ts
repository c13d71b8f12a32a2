/**
 * Files and the calendar on the one HTTP server: made from the present state when they are asked for, never listed, and
 * the same answer for what was never there as for what is gone.
 */
import express from 'express';
import helmet from 'helmet';
import type { Clock } from '../clock.ts';
import { toInstant } from '../domain/time/dates.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { makeLinkOf, newSecret, openToken, sameSecret, type FileSecrets } from './links.ts';
import { errorFacts, type Log } from '../log.ts';
import { filePage, filePages } from '../messages/papers/file-words.ts';
import type { FileName } from '../conversation/message.ts';
import { documents as allDocuments, type Documents } from '../messages/papers/documents.ts';
import type { LinkOf } from '../messages/with-links.ts';
import { loadStates } from '../store/plan/plans.ts';
import { findSecret, keepSecret } from '../store/database/secrets.ts';
import type { Store } from '../store/database/store.ts';
import { CONTENT_TYPES, writeContent } from './writers.ts';

export interface FilesDeps {
  app: express.Express;
  store: Store;
  clock: Clock;
  log: Log;
  /** Where people's browsers find this service, without a slash at its end; absent: nothing is linked. */
  base: string | undefined;
  /** This service sends the mail itself. */
  mails?: boolean | undefined;
  /** How a document becomes bytes; absent: as it should. */
  write?: typeof writeContent;
  /** Absent: those of this service. */
  documents?: Documents | undefined;
}

export interface Files {
  linkOf: LinkOf;
  /** Another process may have renewed the calendar's key. */
  refresh: () => Promise<void>;
}

/** The secrets of this database, made at its first start. */
const openSecrets = (store: Store): Promise<FileSecrets> => {
  const candidates = { files: newSecret(), calendar: newSecret() };
  return store.update(async (tx) => ({
    files: await keepSecret(tx, 'secret-files', candidates.files),
    calendar: await keepSecret(tx, 'secret-calendar', candidates.calendar),
  }));
};

const page = (response: express.Response, status: number, which: keyof typeof filePages): void =>
  void response.status(status).type('html').send(filePage(filePages[which]));

/** @param states every plan that the document may speak of. */
const sendFile = async (
  { clock, write = writeContent, documents = allDocuments }: FilesDeps,
  state: PlanState,
  file: FileName,
  response: express.Response,
  states = [state],
): Promise<void> => {
  const at = toInstant(clock.planNow(), state.timeZone);
  const content = documents.make(state, file, at, states);
  if (content === undefined) return page(response, 404, 'missing');
  const format = documents.formatOf(file);
  const bytes = await write(content, format);
  const name = 'events' in content ? documents.addressName(file) : `${content.name}.${format}`;
  response.attachment(name).type(CONTENT_TYPES[format]).send(Buffer.from(bytes));
};

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const headers = (): express.RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });

const openFile = async (
  deps: FilesDeps,
  secrets: FileSecrets,
  token: string,
  response: express.Response,
): Promise<void> => {
  // The address does not say of which plan it is: its signature does.
  const opened = (await deps.store.read(loadStates))
    .map((state) => ({
      state,
      file: openToken(token, state.planId, secrets.files, deps.clock.realNow(), deps.documents),
    }))
    .find(({ file }) => file !== 'wrong');
  if (opened?.file === 'expired') return page(response, 410, 'expired');
  if (opened === undefined || opened.file === 'wrong') return page(response, 404, 'missing');
  await sendFile(deps, opened.state, opened.file, response);
};

const openCalendar = async (
  deps: FilesDeps,
  given: string,
  response: express.Response,
): Promise<void> => {
  const { key, states } = await deps.store.read(async (db) => ({
    key: await findSecret(db, 'secret-calendar'),
    states: await loadStates(db),
  }));
  const [state] = states;
  if (key === undefined || state === undefined || !sameSecret(given, key))
    return page(response, 404, 'no_calendar');
  // One address for the institution: whoever has it sees the sessions of all its commissions.
  await sendFile(deps, state, { kind: 'calendar' }, response, states);
};

/** Says on a page that it went wrong, and logs why. */
const replyOnFailure =
  (log: Log): express.ErrorRequestHandler =>
  (
    error: unknown,
    _request: express.Request,
    response: express.Response,
    next: express.NextFunction,
  ) => {
    if (response.headersSent) return next(error);
    // An address that is no address at all, as `%E0%A4`.
    if (error instanceof URIError) return page(response, 404, 'missing');
    log.error(errorFacts(error), 'a file could not be made');
    page(response, 500, 'failed');
  };

const routerOf = (deps: FilesDeps, secrets: () => FileSecrets): express.Router => {
  const { log } = deps;
  const router = express.Router();
  router.use(['/archivos', '/calendario.ics'], headers(), (_request, response, next) => {
    response.set('cache-control', 'private, no-store').set('x-robots-tag', 'noindex');
    next();
  });
  router.get('/archivos/:token/:name', (request, response) =>
    openFile(deps, secrets(), wordOf(request.params.token), response),
  );
  router.get('/calendario.ics', (request, response) =>
    openCalendar(deps, wordOf(request.query['clave']), response),
  );
  router.use('/archivos', (_request, response) => page(response, 404, 'missing'));
  router.use('/calendario.ics', (_request, response) => page(response, 404, 'no_calendar'));
  router.use(replyOnFailure(log));
  return router;
};

/** Mounts `/archivos` and `/calendario.ics`; stands before what other rooms mount at the root. */
export const mountFiles = async (deps: FilesDeps): Promise<Files> => {
  let secrets = await openSecrets(deps.store);
  deps.app.use(routerOf(deps, () => secrets));
  return {
    linkOf: makeLinkOf({ ...deps, secrets: () => secrets, realNow: deps.clock.realNow }),
    refresh: async () => {
      secrets = await openSecrets(deps.store);
    },
  };
};
