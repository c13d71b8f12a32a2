/** What a delivery about a document of the INE says: its card, or one line of what is missing. */
import type { AckItem } from '../../conversation/subject.ts';
import type { Action, Message } from '../../conversation/message.ts';
import type { NotificationState, RecipientState } from '../../domain/ine/notification.ts';
import { answerLight, answerStage, contributes } from '../../domain/ine/answering.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { deadlineText } from '../term-words.ts';
import { momentName, signature } from '../words.ts';
import { seeAction, sendingAction } from './answer-forms.ts';
import { notificationCard } from './notification-card.ts';
import {
  KIND_NAMES,
  openSubject,
  recipientLabel,
  statusText,
  withdrawnText,
} from './notification-words.ts';

const line = (text: string, actions: Action[] = []): Message => ({
  text,
  blocks: [
    { type: 'text', text },
    ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
  ],
});

/** "6 de enero, 23:59", of the answer. */
const answerBy = ({ answerDeadline }: NotificationState): string =>
  answerDeadline === undefined ? '' : deadlineText(answerDeadline);

/** Red until it was answered and sent. @param now plan milliseconds; absent: as in a message that stays. */
const lateMark = (notification: NotificationState, now: number | undefined): string =>
  now !== undefined && answerLight(notification, now) === 'late' ? '🔴 Vencida. ' : '';

/** One line of what waits for somebody's answer. */
export const answerLine = (
  state: PlanState,
  notification: NotificationState,
  one: RecipientState,
  now: number,
): string => {
  const { text } = notification;
  const what = contributes(notification, one) ? 'aportación a la respuesta' : 'respuesta';
  return `${lateMark(notification, now)}${text.urgent ? '❗ ' : ''}${KIND_NAMES[text.kind]} ${text.folio} · ${recipientLabel(state, one)} · ${what} antes de ${answerBy(notification)} — ${openSubject(text, 100)}`;
};

/** For the Secretario: the answer is in, and was not marked as sent. @param now plan milliseconds, where it may be said to be late. */
export const sendingLine = (notification: NotificationState, now?: number): string => {
  const { text, sent, withdrawn } = notification;
  const name = `${KIND_NAMES[text.kind]} ${text.folio}`;
  if (withdrawn !== undefined) return `${name}. ${withdrawnText(notification)}`;
  if (sent !== undefined)
    return `📤 ${name}: enviado al INE, ${signature(sent)}, ${momentName(sent.at)}.`;
  const due = `antes de ${answerBy(notification)}`;
  return answerStage(notification) === 'unsent'
    ? `${lateMark(notification, now)}${name}: falta enviar la respuesta al INE y marcarla, ${due} — ${openSubject(text, 100)}`
    : `${name}: la respuesta volvió a quedar pendiente, ${due}.`;
};

const toldText = (
  state: PlanState,
  notification: NotificationState,
  one: RecipientState,
  about: AckItem['about'],
): string => {
  const { text, deadline } = notification;
  const due =
    about === 'answer'
      ? `respuesta antes de ${answerBy(notification)}`
      : `acuse antes de ${deadlineText(deadline)}`;
  const missing = about === 'answer' && one.answered === undefined ? 'sin respuesta · ' : '';
  return `${recipientLabel(state, one)}: ${missing}${statusText(one, notification)} — ${KIND_NAMES[text.kind]} ${text.folio}, ${due}.`;
};

/** Under the card that stands. */
const followUpText = (
  notification: NotificationState,
  one: RecipientState,
  about: AckItem['about'],
): string => {
  const { text, deadline, withdrawn } = notification;
  if (withdrawn !== undefined) return withdrawnText(notification);
  if (about === 'answer' && one.answered === undefined) {
    const first =
      one.acknowledged === undefined ? 'Primero acusa recibo; los botones están' : 'El botón está';
    return `Falta la respuesta a ${text.folio}: antes de ${answerBy(notification)}. ${first} en la tarjeta.`;
  }
  return one.acknowledged === undefined
    ? `Falta el acuse de ${text.folio}: antes de ${deadlineText(deadline)}. El botón está en la tarjeta.`
    : statusText(one, notification);
};

/** What a delivery is about; undefined when it is gone. @param followUp the line under the card that stands. */
export const notificationFor = (
  state: PlanState,
  { notificationId, recipient, toSecretary, about }: AckItem,
  followUp: boolean,
): Message | undefined => {
  const notification = findNotification(state, notificationId);
  const one = recipientOf(notification, recipient);
  if (notification === undefined) return undefined;
  if (about === 'sending') {
    const waits = answerStage(notification) === 'unsent';
    return line(
      sendingLine(notification),
      waits ? [sendingAction(notification), seeAction(notification)] : [],
    );
  }
  if (one === undefined) return undefined;
  if (toSecretary === true) return line(toldText(state, notification, one, about));
  return followUp
    ? line(followUpText(notification, one, about))
    : notificationCard(state, notification, one);
};
