/** A document of the INE as it is looked up: everybody it went to, the rule of its terms, and what may be done with it. */
import type { NotificationState, RecipientState } from '../../domain/ine/notification.ts';
import { answerLight, answerStage } from '../../domain/ine/answering.ts';
import { explainTerm, type TermExplanation } from '../../domain/time/explain-term.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { deadlineText, termRule } from '../term-words.ts';
import { momentName } from '../words.ts';
import { smallText } from '../small-text.ts';
import { recipientActions, sendingAction } from './answer-forms.ts';
import { headOf, type Shown } from './notification-card.ts';
import { KIND_NAMES, recipientLabel, statusText } from './notification-words.ts';

export interface Viewer extends Shown {
  /** May they act for this recipient? */
  acts: (one: RecipientState) => boolean;
  maySend: boolean;
  /** What else they may do: correct, withdraw, extend, take back. */
  more: Action[];
  /** Plan milliseconds. */
  now: number;
}

const ownActions = (
  state: PlanState,
  notification: NotificationState,
  { acts, reveal }: Viewer,
): Action[] => {
  const own = notification.recipients.filter(acts);
  const actions = own.flatMap((recipient) =>
    recipientActions(notification, recipient, reveal)
      .filter(({ label }) => label !== 'Ver')
      .map((action) =>
        own.length === 1 || action.kind === 'link'
          ? action
          : { ...action, label: `${action.label} · ${recipientLabel(state, recipient)}` },
      ),
  );
  const firstLink = actions.findIndex(({ kind }) => kind === 'link');
  return actions.filter(({ kind }, index) => kind !== 'link' || index === firstLink);
};

/** How the terms of a document are reckoned; documents of the INE are electoral matter. */
const termsOf = (
  { settings, timeZone }: PlanState,
  { text, extensions }: NotificationState,
): { acknowledgement: TermExplanation; answer?: TermExplanation } => {
  const explain = (term: TermExplanation['term'], extension: TermExplanation['extension']) =>
    explainTerm(
      { startsAt: text.receivedAt, term, matter: 'electoral', extension },
      settings,
      timeZone,
    );
  return {
    acknowledgement: explain(text.term, extensions.acknowledgement),
    ...(text.answerTerm === undefined
      ? {}
      : { answer: explain(text.answerTerm, extensions.answer) }),
  };
};

const ruleBlocks = (state: PlanState, notification: NotificationState): Block[] => {
  const { acknowledgement, answer } = termsOf(state, notification);
  return [
    smallText(`Plazo del acuse. ${termRule(acknowledgement)}`),
    ...(answer === undefined ? [] : [smallText(`Plazo de la respuesta. ${termRule(answer)}`)]),
  ];
};

/** Red until it was answered and sent. */
const lateAnswer = (notification: NotificationState, now: number): Block[] => {
  const { answerDeadline } = notification;
  if (answerDeadline === undefined || answerLight(notification, now) !== 'late') return [];
  const missing =
    answerStage(notification) === 'unsent'
      ? 'falta marcarla como enviada al INE'
      : 'falta la respuesta';
  return [
    {
      type: 'text',
      tone: 'attention',
      text: `🔴 La respuesta venció el ${deadlineText(answerDeadline)}: ${missing}.`,
    },
  ];
};

export const notificationDetail = (
  state: PlanState,
  notification: NotificationState,
  viewer: Viewer,
): Message => {
  const { text, recipients, sent, id, publishedAt, withdrawn } = notification;
  const { deadlines, reveal, maySend } = viewer;
  const sending =
    maySend && text.answerTerm !== undefined && sent === undefined && withdrawn === undefined;
  const actions: Action[] = [
    ...ownActions(state, notification, viewer),
    ...(sending ? [sendingAction(notification)] : []),
    ...viewer.more,
    ...(reveal
      ? [{ kind: 'file', label: 'Acuse en PDF', file: { kind: 'receipt', id } } as const]
      : []),
  ];
  return {
    text: `${KIND_NAMES[text.kind]} ${text.folio}: ${recipients.filter((recipient) => recipient.acknowledged !== undefined).length} de ${recipients.filter((recipient) => recipient.recipient.mode === 'ack').length} acuses`,
    blocks: [
      ...headOf(state, notification, viewer),
      ...lateAnswer(notification, viewer.now),
      ...recipients.map((recipient): Block =>
        smallText(`${recipientLabel(state, recipient)} · ${statusText(recipient, notification)}`),
      ),
      ...(deadlines ? ruleBlocks(state, notification) : []),
      smallText(`Capturado en Avance: ${momentName(publishedAt)}.`),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
