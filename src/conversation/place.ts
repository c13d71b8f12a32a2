/** Where something is said: a channel or a private conversation, on which card. */
import type { Subject } from './subject.ts';

/** Where a command, press or reply comes from. */
export interface Place {
  /** `private` when only the person reads it: a DM, or a slash command anywhere. */
  kind: 'channel' | 'private';
  /** Platform's conversation id. */
  conversation: string;
  /** Others read this conversation too, whoever sees the answer. */
  shared?: boolean;
  /** False where what is said under a card may be meant for another: nothing was quoted, and there are no threads. */
  threaded?: boolean | undefined;
  /** Set when the person pressed on, or replied to, one of our postings. */
  subject?: Subject;
  /** Id of the plan whose posting that is. */
  plan?: string | undefined;
  /** Id of the commission whose channel this is. */
  commission?: string | undefined;
  /** The area whose channel this is. */
  area?: string;
}
