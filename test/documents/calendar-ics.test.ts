/** The calendar feed, read back by a parser of its own: stable names, days that end exclusively, hours in the plan's zone. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from '../../src/documents/calendar-ics.ts';
import type { CalendarEvent } from '../../src/messages/sessions/calendar-events.ts';

const ZONE = 'America/Mexico_City';
const write = (events: CalendarEvent[], over: { name?: string; timeZone?: string } = {}): string =>
  writeCalendar({
    name: 'Comisión 2020',
    timeZone: ZONE,
    at: '2020-01-02T09:00:00-06:00',
    events: events.map((event) => ({ ...event, planId: 'p1' })),
    ...over,
  });
const read = (text: string): { calendar: ICAL.Component; events: ICAL.Event[] } => {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  if (zone !== undefined) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  };
};
/** The parser leaves what it has no type for as it is written. */
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_whole, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );
const day: CalendarEvent = {
  id: 'window/2020-03',
  title: 'Ventana',
  description: '',
  on: { from: '2020-03-23', to: '2020-03-31' },
};
const hour: CalendarEvent = {
  id: 'session/2020-03',
  title: 'Sesión',
  description: '',
  at: { from: '2020-03-25T10:00:00-06:00', to: '2020-03-25T11:00:00-06:00' },
};

test('days end with the day after, and hours stand in the plan’s zone', () => {
  const {
    events: [one, other],
    calendar,
  } = read(write([day, hour]));
  expect([one?.startDate.toString(), one?.endDate.toString(), one?.startDate.isDate]).toEqual([
    '2020-03-23',
    '2020-04-01',
    true,
  ]);
  expect(write([hour])).toContain(`DTSTART;TZID=${ZONE}:20200325T100000\r\n`);
  expect([other?.startDate.toString(), other?.endDate.toString()]).toEqual([
    '2020-03-25T10:00:00',
    '2020-03-25T11:00:00',
  ]);
  expect(other?.startDate.toJSDate().toISOString()).toBe('2020-03-25T16:00:00.000Z');
  expect(calendar.getFirstPropertyValue('prodid')).toMatch(/Avance/);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Comisión 2020');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
});

test('the zone says when its clocks change: in summer an hour ahead', () => {
  const summer: CalendarEvent = {
    ...hour,
    at: { from: '2020-07-01T10:00:00-05:00', to: '2020-07-01T11:00:00-05:00' },
  };
  expect(
    read(write([summer]))
      .events[0]?.startDate.toJSDate()
      .toISOString(),
  ).toBe('2020-07-01T15:00:00.000Z');
  const text = write([summer]);
  expect(text).toMatch(
    /BEGIN:DAYLIGHT\r\nDTSTART:20200405T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500/,
  );
  expect(text).toMatch(
    /BEGIN:STANDARD\r\nDTSTART:20201025T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600/,
  );
  expect(write([{ ...hour }], { timeZone: 'America/Hermosillo' })).not.toContain('DAYLIGHT');
});

test('the stamp is in UTC, and names are the same each time and each its own', () => {
  const text = write([day, hour]);
  expect(text.match(/^DTSTAMP:\d{8}T\d{6}Z\r$/gm)).toHaveLength(2);
  const uids = read(text).events.map((one) => one.uid);
  expect(new Set(uids).size).toBe(2);
  expect(
    read(
      write([{ ...day, title: 'Otra', on: { from: '2020-04-01', to: '2020-04-01' } }, hour]),
    ).events.map((one) => one.uid),
  ).toEqual(uids);
});

test.each([
  ['commas, semicolons and backslashes', 'uno, dos; tres \\ cuatro: "cinco"'],
  ['line ends', 'uno\ndos\r\ntres'],
  ['emoji and accents', '📅 niñez 👩🏽‍💻 pingüino'],
  ['a line of a calendar', 'x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:otro'],
  ['a long text', 'ñandú 📅 '.repeat(200)],
])('%s come back as they were, in lines of at most 75 bytes', (_what, said) => {
  const text = write([{ ...day, title: said, description: said }], { name: said });
  const { events, calendar } = read(text);
  expect(events).toHaveLength(1);
  const same = said.replace(/\r\n/g, '\n');
  expect(
    [
      events[0]?.summary,
      events[0]?.description,
      unescaped(String(calendar.getFirstPropertyValue('x-wr-calname'))),
    ].map((one) => String(one).trimEnd()),
  ).toEqual(Array(3).fill(same.trimEnd()));
  expect(
    Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line))),
  ).toBeLessThanOrEqual(75);
  expect(text).toMatch(/END:VCALENDAR\r\n$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('an address with a line end in it is left out; a plain one stands', () => {
  expect(write([{ ...day, url: 'https://x.example/\r\nATTACH:https://y.example' }])).not.toContain(
    'ATTACH',
  );
  expect(
    read(write([{ ...day, url: 'https://x.example/acta' }]))
      .calendar.getFirstSubcomponent('vevent')
      ?.getFirstPropertyValue('url'),
  ).toBe('https://x.example/acta');
});
