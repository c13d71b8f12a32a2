/**
 * ACK_PENDING (product, reminder rules): half-way to the deadline, at the deadline, then each working day, at most so many
 * times; to the area's head, or the person, and after the deadline to the Secretario too. A consejero is reminded once.
 * What is not urgent falls due at full hours, so that one person's reminders of an hour join (`merge.ts`).
 */
import { calendarOf, type Calendar } from '../../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate } from '../../domain/time/dates.ts';
import { halfWay } from '../../domain/time/deadline.ts';
import {
  owes,
  recipientName,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { openNotifications } from '../../domain/ine/notification-decide.ts';
import type { Instant, LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { RuleSetting } from '../../domain/plan/settings.ts';
import { withinContactHours } from '../contact-hours.ts';
import { joinedAcks } from '../joined.ts';
import { headsOf, secretaries } from '../owners.ts';
import type { Owner } from '../../conversation/owner.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'ACK_PENDING';
/** Worth it until the next one, or for this long. */
const WORTH_DAYS = 30;

/** When it is said that the acknowledgement is missing, earliest first. */
const reckonMoments = (
  state: PlanState,
  { text, deadline, publishedAt }: NotificationState,
  hour: string,
  most: number,
): Instant[] => {
  const { timeZone, settings } = state;
  const half = withinContactHours(
    state,
    halfWay(
      epochOf(publishedAt) > epochOf(text.receivedAt) ? publishedAt : text.receivedAt,
      deadline,
      timeZone,
    ),
    text.urgent,
  );
  const end = withinContactHours(state, deadline, text.urgent);
  const all = epochOf(half) < epochOf(end) ? [half, end] : [end];
  let day = localDate(epochOf(end), timeZone);
  while (all.length < most) {
    day = calendarOf(settings).avisos.nextWorkingDay(addDays(day, 1));
    all.push(instantAt(day, hour, timeZone));
  }
  return all.slice(0, most);
};

/** Reckoned once for a document, as long as neither it nor the calendar changes. */
const reckoned = new WeakMap<
  NotificationState,
  { calendar: Calendar; by: Map<string, Instant[]> }
>();
const moments = (
  state: PlanState,
  notification: NotificationState,
  hour: string,
  most: number,
): Instant[] => {
  const calendar = calendarOf(state.settings);
  const held = reckoned.get(notification);
  const by = held?.calendar === calendar ? held.by : new Map<string, Instant[]>();
  const name = `${hour} ${most}`;
  const all = by.get(name) ?? reckonMoments(state, notification, hour, most);
  reckoned.set(notification, { calendar, by: by.set(name, all) });
  return all;
};

/** @param day on which they are asked. */
const heads = (
  { state }: RuleContext,
  { recipient: { owner } }: RecipientState,
  day: LocalDate,
): Owner[] => (owner.kind === 'person' ? [owner] : headsOf(state, day, owner.key));

/** A consejero is reminded once. */
const mostFor = (
  { maxTimes = 5 }: RuleSetting,
  { recipient: { owner } }: RecipientState,
): number => (owner.kind === 'person' ? 1 : maxTimes);

interface Moment {
  at: Instant;
  worthUntil: Instant;
  /** 1, 2, 3 … */
  nth: number;
}

/** What fell due, each worth saying until the next one falls due, or for a month. */
const fallenDue = (
  context: RuleContext,
  notification: NotificationState,
  most: number,
): Moment[] => {
  const { timeZone } = context.state;
  const all = moments(context.state, notification, context.setting.at, most);
  return all.flatMap((at, index) =>
    epochOf(at) > context.now
      ? []
      : [
          {
            at,
            nth: index + 1,
            worthUntil:
              all[index + 1] ??
              instantAt(addDays(localDate(epochOf(at), timeZone), WORTH_DAYS), '00:00', timeZone),
          },
        ],
  );
};

/** One moment's reminders: to whom it is asked of, and after the deadline to the Secretario. */
const remind = (
  context: RuleContext,
  notification: NotificationState,
  one: RecipientState,
  { at, worthUntil, nth }: Moment,
): Occurrence[] => {
  const { state, now, today } = context;
  const recipient = recipientName(one.recipient);
  const make = (owner: Owner, toSecretary: boolean): Occurrence => ({
    key: `${RULE}/${notification.id}.v${notification.version}/${recipient}.${nth}/${owner.key}`,
    rule: RULE,
    at,
    worthUntil,
    owner,
    lineKeys: [],
    ...(notification.text.urgent ? {} : { byDay: true }),
    subject: {
      type: 'notification',
      notificationId: notification.id,
      recipient,
      ...(toSecretary ? { toSecretary: true } : {}),
    },
  });
  // Who acts today is written to today; what was missed was owed to who acted then.
  const chased = heads(
    context,
    one,
    now < epochOf(worthUntil) ? today : localDate(epochOf(at), state.timeZone),
  );
  const told =
    epochOf(at) >= epochOf(notification.deadline)
      ? secretaries(state).filter((owner) => !chased.some((each) => each.key === owner.key))
      : [];
  return [...chased.map((owner) => make(owner, false)), ...told.map((owner) => make(owner, true))];
};

const occurrences = (context: RuleContext): Occurrence[] =>
  openNotifications(context.state).flatMap((notification) =>
    notification.recipients
      .filter(owes)
      .flatMap((recipient) =>
        fallenDue(context, notification, mostFor(context.setting, recipient)).flatMap((moment) =>
          remind(context, notification, recipient, moment),
        ),
      ),
  );

/** Every instant at which somebody is reminded, if nobody acknowledges any more. */
const instants = (state: PlanState, setting: RuleSetting): Instant[] =>
  openNotifications(state).flatMap((notification) =>
    notification.recipients
      .filter(owes)
      .flatMap((recipient) =>
        moments(state, notification, setting.at, mostFor(setting, recipient)),
      ),
  );

/** At most five times. */
export const ackPending: ReminderRule<undefined> = {
  name: RULE,
  scope: 'commission',
  defaults: byDefault(5),
  reason: 'falta el acuse de un documento del INE',
  series: alone(),
  occurrences,
  moments: instants,
  joined: joinedAcks,
};
