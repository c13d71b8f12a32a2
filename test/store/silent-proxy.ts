/** Between the store and PostgreSQL: passes everything on, until it falls silent without closing anything. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SilentProxy {
  /** The database's address, through here. */
  url: string;
  /** From now on nothing is passed on, of what stands and of what comes. */
  fallSilent: () => void;
  /** What comes from now on is passed on again; what stood before stays silent. */
  speak: () => void;
  /** How many connections to it stand. */
  open: () => number;
  close: () => void;
}

export const makeSilentProxy = async (databaseUrl: string): Promise<SilentProxy> => {
  const target = new URL(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let silent = false;
  const all = new Set<Socket>();
  const clients = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    all.add(socket);
    return socket.on('error', () => undefined).on('close', () => all.delete(socket));
  };
  const server = createServer((client) => {
    keep(client).on('close', () => clients.delete(client));
    clients.add(client);
    if (silent) return void client.resume();
    const database = keep(connect(Number(target.port || 5432), target.hostname));
    const pair: [Socket, Socket] = [client, database];
    pairs.add(pair);
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (data) => pairs.has(pair) && to.write(data));
      from.on('close', () => pairs.has(pair) && to.destroy());
    };
    pass(client, database);
    pass(database, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    fallSilent: () => {
      silent = true;
      pairs.clear();
    },
    speak: () => {
      silent = false;
    },
    open: () => clients.size,
    close: () => {
      for (const socket of all) socket.destroy();
      server.close();
    },
  };
};
