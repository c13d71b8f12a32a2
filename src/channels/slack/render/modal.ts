/** The neutral form as a modal, and what a person filled in as arguments. */
import type { Field, Form, Press } from '../../../messages/message.ts';
import { MODAL } from '../../../messages/slack-words.ts';
import type { SlackBlock } from './blocks.ts';
import { escapedWithin } from './escape.ts';
import { cut, SLACK_LIMITS } from './limits.ts';

/** Where the form was opened: the modal takes it along. */
export interface ModalOrigin {
  channel?: string;
  /** The card's timestamp, or the thread's. */
  ts?: string;
}

export interface ModalMetadata {
  press: Press;
  from: ModalOrigin;
}

export interface ModalView {
  type: 'modal';
  callback_id: string;
  private_metadata: string;
  title: object;
  submit: object;
  close: object;
  blocks: SlackBlock[];
}

export const FORM_CALLBACK = 'avance-form';
const VALUE = 'value';

const plain = (text: string, most: number): object => ({ type: 'plain_text', text: escapedWithin(text, most, cut) || ' ', emoji: false });
const options = (field: Extract<Field, { options: unknown }>): { text: object; value: string }[] =>
  field.options.slice(0, SLACK_LIMITS.options).map((one) => ({ text: plain(one.label, SLACK_LIMITS.option), value: one.value }));

const element = (field: Field): Record<string, unknown> | undefined => {
  const common = { action_id: VALUE };
  switch (field.type) {
    case 'number': return { type: 'number_input', ...common, is_decimal_allowed: false, ...(field.min === undefined ? {} : { min_value: String(field.min) }), ...(field.value === undefined ? {} : { initial_value: String(field.value) }) };
    case 'text': return {
      type: 'plain_text_input', ...common, multiline: field.multiline === true, ...(field.maxLength === undefined ? {} : { max_length: Math.min(field.maxLength, 3_000) }),
      ...(field.value === undefined || field.value === '' ? {} : { initial_value: cut(field.value, Math.min(field.maxLength ?? SLACK_LIMITS.initial, SLACK_LIMITS.initial)) }),
      ...(field.placeholder === undefined ? {} : { placeholder: plain(field.placeholder, SLACK_LIMITS.placeholder) }),
    };
    case 'date': return { type: 'datepicker', ...common, ...(field.value === undefined || field.value === '' ? {} : { initial_date: field.value }) };
    case 'time': return { type: 'timepicker', ...common, ...(field.value === undefined || field.value === '' ? {} : { initial_time: field.value }) };
    case 'choice': {
      const all = options(field);
      const initial = all.find((one) => one.value === field.value);
      return all.length === 0 ? undefined : { type: 'static_select', ...common, options: all, ...(initial === undefined ? {} : { initial_option: initial }) };
    }
    case 'multichoice': {
      const all = options(field);
      const initial = all.filter((one) => field.values?.includes(one.value));
      return all.length === 0 ? undefined : { type: 'multi_static_select', ...common, options: all, ...(initial.length === 0 ? {} : { initial_options: initial }) };
    }
  }
};

export const renderModal = (form: Form, from: ModalOrigin): ModalView => ({
  type: 'modal', callback_id: FORM_CALLBACK,
  private_metadata: JSON.stringify({ press: form.submit.press, from } satisfies ModalMetadata),
  // A modal's title is short; the whole one stands above the fields.
  title: plain(form.title.length <= SLACK_LIMITS.modalTitle ? form.title : MODAL.title, SLACK_LIMITS.modalTitle),
  submit: plain(form.submit.label, SLACK_LIMITS.modalButton), close: plain(MODAL.close, SLACK_LIMITS.modalButton),
  blocks: [
    ...(form.title.length <= SLACK_LIMITS.modalTitle ? [] : [{ type: 'section', text: plain(form.title, SLACK_LIMITS.text) }]),
    ...form.fields.flatMap((field): SlackBlock[] => {
      const drawn = element(field);
      return drawn === undefined ? [] : [{ type: 'input', block_id: field.id, label: plain(field.label, SLACK_LIMITS.label), optional: field.required !== true, element: drawn }];
    }),
  ].slice(0, SLACK_LIMITS.viewBlocks),
});

interface Filled {
  type?: string;
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
}

const valueOf = (filled: Filled): string | string[] | undefined =>
  filled.selected_options?.map((one) => one.value) ?? filled.selected_option?.value ?? filled.selected_date ?? filled.selected_time ?? filled.value ?? undefined;

/** `view.state.values` as arguments by field; what was left empty is absent. */
export const readFields = (values: Record<string, Record<string, Filled>>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(values).flatMap(([id, byAction]) => {
    const value = valueOf(byAction[VALUE] ?? {});
    return value === undefined ? [] : [[id, value] as const];
  }));
