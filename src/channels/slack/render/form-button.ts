/**
 * How a form travels: Slack's button holds 2,000 characters and a form of fifty choices does not fit, so the button only
 * names its form, and whoever opens it draws the message again and finds the form there.
 *
 * Drawing again is also the cleaner of two ways because the form opens with what stands now. Only an answer that nobody can draw again carries its form whole,
 * and only while that fits.
 */
import { z } from 'zod';
import type { FormName } from '../../../messages/forms.ts';
import type { Field, Form, Press } from '../../../conversation/message.ts';
import { LIMITS } from './limits.ts';
import { fromJson, pressSchema, toJson } from './value.ts';

/**
 * Who can draw the message again: the posting that stands in the database, or a press (`pendientes`, `avance` … only show).
 * Undefined: nobody.
 */
export type Redraw = 'posting' | Press | undefined;

export interface FormButton {
  name: FormName;
  redraw: Redraw;
  /** The form itself, where it was carried. */
  form?: Form;
}

const options = z.array(z.object({ label: z.string(), value: z.string() }));
const common = { id: z.string(), label: z.string(), required: z.boolean().optional() };
const fieldSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('number'),
    ...common,
    value: z.number().optional(),
    min: z.number().optional(),
  }),
  z.object({
    type: z.literal('text'),
    ...common,
    value: z.string().optional(),
    multiline: z.boolean().optional(),
    maxLength: z.number().optional(),
    placeholder: z.string().optional(),
  }),
  z.object({ type: z.literal('date'), ...common, value: z.string().optional() }),
  z.object({ type: z.literal('time'), ...common, value: z.string().optional() }),
  z.object({ type: z.literal('choice'), ...common, options, value: z.string().optional() }),
  z.object({
    type: z.literal('multichoice'),
    ...common,
    options,
    values: z.array(z.string()).optional(),
  }),
]);

const buttonSchema = z.object({
  form: pressSchema.extend({ nth: z.number().int().optional() }),
  redraw: z.union([z.literal('posting'), pressSchema]).optional(),
  /** Title, label of the button that submits, fields. */
  whole: z.tuple([z.string(), z.string(), z.array(fieldSchema)]).optional(),
});

/** @returns the button's value, or undefined when not even the name fits. */
export const formValue = (name: FormName, form: Form, redraw: Redraw): string | undefined => {
  const named = { form: name, redraw };
  const tries =
    redraw === undefined
      ? [{ ...named, whole: [form.title, form.submit.label, form.fields] }, named]
      : [named, { form: name }];
  return tries.map(toJson).find((value) => value.length <= LIMITS.actionValue);
};

export const readFormButton = (value: string | undefined): FormButton | undefined => {
  const read = fromJson(buttonSchema, value);
  if (read === undefined) return undefined;
  const {
    form: { nth, ...press },
    redraw,
    whole,
  } = read;
  const name: FormName = { ...press, ...(nth === undefined ? {} : { nth }) };
  if (whole === undefined) return { name, redraw };
  const [title, label, fields] = whole;
  // zod leaves out what was left out; only its types say `undefined`.
  return { name, redraw, form: { title, fields: fields as Field[], submit: { label, press } } };
};
