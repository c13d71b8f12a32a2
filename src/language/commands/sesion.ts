/** What follows `/sesion`: a month, a step and its date. */
import { fold, takeLinks } from '../normalise.ts';
import { findMonth, takeDate } from '../spanish-dates.ts';
import {
  ok,
  unknown,
  monthChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

const SESSION_VERBS: [RegExp, string][] = [
  [/^(fijar|fija|fecha|programar)$/, 'fijar'],
  [/^convocad[ao]$|^convocar$/, 'convocada'],
  [/^celebrad[ao]$|^celebrar$/, 'celebrada'],
  [/^(diferir|diferida|difiere|posponer)$/, 'diferir'],
  [/^(cancelar|cancelada|cancela)$/, 'cancelar'],
  [/^(acta|minuta)$/, 'acta'],
  [/^extraordinaria$/, 'extraordinaria'],
  [/^acuerdos?$/, 'acuerdos'],
  [/^calendario$/, 'calendario'],
];

const sesion = ({ text, vocabulary, today }: Input): Parsed => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const month = findMonth(words[0] ?? '');
  const args: Record<string, unknown> = month === undefined ? {} : { month };
  if (month !== undefined) words.shift();
  const verb = words.shift();
  if (verb === undefined) return ok(args);
  const action = SESSION_VERBS.find(([pattern]) => pattern.test(fold(verb)))?.[1];
  if (action === undefined)
    return unknown(
      verb,
      [
        'fijar',
        'convocada',
        'celebrada',
        'diferir',
        'cancelar',
        'acta',
        'extraordinaria',
        'acuerdos',
        'calendario',
        'enero',
        'febrero',
        'marzo',
      ],
      'la acción o el mes',
    );
  const rest = words.join(' ');
  args['action'] = action;
  if (action === 'cancelar')
    return rest === ''
      ? {
          ok: false,
          message: 'Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum',
          suggestions: [],
        }
      : ok({ ...args, reason: rest });
  if (action === 'acta') {
    const link = takeLinks(rest).evidence[0]?.url;
    return link === undefined
      ? {
          ok: false,
          message: 'Pega el enlace del acta, por ejemplo: /sesion acta https://…',
          suggestions: [],
        }
      : ok({ ...args, link });
  }
  if (
    action === 'convocada' ||
    action === 'acuerdos' ||
    action === 'calendario' ||
    (action === 'celebrada' && rest === '')
  )
    return ok(args);
  const when = takeDate(rest, vocabulary.year, today);
  if (when === undefined)
    return {
      ok: false,
      message: `Escribe la fecha${action === 'celebrada' ? '' : ' y la hora'}, por ejemplo: /sesion ${action} 25 de marzo 10:00`,
      suggestions: [],
    };
  return ok({ ...args, date: when.date, ...(when.time === undefined ? {} : { time: when.time }) });
};

export const sesionArguments: TypedArguments = {
  read: sesion,
  words: (before) =>
    before.length > 1
      ? []
      : [
          ...[
            'fijar',
            'convocada',
            'celebrada',
            'diferir',
            'cancelar',
            'acta',
            'extraordinaria',
          ].map((word) => ({ word, hint: 'acción' })),
          ...monthChoices(),
        ],
};
