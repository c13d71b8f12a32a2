/** The Home tab: several neutral messages, one under the other, each with its own buttons. */
import type { Message } from '../../../conversation/message.ts';
import { MORE_THAN_FITS } from '../../../messages/platforms/card-words.ts';
import { bytesOf, note, type SlackBlock } from './blocks.ts';
import type { Redraw } from './form-button.ts';
import { LIMITS } from './limits.ts';
import { draw } from './message.ts';
import { fitBlocks } from './page.ts';

export interface HomeView {
  type: 'home';
  callback_id: 'home';
  blocks: SlackBlock[];
}

/** A section, and who can draw it again when one of its forms is opened. */
export interface HomeSection {
  message: Message;
  redraw?: Redraw;
}

const DIVIDER: SlackBlock = { type: 'divider' };
/** A section of fewer blocks than this would say nothing. */
const LEAST = 4;

/** Each section gets an equal share of what is left, so that a long one never hides those below it. */
export const renderHome = (sections: HomeSection[]): HomeView => {
  const shown = sections.slice(0, Math.floor(LIMITS.viewBlocks / (LEAST + 1)));
  const blocks: SlackBlock[] = [];
  for (const [index, { message, redraw }] of shown.entries()) {
    const share = Math.floor((LIMITS.viewBlocks - 1 - blocks.length) / (shown.length - index)) - 1;
    const bytes =
      Math.floor((LIMITS.viewBytes - 500 - bytesOf(blocks)) / (shown.length - index)) - 30;
    blocks.push(
      ...(index === 0 ? [] : [DIVIDER]),
      ...fitBlocks(draw(message, { redraw, prefix: `${index}.` }), { blocks: share, bytes }),
    );
  }
  if (shown.length < sections.length) blocks.push(note(MORE_THAN_FITS));
  return { type: 'home', callback_id: 'home', blocks };
};
