/** The one HTTP server: health, readiness and metrics; channels mount their own paths on the same application. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import express from 'express';
import helmet from 'helmet';
import { AvanceError } from './errors.ts';
import type { Metrics } from './metrics.ts';

export interface HttpDeps {
  metrics: Metrics;
  /** Resolves when the database answers; rejects otherwise. */
  databaseAnswers: () => Promise<void>;
  /** Everything is mounted or connected. */
  channelsReady: () => boolean;
  /** Why a platform refuses us, by channel. */
  refusals: () => Record<string, string>;
  /** Places that can no longer be written to, `slack C012: is_archived`; shown, the service is none the less ready. */
  failedAddresses: () => Promise<string[]>;
}

/** A database that takes longer to answer than this does not answer, real milliseconds. */
const ANSWERS_WITHIN_MS = 3_000;
const inTime = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    setTimeout(ANSWERS_WITHIN_MS, undefined, { ref: false }).then(() => {
      throw new Error('no answer in time');
    }),
  ]);

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || /^(::ffff:)?127\./.test(address));

/** The application with `/healthz`, `/readyz` and `/metrics`; nothing is listening yet. */
export const makeApp = ({
  metrics,
  databaseAnswers,
  channelsReady,
  refusals,
  failedAddresses,
}: HttpDeps): express.Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(['/healthz', '/readyz', '/metrics'], helmet());
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    const database = await inTime(databaseAnswers()).then(
      () => true,
      () => false,
    );
    const refused = channelsReady() ? refusals() : {};
    const channels = channelsReady() && Object.keys(refused).length === 0;
    const addresses = database ? await inTime(failedAddresses()).catch(() => []) : [];
    response.status(database && channels ? 200 : 503).json({
      status: database && channels ? 'ready' : 'not-ready',
      database,
      channels,
      ...(Object.keys(refused).length === 0 ? {} : { refused }),
      ...(addresses.length === 0 ? {} : { addresses }),
    });
  });
  app.get('/metrics', async (request, response) => {
    if (!isLoopback(request.socket.remoteAddress)) {
      response.status(403).type('text/plain').send('only from this machine\n');
      return;
    }
    response.type(metrics.contentType).send(await metrics.text());
  });
  return app;
};

const listenError = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new AvanceError(
      'port-busy',
      `PORT: el puerto ${port} ya está ocupado en ${host}. Elige otro, por ejemplo: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new AvanceError(
      'port-denied',
      `PORT: no hay permiso para usar el puerto ${port}. Elige uno mayor que 1023, por ejemplo: PORT=3000 npm start`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new AvanceError(
      'host-unknown',
      `HOST: ${host} no es una dirección de esta máquina. Usa HOST=127.0.0.1`,
    );
  }
  return error;
};

/**
 * Listens on host and port (0: any free one).
 * @throws AvanceError `port-busy`, `port-denied`, `host-unknown`.
 */
export const listen = (
  app: express.Express,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen(port, host, () =>
      resolve({ server, port: (server.address() as AddressInfo).port }),
    );
  });

/** Stops taking requests and cuts those that stay open (live pages). */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
