/** A form as a modal; what was filled in, read back by field; and errors shown at their fields. */
import { z } from 'zod';
import { AvanceError } from '../../../errors.ts';
import { CANCEL } from '../../../messages/platforms/card-words.ts';
import type { Form, Press } from '../../../conversation/message.ts';
import { bold, NOTHING, plain, section, type Plain, type SlackBlock } from './blocks.ts';
import { fitPlain } from './escape.ts';
import { blockId, fieldOf, input, VALUE } from './input.ts';
import { LIMITS } from './limits.ts';
import { fromJson, pressSchema, shorten, toJson } from './value.ts';

export interface Modal {
  type: 'modal';
  callback_id: string;
  private_metadata: string;
  title: Plain;
  submit: Plain;
  close: Plain;
  blocks: SlackBlock[];
}

/** Every modal of Avance is a form. */
export const FORM_CALLBACK = 'form';

/** Where the form was opened, so that the answer finds its way back. */
const fromSchema = z.object({
  /** None: App Home, or a window. */
  channel: z.string().optional(),
  ts: z.string().optional(),
  thread: z.string().optional(),
  responseUrl: z.string().max(600).optional(),
});
export type From = z.infer<typeof fromSchema>;
const metadataSchema = z.object({ submit: pressSchema, from: fromSchema });

/** @throws AvanceError `form-too-large` when what it submits would not come back whole. */
export const renderModal = (form: Form, from: From): Modal => {
  const submit = shorten(
    { verb: form.submit.press.verb, args: form.submit.press.args },
    LIMITS.metadata - toJson({ submit: {}, from }).length,
  );
  if (submit === undefined)
    throw new AvanceError(
      'form-too-large',
      'Este formulario es demasiado largo para Slack. Repórtalo en el hilo de la tarjeta.',
    );
  const title = form.title.replace(/\s+/g, ' ').trim();
  const long = fitPlain(title, LIMITS.title) !== fitPlain(title, Infinity);
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: toJson({ submit, from }),
    title: plain(title, LIMITS.title),
    submit: plain(form.submit.label, LIMITS.submit),
    close: plain(CANCEL, LIMITS.submit),
    // The window's own title holds 24 characters.
    blocks: [
      ...(long ? [section(bold(title, LIMITS.section))] : []),
      ...form.fields.flatMap(input),
    ].slice(0, LIMITS.viewBlocks),
  };
};

export const readMetadata = (
  metadata: string | undefined,
): { submit: Press; from: From } | undefined => fromJson(metadataSchema, metadata);

/** `view.state.values`, of whatever Slack may send in it. */
export type StateValues = Record<
  string,
  Record<
    string,
    {
      type?: string;
      value?: string | null;
      selected_date?: string | null;
      selected_time?: string | null;
      selected_option?: { value: string } | null;
      selected_options?: { value: string }[] | null;
    }
  >
>;

const filledIn = (state: StateValues[string][string]): Press['args'][string] | undefined => {
  if (state.selected_options !== undefined)
    return state.selected_options?.map(({ value }) => value);
  const text =
    state.value ?? state.selected_date ?? state.selected_time ?? state.selected_option?.value;
  if (text === undefined || text === '') return undefined;
  return state.type === 'number_input' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
};

/** What was filled in, by field; what was left empty is left out. @param fields only these, if given. */
export const readSubmission = (values: StateValues, fields?: string[]): Press['args'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([block, elements]) => {
      const field = fieldOf(block);
      const state = elements[VALUE];
      const value = state === undefined ? undefined : filledIn(state);
      if (field === undefined || value === undefined || fields?.includes(field) === false)
        return [];
      return [[field, value] as const];
    }),
  );

/** The ids of a modal's fields, as its submission tells them. */
export const fieldsOf = (values: StateValues): string[] =>
  Object.keys(values).flatMap((block) => fieldOf(block) ?? []);

export interface FieldErrors {
  response_action: 'errors';
  errors: Record<string, string>;
}

/**
 * The answer to a submission that cannot be taken: the modal stays open and says why at each field.
 * @param fields the modal's own: an error of any other is said at the first, because Slack refuses names it does not know.
 */
export const errors = (
  fieldErrors: Record<string, string>,
  fields: string[] = Object.keys(fieldErrors),
): FieldErrors => {
  const said: Record<string, string> = {};
  for (const [field, text] of Object.entries(fieldErrors)) {
    const place = blockId(fields.includes(field) ? field : (fields[0] ?? field));
    said[place] =
      fitPlain(said[place] === undefined ? text : `${said[place]} ${text}`, LIMITS.error) ||
      NOTHING;
  }
  return { response_action: 'errors', errors: said };
};
