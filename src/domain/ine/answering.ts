/**
 * Who has to answer a document of the INE, whether its answer is in, and what is still missing: first the areas' answer,
 * then that it is marked as sent. With an area that consolidates the others contribute, and only its answer counts.
 */
import { epochOf } from '../time/dates.ts';
import {
  recipientName,
  type Light,
  type NotificationState,
  type RecipientState,
} from './notification.ts';

type Asked = Pick<
  NotificationState,
  'text' | 'recipients' | 'answerDeadline' | 'sent' | 'withdrawn'
>;

const isArea = ({ recipient }: RecipientState): boolean => recipient.owner.kind === 'area';

/** Areas with acuse; where there is none, the people with acuse. */
export const answerersOf = ({
  text,
  recipients,
}: Pick<Asked, 'text' | 'recipients'>): RecipientState[] => {
  if (text.answerTerm === undefined) return [];
  const asked = recipients.filter(({ recipient }) => recipient.mode === 'ack');
  return asked.some(isArea) ? asked.filter(isArea) : asked;
};

/** The area whose answer counts, where one was named. */
export const consolidatorOf = (
  document: Pick<Asked, 'text' | 'recipients'>,
): RecipientState | undefined =>
  document.text.consolidator === undefined
    ? undefined
    : answerersOf(document).find(
        ({ recipient }) => recipient.owner.key === document.text.consolidator,
      );

/** Does this recipient only contribute to another's answer? */
export const contributes = (
  document: Pick<Asked, 'text' | 'recipients'>,
  { recipient }: Pick<RecipientState, 'recipient'>,
): boolean => {
  const consolidator = consolidatorOf(document);
  return (
    consolidator !== undefined && recipientName(consolidator.recipient) !== recipientName(recipient)
  );
};

/** Is the answer that counts in: the consolidating area's, else everybody's? */
export const isAnswered = (document: Pick<Asked, 'text' | 'recipients'>): boolean => {
  const consolidator = consolidatorOf(document);
  if (consolidator !== undefined) return consolidator.answered !== undefined;
  const asked = answerersOf(document);
  return asked.length > 0 && asked.every(({ answered }) => answered !== undefined);
};

/** `unsent`: there is nothing to wait for but the mark that it was sent. */
export type AnswerStage = 'none' | 'unanswered' | 'unsent' | 'sent';

export const answerStage = (document: Asked): AnswerStage => {
  const { text, sent, withdrawn } = document;
  if (text.answerTerm === undefined || withdrawn !== undefined) return 'none';
  if (sent !== undefined) return 'sent';
  return isAnswered(document) || answerersOf(document).length === 0 ? 'unsent' : 'unanswered';
};

/** Does this recipient still owe its answer, or what it contributes to it? */
export const owesAnswer = (document: Asked, one: RecipientState): boolean =>
  answerStage(document) === 'unanswered' &&
  one.answered === undefined &&
  answerersOf(document).includes(one);

/** Whether its answer is done, in time, in its second half, or late until it was sent; undefined where none is due. @param now plan milliseconds. */
export const answerLight = (document: Asked, now: number): Light | undefined => {
  const { text, answerDeadline } = document;
  const stage = answerStage(document);
  if (stage === 'none' || answerDeadline === undefined) return undefined;
  if (stage === 'sent') return 'done';
  if (now >= epochOf(answerDeadline)) return 'late';
  return now > (epochOf(text.receivedAt) + epochOf(answerDeadline)) / 2 ? 'soon' : 'plenty';
};
