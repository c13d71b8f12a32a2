/**
 * What is chased towards a deadline: half-way, at the deadline, then each working day, at most so many times; to who has to
 * do it, and from the deadline to the Secretario too. What is not urgent falls due at full hours of the day, so that one
 * person's reminders of an hour join (`joined.ts`).
 */
import { calendarOf, type Calendar } from '../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate } from '../domain/time/dates.ts';
import { halfWay } from '../domain/time/deadline.ts';
import type { Reopened } from '../domain/ine/notification.ts';
import type { Instant, LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { RuleSetting } from '../domain/plan/settings.ts';
import type { Owner } from '../conversation/owner.ts';
import type { Subject } from '../conversation/subject.ts';
import { withinContactHours } from './contact-hours.ts';
import { secretaries } from './owners.ts';
import type { Occurrence, RuleContext } from './rule.ts';

/** Worth it until the next one, or for this long. */
const WORTH_DAYS = 30;

export interface Chased {
  /** What is chased, as long as it does not change: by it what was reckoned is kept. */
  document: object;
  /** `n1.v1/area:VIN`: in keys, never changes. */
  name: string;
  /** When the time began to run for who has to do it. */
  from: Instant;
  deadline: Instant;
  /** It is chased anew from then on, under keys of its own. */
  reopened?: Reopened | undefined;
  /** The first time at once, and not half-way. */
  atOnce?: true;
  urgent: boolean;
  most: number;
  /** Who has to do it. @param day on which they are asked. */
  owners: (day: LocalDate) => Owner[];
  subject: (toSecretary: boolean) => Subject;
}

const latest = (...instants: Instant[]): Instant =>
  instants.reduce((one, other) => (epochOf(other) > epochOf(one) ? other : one));

/** When it is said that it is missing, earliest first. */
const reckonMoments = (
  state: PlanState,
  { from, deadline, reopened, atOnce, urgent, most }: Chased,
  hour: string,
): Instant[] => {
  const { timeZone, settings } = state;
  const since = reopened === undefined ? from : latest(from, reopened.at);
  const first = atOnce === true ? since : halfWay(since, deadline, timeZone);
  const half = withinContactHours(state, first, urgent);
  const asksAnew = reopened !== undefined || atOnce === true;
  const end = withinContactHours(state, asksAnew ? latest(deadline, since) : deadline, urgent);
  const all =
    epochOf(half) < epochOf(end) && (!asksAnew || epochOf(since) < epochOf(deadline))
      ? [half, end]
      : [end];
  let day = localDate(epochOf(end), timeZone);
  while (all.length < most) {
    day = calendarOf(settings).avisos.nextWorkingDay(addDays(day, 1));
    all.push(instantAt(day, hour, timeZone));
  }
  return all.slice(0, most);
};

/** Reckoned once for a document, as long as neither it nor the calendar changes. */
const reckoned = new WeakMap<object, { calendar: Calendar; by: Map<string, Instant[]> }>();
const momentsOf = (state: PlanState, chased: Chased, hour: string): Instant[] => {
  const calendar = calendarOf(state.settings);
  const held = reckoned.get(chased.document);
  const by = held?.calendar === calendar ? held.by : new Map<string, Instant[]>();
  const { from, deadline, reopened, atOnce, most } = chased;
  const name = [hour, most, from, deadline, reopened?.at, atOnce].join(' ');
  const all = by.get(name) ?? reckonMoments(state, chased, hour);
  reckoned.set(chased.document, { calendar, by: by.set(name, all) });
  return all;
};

interface Moment {
  at: Instant;
  worthUntil: Instant;
  /** 1, 2, 3 … */
  nth: number;
}

/** What fell due, each worth saying until the next one falls due, or for a month. */
const fallenDue = ({ state, now, setting }: RuleContext, chased: Chased): Moment[] => {
  const all = momentsOf(state, chased, setting.at);
  return all.flatMap((at, index) => {
    if (epochOf(at) > now) return [];
    const month = addDays(localDate(epochOf(at), state.timeZone), WORTH_DAYS);
    const worthUntil = all[index + 1] ?? instantAt(month, '00:00', state.timeZone);
    return [{ at, nth: index + 1, worthUntil }];
  });
};

/** One moment's reminders: to whom it is asked of, and from the deadline on to the Secretario. */
const remind = (
  { state, now, today }: RuleContext,
  rule: string,
  chased: Chased,
  { at, worthUntil, nth }: Moment,
): Occurrence[] => {
  const again = chased.reopened === undefined ? '' : `+${chased.reopened.times}`;
  const make = (owner: Owner, toSecretary: boolean): Occurrence => ({
    key: `${rule}/${chased.name}${again}.${nth}/${owner.key}`,
    rule,
    at,
    worthUntil,
    owner,
    lineKeys: [],
    ...(chased.urgent ? { urgent: true as const } : { byDay: true }),
    subject: chased.subject(toSecretary),
  });
  // Who acts today is written to today; what was missed was owed to who acted then.
  const asked = chased.owners(
    now < epochOf(worthUntil) ? today : localDate(epochOf(at), state.timeZone),
  );
  const told =
    epochOf(at) >= epochOf(chased.deadline)
      ? secretaries(state, today).filter((owner) => !asked.some((each) => each.key === owner.key))
      : [];
  return [...asked.map((owner) => make(owner, false)), ...told.map((owner) => make(owner, true))];
};

/** Everything that fell due of what is chased, sent or not. */
export const remindersOf = (context: RuleContext, rule: string, chased: Chased): Occurrence[] =>
  fallenDue(context, chased).flatMap((moment) => remind(context, rule, chased, moment));

/** Every instant at which somebody is reminded, if nothing happens any more. */
export const reminderTimes = (state: PlanState, { at }: RuleSetting, chased: Chased): Instant[] =>
  momentsOf(state, chased, at);
