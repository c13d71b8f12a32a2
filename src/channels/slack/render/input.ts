/** A field of a form as an input of a modal, with only what Slack would take as its first value. */
import { MORE_THAN_FITS, NOTHING_TO_CHOOSE } from '../../../messages/platforms/card-words.ts';
import type { Field, Option } from '../../../conversation/message.ts';
import {
  bold,
  note,
  NOTHING,
  plain,
  section,
  type InputElement,
  type SlackBlock,
  type SlackOption,
} from './blocks.ts';
import { clean, fitPlain } from './escape.ts';
import { LIMITS } from './limits.ts';

export const blockId = (field: string): string => `field:${field}`;
export const fieldOf = (block: string): string | undefined =>
  block.startsWith('field:') ? block.slice('field:'.length) : undefined;
/** The one element of each input. */
export const VALUE = 'value';

/** Slack takes 75 characters; the rest of a long label goes on below it. */
const option = ({ label, value }: Option): SlackOption => {
  const line = label.replace(/\s+/g, ' ').trim();
  if (fitPlain(line, LIMITS.optionText) === fitPlain(line, Infinity))
    return { text: plain(line, LIMITS.optionText), value };
  const end = line.lastIndexOf(' ', LIMITS.optionText - 5);
  if (end < 30) return { text: plain(line, LIMITS.optionText), value };
  return {
    text: plain(line.slice(0, end), LIMITS.optionText),
    value,
    description: plain(line.slice(end), LIMITS.optionText),
  };
};

/** What cannot be chosen is left out: a value that is none, that is too long to come back whole, or that came before. */
const offered = (options: Option[]): SlackOption[] =>
  options
    .filter(
      ({ value }, index) =>
        value !== '' &&
        value.length <= LIMITS.optionValue &&
        options.findIndex((one) => one.value === value) === index,
    )
    .slice(0, LIMITS.options)
    .map(option);

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [Name in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: Value };
/** Slack refuses a day or an hour that is none. */
const day = (value = ''): string | undefined => {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(read) || !new Date(read).toISOString().startsWith(value) ? undefined : value;
};
const hour = (value = ''): string | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined;
const whole = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value);

const element = (field: Field): InputElement | undefined => {
  const common = { action_id: VALUE };
  switch (field.type) {
    case 'number': {
      const least = whole(field.min) ? field.min : undefined;
      const shown =
        whole(field.value) && field.value >= (least ?? field.value)
          ? String(field.value)
          : undefined;
      return {
        ...common,
        type: 'number_input',
        is_decimal_allowed: false,
        ...given('min_value', least === undefined ? undefined : String(least)),
        ...given('initial_value', shown),
      };
    }
    case 'text': {
      const most = Math.min(
        Math.max(1, Math.floor(field.maxLength ?? LIMITS.inputLength)),
        LIMITS.inputLength,
      );
      return {
        ...common,
        type: 'plain_text_input',
        max_length: most,
        ...(field.multiline === true ? { multiline: true } : {}),
        ...given('initial_value', clean((field.value ?? '').slice(0, most)) || undefined),
        ...given(
          'placeholder',
          fitPlain(field.placeholder ?? '', LIMITS.placeholder) === ''
            ? undefined
            : plain(field.placeholder ?? '', LIMITS.placeholder),
        ),
      };
    }
    case 'date':
      return { ...common, type: 'datepicker', ...given('initial_date', day(field.value)) };
    case 'time':
      return { ...common, type: 'timepicker', ...given('initial_time', hour(field.value)) };
    case 'choice': {
      const options = offered(field.options);
      if (options.length === 0) return undefined;
      return {
        ...common,
        type: 'static_select',
        options,
        ...given(
          'initial_option',
          options.find(({ value }) => value === field.value),
        ),
      };
    }
    case 'multichoice': {
      const options = offered(field.options);
      const chosen = options.filter(({ value }) => field.values?.includes(value) === true);
      const type = options.length > LIMITS.checkboxes ? 'multi_static_select' : 'checkboxes';
      if (options.length === 0) return undefined;
      return {
        ...common,
        type,
        options,
        ...given('initial_options', chosen.length === 0 ? undefined : chosen),
      };
    }
  }
};

export const input = (field: Field): SlackBlock[] => {
  const made = element(field);
  const label = plain(field.label, LIMITS.label);
  if (made === undefined)
    return [section(bold(field.label, LIMITS.label) || NOTHING), note(NOTHING_TO_CHOOSE)];
  const more =
    'options' in field && 'options' in made && made.options.length < field.options.length;
  return [
    {
      type: 'input',
      block_id: blockId(field.id),
      label,
      element: made,
      optional: field.required !== true,
    },
    ...(more ? [note(MORE_THAN_FITS)] : []),
  ];
};
