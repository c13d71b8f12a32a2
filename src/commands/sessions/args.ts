/** What `/sesion` takes, typed or from a form. */
import { z } from 'zod';
import { PREPARATION_ITEMS, type SessionEventKind } from '../../domain/sessions/session.ts';
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
  'acuse',
  'deshacer',
  'excusa',
] as const;

/** What `deshacer` takes back, as it is called. */
export const UNDO_STEPS = {
  fijada: 'date_set',
  diferida: 'deferred',
  convocada: 'convened',
  celebrada: 'held',
  cancelada: 'cancelled',
  acta: 'minutes',
  preparado: 'prepared',
  convocatoria: 'drafted',
  asistencia: 'attended',
  acuerdo: 'decided',
  cumplido: 'fulfilled',
  acuse: 'acknowledged',
  instalada: 'not_installed',
  excusa: 'excused',
} as const satisfies Record<string, SessionEventKind>;
type UndoStep = keyof typeof UNDO_STEPS;
const UNDO_NAMES = Object.keys(UNDO_STEPS) as UndoStep[];

const text = (most: number, error: string) =>
  z.preprocess(blank, z.string({ error }).max(most, { error }).optional());
const day = (error: string) => z.preprocess(blank, z.iso.date({ error }).optional());
export const UNKNOWN_DECISION = 'Elige el acuerdo; debe ser uno de la lista.';

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
  /** Who attended, as it was typed: names, or all. */
  attendees: text(1_000, 'Los nombres deben tener hasta 1,000 caracteres en total.'),
  guests: text(2_000, 'La lista de otras personas debe tener hasta 2,000 caracteres.'),
  text: text(1_000, 'El acuerdo debe tener hasta 1,000 caracteres.'),
  area: text(40, 'Elige el área; debe ser una de la lista.'),
  dueOn: day('Escribe la fecha límite, por ejemplo: 2020-03-25.'),
  decision: z.preprocess(
    blank,
    z.coerce
      .number({ error: UNKNOWN_DECISION })
      .int({ error: UNKNOWN_DECISION })
      .min(1, { error: UNKNOWN_DECISION })
      .max(1_000, { error: UNKNOWN_DECISION })
      .optional(),
  ),
  note: text(1_000, 'La nota debe tener hasta 1,000 caracteres.'),
  /** Id of the member whose acuse somebody else records; and of which notice it is. */
  person: text(60, 'Elige a la persona; debe ser de la comisión.'),
  version: z.int().min(1).optional(),
  /** What is taken back: its kind, or its ordinal. */
  step: z.enum(UNDO_NAMES).optional(),
  of: z.preprocess(
    blank,
    z.coerce.number().int().min(1, { error: 'Elige qué se deshace.' }).optional(),
  ),
});
export type SessionAction = (typeof SESSION_ACTIONS)[number];
export type SessionArgs = z.infer<typeof sessionSchema>;
