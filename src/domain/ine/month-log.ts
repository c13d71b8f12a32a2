/**
 * The monthly bitácora (plan line 6.2-07): everything received from the INE and sent to it in a month, with its state as
 * of now. What a notification was answered with counts as sent, once: by its own document, or by the mark.
 */
import { epochOf } from '../time/dates.ts';
import { answerLight, answerStage, isAnswered } from './answering.ts';
import type { NotificationKind, NotificationRecord, NotificationState } from './notification.ts';
import { findNotification, notificationsOfMonth } from './notification-decide.ts';
import { isAnsweredBySending, outgoingOfMonth } from './outgoing-decide.ts';
import type { OutgoingKind } from './outgoing.ts';
import type { Instant, Month } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';

interface Row {
  id: string;
  folio: string;
  subject: string;
  /** Its subject is not shown to everybody. */
  reserved?: true;
  /** Received at, or sent at. */
  at: Instant;
  link?: string;
}

export interface ReceivedRow extends Row {
  direction: 'in';
  kind: NotificationKind;
  issuer: string;
  version: number;
  deadline: Instant;
  /** Recipients con acuse; how many of them acknowledged the version that stands; how many did so late, or still owe it after the deadline. */
  asked: number;
  acknowledged: number;
  late: number;
  overdue: number;
  informed: number;
  /** `none`: no answer is due; `unsent`: it is in, its time is over, and it was not marked as sent. */
  answer: 'none' | 'pending' | 'late' | 'answered' | 'unsent' | 'sent';
  /** It was sent after its deadline. */
  sentLate: boolean;
  withdrawn: boolean;
}

export interface SentRow extends Row {
  direction: 'out';
  kind: OutgoingKind;
  addressee: string;
  sentBy: string;
  /** Area code. */
  area?: string;
  /** Folio of the notification that it answers. */
  answers?: string;
  receipt?: string;
}

export interface MonthLog {
  month: Month;
  received: ReceivedRow[];
  sent: SentRow[];
  totals: {
    asked: number;
    acknowledged: number;
    late: number;
    overdue: number;
    answersDue: number;
    answersSent: number;
  };
}

const answerOf = (notification: NotificationState, now: number): ReceivedRow['answer'] => {
  const stage = answerStage(notification);
  if (stage === 'none' || stage === 'sent') return stage;
  const late = answerLight(notification, now) === 'late';
  if (isAnswered(notification)) return late ? 'unsent' : 'answered';
  return late ? 'late' : 'pending';
};

const isSentLate = ({ sent, answerDeadline }: NotificationState): boolean =>
  sent !== undefined && answerDeadline !== undefined && epochOf(sent.at) >= epochOf(answerDeadline);

const receivedRow = (notification: NotificationState, now: number): ReceivedRow => {
  const { text, deadline } = notification;
  const withdrawn = notification.withdrawn !== undefined;
  // Nothing is asked for what was withdrawn.
  const asked = withdrawn
    ? []
    : notification.recipients.filter(({ recipient }) => recipient.mode === 'ack');
  const acknowledged = asked.flatMap((each) => each.acknowledged ?? []);
  return {
    direction: 'in',
    id: notification.id,
    folio: text.folio,
    subject: text.subject,
    ...(text.reserved === undefined ? {} : { reserved: text.reserved }),
    at: text.receivedAt,
    ...(text.link === undefined ? {} : { link: text.link }),
    kind: text.kind,
    issuer: text.issuer,
    version: notification.version,
    deadline,
    asked: asked.length,
    acknowledged: acknowledged.length,
    informed: withdrawn ? 0 : notification.recipients.length - asked.length,
    late: acknowledged.filter((event) => epochOf(event.at) >= epochOf(deadline)).length,
    overdue: now >= epochOf(deadline) ? asked.length - acknowledged.length : 0,
    answer: answerOf(notification, now),
    sentLate: isSentLate(notification),
    withdrawn,
  };
};

const sentRows = (state: PlanState, period: string): SentRow[] => {
  const own = outgoingOfMonth(state, period).map(({ id, text, sentBy, receipt }): SentRow => {
    const answers =
      text.answers === undefined ? undefined : findNotification(state, text.answers)?.text.folio;
    const proof = receipt === undefined ? undefined : receipt.receipt || receipt.link;
    return {
      direction: 'out',
      id,
      folio: text.folio,
      subject: text.subject,
      at: text.sentAt,
      ...(text.link === undefined ? {} : { link: text.link }),
      kind: text.kind,
      addressee: text.addressee,
      sentBy,
      ...(text.area === undefined ? {} : { area: text.area }),
      ...(answers === undefined ? {} : { answers }),
      ...(proof === undefined ? {} : { receipt: proof }),
    };
  });
  const marked = notificationsOfMonth(state, period).flatMap(({ id, text, sent }): SentRow[] =>
    sent === undefined || isAnsweredBySending(state, id)
      ? []
      : [
          {
            direction: 'out',
            id,
            folio: sent.note === '' ? text.folio : sent.note,
            subject: text.subject,
            ...(text.reserved === undefined ? {} : { reserved: text.reserved }),
            at: sent.at,
            kind: 'respuesta',
            addressee: text.issuer,
            sentBy: sent.authorName,
            answers: text.folio,
          },
        ],
  );
  return [...own, ...marked];
};

const inOrder = <One extends Row>(rows: One[]): One[] =>
  rows.sort((a, b) => epochOf(a.at) - epochOf(b.at));

/** @param now plan milliseconds. */
export const monthLog = (state: PlanState, month: Month, now: number): MonthLog => {
  const period = `${state.year}-${String(month).padStart(2, '0')}`;
  const within = ({ at }: Row): boolean => at.startsWith(period);
  const received = inOrder(
    notificationsOfMonth(state, period)
      .map((notification) => receivedRow(notification, now))
      .filter(within),
  );
  const sum = (of: (row: ReceivedRow) => number): number =>
    received.reduce((total, row) => total + of(row), 0);
  return {
    month,
    received,
    sent: inOrder(sentRows(state, period).filter(within)),
    totals: {
      asked: sum((row) => row.asked),
      acknowledged: sum((row) => row.acknowledged),
      late: sum((row) => row.late),
      overdue: sum((row) => row.overdue),
      answersDue: sum((row) => Number(row.answer !== 'none')),
      answersSent: sum((row) => Number(row.answer === 'sent')),
    },
  };
};

/** Does a month have anything for its bitácora? */
export const hasLog = (state: PlanState, month: Month): boolean => {
  const period = `${state.year}-${String(month).padStart(2, '0')}`;
  return (
    notificationsOfMonth(state, period).some(
      ({ text, sent }) => text.receivedAt.startsWith(period) || sent?.at.startsWith(period),
    ) || outgoingOfMonth(state, period).some(({ text }) => text.sentAt.startsWith(period))
  );
};

export const isEmptyLog = ({ received, sent }: MonthLog): boolean =>
  received.length + sent.length === 0;

/** The months that a record touches: of its texts as they were and as they are. */
export const monthsOf = ({ events }: NotificationRecord): Month[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind === 'published'
        ? [Number(event.text.receivedAt.slice(5, 7))]
        : event.kind === 'sent_to_ine'
          ? [Number(event.at.slice(5, 7))]
          : [],
    ),
  ),
];
