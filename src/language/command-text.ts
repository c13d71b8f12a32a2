/** What follows a slash command, typed loosely, as the command's arguments; or a Spanish sentence that says what to do. */
import { cutText } from '../domain/plan/plain-text.ts';
import { suggestCommands } from './command-names.ts';
import { foldWord } from './tokens.ts';
import { unknown, type Parsed, type TypedArguments } from './typed-arguments.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { Parsed };

/** A slash command and how what follows it is read. */
export interface Typed {
  verb: string;
  typed?: TypedArguments | undefined;
}

const noSuch = (verb: string, existing: readonly string[]): Parsed => {
  const suggestions = suggestCommands(verb, existing).map((name) => `/${name}`);
  const parsed = unknown(`/${verb}`, [], 'el comando', suggestions);
  return parsed.ok || suggestions.length > 0
    ? parsed
    : { ...parsed, message: `${parsed.message} Escribe /ayuda para ver los que hay.` };
};

/** @param today local date of the plan's zone, for "mañana" and "lunes". Never throws. */
export const readCommandText = (
  commands: Typed[],
  verb: string,
  text: string,
  vocabulary: Vocabulary,
  today: string,
): Parsed => {
  const typed = commands.filter((command) => command.typed !== undefined);
  const meant = foldWord(verb).replace(/^\//, '');
  const reader = typed.find((command) => command.verb === meant)?.typed;
  const existing = typed.map((command) => command.verb);
  return reader === undefined
    ? noSuch(verb.replace(/^\//, ''), existing)
    : reader.read({ text: cutText(text, 2_000), vocabulary, today, commands: existing });
};
