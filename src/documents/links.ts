/**
 * Addresses of files: which file, until when, and a signature over both and the plan. Whoever has the address may read
 * the file, as with any link that is sent in a chat; nobody can make one, or change one into another.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FileName } from '../conversation/message.ts';
import { documents as allDocuments, type Documents } from '../messages/papers/documents.ts';
import type { LinkOf } from '../messages/with-links.ts';

/** Host as it stands in a URL: IPv6 in brackets. */
export const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Real days. */
const GOOD_FOR_DAYS = 30;
const DAY_SECONDS = 86_400;
const MOST_LETTERS = 600;

export interface FileSecrets {
  /** Signs. */
  files: string;
  /** Opens the calendar. */
  calendar: string;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

const signatureOf = (payload: string, planId: string, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([planId, payload]))
    .digest();

const same = (buffer: Buffer, other: Buffer): boolean =>
  buffer.length === other.length && timingSafeEqual(buffer, other);
/** Compared without telling how much of it is right. */
export const sameSecret = (given: string, secret: string): boolean =>
  same(
    createHmac('sha256', 'compare').update(given).digest(),
    createHmac('sha256', 'compare').update(secret).digest(),
  );

/** @param now real milliseconds. */
export const signFile = (
  file: FileName,
  planId: string,
  secret: string,
  now: number,
  documents: Documents = allDocuments,
): string => {
  const payload = Buffer.from(
    JSON.stringify([
      Math.floor(now / 1_000) + GOOD_FOR_DAYS * DAY_SECONDS,
      ...documents.partsOf(file),
    ]),
  ).toString('base64url');
  return `${payload}.${signatureOf(payload, planId, secret).toString('base64url')}`;
};

const parsed = (payload: string): unknown[] => {
  const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return Array.isArray(value) ? value : [];
};

/** `wrong`: altered, cut, of another plan, of nothing we know. @param now real milliseconds. */
export const openToken = (
  token: string,
  planId: string,
  secret: string,
  now: number,
  documents: Documents = allDocuments,
): FileName | 'wrong' | 'expired' => {
  const [payload = '', mac = '', ...rest] = token.split('.');
  if (
    rest.length > 0 ||
    token.length > MOST_LETTERS ||
    !/^[\w-]+$/.test(payload) ||
    !/^[\w-]{43}$/.test(mac)
  )
    return 'wrong';
  // As text: the last letter of base64 has bits that mean nothing.
  if (
    !same(Buffer.from(mac), Buffer.from(signatureOf(payload, planId, secret).toString('base64url')))
  )
    return 'wrong';
  const [until, ...parts] = parsed(payload);
  const file = documents.fileOf(parts);
  if (typeof until !== 'number' || file === undefined) return 'wrong';
  return now / 1_000 < until ? file : 'expired';
};

/** Where files are found: as the settings say, else the simulated workspace's own origin; undefined: nowhere. */
export const baseOf = (
  { publicUrl, localWorkspace }: { publicUrl?: string; localWorkspace: boolean },
  origin: string,
): string | undefined => publicUrl ?? (localWorkspace ? origin : undefined);

/** Of a service with these settings that listens there. */
export const linkSettings = (
  config: Parameters<typeof baseOf>[0] & { channels: Record<string, unknown> },
  origin: string,
): Pick<LinkDeps, 'base' | 'mails'> => ({
  base: baseOf(config, origin),
  mails: config.channels['email'] !== undefined,
});

export const calendarAddress = (base: string, key: string): string =>
  `${base}/calendario.ics?clave=${encodeURIComponent(key)}`;

export interface LinkDeps {
  /** Without a slash at its end; absent: there are no addresses. */
  base: string | undefined;
  /** Asked at each link: the calendar's may be renewed meanwhile. */
  secrets: () => FileSecrets;
  realNow: () => number;
  /** This service sends the mail itself. */
  mails?: boolean | undefined;
  /** Absent: those of this service. */
  documents?: Documents | undefined;
}

export const makeLinkOf =
  ({ base, secrets, realNow, mails = false, documents = allDocuments }: LinkDeps): LinkOf =>
  (file, planId) => {
    if (mails && documents.isMailedItself(file)) return null;
    if (base === undefined) return undefined;
    if (documents.isSubscription(file)) return calendarAddress(base, secrets().calendar);
    const token = signFile(file, planId, secrets().files, realNow(), documents);
    return `${base}/archivos/${token}/${documents.addressName(file)}`;
  };
