/** What the values of settings may be: checks that several settings share, each with what its Spanish error asks for. */
import { z } from 'zod';

export type Environment = Record<string, string | undefined>;
/** For the README's table: name, what holds without it, meaning. */
export type SettingRow<Name extends string> = [name: Name, otherwise: string, meaning: string];

export const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO instant with an offset or Z that names a day that exists. */
export const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
};

export const onOff = (otherwise: string) =>
  z.enum(['on', 'off'], { error: `escribe on u off${otherwise}.` }).optional();
export const url = (end: string, hint: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:/.test(text) && text.endsWith(end), {
      error: hint,
    })
    .optional();
/** Plain http only within this machine. */
export const isSafe = (address: string | undefined): boolean =>
  address === undefined ||
  !URL.canParse(address) ||
  new URL(address).protocol === 'https:' ||
  LOOPBACK.includes(new URL(address).hostname.replace(/^\[|\]$/g, ''));
export const ONLY_HERE =
  'sin cifrar (http) sólo se acepta dentro de esta máquina (127.0.0.1); usa https.';
export const text = (pattern: RegExp, error: string) =>
  z.string().regex(pattern, { error }).optional();

/** One line for each value that has not the form which the schema asks for, naming its variable. */
export const wrongValues = (schema: z.ZodType, given: Environment): string[] =>
  schema
    .safeParse(given)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
