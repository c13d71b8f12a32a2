/** What follows a slash command, typed loosely, as the command's arguments; or a Spanish sentence that says what to do. */
import { cutText } from '../domain/plan/plain-text.ts';
import { fold } from './normalise.ts';
import { unknown, type Parsed, type TypedArguments } from './typed-arguments.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { Parsed };

/** A slash command and how what follows it is read. */
export interface Typed {
  verb: string;
  typed?: TypedArguments | undefined;
}

/** @param today local date of the plan's zone, for "mañana" and "lunes". Never throws. */
export const readCommandText = (
  commands: Typed[],
  verb: string,
  text: string,
  vocabulary: Vocabulary,
  today: string,
): Parsed => {
  const typed = commands.filter((command) => command.typed !== undefined);
  const meant = fold(verb).replace(/^\//, '');
  const reader = typed.find((command) => command.verb === meant)?.typed;
  if (reader === undefined)
    return unknown(
      `/${verb}`,
      typed.map((command) => `/${command.verb}`),
      'el comando',
    );
  return reader.read({ text: cutText(text, 2_000), vocabulary, today });
};
