/** What is written under several messages in one: lines are named by their codes, as under a list. */
import type { ReplyReader } from '../reply-reader.ts';
import { answerUnread } from '../unread-reply.ts';
import { listReplies } from './reply.ts';

export const combinedReplies: ReplyReader<'combined'> = {
  name: 'combined',
  hear: (context, { parts }, text, files) => {
    const lineKeys = parts.flatMap((part) => part.lineKeys);
    // The same code is another line in another plan: there the buttons say of which.
    const several = new Set(parts.map(({ plan }) => plan)).size > 1;
    return lineKeys.length === 0 || several
      ? answerUnread(context, text, files)
      : listReplies.hear(context, { type: 'digest', sections: [], lineKeys }, text, files);
  },
};
