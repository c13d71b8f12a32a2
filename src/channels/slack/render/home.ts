/** The App Home of one person: several neutral messages under each other. */
import type { Message } from '../../../messages/message.ts';
import { drawBlocks, type FormValue, type SlackBlock } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';

export interface HomeView {
  type: 'home';
  blocks: SlackBlock[];
}

/** Ids are unique in a view: each part's begin with its own number. */
const renumber = (blocks: SlackBlock[], part: number): SlackBlock[] =>
  JSON.parse(JSON.stringify(blocks), (key, value: unknown) => (key === 'action_id' ? `${part}/${String(value)}` : value)) as SlackBlock[];

export const renderHome = (parts: Message[], formValue: FormValue): HomeView => {
  const room = Math.floor(SLACK_LIMITS.viewBlocks / Math.max(parts.length, 1)) - 1;
  const most = { blocks: room, chars: Math.floor(SLACK_LIMITS.viewChars / Math.max(parts.length, 1)) };
  return { type: 'home', blocks: parts.flatMap((part, at) => [...(at === 0 ? [] : [{ type: 'divider' }]), ...renumber(drawBlocks(part, formValue, most), at)]) };
};
