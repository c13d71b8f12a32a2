/** What is typed after a folio and a step: areas, a day, days, a link, a text. What is in doubt is asked. */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { RequestStep } from '../../domain/requests/request.ts';
import { ok, refuse, unknown, type Input, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  isLink,
  looseWords,
  readArgument,
  takeNamed,
  textOfItems,
  without,
  withoutLoose,
  type Argument,
} from './argument.ts';
import { contradiction, daysIn, impossibleDay, withoutDays } from './day.ts';

const LOOSE = looseWords('a al de del el en la las los para por y con area areas');
const LONGEST = 1_500;

const example = (folio: string, rest: string): string => `/solicitud ${folio} ${rest}`;

/** "3 días", "10 dias habiles". */
const daysOf = (argument: Argument): [days: number | undefined, rest: Argument] => {
  const found = argument.items.find(
    (item) => isKind(item, 'duration') && item.entity.unit === 'day',
  );
  if (found === undefined || !isKind(found, 'duration')) return [undefined, argument];
  return [
    found.entity.amount,
    without(argument, (item) => item === found || /^habil(es)?$/.test(item.form)),
  ];
};

const readTurn = (folio: string, input: Input): Parsed => {
  const { areas: known } = input.vocabulary;
  const [days, argument] = daysOf(readArgument(input));
  const areas: string[] = [];
  let rest = argument;
  for (;;) {
    const [found, left] = takeNamed(rest, known, LOOSE);
    if (found === undefined) break;
    areas.push(found.code);
    rest = left;
  }
  const left = withoutLoose(rest, LOOSE);
  if (left.items.length > 0)
    return unknown(
      textOfItems(left),
      known.map(({ code }) => code),
      'el área',
    );
  if (areas.length === 0 && known.length > 0)
    return refuse(
      `¿A qué área? Escribe por ejemplo: ${example(folio, `turnar ${known[0]?.code ?? ''}`)}`,
    );
  return ok({
    folio,
    step: 'turned',
    ...(areas.length === 0 ? {} : { areas }),
    ...(days === undefined ? {} : { days }),
  });
};

const RESULTS: [RegExp, string][] = [
  [/\bno (?:es|somos|soy) competente/i, 'not_competent'],
  [/\binexisten(?:cia|te)/i, 'nonexistent'],
];
const ANSWERS: [RegExp, string][] = [
  [/\bparcial/i, 'partial'],
  [/\b(?:reservada|confidencial)/i, 'reserved'],
  [/\binexisten(?:cia|te)/i, 'nonexistent'],
];

/** The one day that is named, if any; several are asked. */
const dayOf = (
  folio: string,
  argument: Argument,
  input: Input,
): { on?: string; rest: Argument } | Parsed => {
  const wrong =
    impossibleDay(argument, input) ??
    contradiction(argument, (day) => example(folio, `respondida ${day}`));
  if (wrong !== undefined) return wrong;
  const days = daysIn(argument, input);
  const dates = [...new Set(days.map(({ date }) => date))];
  const [on, ...others] = dates;
  if (others.length > 0)
    return refuse(
      `Escribe una sola fecha, la del paso; las demás se escriben en el formulario: /solicitud ${folio}`,
      [`/solicitud ${folio}`],
    );
  return { ...(on === undefined ? {} : { on }), rest: withoutDays(argument, days) };
};

/** "por la resolución CT/012/2020," without what leads to it. */
const actOf = (text: string): string =>
  cutText(
    text
      .replace(/^(?:(?:por|con|seg[uú]n|la|el|de|del)\s+|[,;:.]\s*)+/gi, '')
      .replace(/(?:\s+(?:el|de|del|por|al|notificada)|[\s,;:.])+$/gi, '')
      .trim(),
    200,
  );

const readHappened = (folio: string, step: RequestStep['kind'], input: Input): Parsed => {
  const all = readArgument(input);
  const links = all.items.filter(isLink);
  const unlinked = without(all, isLink);
  const day = dayOf(folio, unlinked, input);
  if ('ok' in day) return day;
  const [days, rest] = step === 'extended' ? daysOf(day.rest) : [undefined, day.rest];
  const note = cutText(step === 'extended' ? '' : textOfItems(unlinked), LONGEST);
  const [, result] = ANSWERS.find(([pattern]) => step === 'answered' && pattern.test(note)) ?? [];
  return ok({
    folio,
    step,
    ...(day.on === undefined ? {} : { on: day.on }),
    ...(links.length === 0 ? {} : { evidence: links.map(({ text }) => text) }),
    ...(step === 'extended' ? { resolution: actOf(textOfItems(rest)) } : { note }),
    ...(days === undefined ? {} : { days }),
    ...(result === undefined ? {} : { result }),
  });
};

const readAreaAnswer = (folio: string, input: Input): Parsed => {
  const all = readArgument(input);
  const links = all.items.filter(isLink);
  const note = cutText(textOfItems(without(all, isLink)), LONGEST);
  const [, result] = RESULTS.find(([pattern]) => pattern.test(note)) ?? [];
  return ok({
    folio,
    step: 'area_answered',
    note,
    ...(links.length === 0 ? {} : { evidence: links.map(({ text }) => text) }),
    ...(result === undefined ? {} : { result }),
  });
};

/** @param input its text is what stands after the step. */
export const readRequestStep = (folio: string, step: RequestStep['kind'], input: Input): Parsed => {
  switch (step) {
    case 'turned':
      return readTurn(folio, input);
    case 'area_answered':
      return readAreaAnswer(folio, input);
    case 'withdrawn':
    case 'undone':
      return ok({ folio, step, reason: cutText(input.text.trim(), 300) });
    default:
      return readHappened(folio, step, input);
  }
};
