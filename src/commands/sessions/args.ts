/** What `/sesion` takes, typed or from a form, and which command of the domain it means. */
import { z } from 'zod';
import { PREPARATION_ITEMS } from '../../domain/sessions/session.ts';
import type { SessionCommand } from '../../domain/sessions/session-command.ts';
import { blank, chosenOrNone } from '../blank.ts';

const SESSION_ACTIONS = [
  'fijar',
  'convocada',
  'celebrada',
  'diferir',
  'cancelar',
  'acta',
  'extraordinaria',
  'preparado',
  'redactar',
  'asistencia',
  'acuerdo',
  'corregir',
  'cumplido',
  'acuerdos',
  'calendario',
] as const;

const text = (most: number, error: string) =>
  z.preprocess(blank, z.string({ error }).max(most, { error }).optional());
const day = (error: string) => z.preprocess(blank, z.iso.date({ error }).optional());
const unknown = 'Elige el acuerdo; debe ser uno de la lista.';

export const sessionSchema = z.object({
  month: z.int().min(1).max(12).optional(),
  key: z.string().max(20).optional(),
  action: z.enum(SESSION_ACTIONS).optional(),
  date: day('Escribe la fecha, por ejemplo: 25 de marzo.'),
  time: z.preprocess(
    blank,
    z
      .string()
      .regex(/^\d{2}:\d{2}$/, { error: 'Escribe la hora, por ejemplo: 10:00.' })
      .optional(),
  ),
  reason: text(1_000, 'El motivo debe tener hasta 1,000 caracteres.'),
  link: z.preprocess(
    blank,
    z
      .string()
      .max(1_000, { error: 'El enlace debe tener hasta 1,000 caracteres.' })
      .regex(/^https?:\/\/\S+$/, {
        error: 'El enlace debe empezar por https:// y no llevar espacios.',
      })
      .optional(),
  ),
  item: z.enum(PREPARATION_ITEMS).optional(),
  confirmed: z.boolean().optional(),
  place: text(200, 'El lugar debe tener hasta 200 caracteres.'),
  agenda: text(3_000, 'El orden del día debe tener hasta 3,000 caracteres en total.'),
  present: z.preprocess(chosenOrNone, z.array(z.string().max(60)).max(100)),
  guests: text(2_000, 'La lista de otras personas debe tener hasta 2,000 caracteres.'),
  text: text(1_000, 'El acuerdo debe tener hasta 1,000 caracteres.'),
  area: text(40, 'Elige el área; debe ser una de la lista.'),
  dueOn: day('Escribe la fecha límite, por ejemplo: 2020-03-25.'),
  decision: z.preprocess(
    blank,
    z.coerce
      .number({ error: unknown })
      .int({ error: unknown })
      .min(1, { error: unknown })
      .max(1_000, { error: unknown })
      .optional(),
  ),
  note: text(1_000, 'La nota debe tener hasta 1,000 caracteres.'),
});
export type SessionArgs = z.infer<typeof sessionSchema>;

const lines = (given: string | undefined): string[] => (given ?? '').split(/\r?\n/);
/** One point per line; the number or the dash that people write before it is not its text. */
const points = (given: string | undefined): string[] =>
  lines(given).map((line) => line.replace(/^\s*(?:\d{1,2}\s*[.)-]\s+|[-•*]\s+)/, ''));

/** What is missing, in words, and the form's field that lacks it. */
export interface Missing {
  says: string;
  field?: string;
}

/** Undefined for what only shows. */
export const commandOf = (args: SessionArgs): SessionCommand | Missing | undefined => {
  switch (args.action) {
    case 'fijar':
      return args.date === undefined
        ? { says: 'Escribe la fecha, por ejemplo: /sesion fijar 25 de marzo 10:00', field: 'date' }
        : { kind: 'set_date', date: args.date, time: args.time };
    case 'diferir':
      return args.date === undefined
        ? {
            says: 'Escribe la nueva fecha, por ejemplo: /sesion diferir 30 de marzo',
            field: 'date',
          }
        : { kind: 'defer', date: args.date, time: args.time };
    case 'convocada':
      return { kind: 'convened' };
    case 'celebrada':
      return { kind: 'held', date: args.date };
    case 'cancelar':
      return { kind: 'cancel', reason: args.reason ?? '' };
    case 'acta':
      return args.link === undefined
        ? { says: 'Pega el enlace del acta, por ejemplo: /sesion acta https://…', field: 'link' }
        : { kind: 'minutes', link: args.link };
    case 'preparado':
      return args.item === undefined
        ? { says: 'Elige qué parte de la preparación ya está.' }
        : { kind: 'prepared', item: args.item };
    case 'redactar':
      return { kind: 'draft', place: args.place ?? '', agenda: points(args.agenda) };
    case 'asistencia':
      return { kind: 'attend', present: args.present, guests: lines(args.guests) };
    case 'acuerdo':
      return {
        kind: 'decide',
        text: args.text ?? '',
        area: args.area,
        dueOn: args.dueOn,
        decision: args.decision,
      };
    case 'cumplido':
      return args.decision === undefined
        ? { says: unknown, field: 'decision' }
        : { kind: 'fulfil', decision: args.decision, note: args.note, link: args.link };
    case 'corregir':
    case 'acuerdos':
    case 'calendario':
    case 'extraordinaria':
    case undefined:
      return undefined;
  }
};
