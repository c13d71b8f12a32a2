/** A document of the INE as its recipients see it: what it is, until when, who acknowledged, and the buttons. */
import type { NotificationState, RecipientState } from '../../domain/ine/notification.ts';
import { consolidatorOf } from '../../domain/ine/answering.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Block, Message } from '../../conversation/message.ts';
import { deadlineText, termText } from '../term-words.ts';
import { momentName, shorten } from '../words.ts';
import { smallText } from '../small-text.ts';
import { recipientActions } from './answer-forms.ts';
import {
  KIND_NAMES,
  openSubject,
  recipientLabel,
  statusText,
  urgency,
  withdrawnText,
} from './notification-words.ts';

type Fact = { label: string; value: string };

/** What is shown of a document that not everybody sees of it. */
export interface Shown {
  /** Title and file of what is reserved. */
  reveal: boolean;
  /** Not to who only has to know. */
  deadlines: boolean;
}

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

const extendedBy = (act: string | undefined): string =>
  act === undefined ? '' : `; con prórroga por ${act}`;

const deadlineFacts = ({
  text,
  deadline,
  answerDeadline,
  extensions,
}: NotificationState): Fact[] => [
  {
    label: 'Acuse antes de',
    value: `${deadlineText(deadline)} (${termText(text.term)}${extendedBy(extensions.acknowledgement?.act)})`,
  },
  ...(answerDeadline === undefined || text.answerTerm === undefined
    ? []
    : [
        {
          label: 'Respuesta antes de',
          value: `${deadlineText(answerDeadline)} (${termText(text.answerTerm)}${extendedBy(extensions.answer?.act)})`,
        },
      ]),
];

const answerFacts = (state: PlanState, notification: NotificationState): Fact[] => {
  const consolidator = consolidatorOf(notification);
  const { signer } = notification.text;
  return [
    ...(consolidator === undefined
      ? []
      : [{ label: 'Consolida la respuesta', value: recipientLabel(state, consolidator) }]),
    ...(signer === undefined ? [] : [{ label: 'Firma la respuesta', value: signer }]),
  ];
};

const HIDDEN = 'Documento reservado: el asunto y el archivo se ven en privado, con «Ver».';

/** Of what is reserved and not revealed neither subject nor synopsis. */
const subjectBlocks = ({ text }: NotificationState, reveal: boolean): Block[] => {
  if (!reveal) return [{ type: 'text', text: `${urgency(text)}${HIDDEN}` }];
  const reserved = text.reserved === true ? '🔒 Reservado. ' : '';
  return [
    { type: 'text', text: `${reserved}${urgency(text)}${text.subject}` },
    ...(text.synopsis === '' ? [] : [smallText(shorten(text.synopsis, 1_200))]),
  ];
};

export const headOf = (
  state: PlanState,
  notification: NotificationState,
  { reveal, deadlines }: Shown,
): Block[] => {
  const { text, version, sent, withdrawn } = notification;
  return [
    {
      type: 'heading',
      text: `${KIND_NAMES[text.kind]} · ${text.folio}${version === 1 ? '' : ` (versión ${version})`}`,
    },
    ...(withdrawn === undefined
      ? []
      : [{ type: 'text', text: withdrawnText(notification), tone: 'warning' } as const]),
    ...subjectBlocks(notification, reveal),
    {
      type: 'facts',
      facts: [
        { label: 'Emite', value: text.issuer },
        { label: 'Recibido', value: momentName(text.receivedAt) },
        ...(deadlines ? [...deadlineFacts(notification), ...answerFacts(state, notification)] : []),
        ...(sent === undefined
          ? []
          : [{ label: 'Enviado al INE', value: `${sent.authorName}, ${momentName(sent.at)}` }]),
      ],
    },
  ];
};

const toneOf = (
  { withdrawn }: NotificationState,
  { acknowledged, recipient }: RecipientState,
): 'attention' | 'good' | 'normal' => {
  if (withdrawn !== undefined) return 'normal';
  return acknowledged === undefined && recipient.mode === 'ack' ? 'attention' : 'good';
};

/** Of what is reserved neither title nor file: others may read along. */
export const notificationCard = (
  state: PlanState,
  notification: NotificationState,
  recipient: RecipientState,
): Message => {
  const { text, withdrawn } = notification;
  const reveal = text.reserved !== true;
  const actions = recipientActions(notification, recipient, reveal);
  const status =
    withdrawn === undefined ? statusText(recipient, notification) : withdrawnText(notification);
  return {
    text: `${KIND_NAMES[text.kind]} ${text.folio} para ${recipientLabel(state, recipient)}: ${openSubject(text, 120)} — ${status}`,
    blocks: [
      ...headOf(state, notification, { reveal, deadlines: recipient.recipient.mode === 'ack' }),
      {
        type: 'text',
        text: `${recipientLabel(state, recipient)} · ${statusText(recipient, notification)}`,
        tone: toneOf(notification, recipient),
      },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** One line of what waits for somebody's acknowledgement. */
export const acknowledgementLine = (
  state: PlanState,
  { text, deadline }: NotificationState,
  recipient: RecipientState,
): string =>
  `${text.urgent ? '❗ ' : ''}${KIND_NAMES[text.kind]} ${text.folio} · ${recipientLabel(state, recipient)} · acuse antes de ${deadlineText(deadline)} — ${openSubject(text, 100)}`;
