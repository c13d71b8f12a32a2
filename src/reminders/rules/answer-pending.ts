/**
 * ANSWER_PENDING: as ACK_PENDING, towards the answer's deadline, whether the document is acknowledged or not. The areas are
 * reminded until their answer is in; then the Secretario, at once and from the deadline on, until it is marked as sent.
 */
import {
  recipientName,
  type NotificationState,
  type Reopened,
} from '../../domain/ine/notification.ts';
import {
  answerersOf,
  answerStage,
  consolidatorOf,
  owesAnswer,
} from '../../domain/ine/answering.ts';
import { openNotifications } from '../../domain/ine/notification-decide.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { RuleSetting } from '../../domain/plan/settings.ts';
import { joinedAcks } from '../joined.ts';
import { secretaries } from '../owners.ts';
import { alone, byDefault, type ReminderRule } from '../rule.ts';
import { reminderTimes, remindersOf, type Chased } from '../towards-deadline.ts';
import { chasedOf, mostFor } from './ack-pending.ts';

const RULE = 'ANSWER_PENDING';

const answers = (
  state: PlanState,
  setting: RuleSetting,
  notification: NotificationState,
  deadline: Instant,
): Chased[] =>
  notification.recipients
    .filter((one) => owesAnswer(notification, one))
    .map((one): Chased => ({
      ...chasedOf(state, notification, one, mostFor(setting, one)),
      document: notification,
      deadline,
      reopened: one.answerReopened,
      subject: (toSecretary) => ({
        type: 'notification',
        notificationId: notification.id,
        recipient: recipientName(one.recipient),
        about: 'answer',
        ...(toSecretary ? { toSecretary: true } : {}),
      }),
    }));

const lastOf = <Item>(items: Item[], at: (item: Item) => Instant): Item | undefined =>
  items.reduce<Item | undefined>(
    (last, item) => (last === undefined || epochOf(at(item)) >= epochOf(at(last)) ? item : last),
    undefined,
  );

/** When the answer that is to be sent was complete; undefined where nobody has to give it. */
const completedAt = (notification: NotificationState): Instant | undefined =>
  (
    consolidatorOf(notification)?.answered ??
    lastOf(
      answerersOf(notification).flatMap(({ answered }) => answered ?? []),
      ({ at }) => at,
    )
  )?.at;

const lastReopened = ({ recipients }: NotificationState): Reopened | undefined =>
  lastOf(
    recipients.flatMap(({ answerReopened }) => answerReopened ?? []),
    ({ at }) => at,
  );

/** The answer is in, or nobody has to give it: the Secretario is asked to mark it as sent. */
const sending = (
  state: PlanState,
  { maxTimes = 5 }: RuleSetting,
  notification: NotificationState,
  deadline: Instant,
): Chased[] => {
  const { id, version, publishedAt, text } = notification;
  const completed = completedAt(notification);
  return text.recipients.slice(0, 1).map((recipient): Chased => ({
    document: notification,
    name: `${id}.v${version}/sending`,
    from: completed ?? publishedAt,
    ...(completed === undefined ? {} : { atOnce: true }),
    deadline,
    reopened: lastReopened(notification),
    urgent: text.urgent,
    most: maxTimes,
    owners: (day) => secretaries(state, day),
    subject: () => ({
      type: 'notification',
      notificationId: id,
      recipient: recipientName(recipient),
      about: 'sending',
    }),
  }));
};

const chased = (state: PlanState, setting: RuleSetting): Chased[] =>
  openNotifications(state).flatMap((notification) => {
    const { answerDeadline } = notification;
    if (answerDeadline === undefined) return [];
    return answerStage(notification) === 'unsent'
      ? sending(state, setting, notification, answerDeadline)
      : answers(state, setting, notification, answerDeadline);
  });

/** At most five times. */
export const answerPending: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  defaults: byDefault(5),
  reason: 'falta la respuesta a un documento del INE, o marcarla como enviada',
  series: alone(),
  occurrences: (context) =>
    chased(context.state, context.setting).flatMap((one) => remindersOf(context, RULE, one)),
  moments: (state, setting) =>
    chased(state, setting).flatMap((one) => reminderTimes(state, setting, one)),
  joined: joinedAcks,
};
