/** What the composer offers while a slash command is typed. */
import { fold } from './normalise.ts';
import type { TypedArguments } from './typed-arguments.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Completion {
  /** The whole text after choosing it. */
  value: string;
  label: string;
  hint: string;
}

const MOST = 8;

/** @param commands the slash commands with their one-line help. */
export const complete = (
  text: string,
  commands: { verb: string; summary: string; typed?: TypedArguments | undefined }[],
  vocabulary: Vocabulary,
): Completion[] => {
  if (!text.startsWith('/')) return [];
  const [head = '', ...words] = text.slice(1).split(' ');
  if (words.length === 0) {
    return commands
      .filter((command) => command.verb.startsWith(fold(head)))
      .map((command) => ({
        value: `/${command.verb} `,
        label: `/${command.verb}`,
        hint: command.summary,
      }));
  }
  const typed = fold(words.at(-1) ?? '');
  const before = words.slice(0, -1);
  const offered = commands.find(({ verb }) => verb === fold(head))?.typed?.words;
  const fits = (offered?.(before, vocabulary) ?? []).filter(
    (choice) =>
      fold(choice.word).startsWith(typed) ||
      (typed.length > 2 && fold(choice.hint).includes(typed)),
  );
  return fits.slice(0, MOST).map((choice) => ({
    value: `/${[head, ...before, choice.word].join(' ')} `,
    label: choice.word,
    hint: choice.hint,
  }));
};
