/** The one list of who reads replies; under a card that names nobody, nothing is recorded. */
import type { Answer } from '../conversation/answer.ts';
import type { Subject } from '../conversation/subject.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import { cards } from '../messages/draw.ts';
import type { CommandContext } from './command.ts';
import { notificationReplies } from './ine/reply-notification.ts';
import { combinedReplies } from './progress/combined-replies.ts';
import { boardReplies } from './progress/board-replies.ts';
import { requestReplies } from './requests/reply-request.ts';
import { lineReplies, listReplies } from './progress/reply.ts';
import type { ReplyReader } from './reply-reader.ts';
import { answerUnread } from './unread-reply.ts';

const REPLY_READERS: ReplyReader[] = [
  lineReplies,
  listReplies,
  boardReplies,
  combinedReplies,
  notificationReplies,
  requestReplies,
];

export type HearReply = (
  context: CommandContext,
  subject: Subject,
  text: string,
  files: Evidence[],
) => Promise<Answer>;

/** @param replies the name of who reads the replies to a subject. */
export const makeHearReply =
  (
    { replies }: Pick<typeof cards, 'replies'> = cards,
    readers: ReplyReader[] = REPLY_READERS,
  ): HearReply =>
  async (context, subject, text, files) => {
    const name = replies(subject);
    const reader = readers.find((each) => each.name === name);
    return reader === undefined
      ? answerUnread(context, text, files)
      : reader.hear(context, subject, text, files);
  };
