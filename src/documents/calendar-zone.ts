/** A time zone as calendars want it: each change of its clocks in the years that are needed, so that no program has to know its name. */
import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Minutes ahead of UTC. */
const offsetAt = (epochMs: number, zone: string): number =>
  DateTime.fromMillis(epochMs, { zone }).offset;

const offsetText = (minutes: number): string => {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(whole / 60)).padStart(2, '0')}${String(whole % 60).padStart(2, '0')}`;
};

/** The first minute with the later offset, between two instants whose offsets differ. */
const changeBetween = (from: number, to: number, zone: string): number => {
  let [before, after] = [from, to];
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, zone) === offsetAt(before, zone)) before = middle;
    else after = middle;
  }
  return after;
};

/** @param from the offset before, minutes; the time of a change is that of the clocks before it. */
const observance = (epochMs: number, from: number, zone: string): string[] => {
  const to = offsetAt(epochMs, zone);
  const kind = DateTime.fromMillis(epochMs, { zone }).isInDST ? 'DAYLIGHT' : 'STANDARD';
  const starts = DateTime.fromMillis(epochMs, { zone: 'utc' })
    .plus({ minutes: from })
    .toFormat("yyyyMMdd'T'HHmmss");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${starts}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
};

/** A VTIMEZONE good from the first day of `fromYear` to the last of `toYear`. */
export const zoneComponent = (zone: string, fromYear: number, toYear: number): string => {
  const [start, end] = [Date.UTC(fromYear, 0, 1), Date.UTC(toYear + 1, 0, 1)];
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(start, offsetAt(start, zone), zone),
  ];
  for (let day = start; day < end; day += DAY_MS) {
    const before = offsetAt(day, zone);
    if (before !== offsetAt(day + DAY_MS, zone))
      lines.push(...observance(changeBetween(day, day + DAY_MS, zone), before, zone));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
};
