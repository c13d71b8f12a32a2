/** Which command of the domain the arguments of `/sesion` mean, action by action. */
import type { SessionCommand } from '../../domain/sessions/session-command.ts';
import { UNDO_STEPS, UNKNOWN_DECISION, type SessionAction, type SessionArgs } from './args.ts';

const lines = (given: string | undefined): string[] => (given ?? '').split(/\r?\n/);
/** One point per line; the number or the dash that people write before it is not its text. */
const points = (given: string | undefined): string[] =>
  lines(given).map((line) => line.replace(/^\s*(?:\d{1,2}\s*[.)-]\s+|[-•*]\s+)/, ''));

/** What is missing, in words, and the form's field that lacks it. */
interface Missing {
  says: string;
  field?: string;
}

const NO_DATE = 'Escribe la fecha, por ejemplo: /sesion fijar 25 de marzo 10:00';
const NO_NEW_DATE = 'Escribe la nueva fecha, por ejemplo: /sesion diferir 30 de marzo';
const NO_LINK = 'Pega el enlace del acta, por ejemplo: /sesion acta https://…';
const NO_ITEM = 'Elige qué parte de la preparación ya está.';

/** An action that only shows is not among them. */
const COMMANDS: Partial<Record<SessionAction, (args: SessionArgs) => SessionCommand | Missing>> = {
  fijar: ({ date, time }) =>
    date === undefined ? { says: NO_DATE, field: 'date' } : { kind: 'set_date', date, time },
  diferir: ({ date, time }) =>
    date === undefined ? { says: NO_NEW_DATE, field: 'date' } : { kind: 'defer', date, time },
  convocada: () => ({ kind: 'convened' }),
  celebrada: ({ date, present, guests }) => ({
    kind: 'held',
    date,
    present,
    guests: lines(guests),
  }),
  cancelar: ({ reason = '' }) => ({ kind: 'cancel', reason }),
  acta: ({ link }) =>
    link === undefined ? { says: NO_LINK, field: 'link' } : { kind: 'minutes', link },
  preparado: ({ item }) => (item === undefined ? { says: NO_ITEM } : { kind: 'prepared', item }),
  redactar: ({ place = '', agenda, link }) => ({
    kind: 'draft',
    place,
    agenda: points(agenda),
    joinLink: link,
  }),
  asistencia: ({ present, guests }) => ({ kind: 'attend', present, guests: lines(guests) }),
  acuerdo: ({ text = '', area, dueOn, decision }) => ({
    kind: 'decide',
    text,
    area,
    dueOn,
    decision,
  }),
  cumplido: ({ decision, note, link }) =>
    decision === undefined
      ? { says: UNKNOWN_DECISION, field: 'decision' }
      : { kind: 'fulfil', decision, note, link },
  acuse: ({ person, version }) => ({ kind: 'acknowledge', recipient: person, version, hash: '' }),
  excusa: ({ person, reason = '' }) => ({ kind: 'excuse', recipient: person, reason }),
  deshacer: ({ of, step, decision, reason = '' }) => ({
    kind: 'undo',
    of,
    step: step && UNDO_STEPS[step],
    decision,
    reason,
  }),
};

/** Undefined for what only shows. */
export const commandOf = (args: SessionArgs): SessionCommand | Missing | undefined =>
  args.action === undefined ? undefined : COMMANDS[args.action]?.(args);
