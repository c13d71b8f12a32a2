/** The buttons and forms of a document's card: Acusar recibo, Responder, Marcar enviado al INE. */
import {
  recipientName,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { answerersOf, contributes } from '../../domain/ine/answering.ts';
import type { Action, Form, Press } from '../../conversation/message.ts';

const answerForm = (
  { text }: NotificationState,
  recipient: RecipientState,
  args: Press['args'],
): Form => ({
  title: `Responder ${text.folio}`,
  submit: { label: 'Enviar respuesta', press: { verb: 'responder', args } },
  fields: [
    {
      type: 'text',
      id: 'note',
      label: 'Respuesta',
      multiline: true,
      maxLength: 1_500,
      ...(recipient.answered === undefined ? {} : { value: recipient.answered.note }),
    },
    {
      type: 'text',
      id: 'evidence',
      label: 'Enlace (opcional)',
      placeholder: 'https://…',
      maxLength: 500,
    },
  ],
});

export const acknowledgeAction = (
  { id }: Pick<NotificationState, 'id'>,
  { recipient }: Pick<RecipientState, 'recipient'>,
): Action => ({
  kind: 'press',
  label: 'Acusar recibo',
  style: 'primary',
  press: { verb: 'acusar', args: { id, recipient: recipientName(recipient) } },
});

const answerLabel = (notification: NotificationState, recipient: RecipientState): string => {
  if (recipient.answered !== undefined) return 'Corregir respuesta';
  return contributes(notification, recipient) ? 'Aportar a la respuesta' : 'Responder';
};

/** Undefined where nothing is to be answered, or not before it is acknowledged. */
export const answerAction = (
  notification: NotificationState,
  recipient: RecipientState,
): Action | undefined =>
  recipient.acknowledged === undefined || !answerersOf(notification).includes(recipient)
    ? undefined
    : {
        kind: 'form',
        label: answerLabel(notification, recipient),
        form: answerForm(notification, recipient, {
          id: notification.id,
          recipient: recipientName(recipient.recipient),
        }),
      };

/** For who marks it as sent. */
export const sendingAction = ({ id, text }: NotificationState): Action => ({
  kind: 'form',
  label: 'Marcar enviado al INE',
  form: {
    title: `Enviado al INE: ${text.folio}`,
    submit: { label: 'Guardar', press: { verb: 'enviado-ine', args: { id } } },
    fields: [
      { type: 'text', id: 'note', label: 'Acuse o folio del INE (opcional)', maxLength: 200 },
    ],
  },
});

export const seeAction = ({ text }: Pick<NotificationState, 'text'>, label = 'Ver'): Action => ({
  kind: 'press',
  label,
  press: { verb: 'ine', args: { folio: text.folio } },
});

/** What its recipient can do with it. @param reveal the reader may see what is reserved. */
export const recipientActions = (
  notification: NotificationState,
  recipient: RecipientState,
  reveal: boolean,
): Action[] => {
  const { text } = notification;
  if (notification.withdrawn !== undefined) return [];
  const answer = answerAction(notification, recipient);
  return [
    ...(recipient.recipient.mode === 'ack' && recipient.acknowledged === undefined
      ? [acknowledgeAction(notification, recipient)]
      : []),
    ...(answer === undefined ? [] : [answer]),
    ...(reveal ? [] : [seeAction(notification)]),
    ...(text.link === undefined || !reveal
      ? []
      : [{ kind: 'link', label: 'Ver documento', url: text.link } as const]),
  ];
};
