/** What follows `/ine sesión`: the body of the INE, a day, an hour, and what it is about. */
import { ok, refuse, type Input, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  readArgument,
  without,
  withoutLoose,
  wordOf,
  type Argument,
} from './argument.ts';
import { contradiction, daysIn, impossibleDay } from './day.ts';
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

/** What stands behind the body: the first day is the session's, since what it is about may name another. */
const readBehind = (
  { input, about, rest }: { input: Input; about: string; rest: Argument },
  { body, nameFrom }: { body: string; nameFrom: number },
): Parsed => {
  const [day] = daysIn(rest, input);
  if (day === undefined) return refuse(`Escribe la fecha y la hora, por ejemplo: ${EXAMPLE}`);
  const from = Math.min(...day.items.map((item) => item.from));
  const until = Math.max(...day.items.map((item) => item.to));
  const behind = rest.items.filter((item) => item.from >= until);
  const next = behind.findIndex((item) => isKind(item, 'hour') || isKind(item, 'number'));
  const hour = takeHour({ ...rest, items: behind.slice(0, next + 1) }, input.vocabulary.year);
  if ('ok' in hour) return hour;
  if (hour.time === undefined)
    return refuse(`Falta la hora. Escribe la fecha y la hora, por ejemplo: ${EXAMPLE}`);
  const said = about.slice(behind[next]?.to ?? until).replace(/^\s*(?:horas|hrs?)\b\.?/i, '');
  const name = body === 'comision' ? nameOf(about.slice(nameFrom, from)) : '';
  return ok({
    action: 'sesion',
    body,
    ...(name === '' ? {} : { name }),
    date: day.date,
    time: hour.time,
    ...(trimmed(said) === '' ? {} : { subject: trimmed(said) }),
  });
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
  const nameFrom = found.item.to;
  const rest = without(argument, ({ from }) => from < nameFrom);
  const wrong =
    contradiction(rest, (day) => `/ine sesión Consejo ${day} 10:00`) ?? impossibleDay(rest, input);
  return wrong ?? readBehind({ input, about, rest }, { body: found.body, nameFrom });
};
