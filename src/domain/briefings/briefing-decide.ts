/** What may happen to a tarjeta or síntesis: drafted by an area, decided and circulated by the Secretario, acknowledged by each recipient. */
import { authorOf } from '../record/author.ts';
import type { NotificationRequest } from '../ine/notification-decide.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { areasOf, type Person } from '../people/people.ts';
import { allowed } from '../people/rights.ts';
import type { RecordOutcome } from '../record/record-list.ts';
import {
  findBriefing,
  type BriefingEvent,
  type BriefingRecipient,
  type BriefingState,
  type BriefingStatus,
  type BriefingText,
  type NewBriefingEvent,
} from './briefing.ts';

export type BriefingRefusal =
  | 'not_allowed'
  | 'unknown_briefing'
  | 'empty_briefing'
  | 'reason_needed'
  | 'not_to_rewrite'
  | 'not_to_decide'
  | 'not_to_reopen'
  | 'not_to_circulate'
  | 'no_recipients'
  | 'unknown_recipient'
  | 'not_received'
  | 'not_withdrawn'
  | 'not_circulating';
export type BriefingOutcome = RecordOutcome<BriefingEvent, BriefingRefusal>;

const refused = (why: BriefingRefusal): BriefingOutcome => ({ outcome: 'refused', why });
/** For whom somebody drafts: the first area of their own that is asked, else their first one. */
export const draftingArea = (person: Person, asked: readonly string[]): string | undefined => {
  const own = areasOf(person, 'AREA_HEAD', 'STAFF', 'TECHNICAL_SECRETARY');
  return own.find((area) => asked.includes(area)) ?? own[0];
};

const isEmpty = ({ text, link }: BriefingText): boolean => text.trim() === '' && link === undefined;

export const decideDraft = (
  request: NotificationRequest,
  id: string,
  text: BriefingText,
): BriefingOutcome => {
  if (!allowed(request.actor.person, 'report')) return refused('not_allowed');
  if (isEmpty(text)) return refused('empty_briefing');
  return {
    outcome: 'record',
    event: { recordId: id, kind: 'drafted', text, ...authorOf(request) },
  };
};

/** By its author or the Secretario, as long as it is not approved. */
export const decideRewrite = (
  request: NotificationRequest,
  id: string,
  change: Pick<BriefingText, 'text'> & { link?: string | undefined },
): BriefingOutcome => {
  const { person } = request.actor;
  const before = findBriefing(request.state, id);
  if (before === undefined) return refused('unknown_briefing');
  if (before.author.id !== person.id && !allowed(person, 'publish')) return refused('not_allowed');
  if (before.status !== 'draft' && before.status !== 'returned') return refused('not_to_rewrite');
  const { link: _link, ...kept } = before.text;
  const text: BriefingText = {
    ...kept,
    text: change.text,
    ...(change.link === undefined ? {} : { link: change.link }),
  };
  if (isEmpty(text)) return refused('empty_briefing');
  const same = text.text === before.text.text && text.link === before.text.link;
  if (same && before.status === 'draft') return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: { recordId: id, kind: 'rewritten', text, ...authorOf(request) },
  };
};

type Rest = Pick<NewBriefingEvent, 'recordId' | 'authorId' | 'authorName' | 'channel' | 'at'>;
type Deciding = (briefing: BriefingState, rest: Rest) => BriefingOutcome;

/** What only the Secretario does. */
const asSecretary = (
  request: NotificationRequest,
  id: string,
  decide: Deciding,
): BriefingOutcome => {
  if (!allowed(request.actor.person, 'publish')) return refused('not_allowed');
  const briefing = findBriefing(request.state, id);
  return briefing === undefined
    ? refused('unknown_briefing')
    : decide(briefing, { recordId: id, ...authorOf(request) });
};
const record = (event: NewBriefingEvent): BriefingOutcome => ({ outcome: 'record', event });

export const decideApprove = (request: NotificationRequest, id: string): BriefingOutcome =>
  asSecretary(request, id, ({ status }, rest) => {
    if (status === 'approved') return { outcome: 'unchanged' };
    return status === 'draft' || status === 'returned'
      ? record({ ...rest, kind: 'approved' })
      : refused('not_to_decide');
  });

/** In these a step with a reason may be taken. */
const stepWithReason = (
  kind: 'returned' | 'reopened' | 'withdrawn' | 'restored',
  from: readonly BriefingStatus[],
  otherwise: BriefingRefusal,
) =>
  function decideStep(request: NotificationRequest, id: string, reason: string): BriefingOutcome {
    return asSecretary(request, id, ({ status }, rest) => {
      if (!from.includes(status)) return refused(otherwise);
      const why = reason.trim();
      return why === '' ? refused('reason_needed') : record({ ...rest, kind, reason: why });
    });
  };

export const decideReturn = stepWithReason('returned', ['draft', 'approved'], 'not_to_decide');
/** The approval or the return is taken back. */
export const decideReopen = stepWithReason('reopened', ['approved', 'returned'], 'not_to_reopen');
export const decideWithdrawBriefing = stepWithReason(
  'withdrawn',
  ['draft', 'returned', 'approved', 'circulated'],
  'not_circulating',
);
export const decideRestoreBriefing = stepWithReason('restored', ['withdrawn'], 'not_withdrawn');

const exists = ({ people, areas }: PlanState, recipient: BriefingRecipient): boolean =>
  people.some(({ id }) => recipient === `person:${id}`) ||
  areas.some(({ code }) => recipient === `area:${code}`);

/** To more people, too, when it circulates already. */
export const decideCirculate = (
  request: NotificationRequest,
  id: string,
  recipients: BriefingRecipient[],
): BriefingOutcome =>
  asSecretary(request, id, (briefing, rest) => {
    if (briefing.status !== 'approved' && briefing.status !== 'circulated')
      return refused('not_to_circulate');
    if (recipients.length === 0) return refused('no_recipients');
    if (!recipients.every((one) => exists(request.state, one))) return refused('unknown_recipient');
    const fresh = recipients.filter((one) => !briefing.recipients.includes(one));
    return fresh.length === 0 && briefing.status === 'circulated'
      ? { outcome: 'unchanged' }
      : record({ ...rest, kind: 'circulated', recipients });
  });

/** Each acknowledges for themselves, a head for the area. */
export const mayReceive = (person: Person, recipient: BriefingRecipient): boolean =>
  recipient === `person:${person.id}` ||
  (recipient.startsWith('area:') &&
    allowed(person, 'acknowledge', recipient.slice('area:'.length)));

export const decideReceive = (
  request: NotificationRequest,
  id: string,
  recipient: BriefingRecipient,
): BriefingOutcome => {
  const briefing = findBriefing(request.state, id);
  if (briefing === undefined) return refused('unknown_briefing');
  if (!briefing.recipients.includes(recipient)) return refused('unknown_recipient');
  if (!mayReceive(request.actor.person, recipient)) return refused('not_allowed');
  if (briefing.status !== 'circulated') return refused('not_circulating');
  if (briefing.received.has(recipient)) return { outcome: 'unchanged' };
  return record({ recordId: id, kind: 'received', recipient, ...authorOf(request) });
};

/** An acknowledgement given by mistake: the Secretario takes it back. */
export const decideUnreceive = (
  request: NotificationRequest,
  id: string,
  recipient: BriefingRecipient,
  reason: string,
): BriefingOutcome =>
  asSecretary(request, id, (briefing, rest) => {
    if (!briefing.received.has(recipient)) return refused('not_received');
    const why = reason.trim();
    return why === ''
      ? refused('reason_needed')
      : record({ ...rest, kind: 'unreceived', recipient, reason: why });
  });
