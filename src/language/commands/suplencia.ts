/** What follows `/suplencia`: who stands in, and from when to when. */
import { takeDate } from '../spanish-dates.ts';
import { findNamed } from '../vocabulary.ts';
import {
  ok,
  unknown,
  names,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

/** An end that is written without its year and would lie before the beginning is in the year after: 28 December to 8 January. */
const afterNewYear = (from: string, to: string, text: string): string =>
  to < from && !/\d{4}/.test(text) ? `${Number(to.slice(0, 4)) + 1}${to.slice(4)}` : to;

/** A name, and two dates after it: "Enlace SIVOPLE 3 de marzo 10 de marzo", "… del 3 al 10 de marzo". */
const suplencia = ({ text, vocabulary, today }: Input): Parsed => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return ok({});
  for (let length = Math.min(words.length, 8); length > 0; length -= 1) {
    const person = findNamed(words.slice(0, length).join(' '), vocabulary.people);
    if (person === undefined) continue;
    const rest = words
      .slice(length)
      .join(' ')
      .replace(/^(del?|desde) (el )?/i, '');
    const joined = /^(\d{1,2}) al (\d{1,2}) (.+)$/i.exec(rest);
    const from = takeDate(
      joined === null ? rest : `${joined[1] ?? ''} ${joined[3] ?? ''}`,
      vocabulary.year,
      today,
    );
    const to =
      from === undefined
        ? undefined
        : takeDate(
            joined === null
              ? from.rest.replace(/^(al?|hasta|y) (el )?/i, '')
              : `${joined[2] ?? ''} ${joined[3] ?? ''}`,
            vocabulary.year,
            today,
          );
    if (from === undefined || to === undefined)
      return {
        ok: false,
        message: `Escribe desde y hasta qué día, por ejemplo: /suplencia ${person.name} 3 de marzo 10 de marzo`,
        suggestions: [],
      };
    return ok({ person: person.code, from: from.date, to: afterNewYear(from.date, to.date, rest) });
  }
  return unknown(text.trim(), names(vocabulary.people), 'a la persona');
};

export const suplenciaArguments: TypedArguments = {
  read: suplencia,
};
