/** What a press brings: the command and its arguments, what was filled in, and what the card carried. */
import { z } from 'zod';
import type { Field, Form, Press } from '../../conversation/message.ts';
import type { TeamsActivity } from './activity.ts';
import type { Carried } from './place.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const press = z.object({ verb: z.string().min(1).max(60), args: z.record(z.string(), value) });
const carried = z.object({
  key: z.string().max(300).optional(),
  again: z
    .union([z.object({ verb: z.string().max(60), text: z.string().max(500) }), press])
    .optional(),
});
const pressed = z.looseObject({
  verb: z.string().min(1).max(60),
  args: z.record(z.string(), value).optional(),
  avance: carried.optional().catch(undefined),
});
const invoked = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string(), data: pressed }),
});

export interface Pressed {
  press: Press;
  /** What the person filled in, by field; empty fields are left out. */
  inputs: Press['args'];
  carried: Carried;
}

/** Undefined when it is none of ours. */
export const readPressed = (activity: TeamsActivity): Pressed | undefined => {
  const read =
    activity.type === 'invoke'
      ? invoked.safeParse(activity.value).data?.action.data
      : pressed.safeParse(activity.value).data;
  if (read === undefined) return undefined;
  const { verb, args = {}, avance = {}, ...rest } = read;
  const inputs = Object.fromEntries(
    Object.entries(rest).flatMap(([name, given]) => {
      const read = value.safeParse(given);
      return read.success && read.data !== '' ? [[name, read.data] as const] : [];
    }),
  );
  return { press: { verb, args }, inputs, carried: avance as Carried };
};

const textOf = (given: Press['args'][string] | undefined): string | undefined =>
  given === undefined ? undefined : Array.isArray(given) ? given.join(',') : String(given);

const refilled = (field: Field, given: Press['args'][string] | undefined): Field => {
  const text = textOf(given);
  if (field.type === 'multichoice') return { ...field, values: text?.split(',') ?? [] };
  const empty = { ...field };
  delete empty.value;
  if (text === undefined) return empty;
  if (field.type !== 'number') return { ...field, value: text };
  return Number.isFinite(Number(text)) ? { ...field, value: Number(text) } : empty;
};

/** The form as the person left it: a refusal takes nothing away. */
export const refill = (form: Form, inputs: Press['args']): Form => ({
  ...form,
  fields: form.fields.map((field) => refilled(field, inputs[field.id])),
});
