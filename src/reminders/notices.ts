/**
 * What is owed because somebody did something: a proposed justification goes to the Secretario, who decides it; its
 * author is told when it is not accepted (product, Justification). Once each, like every reminder.
 */
import { recipientName, type NotificationState } from '../domain/ine/notification.ts';
import { hasRole } from '../domain/people/people.ts';
import type { Instant, LocalDate, Month } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { indexState } from '../domain/progress/progress.ts';
import type { ProgressEntry } from '../domain/progress/progress-entry.ts';
import { makeNotice } from './notice.ts';
import { periodOf } from './period.ts';
import type { NoticeName, Owed } from './owed.ts';
import { headsOf, secretaries } from './owners.ts';
import type { ServiceNotice } from '../conversation/subject.ts';

const notice = (
  state: PlanState,
  today: LocalDate,
  rule: NoticeName,
  entry: ProgressEntry,
  personId: string,
): Owed => {
  const { lineKey, month, ordinal } = entry;
  const key = `${state.planId}/${rule}/${lineKey}/${periodOf(state.year, month)}.${ordinal}/${personId}`;
  return makeNotice(state, {
    key,
    rule,
    at: entry.at,
    day: today,
    owner: { kind: 'person', key: personId },
    lineKeys: [lineKey],
    subject: {
      type: rule === 'JUSTIFICATION_PROPOSED' ? 'justification' : 'verdict',
      lineKey,
      month,
      ordinal,
    },
  });
};

const SERVICE_RULES: Record<ServiceNotice['kind'], NoticeName> = {
  account_matched: 'ACCOUNT_MATCHED',
  stranger: 'STRANGER',
  address_failed: 'ADDRESS_FAILED',
};
/** What makes two notices the same: the Secretario is told once. */
const identity = (one: ServiceNotice): string =>
  one.kind === 'address_failed' ? one.where : one.account;

/**
 * The Secretario Técnico is told once of who was recognised, of a stranger, of a place that cannot be written to.
 * @param at plan time; a place that failed, was mended and fails again another month is told again.
 */
export const serviceNotice = (state: PlanState, at: Instant, one: ServiceNotice): Owed[] =>
  secretaries(state).map((owner) => {
    const rule = SERVICE_RULES[one.kind];
    const key = `${state.commissionId}/${rule}/${one.channel}:${identity(one)}/${at.slice(0, 7)}/${owner.key}`;
    return makeNotice(state, { key, rule, at, owner, subject: { type: 'notice', notice: one } });
  });

/** @param state with the entry in it; @param today local date of the plan. Nobody is told what they did themselves. */
export const noticesOf = (state: PlanState, today: LocalDate, entry: ProgressEntry): Owed[] => {
  if (entry.kind === 'justification') {
    return state.people
      .filter((person) => hasRole(person, 'TECHNICAL_SECRETARY') && person.id !== entry.authorId)
      .map((person) => notice(state, today, 'JUSTIFICATION_PROPOSED', entry, person.id));
  }
  if (entry.kind !== 'justification_rejected') return [];
  const author = indexState(state).month(entry.lineKey, entry.month).reason?.authorId;
  const area = indexState(state).byKey(entry.lineKey)?.area ?? '';
  const heads = headsOf(state, today, area).flatMap(({ kind, key }) =>
    kind === 'person' ? [key] : [],
  );
  return [...new Set([author ?? '', ...heads])]
    .filter((id) => id !== entry.authorId && state.people.some((person) => person.id === id))
    .map((id) => notice(state, today, 'JUSTIFICATION_REJECTED', entry, id));
};

/** A line's card for who opened it from a board, once for a month. @param at plan time. */
export const openedNotice = (
  state: PlanState,
  at: Instant,
  { lineKey, month }: { lineKey: string; month: Month },
  personId: string,
): Owed => {
  return makeNotice(state, {
    key: `${state.planId}/LINE_OPENED/${lineKey}/${periodOf(state.year, month)}/${personId}`,
    rule: 'LINE_OPENED',
    at,
    worthDays: 1,
    owner: { kind: 'person', key: personId },
    lineKeys: [lineKey],
    subject: { type: 'line', lineKey, month },
  });
};

/** A document of the INE, in the version that stands, to each of its recipients. @param at plan time. */
export const publishedNotices = (
  at: Instant,
  { id, version, recipients }: NotificationState,
  state: Pick<PlanState, 'commissionId' | 'timeZone'>,
): Owed[] =>
  recipients.map(({ recipient }) =>
    makeNotice(state, {
      key: `${state.commissionId}/INE_PUBLISHED/${id}.v${version}/${recipientName(recipient)}`,
      rule: 'INE_PUBLISHED',
      at,
      owner: recipient.owner,
      subject: { type: 'notification', notificationId: id, recipient: recipientName(recipient) },
    }),
  );
