/** What `/ine` answers: the form of a new document, and refusals. */
import type { NotificationState, NotificationText } from '../../domain/ine/notification.ts';
import { hasRole } from '../../domain/people/people.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Field, Form, Message } from '../../conversation/message.ts';
import { kindOptions } from './notification-words.ts';

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
} as const;

/** What somebody writes under a document's card is told. */
export const INE_REPLIES = {
  acknowledge: (folio: string): string =>
    `Tu mensaje no cuenta como acuse de ${folio}. Para acusar recibo presiona el botón.`,
  answer: (folio: string): string => `¿Registro tu mensaje como la respuesta a ${folio}?`,
} as const;

/** What a form of a new version opens with. */
const filled = (field: Field, text: NotificationText | undefined): Field => {
  if (text === undefined) return field;
  const keys = (kind: 'area' | 'person', mode: 'ack' | 'info'): string[] =>
    text.recipients
      .filter((recipient) => recipient.owner.kind === kind && recipient.mode === mode)
      .map((recipient) => recipient.owner.key);
  const values: Record<string, string | string[] | undefined> = {
    folio: text.folio,
    kind: text.kind,
    issuer: text.issuer,
    subject: text.subject,
    synopsis: text.synopsis,
    link: text.link,
    date: text.receivedAt.slice(0, 10),
    time: text.receivedAt.slice(11, 16),
    areas: keys('area', 'ack'),
    info: keys('area', 'info'),
    people: keys('person', 'ack'),
    ...(text.term.unit === 'fixed'
      ? {}
      : { unit: text.term.unit, amount: String(text.term.amount) }),
    ...(text.answerTerm === undefined || text.answerTerm.unit === 'fixed'
      ? {}
      : { answerDays: String(text.answerTerm.amount) }),
    urgent: text.urgent ? 'si' : 'no',
  };
  const value = values[field.id];
  if (value === undefined || value === '') return field;
  return Array.isArray(value)
    ? ({ ...field, values: value } as Field)
    : ({ ...field, value } as Field);
};

const formOf = (state: PlanState, at: Instant, of?: NotificationState): Form => {
  const areas = state.areas.map((area) => ({ label: area.name, value: area.code }));
  const commissioners = state.people
    .filter((person) => hasRole(person, 'COMMISSIONER'))
    .map((person) => ({ label: person.name, value: person.id }));
  const fields: Field[] = [
    { type: 'text', id: 'folio', label: 'Folio', required: true, maxLength: 100 },
    {
      type: 'choice',
      id: 'kind',
      label: 'Tipo',
      required: true,
      options: kindOptions,
      value: 'oficio',
    },
    { type: 'text', id: 'issuer', label: 'Quién lo emite', required: true, maxLength: 200 },
    { type: 'text', id: 'subject', label: 'Asunto', required: true, maxLength: 500 },
    {
      type: 'text',
      id: 'synopsis',
      label: 'Tarjeta informativa (opcional)',
      multiline: true,
      maxLength: 2_000,
    },
    {
      type: 'text',
      id: 'link',
      label: 'Enlace (opcional)',
      placeholder: 'https://…',
      maxLength: 500,
    },
    { type: 'date', id: 'date', label: 'Llegó el día', value: at.slice(0, 10) },
    { type: 'time', id: 'time', label: 'A las (opcional)' },
    ...(areas.length === 0
      ? []
      : [
          { type: 'multichoice', id: 'areas', label: 'Áreas, con acuse', options: areas } as const,
          {
            type: 'multichoice',
            id: 'info',
            label: 'Áreas, para conocimiento',
            options: areas,
          } as const,
        ]),
    ...(commissioners.length === 0
      ? []
      : [
          {
            type: 'multichoice',
            id: 'people',
            label: 'Consejeras y consejeros, con acuse',
            options: commissioners,
          } as const,
        ]),
    {
      type: 'choice',
      id: 'unit',
      label: 'Plazo del acuse en',
      options: [
        { label: 'días hábiles', value: 'working_days' },
        { label: 'días naturales', value: 'calendar_days' },
        { label: 'horas', value: 'hours' },
      ],
      value: 'working_days',
    },
    // Texts: the official renderer does not let an optional number be left empty.
    { type: 'text', id: 'amount', label: 'Cuántos (vacío: lo acostumbrado)', maxLength: 3 },
    {
      type: 'text',
      id: 'answerDays',
      label: 'Días hábiles para responder (vacío: no pide respuesta)',
      maxLength: 3,
    },
    {
      type: 'choice',
      id: 'urgent',
      label: 'Urgente (avisa a cualquier hora)',
      options: [
        { label: 'No', value: 'no' },
        { label: 'Sí', value: 'si' },
      ],
      value: 'no',
    },
  ];
  return {
    title: of === undefined ? 'Nuevo documento del INE' : `Corregir ${of.text.folio}`,
    submit: {
      label: 'Publicar',
      press: { verb: 'publicar-ine', args: of === undefined ? {} : { corrects: of.id } },
    },
    fields: [
      ...(of === undefined
        ? []
        : [
            {
              type: 'text',
              id: 'reason',
              label: 'Qué se corrige',
              required: true,
              maxLength: 300,
            } as const,
          ]),
      ...fields.map((field) => filled(field, of?.text)),
    ],
  };
};

/** A new version: what was acknowledged stays with the version it was given for, and is asked for again. */
export const correctAction = (state: PlanState, at: Instant, of: NotificationState): Action => ({
  kind: 'form',
  label: 'Corregir',
  form: formOf(state, at, of),
});

const newAction = (state: PlanState, at: Instant): Action => ({
  kind: 'form',
  label: 'Nuevo documento',
  form: formOf(state, at),
  style: 'primary',
});

/** @param at plan time. */
export const ineForm = (state: PlanState, at: Instant): Message => ({
  text: 'Registra un documento del INE',
  blocks: [
    {
      type: 'text',
      text: 'Registra un documento del INE: al publicarlo, cada quien recibe su tarjeta con el botón de acuse.',
    },
    { type: 'actions', actions: [newAction(state, at)] },
  ],
});
