/** The day and the hour of `fijar`, `diferir`, `extraordinaria`, and the day of `celebrada`. */
import type { Month } from '../../domain/plan/document.ts';
import { buildDate } from '../entities/calendar.ts';
import { monthName } from '../entities/months.ts';
import { refuse, MONTH_NAMES, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  textOfItems,
  without,
  withoutLoose,
  type Argument,
  type Item,
} from './argument.ts';
import { contradiction, daysIn, impossibleDay, withoutDays, type NamedDay } from './day.ts';
import { takeHour } from './hour.ts';
import { answer, askSlipIn, exampleOf, LOOSE, type Said } from './sesion-said.ts';

/** Beside "extraordinaria" they say the same. */
const LOOSE_EXTRA = looseWords(`${[...LOOSE].join(' ')} fijar programar agendar una`);

/** "julio … 15 10:00": a number alone is a day of the month that is named, where the hour is told apart. */
const loneNumber = ({ items }: Argument): Item | undefined => {
  const numbers = items.filter((item) => isKind(item, 'number') && /^\d{1,2}$/.test(item.text));
  return numbers.length === 1 ? numbers[0] : undefined;
};
const hasHour = ({ items }: Argument): boolean => items.some((item) => isKind(item, 'hour'));

const loneDay = ({ about, input, month }: Said): NamedDay[] => {
  const item = loneNumber(about);
  if (item === undefined || month === undefined || !hasHour(about)) return [];
  const date = buildDate(input.vocabulary.year, month, Number(item.text));
  return date === undefined ? [] : [{ date, items: [item] }];
};

/** No day is named: what there is of one, and what to type. */
const askDay = (said: Said): Parsed => {
  const { about, month, input } = said;
  const left = withoutLoose(about, LOOSE_EXTRA);
  const strange = without(left, (item) => isKind(item, 'month') || isKind(item, 'hour'));
  const slip = askSlipIn(strange, MONTH_NAMES);
  if (slip !== undefined) return slip;
  const number = loneNumber(strange);
  if (number !== undefined && strange.items.length === 1)
    return askNumber(said, number, month ?? Number(input.today.slice(5, 7)));
  const unread = strange.items.length === 0 ? '' : `No entendí «${textOfItems(strange)}». `;
  return refuse(`${unread}Escribe la fecha y la hora, por ejemplo: ${exampleOf(said)}`);
};

/** "julio fijar 15": the day without its hour; without the month not even that. */
const askNumber = ({ action, month, input }: Said, { text }: Item, near: Month): Parsed => {
  const date = buildDate(input.vocabulary.year, near, Number(text));
  const day = date === undefined ? '25 de marzo' : `${text} de ${monthName(near)}`;
  const typed = `/sesion ${month === undefined ? '' : `${monthName(month)} `}${action} ${day} 10:00`;
  return refuse(
    `«${text}»: ¿el día o la hora? Escribe la fecha y la hora, por ejemplo: ${typed}`,
    date === undefined ? [] : [typed],
  );
};

/** `fijar`, `diferir`, `extraordinaria` and, without an hour, `celebrada`: one day, one hour. */
export const readWhen = (said: Said): Parsed => {
  const { input, action, about } = said;
  const held = action === 'celebrada';
  const wrong =
    contradiction(about, (day) => exampleOf(said).replace('25 de marzo', day)) ??
    impossibleDay(about, input);
  if (wrong !== undefined) return wrong;
  const named = daysIn(about, input, said.month);
  const [day, ...others] = named.length > 0 ? named : loneDay(said);
  if (day === undefined) return held ? answer(said, about, {}) : askDay(said);
  if (others.length > 0)
    return refuse(
      `Escribe una sola fecha: «${[day, ...others].map(({ items }) => items.map(({ text }) => text).join(' ')).join('» o «')}».`,
    );
  const undated = withoutDays(about, [day]);
  if (held) return answer(said, undated, { date: day.date });
  const hour = takeHour(undated, input.vocabulary.year);
  if ('ok' in hour) return hour;
  const { time, rest } = hour;
  const args = { date: day.date, ...(time === undefined ? {} : { time }) };
  return answer(said, rest, args, action === 'extraordinaria' ? LOOSE_EXTRA : LOOSE);
};
