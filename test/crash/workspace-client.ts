/** A person at the simulated workspace's page, over HTTP: asks until it is answered, also across restarts. */
import { randomUUID } from 'node:crypto';
import { startProcess, type ServiceProcess } from './service-process.ts';

export interface WorkspaceClient {
  post(path: 'message' | 'press' | 'change' | 'clock', body: object): Promise<void>;
}

/** @throws when the page is not there or refuses. */
export const openWorkspace = async (origin: string): Promise<WorkspaceClient> => {
  const page = await fetch(origin);
  const token = /name="avance-token" content="([^"]+)"/.exec(await page.text())?.[1];
  if (token === undefined) throw new Error('the page has no token');
  const headers = { 'content-type': 'application/json', 'x-avance-token': token, origin };
  return {
    post: async (path, body) => {
      const response = await fetch(`${origin}/local/api/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const told = await response.text();
      if (!response.ok) throw new Refused(response.status, told);
    },
  };
};

/** A service on this database, and its page. */
export const connect = async (
  url: string,
): Promise<{ service: ServiceProcess; client: WorkspaceClient }> => {
  const service = await startProcess({ env: { DATABASE_URL: url } });
  try {
    return { service, client: await openWorkspace(service.origin) };
  } catch (error) {
    await service.kill();
    throw error;
  }
};

/** It was answered, and the answer was no: asking again will not help. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(`${status} ${message}`);
    this.name = 'Refused';
  }
}

export const newEvent = (): string => randomUUID();
