/** The few kinds of Block Kit that Avance uses, as plain JSON, and how their texts are made. */
import { escape, fit, fitPlain } from './escape.ts';
import { LIMITS } from './limits.ts';

/** `verbatim`: Slack looks for no names, channels or addresses in it. */
export interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
  verbatim: true;
}
export interface Plain {
  type: 'plain_text';
  text: string;
}

export interface Button {
  type: 'button';
  action_id: string;
  text: Plain;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
}

export interface SlackOption {
  text: Plain;
  value: string;
  description?: Plain;
}

export type InputElement = { action_id: string } & (
  | { type: 'number_input'; is_decimal_allowed: false; initial_value?: string; min_value?: string }
  | {
      type: 'plain_text_input';
      multiline?: true;
      initial_value?: string;
      max_length?: number;
      placeholder?: Plain;
    }
  | { type: 'datepicker'; initial_date?: string }
  | { type: 'timepicker'; initial_time?: string }
  | { type: 'static_select'; options: SlackOption[]; initial_option?: SlackOption }
  | {
      type: 'checkboxes' | 'multi_static_select';
      options: SlackOption[];
      initial_options?: SlackOption[];
    }
);

export type SlackBlock =
  | { type: 'header'; text: Plain }
  | { type: 'section'; text: Mrkdwn; accessory?: Button }
  | { type: 'section'; fields: Mrkdwn[] }
  | { type: 'context'; elements: Mrkdwn[] }
  | { type: 'actions'; elements: Button[] }
  | { type: 'divider' }
  | { type: 'input'; block_id: string; label: Plain; element: InputElement; optional: boolean };

/** Slack refuses an empty text. */
export const NOTHING = '—';

export const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });
export const plain = (text: string, most: number): Plain => ({
  type: 'plain_text',
  text: fitPlain(text, most) || NOTHING,
});

/** Bold does not go over the end of a line. */
export const bold = (text: string, most: number): string => {
  const written = fit(text.replace(/\s+/g, ' '), most - 2);
  return written === '' ? '' : `*${written}*`;
};

export const section = (written: string): SlackBlock => ({
  type: 'section',
  text: mrkdwn(written),
});
export const context = (written: string): SlackBlock => ({
  type: 'context',
  elements: [mrkdwn(written)],
});
export const note = (text: string): SlackBlock => context(escape(text));

/** Lines in as few pieces as stay within `most` characters each, in their order. */
export const pieces = (lines: string[], most: number = LIMITS.piece): string[] => {
  const made: string[] = [];
  for (const line of lines) {
    const last = made.at(-1);
    if (last === undefined || last.length + 1 + line.length > most) made.push(line);
    else made[made.length - 1] = `${last}\n${line}`;
  }
  return made;
};

/** Bytes as they are sent. */
export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).byteLength;
