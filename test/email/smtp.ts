/** A real SMTP server on this machine that does as it is told: takes mail, refuses it, cuts, or keeps silent. */
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the next mail meets; after the script everything is taken. */
export type Fault =
  | { at: 'rcpt' | 'mail' | 'data'; code: number; said: string }
  /** The connection ends: at a recipient, at DATA, while the mail comes, or when all of it is there and nothing was answered. */
  | { at: 'cut-rcpt' | 'cut-at-data' | 'cut-data' | 'cut-after-data' }
  /** Everything came, and no answer ever does. */
  | { at: 'silent' };

export interface TakenMail {
  from: string;
  to: string[];
  raw: string;
}

export interface FakeSmtp {
  port: number;
  /** Whose mail was answered with 250. */
  taken: TakenMail[];
  /** Every mail of which all came, answered or not. */
  arrived: TakenMail[];
  faults: Fault[];
  logins: string[];
  close: () => Promise<void>;
}

const refusal = (code: number, said: string): Error =>
  Object.assign(new Error(said), { responseCode: code });

export const makeSmtp = async (
  options: { secure?: boolean; password?: string; startTls?: boolean } = {},
): Promise<FakeSmtp> => {
  const fake: Omit<FakeSmtp, 'port' | 'close'> = { taken: [], arrived: [], faults: [], logins: [] };
  const sockets = new Map<string, { destroy: () => void }>();
  let fault: Fault | undefined;
  const server = new SMTPServer({
    secure: options.secure ?? false,
    authOptional: options.password === undefined,
    disabledCommands: options.startTls === true || options.secure === true ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username = '', password }, _session, done) => {
      fake.logins.push(username);
      if (password === options.password) done(null, { user: username });
      else done(refusal(535, '5.7.8 Invalid credentials'));
    },
    onMailFrom: (_address, _session, done) => {
      fault = fake.faults.shift();
      done(fault?.at === 'mail' ? refusal(fault.code, fault.said) : null);
    },
    onRcptTo: (_address, session, done) => {
      if (fault?.at === 'cut-rcpt') return void sockets.get(session.id)?.destroy();
      done(fault?.at === 'rcpt' ? refusal(fault.code, fault.said) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const cut = (): void => void sockets.get(session.id)?.destroy();
      if (fault?.at === 'cut-at-data') return cut();
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (fault?.at === 'cut-data') cut();
      });
      stream.on('end', () => {
        if (fault?.at === 'cut-data') return;
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        };
        fake.arrived.push(mail);
        if (fault?.at === 'cut-after-data') return cut();
        if (fault?.at === 'silent') return;
        if (fault?.at === 'data') return void done(refusal(fault.code, fault.said));
        fake.taken.push(mail);
        done(null);
      });
    },
  });
  // The library keeps its connections to itself: the raw ones are cut here.
  server.server.on(
    options.secure === true ? 'secureConnection' : 'connection',
    (socket: Socket) => {
      pending.push(socket);
    },
  );
  const pending: { destroy: () => void }[] = [];
  server.onConnect = (session, done) => {
    const socket = pending.shift();
    if (socket !== undefined) sockets.set(session.id, socket);
    done(null);
  };
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    ...fake,
    port,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => closed());
      }),
  };
};
