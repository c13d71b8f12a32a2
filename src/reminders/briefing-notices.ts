/** Who is told because a tarjeta or síntesis was drafted, decided, circulated or withdrawn. Nobody is told what they did themselves. */
import {
  findBriefing,
  type BriefingEvent,
  type BriefingRecipient,
  type BriefingState,
} from '../domain/briefings/briefing.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Owner } from '../conversation/owner.ts';
import type { SubjectOf } from '../conversation/subject.ts';
import { makeNotice } from './notice.ts';
import type { NoticeName, Owed } from './owed.ts';
import { headsOf, secretaries } from './owners.ts';

/** Who is written to for a recipient: the person, or the heads of the area (who acts for them while they are away). */
export const toldOfBriefing = (
  state: PlanState,
  today: LocalDate,
  recipient: BriefingRecipient,
): Owner[] => {
  const key = recipient.slice(recipient.indexOf(':') + 1);
  return recipient.startsWith('area:') ? headsOf(state, today, key) : [{ kind: 'person', key }];
};

type Addressee = Omit<SubjectOf<'briefing'>, 'type' | 'briefingId'>;

const owe = (
  state: PlanState,
  { recordId, ordinal, at }: BriefingEvent,
  rule: NoticeName,
  owner: Owner,
  to: Addressee,
): Owed => {
  const key = `${state.commissionId}/${rule}/${recordId}.${ordinal}/${to.recipient ?? to.as}/${owner.key}`;
  const subject = { type: 'briefing' as const, briefingId: recordId, ...to };
  return {
    ...makeNotice(state, { key, rule, at, owner, subject }),
    ...(to.as === 'recipient' ? { byEmail: true } : {}),
  };
};

const toRecipients = (
  state: PlanState,
  event: BriefingEvent,
  rule: NoticeName,
  recipients: BriefingRecipient[],
): Owed[] =>
  recipients.flatMap((recipient) =>
    toldOfBriefing(state, event.at.slice(0, 10), recipient).map((owner) =>
      owe(state, event, rule, owner, { as: 'recipient', recipient }),
    ),
  );

const toSecretaries = (state: PlanState, event: BriefingEvent): Owed[] =>
  secretaries(state)
    .filter(({ key }) => key !== event.authorId)
    .map((owner) => owe(state, event, 'BRIEFING_DRAFTED', owner, { as: 'secretary' }));

const toAuthor = (state: PlanState, event: BriefingEvent, { author }: BriefingState): Owed[] =>
  author.id === event.authorId || !state.people.some(({ id }) => id === author.id)
    ? []
    : [owe(state, event, 'BRIEFING_DECIDED', { kind: 'person', key: author.id }, { as: 'author' })];

/** @param before the state that it was decided on. @param after with the event in it. */
export const briefingNotices = (
  before: PlanState,
  after: PlanState,
  event: BriefingEvent,
): Owed[] => {
  const was = findBriefing(before, event.recordId);
  const is = findBriefing(after, event.recordId);
  if (is === undefined) return [];
  switch (event.kind) {
    case 'drafted':
    case 'rewritten':
      return toSecretaries(after, event);
    case 'approved':
    case 'returned':
    case 'reopened':
      return toAuthor(after, event, is);
    case 'circulated':
      return toRecipients(
        after,
        event,
        'BRIEFING_CIRCULATED',
        event.recipients.filter((one) => was?.recipients.includes(one) !== true),
      );
    case 'withdrawn':
      return [
        ...(was?.status === 'circulated'
          ? toRecipients(after, event, 'BRIEFING_WITHDRAWN', is.recipients)
          : []),
        ...toAuthor(after, event, is),
      ];
    case 'restored':
      return is.status === 'circulated'
        ? toRecipients(after, event, 'BRIEFING_CIRCULATED', is.recipients)
        : toAuthor(after, event, is);
    case 'received':
    case 'unreceived':
      return [];
  }
};
