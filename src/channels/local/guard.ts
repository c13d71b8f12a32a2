/** Who may ask: only the page of this start of the service, on this machine, by the headers and the token that it brings. */
import { timingSafeEqual } from 'node:crypto';
import type express from 'express';
import helmet from 'helmet';
import { AvanceError } from '../../errors.ts';
import { workspaceSays } from '../../messages/platforms/workspace.ts';

export const refuse = (response: express.Response, status: number, message: string): void =>
  void response.status(status).json({ message });

/** CSP: only what this server sends; the renderer sets style attributes. */
export const pageHeaders = (): express.RequestHandler =>
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
  });

/** @param origin `http://127.0.0.1:3000`; its `localhost` is taken as well. */
export const onlyFrom = (origin: string): express.RequestHandler => {
  const local = `localhost:${new URL(origin).port}`;
  const hosts = new Set([new URL(origin).host, local]);
  const origins = new Set([origin, `http://${local}`]);
  return (request, response, next) => {
    const from = request.get('origin');
    if (!hosts.has(request.get('host') ?? ''))
      return refuse(response, 403, workspaceSays.wrong_host);
    if (from !== undefined && !origins.has(from))
      return refuse(response, 403, workspaceSays.wrong_origin);
    next();
  };
};

const isToken = (given: unknown, token: string): boolean =>
  typeof given === 'string' &&
  given.length === token.length &&
  timingSafeEqual(Buffer.from(given), Buffer.from(token));

export const onlyWith =
  (token: string): express.RequestHandler =>
  (request, response, next) => {
    if (!isToken(request.get('x-avance-token') ?? request.query['token'], token))
      return refuse(response, 401, workspaceSays.old_token);
    if (request.method !== 'GET' && !request.is('application/json'))
      return refuse(response, 415, workspaceSays.only_json);
    next();
  };

/** Tells the page what went wrong; an unexpected failure goes to the log too. */
export const replyOnFailure =
  (report: (error: unknown) => void): express.ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof AvanceError) return refuse(response, 422, error.personMessage);
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (status >= 500) report(error);
    refuse(response, status, status >= 500 ? workspaceSays.failed : workspaceSays.bad_request);
  };
