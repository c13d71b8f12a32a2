/** What follows `/porque`: a line or a date. */
import {
  ok,
  refuse,
  unknown,
  unknownLine,
  codes,
  lineChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import { looseWords, readArgument, takeKind, textOfItems, withoutLoose } from './argument.ts';
import { contradiction, daysIn, impossibleDay, withoutDays } from './day.ts';

/** Whether it came or not, the answer is the same. */
const LOOSE = looseWords(
  `a al aviso avisos avisaron aviso correo de del dia el en la las linea llega llegaron llego los me nada ningun ninguna ninguno nos mensaje mensajes no nos para por
  porque que recibi recordatorio recordatorios se ya y`,
  'asks',
);

const porque = (input: Input): Parsed => {
  const { vocabulary } = input;
  const [lines, unlined] = takeKind(readArgument(input), 'codes');
  const [wrong] = lines.flatMap(({ entity }) => entity.unknown);
  if (wrong !== undefined) return unknownLine(wrong, vocabulary);
  const doubt = contradiction(unlined, (day) => `/porque ${day}`) ?? impossibleDay(unlined, input);
  if (doubt !== undefined) return doubt;
  const days = daysIn(unlined, input);
  const rest = withoutLoose(withoutDays(unlined, days), LOOSE);
  if (rest.items.length > 0)
    return unknown(textOfItems(rest), codes(vocabulary), 'la línea o la fecha');
  const found = lines.flatMap(({ entity }) => entity.codes);
  const [line] = found;
  const [day] = days;
  if (found.length + days.length > 1)
    return refuse('Pregunta por una línea o por una fecha a la vez, por ejemplo: /porque 3-01');
  return ok(line !== undefined ? { line } : day !== undefined ? { date: day.date } : {});
};

export const porqueArguments: TypedArguments = {
  read: porque,
  words: (before, vocabulary) => (before.length > 0 ? [] : lineChoices(vocabulary)),
};
