/** A field of a form as an input of a card. */
import type { Field } from '../../conversation/message.ts';
import { missing, WHOLE_NUMBER } from '../../messages/platforms/card-words.ts';
import type { Element } from './elements.ts';
import { CARD_LIMITS, cut } from './limits.ts';

type ChoiceField = Extract<Field, { type: 'choice' | 'multichoice' }>;

const choices = (field: ChoiceField): Record<string, unknown> => ({
  style: field.type === 'multichoice' ? 'expanded' : 'compact',
  isMultiSelect: field.type === 'multichoice',
  wrap: true,
  choices: field.options
    .slice(0, CARD_LIMITS.choices)
    .map((option) => ({ title: cut(option.label, 150), value: option.value })),
  ...(field.type === 'choice' && field.value !== undefined ? { value: field.value } : {}),
  ...(field.type === 'multichoice' && field.values !== undefined
    ? { value: field.values.join(',') }
    : {}),
});

const writing = (field: Extract<Field, { type: 'text' }>): Record<string, unknown> => ({
  ...(field.multiline === true ? { isMultiline: true } : {}),
  ...(field.value === undefined ? {} : { value: field.value }),
  ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
  ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
});

export const input = (field: Field): Element => {
  const common = {
    id: field.id,
    label: field.label,
    ...(field.required === true ? { isRequired: true, errorMessage: missing(field) } : {}),
  };
  switch (field.type) {
    case 'number':
      return {
        type: 'Input.Number',
        ...common,
        ...(field.value === undefined ? {} : { value: field.value }),
        ...(field.min === undefined ? {} : { min: field.min }),
        errorMessage: WHOLE_NUMBER,
      };
    case 'text':
      return { type: 'Input.Text', ...common, ...writing(field) };
    case 'date':
    case 'time':
      return {
        type: field.type === 'date' ? 'Input.Date' : 'Input.Time',
        ...common,
        ...(field.value === undefined ? {} : { value: field.value }),
      };
    case 'choice':
    case 'multichoice':
      return { type: 'Input.ChoiceSet', ...common, ...choices(field) };
  }
};
