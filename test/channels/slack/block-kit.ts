/** A strict reading of the kinds of Block Kit that Avance uses: what Slack would refuse is refused here, and named. */
import { z } from 'zod';
import { SLACK_LIMITS } from '../../../src/channels/slack/render/limits.ts';

const S = SLACK_LIMITS;
const said = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'empty')
    .refine((text) => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(text), 'half a character');
const mentions = /<[!@#]|(?<![A-Za-z0-9])@(channel|here|everyone)/;

const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: said(most).refine((text) => !mentions.test(text), 'mentions'),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    verbatim: z.literal(true),
    text: said(most)
      .refine((text) => !mentions.test(text), 'mentions')
      .refine((text) => !/[<>]|&(?!(amp|lt|gt);)/.test(text), 'not escaped'),
  });
const id = z.string().min(1).max(S.id);
const json = z
  .string()
  .min(1)
  .max(S.actionValue)
  .refine((text) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }, 'not JSON');

const button = z
  .strictObject({
    type: z.literal('button'),
    action_id: id,
    text: plain(S.button),
    style: z.enum(['primary', 'danger']).optional(),
    value: json.optional(),
    url: z.url().max(S.url).optional(),
  })
  .refine((one) => (one.value === undefined) !== (one.url === undefined), 'a value or an address');

const option = z.strictObject({
  text: plain(S.optionText),
  value: z.string().min(1).max(S.optionValue),
  description: plain(S.optionText).optional(),
});
const options = z
  .array(option)
  .min(1)
  .max(S.options)
  .refine((all) => new Set(all.map((one) => one.value)).size === all.length, 'a value twice');
const amongThem = (one: {
  options: unknown[];
  initial_option?: unknown;
  initial_options?: unknown[] | undefined;
}): boolean =>
  [
    ...(one.initial_option === undefined ? [] : [one.initial_option]),
    ...(one.initial_options ?? []),
  ].every((chosen) => one.options.some((each) => JSON.stringify(each) === JSON.stringify(chosen)));
const whole = z.string().regex(/^-?\d+$/);
const inputElement = z.union([
  z
    .strictObject({
      type: z.literal('number_input'),
      action_id: id,
      is_decimal_allowed: z.literal(false),
      initial_value: whole.optional(),
      min_value: whole.optional(),
    })
    .refine(
      (one) =>
        one.initial_value === undefined ||
        one.min_value === undefined ||
        Number(one.initial_value) >= Number(one.min_value),
      'below its least',
    ),
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      action_id: id,
      placeholder: plain(S.placeholder).optional(),
      multiline: z.literal(true).optional(),
      initial_value: z.string().min(1).optional(),
      max_length: z.int().min(1).max(S.inputLength).optional(),
    })
    .refine(
      (one) => (one.initial_value?.length ?? 0) <= (one.max_length ?? S.inputLength),
      'longer than its most',
    ),
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
  }),
  z
    .strictObject({
      type: z.literal('static_select'),
      action_id: id,
      options,
      initial_option: option.optional(),
    })
    .refine(amongThem, 'chosen but not offered'),
  z
    .strictObject({
      type: z.literal('checkboxes'),
      action_id: id,
      options: options.max(S.checkboxes),
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(amongThem, 'chosen but not offered'),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      action_id: id,
      options,
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(amongThem, 'chosen but not offered'),
]);

const block = z.union([
  z.strictObject({ type: z.literal('header'), text: plain(S.header) }),
  z.strictObject({
    type: z.literal('section'),
    text: mrkdwn(S.section),
    accessory: button.optional(),
  }),
  z.strictObject({
    type: z.literal('section'),
    fields: z.array(mrkdwn(S.field)).min(1).max(S.fields),
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(mrkdwn(S.section)).min(1).max(S.contextElements),
  }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(5) }),
  z.strictObject({ type: z.literal('divider') }),
]);
const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(S.label),
  element: inputElement,
  optional: z.boolean(),
});

interface WithIds {
  type: string;
  block_id?: string;
  accessory?: { action_id: string } | undefined;
  elements?: object[];
}
const idsOf = (blocks: WithIds[]): string[] =>
  blocks.flatMap((one) => [
    ...(one.block_id === undefined ? [] : [`block ${one.block_id}`]),
    ...(one.accessory === undefined ? [] : [one.accessory.action_id]),
    ...(one.elements ?? []).flatMap((each) =>
      'action_id' in each ? [String(each.action_id)] : [],
    ),
  ]);
const unique = (blocks: WithIds[]): boolean => new Set(idsOf(blocks)).size === idsOf(blocks).length;

const message = z
  .strictObject({
    text: said(S.section).refine((text) => !mentions.test(text), 'mentions'),
    blocks: z.array(block).min(1).max(S.blocks).refine(unique, 'an id twice'),
  })
  .refine(
    (one) => Buffer.byteLength(JSON.stringify(one)) < S.message * 0.96,
    'too long as a whole',
  );
const modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: id,
  private_metadata: z.string().max(S.metadata),
  title: plain(S.title),
  submit: plain(S.submit),
  close: plain(S.submit),
  blocks: z
    .array(z.union([block, input]))
    .min(1)
    .max(S.viewBlocks)
    .refine(unique, 'an id twice'),
});
const home = z
  .strictObject({
    type: z.literal('home'),
    callback_id: id,
    blocks: z
      .array(block)
      .max(S.viewBlocks * 0.96)
      .refine(unique, 'an id twice'),
  })
  .refine((one) => Buffer.byteLength(JSON.stringify(one)) < 80_000, 'too long as a whole');

const problemsOf =
  (schema: z.ZodType) =>
  (value: unknown): string[] => {
    const read = schema.safeParse(value);
    const where = (issue: z.core.$ZodIssue): string =>
      issue.code === 'invalid_union' ? ` in ${JSON.stringify(value).slice(0, 300)}` : '';
    return read.success
      ? []
      : read.error.issues.map(
          (issue) => `${issue.path.join('.')}: ${issue.message}${where(issue)}`,
        );
  };

/** What is wrong, one sentence each; nothing when Slack would take it, with room to spare. */
export const messageProblems = problemsOf(message);
export const modalProblems = problemsOf(modal);
export const homeProblems = problemsOf(home);
