/** The forms of a request: new, corrected; and what the forms of its steps share (`step-forms.ts`). */
import type { Action, Field, Form, Message, Press } from '../../conversation/message.ts';
import type { Instant, LocalDate } from '../../domain/plan/document.ts';
import {
  REQUEST_LIMITS,
  type RequestState,
  type RequestText,
  type StepKind,
} from '../../domain/requests/request.ts';
import { shorten } from '../words.ts';
import { meansOptions } from './request-words.ts';
import { reasonField } from '../reason-field.ts';

const NO_NAMES = 'No escribas el nombre ni los datos de la persona solicitante.';

export const linkField: Field = {
  type: 'text',
  id: 'evidence',
  label: 'Enlace (opcional)',
  placeholder: 'https://…',
  maxLength: 500,
};
export const noteField = (label: string, required = false): Field => ({
  type: 'text',
  id: 'note',
  label,
  multiline: true,
  maxLength: REQUEST_LIMITS.note,
  ...(required ? { required } : {}),
});
export const dayField = (label: string, value: LocalDate): Field => ({
  type: 'date',
  id: 'on',
  label,
  required: true,
  value,
});
export const requestReason = (label = 'Motivo'): Field =>
  reasonField(REQUEST_LIMITS.reason, { label });

/** A step of a request as a form. @param more arguments that tell which. */
export const stepForm = (
  { id, text }: RequestState,
  step: StepKind,
  { title, submit, fields }: { title: string; submit: string; fields: Field[] },
  more: Press['args'] = {},
): Form => ({
  title: `${title}: ${shorten(text.folio, 40)}`,
  submit: {
    label: submit,
    press: { verb: 'paso-solicitud', args: { request: id, step, ...more } },
  },
  fields,
});

const factFields = (text: Partial<RequestText>, at: Instant): Field[] => [
  {
    type: 'text',
    id: 'folio',
    label: 'Folio',
    required: true,
    maxLength: REQUEST_LIMITS.folio,
    ...(text.folio === undefined ? {} : { value: text.folio }),
  },
  {
    type: 'text',
    id: 'asked',
    label: `Información que se pide. ${NO_NAMES}`,
    required: true,
    multiline: true,
    maxLength: REQUEST_LIMITS.asked,
    ...(text.asked === undefined ? {} : { value: text.asked }),
  },
  { type: 'date', id: 'date', label: 'Se recibió el', value: (text.receivedAt ?? at).slice(0, 10) },
  {
    type: 'time',
    id: 'time',
    label: 'A las (opcional)',
    ...(text.receivedAt === undefined ? {} : { value: text.receivedAt.slice(11, 16) }),
  },
  {
    type: 'choice',
    id: 'means',
    label: 'Medio',
    options: meansOptions,
    value: text.means ?? 'pnt',
  },
];

export const newRequest = (at: Instant): Action => ({
  kind: 'form',
  label: 'Nueva solicitud',
  style: 'primary',
  form: {
    title: 'Nueva solicitud de acceso',
    submit: { label: 'Guardar', press: { verb: 'guardar-solicitud', args: {} } },
    fields: factFields({}, at),
  },
});

/** What `/solicitud nueva` answers. @param at plan time. */
export const requestForm = (at: Instant): Message => {
  const text = `Registra una solicitud de acceso a la información. ${NO_NAMES}`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      { type: 'actions', actions: [newRequest(at)] },
    ],
  };
};

/** The earlier text stays in the record. */
export const correctRequest = ({ id, text }: RequestState): Action => ({
  kind: 'form',
  label: 'Corregir',
  form: {
    title: `Corregir ${shorten(text.folio, 40)}`,
    submit: { label: 'Guardar', press: { verb: 'guardar-solicitud', args: { corrects: id } } },
    fields: [...factFields(text, text.receivedAt), requestReason('Motivo de la corrección')],
  },
});
