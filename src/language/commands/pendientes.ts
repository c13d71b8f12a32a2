/** What follows `/pendientes`: a month or an area. */
import { findMonth } from '../spanish-dates.ts';
import { findNamed } from '../vocabulary.ts';
import {
  ok,
  unknown,
  names,
  MONTH_NAMES,
  monthChoices,
  areaChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

const pendientes = ({ text, vocabulary }: Input): Parsed => {
  const word = text.trim();
  if (word === '') return ok({});
  const month = findMonth(word);
  if (month !== undefined) return ok({ month });
  const area = findNamed(word, vocabulary.areas);
  return area === undefined
    ? unknown(
        word,
        [
          ...vocabulary.areas.map((named) => named.code),
          ...names(vocabulary.areas),
          ...MONTH_NAMES,
        ],
        'el área o el mes',
      )
    : ok({ area: area.code });
};

export const pendientesArguments: TypedArguments = {
  read: pendientes,
  words: (before, vocabulary) =>
    before.length > 0 ? [] : [...areaChoices(vocabulary), ...monthChoices()],
};
