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
import {
  looseWords,
  readArgument,
  takeNamed,
  textOfItems,
  withoutLoose,
  withoutToday,
} from './argument.ts';
import { takePeriod } from './period.ts';

const LOOSE = looseWords(
  `a al con cual cuales de del e el en es esta estan la las lo los para por que y
  area areas mes meses linea lineas mi mis mio mios mia mias nuestro nuestros todo toda todos todas tengo hay ver pendiente pendientes`,
  'asks',
);

const pendientes = (input: Input): Parsed => {
  const { vocabulary } = input;
  const [area, unnamed] = takeNamed(
    withoutToday(readArgument(input), input.today),
    vocabulary.areas,
    LOOSE,
  );
  const period = takePeriod(unnamed, vocabulary.year);
  if ('ok' in period) return period;
  const rest = withoutLoose(period.rest, LOOSE);
  if (rest.items.some(({ entity }) => entity?.kind === 'codes'))
    return refuse(
      `Con /pendientes se elige un área, un mes o los dos. Para ver una línea escribe /avance ${textOfItems(rest)}`,
    );
  if (rest.items.length > 0)
    return unknown(
      textOfItems(rest),
      [...vocabulary.areas.map(({ code }) => code), ...names(vocabulary.areas), ...MONTH_NAMES],
      'el área o el mes',
    );
  return ok({
    ...(area === undefined ? {} : { area: area.code }),
    ...(period.month === undefined ? {} : { month: period.month }),
  });
};

export const pendientesArguments: TypedArguments = {
  read: pendientes,
  words: (before, vocabulary) =>
    before.length > 1 ? [] : [...areaChoices(vocabulary), ...monthChoices()],
};
