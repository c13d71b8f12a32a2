/** What follows `/ine sesión`: the body of the INE, a day, an hour, and what it is about. */
import { ok, refuse, type Input, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  readArgument,
  withoutLoose,
  looseWords,
  wordOf,
  type Argument,
} from './argument.ts';
import { contradiction, daysIn, impossibleDay, withoutDays } from './day.ts';
import { takeHour } from './hour.ts';

const EXAMPLE = '/ine sesión Consejo 24 enero 10:00';
const LOOSE = looseWords(
  'a al de del el en la las los para por un una ine nacional electoral',
  'asks',
);
const BODIES: [RegExp, string][] = [
  [/^consejo$/, 'consejo'],
  [/^(?:junta|jge)$/, 'junta'],
  [/^comision$/, 'comision'],
];

const trimmed = (text: string): string => text.replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '');

/** "de Vinculación" of "comisión de Vinculación 24 enero": from the body to the day. */
const nameOf = (text: string): string =>
  trimmed(text)
    .replace(/^(?:de la|de los|de las|del|de)\s+/i, '')
    .replace(/\s+(?:del ine|el|para el|el d[ií]a)$/i, '');

const bodyIn = (argument: Argument) => {
  const item = withoutLoose(argument, LOOSE).items[0];
  const word = item === undefined ? undefined : wordOf(item);
  const body = BODIES.find(([pattern]) => word !== undefined && pattern.test(word))?.[1];
  return item === undefined || body === undefined ? undefined : { item, body };
};

/** @param about from behind the word "sesión" on. */
export const readIneSession = (input: Input, about: string): Parsed => {
  if (trimmed(about) === '') return ok({ action: 'sesion' });
  const argument = readArgument({ ...input, text: about });
  const found = bodyIn(argument);
  if (found === undefined)
    return refuse(
      `Escribe de qué órgano del INE es la sesión: Consejo, Junta o Comisión. Por ejemplo: ${EXAMPLE}`,
      [EXAMPLE],
    );
  const rest: Argument = {
    ...argument,
    items: argument.items.filter(({ from }) => from >= found.item.to),
  };
  const wrong =
    contradiction(rest, (day) => `/ine sesión Consejo ${day} 10:00`) ?? impossibleDay(rest, input);
  if (wrong !== undefined) return wrong;
  // The first day is the session's: what it is about may name another.
  const [day] = daysIn(rest, input);
  if (day === undefined) return refuse(`Escribe la fecha y la hora, por ejemplo: ${EXAMPLE}`);
  const from = Math.min(...day.items.map((item) => item.from));
  const until = Math.max(...day.items.map((item) => item.to));
  const behind = withoutDays({ ...rest, items: rest.items.filter(({ to }) => to > until) }, [day]);
  const next = behind.items.findIndex((item) => isKind(item, 'hour') || isKind(item, 'number'));
  const hour = takeHour(
    { ...behind, items: behind.items.slice(0, next + 1) },
    input.vocabulary.year,
  );
  if ('ok' in hour) return hour;
  if (hour.time === undefined)
    return refuse(`Falta la hora. Escribe la fecha y la hora, por ejemplo: ${EXAMPLE}`);
  const subject = trimmed(
    about.slice(behind.items[next]?.to ?? until).replace(/^\s*(?:horas|hrs?)\b\.?/i, ''),
  );
  const name = found.body === 'comision' ? nameOf(about.slice(found.item.to, from)) : '';
  return ok({
    action: 'sesion',
    body: found.body,
    ...(name === '' ? {} : { name }),
    date: day.date,
    time: hour.time,
    ...(subject === '' ? {} : { subject }),
  });
};
