/** Connects to either database: its clients, what tells one state of it from another, and what notices that it changed. */
import {
  listeningLimits,
  openPostgres,
  openSqlite,
  type Clients,
  type PostgresLimits,
} from './clients.ts';
import { openDataVersion, openPostgresChanges, sqliteChanges } from './changes.ts';
import { makeGlance, type Glance } from './glance.ts';
import type { Changes } from './store.ts';

export interface Connecting {
  url: string;
  realNow: () => number;
  limits?: Partial<PostgresLimits> | undefined;
}

export interface Connected {
  clients: Clients;
  /** Of the present moment. On SQLite it is known, on PostgreSQL it has to be asked for. */
  glance: () => Glance | Promise<Glance>;
  /** Closed by whoever opened it. */
  openChanges: () => Changes;
}

export const connectSqlite = async ({ url }: Connecting): Promise<Connected> => {
  const clients = await openSqlite(url);
  const version = await openDataVersion(url);
  return {
    clients: {
      ...clients,
      close: async () => {
        await clients.close();
        version.close();
      },
    },
    glance: () => ({ version: version.current() }),
    openChanges: () => sqliteChanges(version),
  };
};

export const connectPostgres = async (to: Connecting): Promise<Connected> => {
  const { url, realNow, limits } = to;
  const { pool, ...clients } = await openPostgres(url, limits);
  return {
    clients,
    glance: makeGlance(pool),
    openChanges: () => openPostgresChanges({ url, realNow, ...listeningLimits(limits) }),
  };
};
