/** The connection to the mail server: one for each mail, with its limits, and what became of the mail. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '../../conversation/sender.ts';
import { errorFacts } from '../../log.ts';
import type { EmailConfig } from './settings.ts';

/** Real milliseconds; each may be waited for once or more in one mail. */
export interface SmtpLimits {
  connectMs: number;
  /** Between two answers. */
  silenceMs: number;
  /** All of it. */
  wholeMs: number;
}
const LIMITS: SmtpLimits = { connectMs: 10_000, silenceMs: 20_000, wholeMs: 60_000 };
/** How long everything waits when the service itself is refused: its password, its sender. */
const REFUSED_WAIT_MS = 60_000;

export interface Envelope {
  from: string;
  to: string;
}

export interface Transport {
  /** Never rejects. `refused`: the server refuses this service, not the recipient. */
  send(envelope: Envelope, raw: Buffer): Promise<SmtpOutcome>;
  /** Connects, identifies itself and sends nothing; the problem, if there is one. Never rejects. */
  verify(): Promise<SmtpProblem | undefined>;
}

type Failed = Exclude<SendOutcome, { state: 'sent' | 'later' }>;
export type SmtpOutcome = { state: 'taken' } | (Failed & { refused?: true });

export interface SmtpProblem {
  kind: 'password' | 'tls' | 'unreachable' | 'refused';
  error: string;
}

interface SmtpFailure {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}
const failureOf = (error: unknown): SmtpFailure =>
  typeof error === 'object' && error !== null ? error : {};

const MOST_WORDS = 160;
/** What the server said, or the connection's own word: without passwords or what was sent. */
const smtpError = (error: unknown): string => {
  const { response, code } = failureOf(error);
  const said = response ?? code ?? errorFacts(error).error;
  return said.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
};

/** RFC 3463: 5.7.x is a policy about who sends, not about the mailbox. */
const isPolicy = (response: string | undefined): boolean => /^5\d\d[ -]5\.7\./.test(response ?? '');

/**
 * What a failure means for the mail.
 * @param handedOver the whole mail was given to the connection: without an answer nobody knows whether it was taken.
 */
const smtpOutcome = (error: unknown, handedOver: boolean): SmtpOutcome => {
  const { code, command = '', response, responseCode } = failureOf(error);
  const said = smtpError(error);
  const refused = (): SmtpOutcome => ({
    state: 'retry',
    retryAfterMs: REFUSED_WAIT_MS,
    error: said,
    refused: true,
  });
  if (code === 'EAUTH' || code === 'ENOAUTH') return refused();
  if (responseCode === undefined) {
    // What nobody can be written to at: nodemailer did not even ask.
    if (code === 'EENVELOPE') return { state: 'failed', error: said, address: true };
    return handedOver
      ? { state: 'uncertain', error: said }
      : { state: 'retry', retryAfterMs: 0, error: said };
  }
  if (responseCode < 500) return { state: 'retry', retryAfterMs: 0, error: said };
  if (command === 'RCPT TO')
    return isPolicy(response) ? refused() : { state: 'failed', error: said, address: true };
  return command === 'DATA' ? { state: 'failed', error: said } : refused();
};

const problemOf = (error: unknown): SmtpProblem => {
  const { code, responseCode } = failureOf(error);
  const said = smtpError(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'password', error: said };
  if (
    code === 'ETLS' ||
    /certificate|self.signed|SSL|TLS/i.test(`${code} ${said} ${errorFacts(error).error}`)
  )
    return { kind: 'tls', error: said };
  return { kind: responseCode === undefined ? 'unreachable' : 'refused', error: said };
};

/** A connection that identified itself; `use` gets it and says when it is done. Whatever happens, it is closed. */
const withConnection = (
  config: EmailConfig,
  { connectMs, silenceMs, wholeMs }: SmtpLimits,
  use: (connection: SMTPConnection, done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const { host, port, secure, requireTls, user, password } = config;
    const connection = new SMTPConnection({
      host,
      port,
      secure,
      requireTLS: requireTls,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: silenceMs,
    });
    const done = (error?: Error | null): void => {
      clearTimeout(deadline);
      connection.close();
      if (error === undefined || error === null) resolve();
      else reject(error);
    };
    const deadline = setTimeout(() => done(new Error('not answered in time')), wholeMs);
    connection.once('error', done);
    connection.connect((error) => {
      if (error) return done(error);
      if (user === undefined) return use(connection, done);
      connection.login({ credentials: { user, pass: password ?? '' } }, (refusal) =>
        refusal ? done(refusal) : use(connection, done),
      );
    });
  });

export const makeTransport = (config: EmailConfig, limits: SmtpLimits = LIMITS): Transport => ({
  send: async (envelope, raw) => {
    // Read only once the server asked for it: whether it was read to its end says whether it may have been taken.
    const stream = Readable.from([raw], { objectMode: false });
    try {
      await withConnection(config, limits, (connection, done) =>
        connection.send({ from: envelope.from, to: [envelope.to] }, stream, done),
      );
      return { state: 'taken' };
    } catch (error) {
      return smtpOutcome(error, stream.readableEnded);
    }
  },
  verify: async () => {
    try {
      await withConnection(config, limits, (_connection, done) => done());
      return undefined;
    } catch (error) {
      return problemOf(error);
    }
  },
});
