/** What follows `/porque`: a line or a date. */
import { findCode } from '../codes.ts';
import { findDate } from '../spanish-dates.ts';
import {
  ok,
  unknown,
  codes,
  lineChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

const porque = ({ text, vocabulary, today }: Input): Parsed => {
  const word = text.trim();
  if (word === '') return ok({});
  const line = findCode(word, codes(vocabulary));
  if (line !== undefined) return ok({ line });
  const date = findDate(word, vocabulary.year, today);
  return date === undefined
    ? unknown(word, codes(vocabulary), 'la línea o la fecha')
    : ok({ date });
};

export const porqueArguments: TypedArguments = {
  read: porque,
  words: (before, vocabulary) => (before.length > 0 ? [] : lineChoices(vocabulary)),
};
