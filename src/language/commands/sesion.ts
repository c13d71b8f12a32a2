/** What follows `/sesion`: a month, a step and its date. */
import type { Month } from '../../domain/plan/document.ts';
import {
  ok,
  refuse,
  unknown,
  monthChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import {
  isKind,
  isLink,
  looseWords,
  readArgument,
  textOfItems,
  without,
  withoutLoose,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';
import { contradiction, daysIn, withoutDays } from './day.ts';
import { takeHour } from './hour.ts';
import { takePeriod } from './period.ts';

/** The steps, as people call them. */
const STEPS: [RegExp, string][] = [
  [/^(fijar|fija|fijada|fecha|programar|agendar|agenda)$/, 'fijar'],
  [/^(convocad[ao]|convocar|convoque|convocamos)$/, 'convocada'],
  [/^(celebrad[ao]|celebrar|celebro|celebramos|realizada)$/, 'celebrada'],
  [
    /^(diferir|diferida|difiere|difirio|posponer|pospuesta|aplazar|aplazada|reprogramar|mover|recorrer)$/,
    'diferir',
  ],
  [/^(cancelar|cancelada|cancela|cancelo)$/, 'cancelar'],
  [/^(acta|minuta)$/, 'acta'],
  [/^(extraordinaria|extra)$/, 'extraordinaria'],
  [/^acuerdos?$/, 'acuerdos'],
  [/^calendario$/, 'calendario'],
];
const OFFERED = [
  'fijar',
  'convocada',
  'celebrada',
  'diferir',
  'cancelar',
  'acta',
  'extraordinaria',
];
const KNOWN = [...OFFERED, 'acuerdos', 'calendario', 'enero', 'febrero', 'marzo'];

const LOOSE = looseWords(
  `a al con de del e el en la las lo los para por que se fue queda quedo ya y dia fecha hora horas hrs mes nueva nuevo
  sesion sesiones ordinaria comision`,
);
/** Where nothing is done: "¿cuándo es la próxima?" */
const LOOSE_SHOWN = looseWords(
  `a al cual cuando de del el en es esta hay la las lo los para que sera toca y dia fecha mes proxima siguiente ver estado
  sesion sesiones ordinaria comision`,
  'asks',
);
/** Beside "extraordinaria" they say the same. */
const LOOSE_EXTRA = looseWords(`${[...LOOSE].join(' ')} fijar programar agendar una`);

const stepOf = (item: Item): string | undefined => {
  const word = wordOf(item);
  return word === undefined ? undefined : STEPS.find(([pattern]) => pattern.test(word))?.[1];
};

interface Said {
  input: Input;
  month: Month | undefined;
  action: string;
  /** What follows the step. */
  about: Argument;
}

const EXAMPLES = new Map([
  ['celebrada', '/sesion celebrada 25 de marzo'],
  ['diferir', '/sesion diferir 30 de marzo'],
  ['acta', '/sesion acta https://…'],
  ['fijar', '/sesion fijar 25 de marzo 10:00'],
  ['extraordinaria', '/sesion extraordinaria 25 de marzo 10:00'],
]);
const exampleOf = ({ action }: Said): string => EXAMPLES.get(action) ?? `/sesion ${action}`;

const leftOver = (said: Said, rest: Argument): Parsed =>
  refuse(`No entendí «${textOfItems(rest)}». Escríbelo así: ${exampleOf(said)}`);

/** A month behind the step is the session's too. */
const withMonth = (said: Said, rest: Argument, loose = LOOSE): { month?: Month; left?: Parsed } => {
  const period = takePeriod(rest, said.input.vocabulary.year);
  if ('ok' in period) return { left: period };
  const left = withoutLoose(period.rest, loose);
  if (left.items.length > 0) return { left: leftOver(said, left) };
  const { month } = period;
  if (month !== undefined && said.month !== undefined && month !== said.month)
    return { left: leftOver(said, rest) };
  const named = said.month ?? month;
  return named === undefined ? {} : { month: named };
};

const answer = (
  said: Said,
  rest: Argument,
  args: Record<string, unknown>,
  loose = LOOSE,
): Parsed => {
  const { month, left } = withMonth(said, rest, loose);
  return left ?? ok({ ...(month === undefined ? {} : { month }), action: said.action, ...args });
};

/** `fijar`, `diferir`, `extraordinaria` and, without an hour, `celebrada`: one day, one hour. */
const readWhen = (said: Said): Parsed => {
  const { input, action, about } = said;
  const held = action === 'celebrada';
  const wrong = contradiction(about, (day) => exampleOf(said).replace('25 de marzo', day));
  if (wrong !== undefined) return wrong;
  const [day, ...others] = daysIn(about, input, said.month);
  if (day === undefined) {
    if (held) return answer(said, about, {});
    const left = withoutLoose(about, LOOSE_EXTRA);
    const strange = without(left, (item) => isKind(item, 'month') || isKind(item, 'hour'));
    const unread = strange.items.length === 0 ? '' : `No entendí «${textOfItems(strange)}». `;
    return refuse(`${unread}Escribe la fecha y la hora, por ejemplo: ${exampleOf(said)}`);
  }
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

const LEAD = looseWords('de del el la mes sesion ordinaria');
/** The reason as it was typed; what names the session before it is left out. */
const readReason = (said: Said): Parsed => {
  const { about, input } = said;
  const first = about.items.findIndex(
    (item) =>
      !isKind(item, 'month') && withoutLoose({ ...about, items: [item] }, LEAD).items.length > 0,
  );
  const lead = { ...about, items: about.items.slice(0, first === -1 ? undefined : first) };
  const names = lead.items.some((item) => isKind(item, 'month') || wordOf(item) === 'sesion');
  const start = names ? about.items[first] : about.items[0];
  const reason =
    first === -1 || start === undefined
      ? ''
      : about.text
          .slice(start.from)
          .replace(/^[\s,;:.-]+/, '')
          .trim();
  if (!/\p{L}/u.test(reason))
    return refuse('Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum');
  const period = names ? takePeriod(lead, input.vocabulary.year) : { month: undefined };
  if ('ok' in period) return period;
  const month = said.month ?? period.month;
  return ok({ ...(month === undefined ? {} : { month }), action: said.action, reason });
};

const readMinutes = (said: Said): Parsed => {
  const links = said.about.items.filter(isLink);
  const [link] = links;
  return link === undefined || links.length > 1
    ? refuse('Pega el enlace del acta, por ejemplo: /sesion acta https://…')
    : answer(said, without(said.about, isLink), { link: link.text });
};

const readStep = (said: Said): Parsed => {
  switch (said.action) {
    case 'cancelar':
      return readReason(said);
    case 'acta':
      return readMinutes(said);
    case 'convocada':
    case 'acuerdos':
    case 'calendario':
      return answer(said, said.about, {});
    default:
      return readWhen(said);
  }
};

/** No step: the session that is shown; a date alone does nothing. */
const readShown = (argument: Argument, input: Input): Parsed => {
  const period = takePeriod(argument, input.vocabulary.year);
  if ('ok' in period) return period;
  const rest = withoutLoose(period.rest, LOOSE_SHOWN);
  const { month } = period;
  if (rest.items.length === 0) return ok(month === undefined ? {} : { month });
  const typed = textOfItems(argument);
  const days = daysIn(rest, input);
  const strange = without(withoutDays(rest, days), (item) => isKind(item, 'hour'));
  return days.length > 0 && strange.items.length === 0
    ? refuse(`¿Qué hago con «${typed}»? Para fijar la sesión escribe: /sesion fijar ${typed}`, [
        `/sesion fijar ${typed}`,
      ])
    : unknown(textOfItems(rest), KNOWN, 'la acción o el mes');
};

const sesion = (input: Input): Parsed => {
  const argument = readArgument(input);
  const index = argument.items.findIndex((item) => stepOf(item) !== undefined);
  const step = argument.items[index];
  const action = step === undefined ? undefined : stepOf(step);
  if (action === undefined) return readShown(argument, input);
  const before = { ...argument, items: argument.items.slice(0, index) };
  const about = { ...argument, items: argument.items.slice(index + 1) };
  const isExtra = (item: Item): boolean => stepOf(item) === 'extraordinaria';
  const period = takePeriod(before, input.vocabulary.year);
  if ('ok' in period) return period;
  const left = withoutLoose(period.rest, LOOSE);
  if (left.items.length > 0) return unknown(textOfItems(left), KNOWN, 'la acción o el mes');
  const { month } = period;
  return action === 'fijar' && about.items.some(isExtra)
    ? readStep({ input, month, action: 'extraordinaria', about: without(about, isExtra) })
    : readStep({ input, month, action, about });
};

export const sesionArguments: TypedArguments = {
  read: sesion,
  words: (before) =>
    before.length > 1
      ? []
      : [...OFFERED.map((word) => ({ word, hint: 'acción' })), ...monthChoices()],
};
