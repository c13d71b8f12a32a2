/** Neutral events as an iCalendar feed: the same event keeps its UID, days end exclusively, times stand in the plan's zone. */
import ical, { escape, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { addDays, epochOf, yearOf } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { CalendarFeed, FeedEvent } from '../messages/sessions/calendar-feed.ts';
import { zoneComponent } from './calendar-zone.ts';
import { fitText } from './plain-paper.ts';

const REFRESH_SECONDS = 3_600;

const utcDay = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });
const inZone = (instant: Instant, zone: string): DateTime => DateTime.fromISO(instant, { zone });
/** The library writes addresses as they are: one with a line end in it would be a line of its own. */
const safeUrl = (url: string | undefined): { url?: string } =>
  url !== undefined && /^https?:\/\/[^\s\p{C}]+$/u.test(url) ? { url } : {};

const eventOf = (event: FeedEvent, { timeZone, at }: CalendarFeed): ICalEventData => ({
  id: `${encodeURIComponent(event.id)}@${encodeURIComponent(event.planId)}.avance`,
  summary: fitText(event.title),
  description: fitText(event.description),
  ...safeUrl(event.url),
  stamp: inZone(at, 'utc'),
  ...('on' in event
    ? { allDay: true, start: utcDay(event.on.from), end: utcDay(addDays(event.on.to, 1)) }
    : {
        start: inZone(event.at.from, timeZone),
        end: inZone(event.at.to, timeZone),
        timezone: timeZone,
      }),
});

/** The feed's text, in UTF-8, with lines folded at 75 bytes. */
export const writeCalendar = (feed: CalendarFeed): string => {
  const years = feed.events.map((event) => yearOf('on' in event ? event.on.from : event.at.from));
  const now = new Date(epochOf(feed.at)).getUTCFullYear();
  const calendar = ical({
    name: escape(fitText(feed.name), false),
    prodId: { company: 'Avance', product: 'Programa Anual de Trabajo', language: 'ES' },
    ttl: REFRESH_SECONDS,
    // Without a name, since the library would write its own time stamps, which must be UTC, in that zone.
    timezone: {
      name: null,
      generator: (zone) =>
        zoneComponent(zone, Math.min(now, ...years) - 1, Math.max(now, ...years) + 1),
    },
  });
  for (const event of feed.events) calendar.createEvent(eventOf(event, feed));
  return `${calendar.toString()}\r\n`;
};
