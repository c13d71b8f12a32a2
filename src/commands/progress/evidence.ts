/** Evidence as a press carries it: an address that a person typed, or those of what came with a reply. */
import { z } from 'zod';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { blank } from '../blank.ts';

const address = z.string().max(1_000);

/** One typed address, or a list of kept ones; an empty field is none. */
export const evidenceSchema = z.preprocess(
  blank,
  z.union([address, z.array(address).max(10)]).optional(),
);
export type GivenEvidence = z.infer<typeof evidenceSchema>;

const isLink = (url: string): boolean => /^https?:\/\/\S+$/.test(url);
const isKeptFile = (url: string): boolean => /^local-file:\S+$/.test(url);

const nameOf = (url: string): string => {
  try {
    return decodeURIComponent(url.slice(url.indexOf(':') + 1));
  } catch {
    return url;
  }
};

/** Undefined when one of them is no address: the person is told, and nothing is recorded. */
export const toEvidence = (given: GivenEvidence): Evidence[] | undefined => {
  const urls = given === undefined ? [] : typeof given === 'string' ? [given.trim()] : given;
  const typed = typeof given === 'string';
  if (!urls.every((url) => isLink(url) || (!typed && isKeptFile(url)))) return undefined;
  return urls.map((url) =>
    isLink(url) ? { kind: 'link', url } : { kind: 'file', url, name: nameOf(url) },
  );
};

/** What a button must carry so that nothing is lost on the way through it. */
export const evidenceArgs = (evidence: Evidence[]): { evidence?: string[] } =>
  evidence.length === 0 ? {} : { evidence: evidence.slice(0, 10).map((one) => one.url) };
