/** What follows `/avance`: what is shown: a line, a programme, a chapter, a month, an area. */
import { findCode } from '../codes.ts';
import { fold } from '../normalise.ts';
import { findMonth } from '../spanish-dates.ts';
import { findNamed } from '../vocabulary.ts';
import {
  ok,
  unknown,
  codes,
  names,
  MONTH_NAMES,
  monthChoices,
  lineChoices,
  areaChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

const avance = ({ text, vocabulary }: Input): Parsed => {
  // "programa 6.2", "línea 3-1", "área de convenios": the kind of thing is said before its name.
  const word = text
    .trim()
    .replace(/^(el |la )?(cap[ií]tulo|programa|apartado|l[ií]nea|[aá]rea|mes)( de)? +/i, '');
  if (word === '' || /^(todo|plan|general)$/.test(fold(word))) return ok({});
  // An area may be called so too: "área de convenios", or its code.
  if (/^(los )?convenios?$/.test(fold(text))) return ok({ type: 'agreements' });
  const line = findCode(word, codes(vocabulary));
  if (line !== undefined) return ok({ type: 'line', value: line });
  const programme = vocabulary.programmes.find((named) => named.code === word.replace(/\.$/, ''));
  if (programme !== undefined) return ok({ type: 'programme', value: programme.code });
  if (vocabulary.chapters.includes(word)) return ok({ type: 'chapter', value: word });
  const month = findMonth(word);
  if (month !== undefined) return ok({ type: 'month', value: month });
  const area = findNamed(word, vocabulary.areas);
  if (area !== undefined) return ok({ type: 'area', value: area.code });
  const titled = findNamed(word, vocabulary.programmes);
  if (titled !== undefined) return ok({ type: 'programme', value: titled.code });
  return unknown(
    word,
    [
      ...codes(vocabulary),
      ...vocabulary.programmes.map((named) => named.code),
      ...vocabulary.areas.map((named) => named.code),
      ...names(vocabulary.areas),
      ...MONTH_NAMES,
    ],
    'el programa, la línea, el área o el mes',
  );
};

export const avanceArguments: TypedArguments = {
  read: avance,
  words: (before, vocabulary) =>
    before.length > 0
      ? []
      : [
          ...vocabulary.programmes.map(({ code, name }) => ({ word: code, hint: name })),
          ...areaChoices(vocabulary),
          ...monthChoices(),
          { word: 'convenios', hint: 'compromisos' },
          ...lineChoices(vocabulary),
        ],
};
