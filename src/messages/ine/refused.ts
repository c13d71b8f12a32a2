/** What is refused about a document of the INE, and what to do. */
import type { NotificationOutcome } from '../../domain/ine/notification-decide.ts';

type Refusal = Extract<NotificationOutcome, { outcome: 'refused' }>['why'];

export const INE_REFUSED = {
  unknown:
    'No encontré ese documento. Escribe /ine para ver los que hay, o /ine y el folio completo.',
  unknown_folio:
    'No encontré un documento con ese folio, ni con esa parte del folio. Escribe /ine buscar y una palabra de su asunto o la fecha en que llegó, o /ine para ver los que hay.',
  folio_taken: 'Ya hay un documento con ese folio. Escribe /ine y el folio para verlo.',
  in_the_future: 'La fecha de recepción todavía no llega. Escribe cuándo llegó el documento.',
  no_recipients: 'Elige al menos un área o una persona que deba recibirlo.',
  reason_needed: 'Escribe qué se corrige.',
  unknown_recipient:
    'Una de las áreas o personas ya no está en el directorio. Vuelve a abrir el formulario con /ine nueva.',
  answer_before_acknowledgement: 'Primero presiona «Acusar recibo»; después puedes responder.',
  empty_answer: 'Escribe la respuesta, o pega su enlace.',
  no_answer_due: 'Ese documento no pide respuesta.',
  repeated: 'Eso ya se había recibido; no se registró dos veces.',
  withdrawn:
    'Ese documento está retirado: no se pide nada por él. Para seguir con él, deshaz antes el retiro: /ine y el folio.',
  nothing_to_take_back:
    'No hay nada así que deshacer en ese documento. Escribe /ine y el folio para ver cómo está.',
  take_back_reason: 'Escribe por qué se deshace, después de lo que se deshace.',
  withdraw_reason: 'Escribe por qué se retira el documento.',
  extension_act: 'Escribe el acto que concede la prórroga, por ejemplo: oficio 200.',
  extension_not_later:
    'La prórroga debe terminar después del plazo que ya tiene. Revisa la fecha y la hora.',
  urgent_reason: 'Escribe por qué es urgente: se muestra a quien lo recibe.',
  unknown_consolidator:
    'Quien consolida la respuesta debe ser una de las áreas con acuse, y el documento debe pedir respuesta.',
  ends_before_start:
    'El plazo termina antes de que llegara el documento. Revisa la fecha y la hora.',
} as const;

/** The field of a form that a refusal is about. */
export const REFUSED_FIELDS: Partial<Record<Refusal, string>> = {
  urgent_reason: 'urgentReason',
  unknown_consolidator: 'consolidator',
  take_back_reason: 'reason',
  withdraw_reason: 'reason',
  extension_act: 'act',
  extension_not_later: 'date',
  ends_before_start: 'answerDate',
};
