/** What follows `/sesion`: a month, a step and its date. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { monthName } from '../entities/months.ts';
import {
  ok,
  refuse,
  unknown,
  monthChoices,
  MONTH_NAMES,
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
import { daysIn, impossibleDay, withoutDays } from './day.ts';
import { takePeriod } from './period.ts';
import { readReason } from './sesion-reason.ts';
import { answer, askSlipIn, LOOSE, type Said } from './sesion-said.ts';
import { readExcuse, readUndo } from './sesion-undo.ts';
import { readWhen } from './sesion-when.ts';

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
  [/^(acuse|acusar|acuso|enterad[oa])$/, 'acuse'],
  [/^(excusa|excusar|excuso|justificar|justificante)$/, 'excusa'],
  [/^(deshacer|deshaz|deshago|revertir)$/, 'deshacer'],
];
const OFFERED = [
  'fijar',
  'convocada',
  'celebrada',
  'diferir',
  'cancelar',
  'acta',
  'extraordinaria',
  'deshacer',
];
/** In which a slip may have been made. */
const SPELLED = [
  ...OFFERED,
  ...'acuerdos calendario acuse deshacer programar agendar convocar celebrar posponer aplazar reprogramar minuta'.split(
    ' ',
  ),
  ...MONTH_NAMES,
];
/** With one of these nothing is marked. */
const NOT = /^(no|aun|todavia|nunca|tampoco|casi|sin)$/;

/** Where nothing is done: "¿cuándo es la próxima?" */
const LOOSE_SHOWN = looseWords(
  `a al cual cuando de del el en es esta hay la las lo los para que sera toca y dia fecha mes proxima siguiente ver estado
  sesion sesiones ordinaria comision`,
  'asks',
);
const stepOf = (item: Item): string | undefined => {
  const word = wordOf(item);
  return word === undefined ? undefined : STEPS.find(([pattern]) => pattern.test(word))?.[1];
};

const readMinutes = (said: Said): Parsed => {
  const links = said.about.items.filter(isLink);
  const [link] = links;
  return link === undefined || links.length > 1
    ? refuse('Pega el enlace del acta, por ejemplo: /sesion acta https://…')
    : answer(said, without(said.about, isLink), { link: link.text });
};

/** Of the whole year. */
const readCalendar = (said: Said): Parsed => {
  const parsed = answer(said, said.about, {});
  if (!parsed.ok || !('month' in parsed.args)) return parsed;
  const month = monthName(Number(parsed.args['month']));
  return refuse(
    `El calendario es de todo el año: /sesion calendario. La sesión de ${month}: /sesion ${month}`,
    ['/sesion calendario', `/sesion ${month}`],
  );
};

const ATTENDED = /^(asistieron|asistio|asisten|presentes)$/;

/** "celebrada 25 de marzo asistieron todos": what follows says who. */
const readHeld = (said: Said): Parsed => {
  const { about } = said;
  const index = about.items.findIndex((item) => ATTENDED.test(wordOf(item) ?? ''));
  const from = about.items[index + 1]?.from;
  if (index === -1 || from === undefined) return readWhen(said);
  const read = readWhen({ ...said, about: { ...about, items: about.items.slice(0, index) } });
  return read.ok ? ok({ ...read.args, attendees: about.text.slice(from).trim() }) : read;
};

const readStep = (said: Said): Parsed => {
  switch (said.action) {
    case 'cancelar':
      return readReason(said);
    case 'deshacer':
      return readUndo(said);
    case 'excusa':
      return readExcuse(said);
    case 'acta':
      return readMinutes(said);
    case 'convocada':
    case 'acuerdos':
    case 'acuse':
      return answer(said, said.about, {});
    case 'calendario':
      return readCalendar(said);
    default:
      return readWhen(said);
  }
};

/** No step: the session that is shown; a date alone does nothing. */
const readShown = (argument: Argument, input: Input): Parsed => {
  const wrong = impossibleDay(argument, input);
  if (wrong !== undefined) return wrong;
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
    : strangeStep(argument, rest);
};

/** What stands where a step or a month would. */
const strangeStep = (argument: Argument, rest: Argument): Parsed => {
  const slip = askSlipIn(rest, SPELLED);
  if (slip !== undefined) return slip;
  const denies = rest.items.some((item) => NOT.test(wordOf(item) ?? ''));
  if (denies)
    return refuse(
      `«${cutText(argument.text.trim(), 80)}» dice que no: no se marcó nada. Si la sesión no se celebró escribe /sesion diferir FECHA o /sesion cancelar MOTIVO.`,
    );
  const parsed = unknown(textOfItems(rest), SPELLED, 'la acción o el mes');
  return parsed.ok || parsed.suggestions.length > 0
    ? parsed
    : refuse(`${parsed.message} Las acciones son: ${OFFERED.join(', ')}, acuerdos y calendario.`);
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
  if (left.items.length > 0) return strangeStep(argument, left);
  const { month } = period;
  if (action === 'celebrada') return readHeld({ input, month, action, about });
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
