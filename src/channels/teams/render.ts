/** A neutral message as Teams takes it: an Adaptive Card, and the sentence that notifies. */
import type { Activity } from 'botbuilder';
import { cut } from '../adaptive-card/limits.ts';
import { renderCard, type AdaptiveCard, type CardOptions } from '../adaptive-card/render.ts';
import type { Message } from '../../conversation/message.ts';
import type { Carried } from './place.ts';

/** A press that only asks for the card as it is now. */
export const SHOW = 'ver';

/** A message holds 28 KB in all. */
const MOST_TEXT = 6_000;
const CARD = 'application/vnd.microsoft.card.adaptive';

/** @param viewer for whom it is drawn anew whenever they look at it. */
export const optionsFor = (carried: Carried, viewer?: string): CardOptions => ({
  carry: { avance: carried },
  full: true,
  signs: true,
  ...(viewer === undefined || carried.again === undefined
    ? {}
    : { refresh: { verb: SHOW, userIds: [viewer] } }),
});

export const cardFor = (message: Message, carried: Carried, viewer?: string): AdaptiveCard =>
  renderCard(message, optionsFor(carried, viewer));

/** A message that is one sentence is written as one: it needs no card around it. */
const isSentence = ({ text, blocks }: Message): boolean =>
  blocks.length === 0 ||
  (blocks.length === 1 && blocks[0]?.type === 'text' && blocks[0].text === text);

export const cardActivity = (
  message: Message,
  carried: Carried,
  viewer?: string,
): Partial<Activity> =>
  isSentence(message)
    ? { type: 'message', text: cut(message.text, MOST_TEXT), textFormat: 'plain' }
    : {
        type: 'message',
        summary: cut(message.text, 500),
        attachments: [{ contentType: CARD, content: cardFor(message, carried, viewer) }],
      };
