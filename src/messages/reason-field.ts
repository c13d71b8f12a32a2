/** The field of a form in which a reason is written, without which it is not sent. */
import type { Field } from '../conversation/message.ts';

export const reasonField = (
  maxLength: number,
  { label = 'Motivo', value = '' }: { label?: string; value?: string | undefined } = {},
): Field => ({
  type: 'text',
  id: 'reason',
  label,
  required: true,
  maxLength,
  ...(value === '' ? {} : { value }),
});
