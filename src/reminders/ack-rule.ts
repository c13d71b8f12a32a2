/**
 * ACK_PENDING (product, reminder rules): half-way to the deadline, at the deadline, then each working day, at most so many
 * times; to the area's head, or the person, and after the deadline to the Secretario too. A consejero is reminded once.
 */
import { addDays, epochOf, instantAt, localDate } from '../domain/dates.ts';
import { halfWay } from '../domain/deadline.ts';
import { owes, recipientName, type NotificationState, type RecipientState } from '../domain/notification.ts';
import { foldNotifications } from '../domain/notification-decide.ts';
import type { Instant } from '../domain/plan.ts';
import { headsOf, secretaries } from './owners.ts';
import type { Owner } from './owed.ts';
import type { Occurrence, RuleContext } from './rules.ts';

const RULE = 'ACK_PENDING';
const EARLIEST = '08:00';
const LATEST = '20:00';
/** Worth it until the next one, or for this long. */
const WORTH_DAYS = 30;

/** People are written to on working days between eight and eight, unless it is urgent. */
const civil = ({ calendar, state }: RuleContext, at: Instant, urgent: boolean): Instant => {
  if (urgent) return at;
  const { timeZone } = state;
  const day = localDate(epochOf(at), timeZone);
  const worked = calendar.avisos.nextWorkingDay(day);
  if (worked !== day || epochOf(at) < epochOf(instantAt(worked, EARLIEST, timeZone))) return instantAt(worked, EARLIEST, timeZone);
  return epochOf(at) <= epochOf(instantAt(worked, LATEST, timeZone)) ? at : instantAt(calendar.avisos.nextWorkingDay(addDays(day, 1)), EARLIEST, timeZone);
};

/** When it is said that the acknowledgement is missing, earliest first. */
const moments = (context: RuleContext, { text, deadline, publishedAt }: NotificationState, most: number): Instant[] => {
  const { calendar, state: { timeZone, settings } } = context;
  const half = civil(context, halfWay(epochOf(publishedAt) > epochOf(text.receivedAt) ? publishedAt : text.receivedAt, deadline, timeZone), text.urgent);
  const end = civil(context, deadline, text.urgent);
  const all = epochOf(half) < epochOf(end) ? [half, end] : [end];
  let day = localDate(epochOf(end), timeZone);
  while (all.length < most) {
    day = calendar.avisos.nextWorkingDay(addDays(day, 1));
    all.push(instantAt(day, settings.rules[RULE].at, timeZone));
  }
  return all.slice(0, most);
};

const heads = ({ state, today }: RuleContext, { recipient: { owner } }: RecipientState): Owner[] => (owner.kind === 'person' ? [owner] : headsOf(state, today, owner.key));

export const ackOccurrences = (context: RuleContext): Occurrence[] => {
  const { state, now } = context;
  const setting = state.settings.rules[RULE];
  if (!setting.enabled) return [];
  return foldNotifications(state).flatMap((notification) => notification.recipients.filter(owes).flatMap((one) => {
    const most = one.recipient.owner.kind === 'person' ? 1 : setting.maxTimes ?? 5;
    const all = moments(context, notification, most);
    return all.flatMap((at, nth): Occurrence[] => {
      if (epochOf(at) > now) return [];
      const after = epochOf(at) >= epochOf(notification.deadline);
      const worthUntil = all[nth + 1] ?? instantAt(addDays(localDate(epochOf(at), state.timeZone), WORTH_DAYS), '00:00', state.timeZone);
      const recipient = recipientName(one.recipient);
      const make = (owner: Owner, toSecretary: boolean): Occurrence => ({
        key: `${RULE}/${notification.id}.v${notification.version}/${recipient}.${nth + 1}/${owner.key}`, rule: RULE, at, worthUntil, owner, lineKeys: [],
        subject: { type: 'notification', notificationId: notification.id, recipient, ...(toSecretary ? { toSecretary: true } : {}) },
      });
      const chased = heads(context, one);
      const told = after ? secretaries(state).filter((owner) => !chased.some((each) => each.key === owner.key)) : [];
      return [...chased.map((owner) => make(owner, false)), ...told.map((owner) => make(owner, true))];
    });
  }));
};
