/** The one hour that an argument names, or what to ask about it. */
import { refuse, type Parsed } from '../typed-arguments.ts';
import { isKind, takeKind, without, type Argument, type Item } from './argument.ts';

export interface NamedHour {
  time?: string | undefined;
  rest: Argument;
}

const later = (time: string): string => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** A bare "10" after a date is an hour of the day's work; not "20", which may be the year. */
const bareHour = (item: Item, year: number): string | undefined => {
  if (!isKind(item, 'number') || item.entity.written !== 'figures') return undefined;
  const { value } = item.entity;
  return Number.isInteger(value) && value >= 7 && value <= 19 && value !== year % 100
    ? `${String(value).padStart(2, '0')}:00`
    : undefined;
};

/** @param year of the plan. A second hour is left over. */
export const takeHour = (argument: Argument, year: number): NamedHour | Parsed => {
  const [hours] = takeKind(argument, 'hour');
  const [hour] = hours;
  if (hour === undefined) {
    const bare = argument.items.find((item) => bareHour(item, year) !== undefined);
    return bare === undefined
      ? { rest: argument }
      : { time: bareHour(bare, year), rest: without(argument, (item) => item === bare) };
  }
  const { time, eitherHalf } = hour.entity;
  if (eitherHalf === true)
    return refuse(
      `«${hour.text}»: ¿de la mañana o de la tarde? Escribe ${time} o ${later(time)}.`,
      [time, later(time)],
    );
  return { time, rest: without(argument, (item) => item === hour) };
};
