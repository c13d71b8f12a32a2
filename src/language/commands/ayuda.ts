/** What follows `/ayuda`: a command. */
import { suggestCommands } from '../command-names.ts';
import { singular } from '../replies/nouns.ts';
import { ok, refuse, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';
import { looseWords, readArgument, textOfItems, withoutLoose } from './argument.ts';
import { slipOf } from './slips.ts';

const LOOSE = looseWords(
  `a al con como de del el en es esta la las lo los me para por que se sobre un una y / comando comandos funciona hace
  hago puedo sirve usa usar uso`,
  'asks',
);

const ayuda = (input: Input): Parsed => {
  const spoken = withoutLoose(readArgument(input), LOOSE);
  const words = spoken.items.map(({ form }) => form);
  const [first] = words;
  if (first === undefined) return ok({});
  const existing = input.commands ?? [];
  const names = words.flatMap(
    (word) => existing.find((name) => name === word || singular(word) === name) ?? [],
  );
  const [named, ...others] = names;
  if (named !== undefined && others.length === 0) return ok({ command: named });
  const meant = [
    ...new Set(
      words.flatMap((word) => suggestCommands(word, existing).concat(slipOf(word, existing) ?? [])),
    ),
  ];
  const typed = meant.map((name) => `/ayuda ${name}`);
  return refuse(
    `No conozco el comando «${textOfItems(spoken)}».${typed.length === 0 ? '' : ` ¿Quisiste decir ${typed.join(' o ')}?`} Los comandos son: ${existing.map((name) => `/${name}`).join(', ')}.`,
    typed,
  );
};

export const ayudaArguments: TypedArguments = {
  read: ayuda,
};
