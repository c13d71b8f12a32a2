/**
 * What does not fit is left out from the end, before the last buttons, and said. Cut at Slack's blocks, of which lists and
 * tables have several, so that as much as possible stays. The same blocks are always cut the same.
 */
import { MORE_THAN_FITS } from '../../../messages/platforms/card-words.ts';
import { bytesOf, note, type SlackBlock } from './blocks.ts';

export interface Room {
  blocks: number;
  bytes: number;
}

/** Kept for a first block of text, however much room the buttons ask for. */
const FIRST_TEXT = 3_000;

export interface Drawn {
  blocks: SlackBlock[];
  /** How many blocks at the end are the message's last buttons. */
  last: number;
  /** Something could not be drawn at all. */
  lost: boolean;
}

/** As many from the beginning as there is room for. */
const takeWhileFits = (blocks: SlackBlock[], room: Room): SlackBlock[] => {
  let bytes = 0;
  const kept: SlackBlock[] = [];
  for (const block of blocks.slice(0, Math.max(0, room.blocks))) {
    bytes += bytesOf(block) + 1;
    if (bytes > room.bytes) break;
    kept.push(block);
  }
  return kept;
};

/** Rows of buttons; of the row that is too large, the buttons for which there is room. */
const takeButtons = (rows: SlackBlock[], room: Room): SlackBlock[] => {
  const kept = takeWhileFits(rows, room);
  const next = rows[kept.length];
  const rest = left(room, kept);
  if (next?.type !== 'actions' || rest.blocks < 1) return kept;
  const amount =
    next.elements.findLastIndex(
      (_, index) =>
        bytesOf({ ...next, elements: next.elements.slice(0, index + 1) }) + 1 <= rest.bytes,
    ) + 1;
  return amount === 0 ? kept : [...kept, { ...next, elements: next.elements.slice(0, amount) }];
};

const left = (room: Room, taken: SlackBlock[]): Room => ({
  blocks: room.blocks - taken.length,
  bytes: room.bytes - taken.reduce((sum, block) => sum + bytesOf(block) + 1, 0),
});

/** A title or a line above nothing says nothing. */
const withoutLooseEnd = (blocks: SlackBlock[]): SlackBlock[] => {
  const end = blocks.findLastIndex((block) => block.type !== 'header' && block.type !== 'divider');
  return end === -1 ? blocks : blocks.slice(0, end + 1);
};

export const fitBlocks = ({ blocks, last, lost }: Drawn, room: Room): SlackBlock[] => {
  const notice = note(MORE_THAN_FITS);
  const whole = lost
    ? [...blocks.slice(0, blocks.length - last), notice, ...blocks.slice(blocks.length - last)]
    : blocks;
  if (takeWhileFits(whole, room).length === whole.length) return whole;
  // Buttons may take all the room but for the notice and a first block of text.
  const beside = left(room, [notice]);
  const buttons = takeButtons(blocks.slice(blocks.length - last), {
    blocks: beside.blocks - 1,
    bytes: beside.bytes - Math.min(FIRST_TEXT, beside.bytes / 2),
  });
  return [
    ...withoutLooseEnd(takeWhileFits(blocks.slice(0, blocks.length - last), left(beside, buttons))),
    notice,
    ...buttons,
  ];
};
