/** What follows `/pendientes`: an area, a month, or both. */
import {
  ok,
  refuse,
  unknown,
  names,
  MONTH_NAMES,
  monthChoices,
  areaChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import type { Month } from '../../domain/plan/document.ts';
import { monthName } from '../entities/months.ts';
import type { Named } from '../vocabulary.ts';
import {
  looseWords,
  readArgument,
  takeNamed,
  textOfItems,
  without,
  withoutLoose,
  withoutToday,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';
import { takePeriod } from './period.ts';

const LOOSE = looseWords(
  `a al con cual cuales de del e el en es esta estan la las lo los para por que y
  area areas mes meses linea lineas mi nuestro nuestra nuestros nuestras todo toda todos todas tengo hay ver pendiente pendientes`,
  'asks',
);

/** "míos", "mis pendientes", "a mi cargo": the person's own; "de mi área" is what is shown anyway. */
const OWN = /^(mis|mio|mios|mia|mias)$/;
const takeOwn = (argument: Argument): [own: boolean, rest: Argument] => {
  const isOwn = (item: Item): boolean => OWN.test(wordOf(item) ?? '');
  const charge = argument.items.findIndex(
    (item, index) => wordOf(item) === 'mi' && argument.items[index + 1]?.form === 'cargo',
  );
  const rest = without(argument, (item) => isOwn(item) || (charge >= 0 && item.form === 'cargo'));
  return [rest.items.length < argument.items.length, rest];
};

/** Two areas: each by itself. */
const askArea = (areas: Named[], month: Month | undefined): Parsed => {
  const typed = areas.map(
    ({ code }) => `/pendientes ${code}${month === undefined ? '' : ` ${monthName(month)}`}`,
  );
  return refuse(
    `Con /pendientes se ve un área a la vez: «${areas.map(({ name }) => name).join('» o «')}». Escribe ${typed.join(', y después ')}`,
    typed,
  );
};

const pendientes = (input: Input): Parsed => {
  const { vocabulary } = input;
  const { areas } = vocabulary;
  const [own, argument] = takeOwn(withoutToday(readArgument(input), input.today));
  const [area, unnamed] = takeNamed(argument, areas, LOOSE);
  const period = takePeriod(unnamed, vocabulary.year);
  if ('ok' in period) return period;
  const rest = withoutLoose(period.rest, LOOSE);
  const [second] = area === undefined ? [] : takeNamed(rest, areas, LOOSE);
  if (area !== undefined && second !== undefined) return askArea([area, second], period.month);
  const programmes = vocabulary.programmes.map(({ code }) => code);
  if (
    rest.items.some(
      ({ entity, text }) =>
        entity?.kind === 'codes' || [...programmes, ...vocabulary.chapters].includes(text),
    )
  )
    return refuse(
      `Con /pendientes se elige un área, un mes o los dos. Para ver una línea o un programa escribe /avance ${textOfItems(rest)}`,
    );
  if (rest.items.length > 0)
    return unknown(
      textOfItems(rest),
      [...areas.map(({ code }) => code), ...names(areas), ...MONTH_NAMES],
      'el área o el mes',
    );
  return ok({
    ...(own ? { own } : {}),
    ...(area === undefined ? {} : { area: area.code }),
    ...(period.month === undefined ? {} : { month: period.month }),
  });
};

export const pendientesArguments: TypedArguments = {
  read: pendientes,
  words: (before, vocabulary) =>
    before.length > 1 ? [] : [...areaChoices(vocabulary), ...monthChoices()],
};
