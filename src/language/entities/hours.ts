/** Hours of the day as people write them: "5:30 p. m.", "a las 5 de la tarde", "17h30", "10 hrs", "mediodía". */
import { afterAny, phraseAt, phrases, phraseTable } from './phrases.ts';
import { numberAt } from './numbers.ts';
import {
  afterStop,
  endsPhrase,
  formAt,
  isContinued,
  isGlued,
  plainFigure,
  type Found,
  type Reader,
  type Source,
} from './source.ts';

interface Clock {
  to: number;
  hour: number;
  minute: number;
  /** Written so that it cannot be anything else: "10:00", "17h30". */
  sure: boolean;
}

const AT = phrases('a las', 'a la', 'alas');
const MINUTES = phraseTable([
  [['y media'], 30],
  [['y cuarto'], 15],
]);
const HOURS = phrases('hrs', 'hr', 'h', 'horas', 'hora');
const SHARP = phrases('en punto');
/** "p. m." in its many ways of writing, token by token. */
const HALVES = phraseTable<'am' | 'pm'>([
  [['pm', 'p . m', 'p m'], 'pm'],
  [['am', 'a . m', 'a m'], 'am'],
]);
/** The part of the day that is named, and the hours that may be meant. */
const PARTS = phraseTable<(hour: number) => number | undefined>([
  [
    ['de la tarde', 'por la tarde', 'en la tarde'],
    (hour) => (hour < 9 ? hour + 12 : hour >= 12 && hour < 21 ? hour : undefined),
  ],
  [
    ['de la noche', 'por la noche', 'en la noche'],
    (hour) => (hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour > 17 ? hour : undefined),
  ],
  [['de la manana', 'por la manana', 'en la manana'], (hour) => (hour < 12 ? hour : undefined)],
  [['de la madrugada'], (hour) => (hour === 12 ? 0 : hour < 7 ? hour : undefined)],
  [
    ['del dia', 'del mediodia'],
    (hour) => (hour >= 11 && hour < 14 ? hour : hour < 3 ? hour + 12 : undefined),
  ],
]);

/** "cinco", "cinco y media" */
const spokenHour = (source: Source, from: number): Omit<Clock, 'sure'> | undefined => {
  const read = numberAt(source, from);
  if (read?.written !== 'word' && read?.written !== 'article') return undefined;
  const hour = Math.floor(read.value);
  return { to: read.to, hour, minute: (read.value - hour) * 60 };
};

/** Hour and minute as figures, without what is said around them. */
const clockAt = (source: Source, from: number): Clock | undefined => {
  const form = formAt(source, from);
  const [, hours, minutes] = /^([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?$/.exec(form) ?? [];
  if (hours !== undefined)
    return { to: from + 1, hour: Number(hours), minute: Number(minutes), sure: true };
  const [, before, behind] = /^([0-9]{1,2})\.([0-5][0-9])$/.exec(form) ?? [];
  if (before !== undefined)
    return { to: from + 1, hour: Number(before), minute: Number(behind), sure: false };
  const figure = plainFigure(source, from);
  const spoken = figure === undefined ? spokenHour(source, from) : undefined;
  const hour = figure ?? spoken?.hour;
  if (hour === undefined || hour > 24) return undefined;
  if (spoken !== undefined && spoken.minute > 0) return { ...spoken, sure: false };
  if (figure !== undefined && formAt(source, from + 1) === 'h' && isGlued(source, from + 1)) {
    const minute = isGlued(source, from + 2) ? plainFigure(source, from + 2) : undefined;
    if (minute !== undefined) return { to: from + 3, hour, minute, sure: true };
  }
  const to = spoken?.to ?? from + 1;
  const more = phraseAt(source, to, MINUTES);
  return { to: more?.to ?? to, hour, minute: more?.value ?? 0, sure: false };
};

/** "cuarto para las siete", "diez para las cinco": that many minutes before. */
const BEFORE_HOUR = phraseTable<number>(
  [
    ['cuarto', 15],
    ['cinco', 5],
    ['5', 5],
    ['diez', 10],
    ['10', 10],
    ['veinte', 20],
    ['20', 20],
  ].map(([said, minutes]): [string[], number] => [
    ['para las', 'para la', 'minutos para las', 'minutos para la'].map(
      (until) => `${said} ${until}`,
    ),
    Number(minutes),
  ]),
);

interface Behind {
  to: number;
  hour: number;
  /** Said to be an hour. */
  marked: boolean;
  /** Its half of the day is said. */
  halved?: boolean | undefined;
}

/** "p. m." makes the hour one of the afternoon. */
const withHalf = (source: Source, { to, hour, marked }: Behind): Behind => {
  const half = phraseAt(source, to, HALVES);
  if (half === undefined) return { to, hour, marked };
  const dotted = formAt(source, half.to - 2) === '.';
  const end = dotted ? afterStop(source, half.to) : half.to;
  const meant = half.value === 'pm' ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour;
  return { to: end, hour: meant, marked: true, halved: true };
};

/** What stands behind the figures: hours, the half or the part of the day that it fits. */
const behind = (source: Source, clock: Clock): Behind => {
  const named = afterAny(source, clock.to, HOURS);
  const start = named === undefined ? clock.to : afterStop(source, named);
  const half = withHalf(source, { to: start, hour: clock.hour, marked: named !== undefined });
  const part = phraseAt(source, half.to, PARTS);
  const meant = part?.value(half.hour);
  if (part !== undefined && meant !== undefined)
    return { to: part.to, hour: meant, marked: true, halved: true };
  const sharp = afterAny(source, half.to, SHARP);
  return sharp === undefined ? half : { ...half, to: sharp, marked: true };
};

const hourEntity = (
  to: number,
  hour: number,
  minute: number,
  eitherHalf = false,
): Found | undefined => {
  if (hour > 23 || minute > 59) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { to, value: { kind: 'hour', time, ...(eitherHalf ? { eitherHalf } : {}) } };
};

/** Nobody works then: said without its half, the afternoon may be meant. */
const isSmall = (hour: number): boolean => hour >= 1 && hour < 7;

const NAMED = phraseTable<number>([
  [['al mediodia', 'a mediodia', 'mediodia', 'a medio dia', 'al medio dia', 'medio dia'], 12],
  [['a medianoche', 'a la medianoche', 'medianoche', 'a media noche', 'media noche'], 0],
]);
/** "en 10 hrs", "curso de 40 hrs": how long, not when. */
const LASTS = /^(de|en|por|durante|cada|hace|son|van|llevamos|fueron)$/;

/** Where a part of the day or the end of what is said shows that it is an hour: "10 para las 3 áreas" counts. */
const beforeHour = (source: Source, from: number): Found | undefined => {
  const lead = phraseAt(source, from, BEFORE_HOUR);
  const clock = lead === undefined ? undefined : clockAt(source, lead.to);
  if (lead === undefined || clock === undefined || clock.minute > 0 || clock.hour < 1)
    return undefined;
  const { to, hour, marked, halved } = behind(source, clock);
  if (!marked && !endsPhrase(source, to)) return undefined;
  const minutes = hour * 60 - lead.value;
  const eitherHalf = halved !== true && (isSmall(hour) || isSmall(hour - 1));
  return hourEntity(to, Math.floor(minutes / 60), minutes % 60, eitherHalf);
};

export const readHour: Reader = (source, from) => {
  const named = phraseAt(source, from, NAMED);
  if (named !== undefined) return hourEntity(named.to, named.value, 0);
  const early = beforeHour(source, from);
  if (early !== undefined) return early;
  const start = afterAny(source, from, AT);
  const clock = clockAt(source, start ?? from);
  if (clock === undefined || (!clock.sure && isContinued(source, from))) return undefined;
  const { to, hour, marked, halved } = behind(source, clock);
  const lasts =
    LASTS.test(formAt(source, from - 1)) ||
    /^horas?$/.test(formAt(source, to - 1)) ||
    formAt(source, to) === 'de';
  const bareHours = !clock.sure && afterAny(source, clock.to, HOURS) !== undefined && lasts;
  const meant =
    start !== undefined
      ? clock.sure || marked || endsPhrase(source, to)
      : (clock.sure || marked) && !bareHours;
  const eitherHalf =
    halved !== true && isSmall(hour) && !formAt(source, start ?? from).startsWith('0');
  return meant ? hourEntity(to, hour, clock.minute, eitherHalf) : undefined;
};
