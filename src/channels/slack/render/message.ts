/** A whole message for Slack: what notifies and what is shown. */
import type { Message } from '../../../messages/message.ts';
import { drawBlocks, type FormValue, type SlackBlock } from './blocks.ts';
import { escapedWithin } from './escape.ts';
import { cut, SLACK_LIMITS } from './limits.ts';

export interface SlackMessage {
  text: string;
  blocks: SlackBlock[];
}

export const renderMessage = (message: Message, formValue: FormValue): SlackMessage =>
  ({ text: escapedWithin(message.text, SLACK_LIMITS.fallback, cut) || ' ', blocks: drawBlocks(message, formValue) });

/** A card that stands in a channel: its forms are found again by their place, in the card as it would be drawn now. */
export const byPlace: FormValue = (_form, at) => JSON.stringify({ form: at });
