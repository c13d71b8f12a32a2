/**
 * ACK_PENDING (product, reminder rules): half-way to the deadline, at the deadline, then each working day, at most so many
 * times; to the area's head, or the person, and after the deadline to the Secretario too. A consejero is reminded once.
 */
import { epochOf } from '../../domain/time/dates.ts';
import {
  owes,
  recipientName,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { openNotifications } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { RuleSetting } from '../../domain/plan/settings.ts';
import { joinedAcks } from '../joined.ts';
import { headsOf } from '../owners.ts';
import { alone, byDefault, type ReminderRule } from '../rule.ts';
import { reminderTimes, remindersOf, type Chased } from '../towards-deadline.ts';

const RULE = 'ACK_PENDING';

/** A consejero is reminded once. */
export const mostFor = (
  { maxTimes = 5 }: RuleSetting,
  { recipient: { owner } }: RecipientState,
): number => (owner.kind === 'person' ? 1 : maxTimes);

/** What is the same of everything that is chased of a recipient. */
export const chasedOf = (
  state: PlanState,
  { publishedAt, text, id, version }: NotificationState,
  one: RecipientState,
  most: number,
): Pick<Chased, 'name' | 'from' | 'urgent' | 'most' | 'owners'> => {
  const { owner } = one.recipient;
  return {
    name: `${id}.v${version}/${recipientName(one.recipient)}`,
    from: epochOf(publishedAt) > epochOf(text.receivedAt) ? publishedAt : text.receivedAt,
    urgent: text.urgent,
    most,
    owners: (day) => (owner.kind === 'person' ? [owner] : headsOf(state, day, owner.key)),
  };
};

const chased = (state: PlanState, setting: RuleSetting): Chased[] =>
  openNotifications(state).flatMap((notification) =>
    notification.recipients.filter(owes).map((one): Chased => ({
      ...chasedOf(state, notification, one, mostFor(setting, one)),
      document: notification,
      deadline: notification.deadline,
      reopened: one.acknowledgementReopened,
      subject: (toSecretary) => ({
        type: 'notification',
        notificationId: notification.id,
        recipient: recipientName(one.recipient),
        ...(toSecretary ? { toSecretary: true } : {}),
      }),
    })),
  );

/** At most five times. */
export const ackPending: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  defaults: byDefault(5),
  reason: 'falta el acuse de un documento del INE',
  series: alone(),
  occurrences: (context) =>
    chased(context.state, context.setting).flatMap((one) => remindersOf(context, RULE, one)),
  moments: (state, setting) =>
    chased(state, setting).flatMap((one) => reminderTimes(state, setting, one)),
  joined: joinedAcks,
};
