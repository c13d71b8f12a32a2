/** What is written under a document's card: words do not acknowledge, a press does; what reads like an answer is offered as one. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { owes, recipientName } from '../../domain/ine/notification.ts';
import { actsFor, findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { say } from '../../messages/progress/answers.ts';
import { INE_REPLIES } from '../../messages/ine/answers.ts';
import type { Action } from '../../conversation/message.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { ReplyReader } from '../reply-reader.ts';
import { evidenceArgs } from '../progress/evidence.ts';
import { privately } from '../reporting.ts';

const LONGEST = 1_500;

/** @param files what came attached: kept with the answer, if it becomes one. Others' words are nobody's acknowledgement, and nothing is said. */
const hearUnderNotification = (
  { state, actor: { person } }: CommandContext,
  { notificationId, recipient }: SubjectOf<'notification'>,
  text: string,
  files: Evidence[],
): Answer => {
  const notification = findNotification(state, notificationId);
  const one = recipientOf(notification, recipient);
  if (notification === undefined || one === undefined || !actsFor(person, one))
    return { visibility: 'none', code: 'comment' };
  const args = { id: notificationId, recipient: recipientName(one.recipient) };
  if (owes(one)) {
    const press: Action = {
      kind: 'press',
      label: 'Acusar recibo',
      style: 'primary',
      press: { verb: 'acusar', args },
    };
    return privately('asked', say(INE_REPLIES.acknowledge(notification.text.folio), [press]), {
      reaction: 'asked',
    });
  }
  if (notification.text.answerTerm === undefined || one.acknowledged === undefined)
    return { visibility: 'none', code: 'comment' };
  const press: Action = {
    kind: 'press',
    label: 'Registrar como respuesta',
    style: 'primary',
    press: {
      verb: 'responder',
      args: { ...args, note: cutText(text, LONGEST), ...evidenceArgs(files) },
    },
  };
  return privately('asked', say(INE_REPLIES.answer(notification.text.folio), [press]), {
    reaction: 'asked',
  });
};

export const notificationReplies: ReplyReader<'notification'> = {
  name: 'notification',
  hear: hearUnderNotification,
};
