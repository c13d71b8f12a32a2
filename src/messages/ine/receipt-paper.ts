/** The printable *acuse*: one document of the INE, its versions, and who acknowledged which text, when, from where. */
import { z } from 'zod';
import { calendarOf } from '../../domain/time/calendar.ts';
import { epochOf, toInstant } from '../../domain/time/dates.ts';
import {
  recipientName,
  type NotificationEvent,
  type NotificationRecord,
  type NotificationState,
  type Recipient,
} from '../../domain/ine/notification.ts';
import { foldNotification } from '../../domain/ine/notification-fold.ts';
import { standingAcknowledgement } from '../../domain/ine/standing.ts';
import { findNotification } from '../../domain/ine/notification-decide.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { DocumentKind } from '../papers/document-kind.ts';
import { fileWord } from '../papers/file-words.ts';
import { KIND_NAMES, lateText, recipientLabel } from './notification-words.ts';
import { lastMoment, termText } from '../term-words.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import { dayName, shorten, signature } from '../words.ts';
import { channelName } from './channel-words.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    receipt: { id: string };
  }
}

type Of<Kind extends NotificationEvent['kind']> = Extract<NotificationEvent, { kind: Kind }>;
const only = <Kind extends NotificationEvent['kind']>(
  events: NotificationEvent[],
  kind: Kind,
): Of<Kind>[] => events.filter((event): event is Of<Kind> => event.kind === kind);

/** "2 de enero de 2020, 09:05". */
const fullMoment = (instant: Instant): string =>
  `${dayName(instant.slice(0, 10))} de ${instant.slice(0, 4)}, ${instant.slice(11, 16)}`;
/** To the second, as it stands in the record. */
const exactMoment = (instant: Instant): string =>
  `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;

const versionFacts = (
  { text, deadline, answerDeadline }: NotificationState,
  reason: string | undefined,
  published: Of<'published'>,
): PaperBlock => ({
  type: 'facts',
  facts: [
    {
      label: 'Publicada',
      value: `${published.authorName}, ${fullMoment(published.at)}, desde ${channelName(published.channel)}`,
    },
    ...(reason === undefined ? [] : [{ label: 'Motivo de la corrección', value: reason }]),
    { label: 'Folio', value: text.folio },
    { label: 'Tipo', value: KIND_NAMES[text.kind] },
    { label: 'Emite', value: text.issuer },
    { label: 'Asunto', value: text.subject },
    ...(text.synopsis === '' ? [] : [{ label: 'Tarjeta informativa', value: text.synopsis }]),
    ...(text.link === undefined ? [] : [{ label: 'Enlace', value: text.link }]),
    { label: 'Recibido', value: fullMoment(text.receivedAt) },
    {
      label: 'Acuse antes de',
      value: `${fullMoment(lastMoment(deadline))} (${termText(text.term)})`,
    },
    ...(answerDeadline === undefined || text.answerTerm === undefined
      ? []
      : [
          {
            label: 'Respuesta antes de',
            value: `${fullMoment(lastMoment(answerDeadline))} (${termText(text.answerTerm)})`,
          },
        ]),
    ...(text.urgent ? [{ label: 'Urgente', value: text.urgentReason ?? 'Sí' }] : []),
  ],
});

const MODES: Record<Recipient['mode'], string> = { ack: 'Con acuse', info: 'Para conocimiento' };

const rowOf = (
  state: PlanState,
  recipient: Recipient,
  acknowledged: Of<'acknowledged'> | undefined,
  deadline: Instant,
): string[] => [
  recipientLabel(state, { recipient }),
  MODES[recipient.mode],
  ...(acknowledged === undefined
    ? [recipient.mode === 'ack' ? 'Sin acuse' : '—', '—', '—', '—']
    : [
        signature(acknowledged),
        `${exactMoment(acknowledged.at)}${lateText(acknowledged.at, deadline)}`,
        channelName(acknowledged.channel),
        acknowledged.hash,
      ]),
];

/** Everybody whom this version went to, acknowledged or not. */
const acknowledgements = (
  state: PlanState,
  { text, version, deadline }: NotificationState,
  events: NotificationEvent[],
): PaperBlock => {
  const own = text.recipients.flatMap(
    (recipient) => standingAcknowledgement(events, recipientName(recipient), version) ?? [],
  );
  return {
    type: 'table',
    columns: [
      { title: 'Destinatario', width: 2 },
      { title: 'Modo', width: 1.3 },
      { title: 'Quién acusó', width: 2 },
      { title: 'Cuándo', width: 1.3 },
      { title: 'Desde', width: 1.2 },
      { title: 'Huella del texto (SHA-256)', width: 2.5 },
    ],
    rows: text.recipients.map((recipient) =>
      rowOf(
        state,
        recipient,
        own.find((event) => event.recipient === recipientName(recipient)),
        deadline,
      ),
    ),
  };
};

const versionBlocks = (
  state: PlanState,
  { id, events }: NotificationRecord,
  published: Of<'published'>,
  isLast: boolean,
): PaperBlock[] => {
  const until = events.slice(0, events.indexOf(published) + 1);
  const folded = foldNotification(
    { id, events: until },
    calendarOf(state.settings),
    state.timeZone,
  );
  return folded === undefined
    ? []
    : [
        {
          type: 'heading',
          text: `Versión ${published.version}${isLast ? ' (vigente)' : ' (corregida después)'}`,
        },
        versionFacts(folded, published.reason, published),
        { type: 'text', small: true, text: 'Acuses de esta versión' },
        acknowledgements(state, folded, events),
      ];
};

const labelOf = (state: PlanState, events: NotificationEvent[], name: string): string => {
  const recipient = only(events, 'published')
    .flatMap(({ text }) => text.recipients)
    .find((one) => recipientName(one) === name);
  return recipient === undefined ? name : recipientLabel(state, { recipient });
};

/** Each answer that was ever given: a later one corrects, and does not erase. */
const answers = (state: PlanState, events: NotificationEvent[]): PaperBlock[] => {
  const rows = only(events, 'answered').map((event) => [
    labelOf(state, events, event.recipient),
    signature(event),
    exactMoment(event.at),
    channelName(event.channel),
    [
      event.note,
      ...event.evidence.map((evidence) =>
        evidence.name === undefined ? evidence.url : `${evidence.name} ${evidence.url}`,
      ),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  ]);
  const columns = [
    { title: 'Área o persona', width: 2 },
    { title: 'Quién respondió', width: 2 },
    { title: 'Cuándo', width: 1.3 },
    { title: 'Desde', width: 1.2 },
    { title: 'Respuesta y enlaces', width: 3.8 },
  ];
  return rows.length === 0
    ? []
    : [
        { type: 'heading', text: 'Respuestas' },
        { type: 'table', columns, rows },
      ];
};

const sendings = (events: NotificationEvent[]): PaperBlock[] => {
  const facts = only(events, 'sent_to_ine').map((event) => ({
    label: fullMoment(event.at),
    value: `${event.authorName}, desde ${channelName(event.channel)}${event.note === '' ? '' : `. ${event.note}`}`,
  }));
  return facts.length === 0
    ? []
    : [
        { type: 'heading', text: 'Envío al INE' },
        { type: 'facts', facts },
      ];
};

/**
 * Undefined for a notification that does not exist.
 * @param at plan time of the printing.
 */
export const receiptPaper = (state: PlanState, id: string, at: Instant): Paper | undefined => {
  const record = state.notifications.records.get(id);
  const now = findNotification(state, id);
  if (record === undefined || now === undefined) return undefined;
  const versions = only(record.events, 'published').reverse();
  const asked = now.recipients.filter((recipient) => recipient.recipient.mode === 'ack');
  return {
    institution: state.document.plan.institution,
    title: 'Acuse de recibo',
    subtitle: `${KIND_NAMES[now.text.kind]} ${now.text.folio}`,
    name: `acuse-${fileWord(now.text.folio)}`,
    orientation: 'portrait',
    blocks: [
      {
        type: 'text',
        text: `${state.commissionName}. ${asked.filter((recipient) => recipient.acknowledged !== undefined).length} de ${asked.length} acuses de la versión vigente. Las horas son las de ${state.timeZone}.`,
      },
      ...versions.flatMap((published) =>
        versionBlocks(state, record, published, published.version === now.version),
      ),
      ...answers(state, record.events),
      ...sendings(record.events),
      {
        type: 'text',
        small: true,
        text: 'La huella es la del texto que la persona tenía a la vista al presionar «Acusar recibo». Quien acusó, cuándo y desde dónde consta en el registro de Avance, que sólo crece.',
      },
    ],
    footer: `${shorten(now.text.folio, 60)} · Impreso por Avance el ${fullMoment(toInstant(epochOf(at), state.timeZone))}`,
  };
};

export const receiptDocument: DocumentKind<'receipt'> = {
  kind: 'receipt',
  file: z.object({ kind: z.literal('receipt'), id: z.string() }),
  formats: ['pdf'],
  name: ({ id }) => `acuse-${fileWord(id)}`,
  make: (state, { id }, at) => receiptPaper(state, id, at),
  command: 'ine receipt FOLIO --pdf ARCHIVO',
};
