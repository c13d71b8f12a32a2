/**
 * What a button carries: JSON in its `value`, and read back when it is pressed. Slack hands texts back escaped, so `&`, `<`
 * and `>` are written as JSON's own escapes and there is nothing left to escape. What comes back is checked here for its form,
 * and again by the command's schema for its sense.
 */
import { z } from 'zod';
import type { Press } from '../../../conversation/message.ts';
import { LIMITS } from './limits.ts';

export const pressSchema = z.object({
  verb: z.string().min(1).max(60),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

export const toJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

export const fromJson = <Schema extends z.ZodType>(
  schema: Schema,
  text: string | undefined,
): z.infer<Schema> | undefined => {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** A note may be cut, a key or an address never: half of one would mean something else. */
const isProse = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 100 && /\s/.test(value) && !/^https?:/.test(value);

/** The press with its longest prose cut until the whole is within `most` characters of JSON; undefined when that is not enough. */
export const shorten = (press: Press, most: number): Press | undefined => {
  const over = toJson(press).length - most;
  if (over <= 0) return press;
  const [id, text] =
    Object.entries(press.args)
      .filter(([, value]) => isProse(value))
      .sort((a, b) => String(b[1]).length - String(a[1]).length)[0] ?? [];
  if (id === undefined || typeof text !== 'string') return undefined;
  const kept = text
    .slice(0, Math.max(80, text.length - Math.ceil(over / 6) - 1))
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return shorten({ ...press, args: { ...press.args, [id]: `${kept}…` } }, most);
};

export const pressValue = (press: Press): string | undefined => {
  const fitting = shorten({ verb: press.verb, args: press.args }, LIMITS.actionValue);
  return fitting === undefined ? undefined : toJson(fitting);
};

export const readPress = (value: string | undefined): Press | undefined =>
  fromJson(pressSchema, value);
