/** What `/ine` answers: the form of a new document. */
import type { NotificationState, NotificationText } from '../../domain/ine/notification.ts';
import { hasRole } from '../../domain/people/people.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Field, Form, Message } from '../../conversation/message.ts';
import { lastMoment } from '../term-words.ts';
import { kindOptions } from './notification-words.ts';

/** What somebody writes under a document's card is told. */
export const INE_REPLIES = {
  acknowledge: (folio: string): string =>
    `Tu mensaje no cuenta como acuse de ${folio}. Para acusar recibo presiona el botón.`,
  inNameOf: (name: string, label: string, folio: string): string =>
    `${folio} es para ${label}. ¿En nombre de ${name}? Constarán los dos nombres.`,
  answer: (folio: string): string => `¿Registro tu mensaje como la respuesta a ${folio}?`,
} as const;

/** A moment that is fixed, as the fields give it: midnight is the whole day before. */
const fixedValues = (until: Instant): [date: string, time: string | undefined] => {
  const last = lastMoment(until);
  return [last.slice(0, 10), last === until ? until.slice(11, 16) : undefined];
};

const termValues = ({ term, answerTerm }: NotificationText): Record<string, string | undefined> => {
  const [ackDate, ackTime] = term.unit === 'fixed' ? fixedValues(term.until) : [];
  const [answerDate, answerTime] =
    answerTerm?.unit === 'fixed' ? fixedValues(answerTerm.until) : [];
  return {
    ...(term.unit === 'fixed'
      ? { ackDate, ackTime }
      : { unit: term.unit, amount: String(term.amount) }),
    ...(answerTerm === undefined || answerTerm.unit === 'fixed'
      ? { answerDate, answerTime }
      : { answerDays: String(answerTerm.amount) }),
  };
};

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
    ...termValues(text),
    urgent: text.urgent ? 'si' : 'no',
    urgentReason: text.urgentReason,
    reserved: text.reserved === true ? 'si' : 'no',
    consolidator: text.consolidator,
    signer: text.signer,
  };
  const value = values[field.id];
  if (value === undefined || value === '') return field;
  return Array.isArray(value)
    ? ({ ...field, values: value } as Field)
    : ({ ...field, value } as Field);
};

const yesOrNo = (id: string, label: string): Field => ({
  type: 'choice',
  id,
  label,
  options: [
    { label: 'No', value: 'no' },
    { label: 'Sí', value: 'si' },
  ],
  value: 'no',
});

/** Dates that the document fixes, who answers it, and what is urgent or reserved. */
const moreFields = (areas: { label: string; value: string }[]): Field[] => [
  { type: 'date', id: 'answerDate', label: 'O responder a más tardar el día' },
  { type: 'time', id: 'answerTime', label: 'A las (vacío: todo el día)' },
  { type: 'date', id: 'ackDate', label: 'O acusar a más tardar el día' },
  { type: 'time', id: 'ackTime', label: 'A las (vacío: todo el día)' },
  ...(areas.length < 2
    ? []
    : [
        {
          type: 'choice',
          id: 'consolidator',
          label: 'Área que consolida la respuesta (opcional)',
          options: areas,
        } as const,
      ]),
  { type: 'text', id: 'signer', label: 'Quién firma la respuesta (opcional)', maxLength: 200 },
  yesOrNo('urgent', 'Urgente (avisa a cualquier hora)'),
  {
    type: 'text',
    id: 'urgentReason',
    label: 'Por qué es urgente',
    maxLength: 200,
  },
  yesOrNo('reserved', 'Reservado (sin asunto ni archivo en los canales)'),
];

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
    ...moreFields(areas),
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
