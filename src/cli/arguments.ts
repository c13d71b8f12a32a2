/** Values typed at the terminal, checked before a command runs; wrong ones are wrong usage. */
import { InvalidArgumentError } from 'commander';
import { isInstant } from '../setting-values.ts';
import type { Instant, LocalDate } from '../domain/plan/document.ts';

export const dateArgument = (text: string): LocalDate => {
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().slice(0, 10) === text;
  if (!real)
    throw new InvalidArgumentError(`«${text}» no es una fecha; escríbela como 2020-01-31.`);
  return text;
};

export const instantArgument = (text: string): Instant => {
  if (!isInstant(text))
    throw new InvalidArgumentError(
      `«${text}» no es un instante; escríbelo como 2020-02-04T09:00:00-06:00.`,
    );
  return text;
};

/** What stands in the record for good. */
export const saidArgument = (text: string): string => {
  if (text.trim() === '')
    throw new InvalidArgumentError('Está vacío; escríbelo entre comillas: queda en el registro.');
  return text.trim();
};

/** A whole number between two. */
export const numberArgument =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text.trim()) || number < least || number > most)
      throw new InvalidArgumentError(
        `«${text}» no sirve; escribe un número entero de ${least} a ${most}.`,
      );
    return number;
  };
