/** A document of the INE as its recipients see it: what it is, until when, who acknowledged, and the buttons. */
import {
  NOTIFICATION_KINDS,
  recipientName,
  type NotificationKind,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Form, Message, Press } from '../../conversation/message.ts';
import { deadlineText, termText } from '../term-words.ts';
import { momentName, shorten, signature } from '../words.ts';
import { smallText } from '../small-text.ts';

export const KIND_NAMES: Record<NotificationKind, string> = {
  acuerdo: 'Acuerdo',
  resolucion: 'Resolución',
  lineamiento: 'Lineamiento',
  respuesta: 'Respuesta a consulta de OPLE',
  oficio: 'Oficio',
  circular: 'Circular',
  solicitud: 'Solicitud de información',
  convocatoria: 'Convocatoria a sesión del INE',
};
export const kindOptions = NOTIFICATION_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

export const recipientLabel = (
  state: PlanState,
  { recipient: { owner } }: Pick<RecipientState, 'recipient'>,
): string =>
  (owner.kind === 'area'
    ? state.areas.find((area) => area.code === owner.key)?.name
    : state.people.find((person) => person.id === owner.key)?.name) ?? owner.key;

export const statusText = (recipient: RecipientState): string => {
  if (recipient.answered !== undefined)
    return `📨 Contestado: ${signature(recipient.answered)}, ${momentName(recipient.answered.at)}`;
  if (recipient.acknowledged !== undefined)
    return `✅ Acuse: ${signature(recipient.acknowledged)}, ${momentName(recipient.acknowledged.at)}`;
  if (recipient.recipient.mode === 'info') return 'ℹ️ Para conocimiento';
  return recipient.earlier === undefined
    ? '⏳ Sin acuse'
    : `⏳ Sin acuse de esta versión (la anterior, ${signature(recipient.earlier)}, ${momentName(recipient.earlier.at)})`;
};

/** Exactly what is acknowledged: its hash stays with the acknowledgement. */
export const acknowledgedText = ({ text, version, deadline }: NotificationState): string =>
  [
    `${KIND_NAMES[text.kind]} ${text.folio}, versión ${version}`,
    `${text.issuer}: ${text.subject}`,
    text.synopsis,
    text.link ?? '',
    `Recibido: ${text.receivedAt}`,
    `Acuse: ${deadline}`,
  ].join('\n');

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

const actionsOf = (notification: NotificationState, recipient: RecipientState): Action[] => {
  const { id, text } = notification;
  const args = { id, recipient: recipientName(recipient.recipient) };
  const actions: Action[] = [];
  if (recipient.recipient.mode === 'ack' && recipient.acknowledged === undefined)
    actions.push({
      kind: 'press',
      label: 'Acusar recibo',
      style: 'primary',
      press: { verb: 'acusar', args },
    });
  if (text.answerTerm !== undefined && recipient.acknowledged !== undefined)
    actions.push({
      kind: 'form',
      label: recipient.answered === undefined ? 'Responder' : 'Corregir respuesta',
      form: answerForm(notification, recipient, args),
    });
  if (text.link !== undefined)
    actions.push({ kind: 'link', label: 'Ver documento', url: text.link });
  return actions;
};

const headOf = ({ text, version, deadline, answerDeadline, sent }: NotificationState): Block[] => [
  {
    type: 'heading',
    text: `${KIND_NAMES[text.kind]} · ${text.folio}${version === 1 ? '' : ` (versión ${version})`}`,
  },
  { type: 'text', text: `${text.urgent ? '❗ Urgente. ' : ''}${text.subject}` },
  ...(text.synopsis === '' ? [] : [smallText(shorten(text.synopsis, 1_200))]),
  {
    type: 'facts',
    facts: [
      { label: 'Emite', value: text.issuer },
      { label: 'Recibido', value: momentName(text.receivedAt) },
      { label: 'Acuse antes de', value: `${deadlineText(deadline)} (${termText(text.term)})` },
      ...(answerDeadline === undefined || text.answerTerm === undefined
        ? []
        : [
            {
              label: 'Respuesta antes de',
              value: `${deadlineText(answerDeadline)} (${termText(text.answerTerm)})`,
            },
          ]),
      ...(sent === undefined
        ? []
        : [{ label: 'Enviado al INE', value: `${sent.authorName}, ${momentName(sent.at)}` }]),
    ],
  },
];

export const notificationCard = (
  state: PlanState,
  notification: NotificationState,
  recipient: RecipientState,
): Message => {
  const actions = actionsOf(notification, recipient);
  return {
    text: `${KIND_NAMES[notification.text.kind]} ${notification.text.folio} para ${recipientLabel(state, recipient)}: ${shorten(notification.text.subject, 120)} — ${statusText(recipient)}`,
    blocks: [
      ...headOf(notification),
      {
        type: 'text',
        text: `${recipientLabel(state, recipient)} · ${statusText(recipient)}`,
        tone:
          recipient.acknowledged === undefined && recipient.recipient.mode === 'ack'
            ? 'attention'
            : 'good',
      },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** For the Secretario: everybody it went to. */
export const notificationDetail = (
  state: PlanState,
  notification: NotificationState,
  publisher: { mayPublish: boolean; more: Action[] },
  acts: (one: RecipientState) => boolean,
): Message => {
  const { text, recipients, sent, id } = notification;
  const mine = recipients
    .filter(acts)
    .flatMap((recipient) =>
      actionsOf(notification, recipient).map((action) =>
        recipients.filter(acts).length === 1 || action.kind === 'link'
          ? action
          : { ...action, label: `${action.label} · ${recipientLabel(state, recipient)}` },
      ),
    );
  const once = mine.filter(
    (action, index) =>
      action.kind !== 'link' || mine.findIndex((other) => other.kind === 'link') === index,
  );
  const sending: Action[] =
    publisher.mayPublish && text.answerTerm !== undefined && sent === undefined
      ? [
          {
            kind: 'form',
            label: 'Marcar enviado al INE',
            form: {
              title: `Enviado al INE: ${text.folio}`,
              submit: { label: 'Guardar', press: { verb: 'enviado-ine', args: { id } } },
              fields: [
                {
                  type: 'text',
                  id: 'note',
                  label: 'Acuse o folio del INE (opcional)',
                  maxLength: 200,
                },
              ],
            },
          },
        ]
      : [];
  const actions: Action[] = [
    ...once,
    ...sending,
    ...publisher.more,
    { kind: 'file', label: 'Acuse en PDF', file: { kind: 'receipt', id } },
  ];
  return {
    text: `${KIND_NAMES[text.kind]} ${text.folio}: ${recipients.filter((recipient) => recipient.acknowledged !== undefined).length} de ${recipients.filter((recipient) => recipient.recipient.mode === 'ack').length} acuses`,
    blocks: [
      ...headOf(notification),
      ...recipients.map((recipient): Block =>
        smallText(`${recipientLabel(state, recipient)} · ${statusText(recipient)}`),
      ),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** What a delivery is about; undefined when it is gone. @param followUp the line under the card that stands. */
export const notificationFor = (
  state: PlanState,
  subject: { notificationId: string; recipient: string; toSecretary?: boolean },
  followUp: boolean,
): Message | undefined => {
  const notification = findNotification(state, subject.notificationId);
  const one = recipientOf(notification, subject.recipient);
  if (notification === undefined || one === undefined) return undefined;
  const { text } = notification;
  if (subject.toSecretary === true) {
    const said = `${recipientLabel(state, one)}: ${statusText(one)} — ${KIND_NAMES[text.kind]} ${text.folio}, acuse antes de ${deadlineText(notification.deadline)}.`;
    return { text: said, blocks: [{ type: 'text', text: said }] };
  }
  if (!followUp) return notificationCard(state, notification, one);
  const said =
    one.acknowledged === undefined
      ? `Falta el acuse de ${text.folio}: antes de ${deadlineText(notification.deadline)}. El botón está en la tarjeta.`
      : statusText(one);
  return { text: said, blocks: [{ type: 'text', text: said }] };
};

/** One line of what waits for somebody's acknowledgement. */
export const acknowledgementLine = (
  state: PlanState,
  { text, deadline }: NotificationState,
  recipient: RecipientState,
): string =>
  `${text.urgent ? '❗ ' : ''}${KIND_NAMES[text.kind]} ${text.folio} · ${recipientLabel(state, recipient)} · acuse antes de ${deadlineText(deadline)} — ${shorten(text.subject, 100)}`;
