/** What was wrong with how a command was typed, in Spanish. */
import type { CommanderError } from 'commander';

const quoted = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';

const MESSAGES: Record<string, (message: string) => string> = {
  'commander.unknownCommand': (message) => `No conozco el comando «${quoted(message)}».`,
  'commander.unknownOption': (message) => `No conozco la opción «${quoted(message)}».`,
  'commander.missingArgument': (message) => `Falta un dato: ${quoted(message)}.`,
  'commander.excessArguments': () => 'Sobran datos en el comando.',
  'commander.optionMissingArgument': (message) =>
    `A la opción «${quoted(message)}» le falta su valor.`,
  'commander.missingMandatoryOptionValue': (message) => `Falta la opción «${quoted(message)}».`,
  'commander.invalidArgument': (message) => / is invalid\. (.+)$/s.exec(message)?.[1] ?? message,
};

/** `undefined` when the help was already printed instead. */
export const usageMessage = (error: CommanderError): string | undefined => {
  if (error.code === 'commander.help') return undefined;
  const message = MESSAGES[error.code]?.(error.message) ?? error.message;
  return `${message} Usa --help para ver cómo se escribe.`;
};
