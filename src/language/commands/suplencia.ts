/** What follows `/suplencia`: who stands in, and from when to when, in any order. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { addDays } from '../../domain/time/dates.ts';
import { yearLater } from '../entities/calendar.ts';
import { dayInWords } from '../entities/spoken-dates.ts';
import {
  ok,
  refuse,
  unknown,
  names,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  readArgument,
  takeKind,
  takeNamed,
  textOfItems,
  without,
  withoutLoose,
  type Argument,
} from './argument.ts';
import {
  contradiction,
  daysIn,
  impossibleDay,
  inMonthOf,
  withoutDays,
  type NamedDay,
} from './day.ts';

/** In days: what ends before it begins must not become a year. */
const LONGEST = 183;

const LOOSE = looseWords(
  `a al con cubre de del desde dia dias e el en entre es hasta la las los me mi para por queda sera suple suplencia suplente
  suplira y`,
);

interface Days {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  rest: Argument;
}

/** An end that is written without its year and would lie before the beginning is in the year after. */
const afterNewYear = (from: LocalDate, { date, items }: NamedDay): LocalDate => {
  const [item] = items;
  const withYear = item !== undefined && isKind(item, 'date') && item.entity.withYear;
  return date < from && !withYear ? (yearLater(date) ?? date) : date;
};

/** "del 16 al 20 de marzo", or two days. */
const takeDays = (argument: Argument, input: Input): Days => {
  const [ranges, unranged] = takeKind(argument, 'dates');
  const [range] = ranges;
  if (range !== undefined && ranges.length === 1)
    return { from: range.entity.first, to: range.entity.last, rest: unranged };
  const days = daysIn(argument, input);
  const [first, last, ...others] = days;
  if (first === undefined || last === undefined || others.length > 0 || range !== undefined)
    return { rest: without(withoutDays(argument, days), (item) => isKind(item, 'dates')) };
  const [start, end] = [first.items[0], last.items[0]];
  const from =
    (start === undefined || end === undefined ? undefined : inMonthOf(start, end)) ?? first.date;
  return { from, to: afterNewYear(from, last), rest: withoutDays(argument, days) };
};

/** One day alone; "hasta el viernes" begins today. */
const askUntil = (
  { date }: NamedDay,
  { items }: Argument,
  { name, today }: { name: string; today: LocalDate },
): Parsed => {
  const until = items.some((item) => item.form === 'hasta');
  const [first, day] = [dayInWords(until ? today : date), dayInWords(date)];
  const typed = `/suplencia ${name} ${first} ${day}`;
  return refuse(
    `Escribe desde y hasta qué día suple ${name}; si es ${until ? `desde hoy hasta el ${day}` : `sólo el ${day}`}: ${typed}`,
    [typed],
  );
};

const suplencia = (input: Input): Parsed => {
  const { people } = input.vocabulary;
  const argument = readArgument(input);
  if (argument.items.length === 0) return ok({});
  const [person, unnamed] = takeNamed(argument, people, LOOSE);
  const name = person?.name ?? 'Enlace SIVOPLE';
  const wrong =
    contradiction(unnamed, (day) => `/suplencia ${name} ${day} …`) ?? impossibleDay(unnamed, input);
  if (wrong !== undefined) return wrong;
  const { from, to, rest } = takeDays(unnamed, input);
  const left = withoutLoose(rest, LOOSE);
  if (person === undefined)
    return unknown(
      textOfItems(left.items.length > 0 ? left : argument),
      names(people),
      'a la persona',
    );
  if (left.items.length > 0)
    return refuse(
      `No entendí «${textOfItems(left)}». Escríbelo así: /suplencia ${name} 3 de marzo 10 de marzo`,
    );
  const [only] = to === undefined ? daysIn(unnamed, input) : [];
  if (only !== undefined) return askUntil(only, unnamed, { name, today: input.today });
  if (from === undefined || to === undefined)
    return refuse(
      `Escribe desde y hasta qué día, por ejemplo: /suplencia ${name} 3 de marzo 10 de marzo`,
    );
  if (to < from || to > addDays(from, LONGEST))
    return refuse(
      `Del ${dayInWords(from)} de ${from.slice(0, 4)} al ${dayInWords(to)} de ${to.slice(0, 4)} no es una suplencia: termina antes de empezar, o dura más de medio año. Escribe las dos fechas con su año.`,
    );
  return ok({ person: person.code, from, to });
};

export const suplenciaArguments: TypedArguments = {
  read: suplencia,
};
