/** What may happen to what is to be sent to the INE; by who may publish. */
import { authorOf } from '../record/author.ts';
import type { NotificationRequest } from '../ine/notification-decide.ts';
import { findSentFolio } from '../ine/outgoing-decide.ts';
import { allowed } from '../people/rights.ts';
import type { RecordOutcome } from '../record/record-list.ts';
import {
  findSending,
  sendingOfFolio,
  type SendingEvent,
  type SendingState,
  type SendingText,
} from './sending.ts';

export type SendingRefusal =
  | 'not_allowed'
  | 'unknown_sending'
  | 'sending_taken'
  | 'sent_already'
  | 'approved_in_the_future'
  | 'reason_needed'
  | 'not_marked'
  | 'sending_withdrawn'
  | 'sending_stands';
export type SendingOutcome = RecordOutcome<SendingEvent, SendingRefusal>;

const refused = (why: SendingRefusal): SendingOutcome => ({ outcome: 'refused', why });
export const decideRegisterSending = (
  request: NotificationRequest,
  id: string,
  text: SendingText,
): SendingOutcome => {
  const { state, actor, at } = request;
  if (!allowed(actor.person, 'publish')) return refused('not_allowed');
  if (text.approvedOn > at.slice(0, 10)) return refused('approved_in_the_future');
  if (sendingOfFolio(state, text.folio) !== undefined) return refused('sending_taken');
  const out = findSentFolio(state, text.folio);
  if (out !== undefined && out.withdrawn === undefined) return refused('sent_already');
  return {
    outcome: 'record',
    event: { recordId: id, kind: 'registered', text, ...authorOf(request) },
  };
};

type Change =
  | { kind: 'sent'; note: string; link?: string }
  | { kind: 'reopened' | 'withdrawn' | 'restored'; reason: string };

const wrongStep = (
  { sent, withdrawn }: SendingState,
  { kind }: Change,
): SendingRefusal | 'unchanged' | undefined => {
  if (kind === 'restored') return withdrawn === undefined ? 'sending_stands' : undefined;
  if (withdrawn !== undefined) return kind === 'withdrawn' ? 'unchanged' : 'sending_withdrawn';
  if (kind === 'sent') return sent === undefined ? undefined : 'unchanged';
  return kind === 'reopened' && sent === undefined ? 'not_marked' : undefined;
};

/** Marked as sent, or one of the steps that take back, each with its reason. */
export const decideSendingStep = (
  request: NotificationRequest,
  id: string,
  change: Change,
): SendingOutcome => {
  if (!allowed(request.actor.person, 'publish')) return refused('not_allowed');
  const sending = findSending(request.state, id);
  if (sending === undefined) return refused('unknown_sending');
  const wrong = wrongStep(sending, change);
  if (wrong === 'unchanged') return { outcome: 'unchanged' };
  if (wrong !== undefined) return refused(wrong);
  if (change.kind !== 'sent' && change.reason.trim() === '') return refused('reason_needed');
  return { outcome: 'record', event: { recordId: id, ...authorOf(request), ...change } };
};
