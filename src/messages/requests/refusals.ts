/** What is said when something about a request cannot be done, and what to do instead. */
import type { RequestRefusal } from '../../domain/requests/request-decide.ts';
import type { StepDoubt } from '../../domain/requests/step-check.ts';
import { REQUEST_LIMITS } from '../../domain/requests/request.ts';
import { dateName } from '../words.ts';

/** @param limit the last day on which it could have been done. */
type Said = string | ((limit: string) => string);

const REFUSED: Record<Exclude<RequestRefusal, 'not_allowed'>, Said> = {
  unknown: 'No encontré esa solicitud. Escribe /solicitud para ver las que hay.',
  folio_taken: 'Ya hay una solicitud con ese folio. Escribe /solicitud y el folio para verla.',
  bad_folio: 'Escribe el folio como lo da la Plataforma; debe llevar números.',
  empty_request: 'Escribe qué información se pide.',
  received_in_the_future: 'Esa fecha de recepción todavía no llega. Escribe cuándo se recibió.',
  steps_before_reception:
    'Con esa fecha de recepción, un paso ya registrado quedaría antes de recibirla. Deshazlo primero, o revisa la fecha.',
  closed: 'Esa solicitud ya está cerrada. Para seguir, deshaz primero el paso que la cerró.',
  bad_date: 'Esa fecha no existe. Escríbela, por ejemplo: 2020-03-25.',
  in_the_future: 'Esa fecha todavía no llega. Regístralo cuando haya sucedido.',
  before_reception: 'Esa fecha es anterior a la recepción de la solicitud. Revísala.',
  before_former_step: 'Esa fecha es anterior al paso que le precede. Revísala.',
  too_long: 'Uno de los textos es demasiado largo. Acórtalo y vuelve a enviarlo.',
  names_applicant:
    'Parece que el texto dice quién hizo la solicitud o trae sus datos. Aquí no se guarda ningún dato de la persona solicitante: quítalo y vuelve a enviarlo.',
  reason_needed: 'Escribe el motivo.',
  note_needed: 'Falta la nota: escribe de qué se trata.',
  empty_answer: 'Escribe la respuesta, o pega su enlace.',
  resolution_needed:
    'Escribe la resolución del Comité de Transparencia que aprobó la ampliación, por ejemplo: CT/012/2020.',
  bad_days: `Los días deben ser un número entero: de 1 a ${REQUEST_LIMITS.turnDays} para un área, de 1 a 10 para una ampliación.`,
  unknown_area: 'Esa área no está en el directorio. Elige una de la lista.',
  unknown_turn:
    'Ese turno ya no consta: se deshizo. Escribe /solicitud y el folio para ver los que hay.',
  too_many_turns: 'Esa solicitud ya tiene demasiados turnos. Deshaz los que no correspondan.',
  already: 'Eso ya consta, y sólo procede una vez. Si está mal, deshazlo primero.',
  prevention_late: (limit) =>
    `La prevención sólo procede dentro de los 5 días hábiles siguientes a la recepción: venció el ${limit} (artículo 128). Atiende la solicitud con los datos que trae.`,
  not_prevented: 'No hay una prevención que esté esperando. Revisa la solicitud.',
  clarification_late: (limit) =>
    `El plazo para desahogar la prevención venció el ${limit} (artículo 128): se tiene por no presentada.`,
  clarification_running: (limit) =>
    `La persona solicitante todavía puede desahogar la prevención, hasta el ${limit}. Espera a que venza.`,
  clarification_pending:
    'El plazo está interrumpido por la prevención. Registra primero si se desahogó, o deshaz la prevención.',
  extension_late: (limit) =>
    `La ampliación debe notificarse antes de que venza el plazo: venció el ${limit} (artículo 132). Ya no procede.`,
  incompetence_late: (limit) =>
    `La notoria incompetencia se comunica dentro de los 3 días hábiles siguientes a la recepción: venció el ${limit} (artículo 136). Regístralo como respuesta, con la resolución del Comité de Transparencia.`,
  not_appealable:
    'El recurso procede contra la respuesta, o cuando venció el plazo sin ella. Revisa la fecha.',
  not_appealed: 'No consta un recurso de revisión. Regístralo primero.',
  not_undoable:
    'Eso no se deshace así: una solicitud registrada por error se retira, y una corrección se corrige otra vez.',
  later_first: 'Hay un paso posterior que depende de ése. Deshaz primero el posterior.',
  folio_taken_since: 'Otra solicitud ya lleva ese folio. Corrige aquélla primero.',
};

export const refusedText = (
  why: Exclude<RequestRefusal, 'not_allowed'>,
  limit: string | undefined,
): string => {
  const said = REFUSED[why];
  return typeof said === 'string' ? said : said(limit === undefined ? '' : dateName(limit));
};

export const DOUBTS: Record<StepDoubt, string> = {
  areas_pending:
    'Todavía hay áreas que no contestan lo que se les turnó. ¿Registro de todos modos que se respondió a la persona solicitante?',
  appeal_late:
    'Ese recurso se interpuso después de los 15 días hábiles que da la ley (artículo 142). ¿Lo registro de todos modos?',
};

/** What is said of a step that was typed and needs its form. */
export const TYPED_STEPS = {
  several_turns: (folio: string): string =>
    `La solicitud ${folio} espera a varias áreas tuyas. Escribe /solicitud ${folio} y usa el botón del área.`,
  no_turn: (folio: string): string =>
    `La solicitud ${folio} no tiene un turno pendiente de tu área. Escribe /solicitud ${folio} para verla.`,
  not_read: (folio: string): string =>
    `No entendí ese paso. Escribe /solicitud ${folio} y usa sus botones.`,
} as const;

/** What somebody writes under a request's card is told. */
export const REQUEST_REPLIES = {
  answer: (folio: string): string =>
    `¿Registro tu mensaje como la respuesta de tu área a la solicitud ${folio}?`,
} as const;
