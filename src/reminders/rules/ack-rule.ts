/**
 * ACK_PENDING (product, reminder rules): half-way to the deadline, at the deadline, then each working day, at most so many
 * times; to the area's head, or the person, and after the deadline to the Secretario too. A consejero is reminded once.
 * What is not urgent falls due at full hours, so that one person's reminders of an hour join (`merge.ts`).
 */
import { calendarOf } from '../../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate, nextFullHour } from '../../domain/time/dates.ts';
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
import { headsOf, secretaries } from '../owners.ts';
import type { Owner } from '../owed.ts';
import type { Occurrence, RuleContext } from './rules.ts';

const RULE = 'ACK_PENDING';
const EARLIEST = '08:00';
const LATEST = '20:00';
/** A tick may come late, never this much. */
const LATE_MS = 10 * 60_000;
/** Worth it until the next one, or for this long. */
const WORTH_DAYS = 30;

/** People are written to at a full hour of a working day, from eight to eight, unless it is urgent. */
const withinContactHours = (state: PlanState, at: Instant, urgent: boolean): Instant => {
  if (urgent) return at;
  const { timeZone } = state;
  const { avisos } = calendarOf(state.settings);
  const hour = nextFullHour(at, timeZone);
  const day = localDate(epochOf(hour), timeZone);
  const worked = avisos.nextWorkingDay(day);
  if (worked !== day || epochOf(hour) < epochOf(instantAt(worked, EARLIEST, timeZone)))
    return instantAt(worked, EARLIEST, timeZone);
  return epochOf(hour) <= epochOf(instantAt(worked, LATEST, timeZone))
    ? hour
    : instantAt(avisos.nextWorkingDay(addDays(day, 1)), EARLIEST, timeZone);
};

/** May people be written to now? A delegation that begins, settings that change or a restart at night wait for the morning. */
export const isByDay = ({ settings, timeZone }: PlanState, now: number): boolean => {
  const today = localDate(now, timeZone);
  return (
    calendarOf(settings).avisos.isWorkingDay(today) &&
    now >= epochOf(instantAt(today, EARLIEST, timeZone)) &&
    now < epochOf(instantAt(today, LATEST, timeZone)) + LATE_MS
  );
};

/** When it is said that the acknowledgement is missing, earliest first. */
const moments = (
  state: PlanState,
  { text, deadline, publishedAt }: NotificationState,
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
    all.push(instantAt(day, settings.rules[RULE].at, timeZone));
  }
  return all.slice(0, most);
};

/** @param day on which they are asked. */
const heads = (
  { state }: RuleContext,
  { recipient: { owner } }: RecipientState,
  day: LocalDate,
): Owner[] => (owner.kind === 'person' ? [owner] : headsOf(state, day, owner.key));

/** A consejero is reminded once. */
const mostFor = ({ settings }: PlanState, { recipient: { owner } }: RecipientState): number =>
  owner.kind === 'person' ? 1 : (settings.rules[RULE].maxTimes ?? 5);

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
  const all = moments(context.state, notification, most);
  return all.flatMap((at, before) =>
    epochOf(at) > context.now
      ? []
      : [
          {
            at,
            nth: before + 1,
            worthUntil:
              all[before + 1] ??
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

export const ackOccurrences = (context: RuleContext): Occurrence[] => {
  if (!context.state.settings.rules[RULE].enabled) return [];
  return openNotifications(context.state).flatMap((notification) =>
    notification.recipients
      .filter(owes)
      .flatMap((one) =>
        fallenDue(context, notification, mostFor(context.state, one)).flatMap((moment) =>
          remind(context, notification, one, moment),
        ),
      ),
  );
};

/** Every instant at which somebody is reminded, if nobody acknowledges any more. */
export const ackInstants = (state: PlanState): Instant[] =>
  !state.settings.rules[RULE].enabled
    ? []
    : openNotifications(state).flatMap((notification) =>
        notification.recipients
          .filter(owes)
          .flatMap((one) => moments(state, notification, mostFor(state, one))),
      );
