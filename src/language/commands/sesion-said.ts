/** What has been read of `/sesion` when its step is known, and how what is left over is answered. */
import type { Month } from '../../domain/plan/document.ts';
import { ok, refuse, MONTH_NAMES, type Input, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  textOfItems,
  withoutLoose,
  wordOf,
  type Argument,
} from './argument.ts';
import { takePeriod } from './period.ts';
import { askSlip, slipOf } from './slips.ts';

export const LOOSE = looseWords(
  `a al con de del e el en la las lo los para por que se fue queda quedo ya y dia fecha hora horas hrs mes nueva nuevo
  sesion sesiones ordinaria comision`,
);

export interface Said {
  input: Input;
  month: Month | undefined;
  action: string;
  /** What follows the step. */
  about: Argument;
}

const EXAMPLES = new Map([
  ['celebrada', '/sesion celebrada 25 de marzo'],
  ['diferir', '/sesion diferir 30 de marzo'],
  ['acta', '/sesion acta https://…'],
  ['fijar', '/sesion fijar 25 de marzo 10:00'],
  ['extraordinaria', '/sesion extraordinaria 25 de marzo 10:00'],
]);
export const exampleOf = ({ action }: Said): string => EXAMPLES.get(action) ?? `/sesion ${action}`;

/** A word that has one slip, as the step or the month that it must be. */
export const askSlipIn = (argument: Argument, words: readonly string[]): Parsed | undefined => {
  for (const item of argument.items) {
    const meant = slipOf(wordOf(item) ?? '', words);
    if (meant !== undefined) return askSlip('/sesion', argument, item, meant);
  }
  return undefined;
};

const leftOver = (said: Said, rest: Argument): Parsed => {
  const slip = askSlipIn(rest, MONTH_NAMES);
  if (slip !== undefined) return slip;
  const hour = rest.items.some((item) => isKind(item, 'hour'))
    ? ' Sólo se guarda la hora en que empieza.'
    : '';
  return refuse(`No entendí «${textOfItems(rest)}».${hour} Escríbelo así: ${exampleOf(said)}`);
};

/** A month behind the step is the session's too. */
const withMonth = (said: Said, rest: Argument, loose = LOOSE): { month?: Month; left?: Parsed } => {
  const period = takePeriod(rest, said.input.vocabulary.year);
  if ('ok' in period) return { left: period };
  const left = withoutLoose(period.rest, loose);
  if (left.items.length > 0) return { left: leftOver(said, left) };
  const { month } = period;
  if (month !== undefined && said.month !== undefined && month !== said.month)
    return { left: leftOver(said, rest) };
  const named = said.month ?? month;
  return named === undefined ? {} : { month: named };
};

export const answer = (
  said: Said,
  rest: Argument,
  args: Record<string, unknown>,
  loose = LOOSE,
): Parsed => {
  const { month, left } = withMonth(said, rest, loose);
  return left ?? ok({ ...(month === undefined ? {} : { month }), action: said.action, ...args });
};
