/**
 * What is undone of a document of the INE: its withdrawal, its sending, an extension, an acknowledgement given by mistake, a
 * wrong answer. Each by an entry that says who and why; what the last one did not do stays as it was.
 */
import { hasReason } from './reason.ts';
import { recipientName, type NotificationState, type TermName } from './notification.ts';
import {
  findNotification,
  recipientOf,
  type NotificationOutcome,
  type NotificationRequest,
} from './notification-decide.ts';
import { authorOf } from '../record/author.ts';
import type { Person } from '../people/people.ts';
import { allowed } from '../people/rights.ts';

/** A step that stands and may be taken back. */
export type StandingStep =
  | { what: 'withdrawal' }
  | { what: 'sending' }
  | { what: 'extension'; of: TermName }
  | { what: 'acknowledgement'; recipient: string }
  | { what: 'answer'; recipient: string };

/** `withdrawal`, `extension:answer`, `acknowledgement:area:VIN`: in forms. */
export const stepName = (step: StandingStep): string => {
  if (step.what === 'extension') return `extension:${step.of}`;
  return 'recipient' in step ? `${step.what}:${step.recipient}` : step.what;
};

const TERMS: TermName[] = ['acknowledgement', 'answer'];

/** Everything that may be taken back of a document; of one that is withdrawn only that. */
export const standingSteps = ({
  withdrawn,
  sent,
  extensions,
  recipients,
}: NotificationState): StandingStep[] =>
  withdrawn !== undefined
    ? [{ what: 'withdrawal' }]
    : [
        ...(sent === undefined ? [] : [{ what: 'sending' } as const]),
        ...TERMS.filter((of) => extensions[of] !== undefined).map((of): StandingStep => ({
          what: 'extension',
          of,
        })),
        ...recipients.flatMap(({ recipient, answered }): StandingStep[] =>
          answered === undefined ? [] : [{ what: 'answer', recipient: recipientName(recipient) }],
        ),
        ...recipients.flatMap(({ recipient, acknowledged, answered }): StandingStep[] =>
          acknowledged === undefined || answered !== undefined
            ? []
            : [{ what: 'acknowledgement', recipient: recipientName(recipient) }],
        ),
      ];

/** An answer by who gave it, an extension by who enters documents, everything by the Secretario. */
export const mayTakeBack = (
  person: Person,
  notification: NotificationState,
  step: StandingStep,
): boolean => {
  if (allowed(person, 'send')) return true;
  if (step.what === 'extension') return allowed(person, 'publish');
  if (step.what !== 'answer') return false;
  return recipientOf(notification, step.recipient)?.answered?.authorId === person.id;
};

const eventOf = (step: StandingStep, { version }: NotificationState, reason: string) => {
  switch (step.what) {
    case 'withdrawal':
      return { kind: 'restored', reason } as const;
    case 'sending':
      return { kind: 'sending_taken_back', reason } as const;
    case 'extension':
      return { kind: 'extension_taken_back', of: step.of, reason } as const;
    case 'acknowledgement':
      return {
        kind: 'acknowledgement_taken_back',
        version,
        recipient: step.recipient,
        reason,
      } as const;
    case 'answer':
      return { kind: 'answer_taken_back', recipient: step.recipient, reason } as const;
  }
};

/** @param name of the step, as {@link stepName} gives it. */
export const decideTakeBack = (
  request: NotificationRequest,
  id: string,
  name: string,
  reason: string,
): NotificationOutcome => {
  const notification = findNotification(request.state, id);
  if (notification === undefined) return { outcome: 'refused', why: 'unknown' };
  const step = standingSteps(notification).find((one) => stepName(one) === name);
  if (step === undefined) return { outcome: 'refused', why: 'nothing_to_take_back' };
  if (!mayTakeBack(request.actor.person, notification, step))
    return { outcome: 'refused', why: 'not_allowed' };
  if (!hasReason(reason)) return { outcome: 'refused', why: 'take_back_reason' };
  return {
    outcome: 'record',
    event: {
      notificationId: id,
      ...eventOf(step, notification, reason.trim()),
      ...authorOf(request),
    },
  };
};

/** Nothing more is asked for it; what was done stays in the record. */
export const decideWithdraw = (
  request: NotificationRequest,
  id: string,
  reason: string,
): NotificationOutcome => {
  if (!allowed(request.actor.person, 'send')) return { outcome: 'refused', why: 'not_allowed' };
  const notification = findNotification(request.state, id);
  if (notification === undefined) return { outcome: 'refused', why: 'unknown' };
  if (notification.withdrawn !== undefined) return { outcome: 'unchanged' };
  if (!hasReason(reason)) return { outcome: 'refused', why: 'withdraw_reason' };
  return {
    outcome: 'record',
    event: {
      notificationId: id,
      kind: 'withdrawn',
      reason: reason.trim(),
      ...authorOf(request),
    },
  };
};
