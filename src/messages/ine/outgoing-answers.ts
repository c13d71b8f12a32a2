/** What was sent to the INE: the form, one document with its receipt, the latest ones, and refusals. */
import { findNotification } from '../../domain/ine/notification-decide.ts';
import { foldAllOutgoing, type OutgoingRefusal } from '../../domain/ine/outgoing-decide.ts';
import {
  OUTGOING_KINDS,
  type OutgoingKind,
  type OutgoingState,
  type OutgoingText,
} from '../../domain/ine/outgoing.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Field, Form, Message } from '../../conversation/message.ts';
import { count, momentName, shorten } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';

export const SENT_KIND_NAMES: Record<OutgoingKind, string> = {
  acuerdo: 'Acuerdo',
  resolucion: 'Resolución',
  consulta: 'Consulta',
  solicitud: 'Solicitud',
  respuesta: 'Respuesta',
  oficio: 'Oficio',
  informe: 'Informe',
};

export const SENT_REFUSED: Record<Exclude<OutgoingRefusal, 'not_allowed'>, string> = {
  unknown_sent: 'No encontré ese documento enviado. Escribe /ine enviado para ver los últimos.',
  sent_folio_taken:
    'Ya consta un documento enviado con ese número. Escribe /ine y el número para verlo.',
  sent_in_the_future: 'La fecha de envío todavía no llega. Escribe cuándo se envió.',
  unknown_area:
    'Esa área ya no está en el directorio. Vuelve a abrir el formulario con /ine enviado.',
  unknown:
    'No encontré el documento que se contesta. Escribe su folio completo, o deja vacío ese campo.',
  sent_before_received:
    'La respuesta no puede ser anterior a la llegada del documento que contesta. Revisa la fecha de envío.',
  empty_receipt: 'Escribe el folio o el sello de recepción del INE, o pega su enlace.',
  sent_withdrawn:
    'Ese envío se retiró. Si fue un error, ábrelo con /ine y su número y presiona «Reponer».',
  reason_needed: 'Escribe el motivo.',
};

const filled = (
  field: Field,
  text: OutgoingText | undefined,
  answers: string | undefined,
): Field => {
  if (text === undefined) return field;
  const values: Record<string, string | undefined> = {
    folio: text.folio,
    kind: text.kind,
    addressee: text.addressee,
    subject: text.subject,
    link: text.link,
    date: text.sentAt.slice(0, 10),
    time: text.sentAt.slice(11, 16),
    area: text.area,
    answers,
  };
  const value = values[field.id];
  return value === undefined ? field : ({ ...field, value } as Field);
};

/** @param of the document that is corrected. @param at plan time. */
export const sendForm = (state: PlanState, at: Instant, of?: OutgoingState): Form => {
  const fields: Field[] = [
    {
      type: 'text',
      id: 'folio',
      label: 'Número del oficio o folio',
      required: true,
      maxLength: 100,
    },
    {
      type: 'choice',
      id: 'kind',
      label: 'Tipo',
      required: true,
      options: OUTGOING_KINDS.map((value) => ({ value, label: SENT_KIND_NAMES[value] })),
      value: 'oficio',
    },
    { type: 'text', id: 'addressee', label: 'A quién se envió', required: true, maxLength: 200 },
    { type: 'text', id: 'subject', label: 'Asunto', required: true, maxLength: 500 },
    { type: 'text', id: 'answers', label: 'Folio del INE que contesta (opcional)', maxLength: 100 },
    {
      type: 'text',
      id: 'link',
      label: 'Enlace (opcional)',
      placeholder: 'https://…',
      maxLength: 500,
    },
    { type: 'date', id: 'date', label: 'Se envió el día', value: at.slice(0, 10) },
    { type: 'time', id: 'time', label: 'A las (opcional)' },
    ...(state.areas.length === 0
      ? []
      : [
          {
            type: 'choice',
            id: 'area',
            label: 'Área de la que sale (opcional)',
            options: state.areas.map((area) => ({ label: area.name, value: area.code })),
          } as const,
        ]),
    ...(of === undefined
      ? [
          {
            type: 'text',
            id: 'receipt',
            label: 'Acuse del INE (opcional)',
            maxLength: 200,
          } as const,
        ]
      : []),
  ];
  const answers = (
    of?.text.answers === undefined ? undefined : findNotification(state, of.text.answers)
  )?.text.folio;
  return {
    title: of === undefined ? 'Documento enviado al INE' : `Corregir ${of.text.folio}`,
    submit: {
      label: 'Registrar',
      press: { verb: 'registrar-envio', args: of === undefined ? {} : { corrects: of.id } },
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
      ...fields.map((field) => filled(field, of?.text, answers)),
    ],
  };
};

const MOST = 10;

/** The form, for who may register, and the latest ones. @param at plan time. */
export const sentList = (state: PlanState, at: Instant, mayRegister: boolean): Message => {
  const all = [...foldAllOutgoing(state)].sort((a, b) => (a.text.sentAt < b.text.sentAt ? 1 : -1));
  const text =
    all.length === 0
      ? 'No hay documentos enviados al INE registrados.'
      : `${count(all.length, 'documento enviado', 'documentos enviados')} al INE`;
  const shown = all.slice(0, 5).map(({ text: { folio } }): Action => ({
    kind: 'press',
    label: `Ver ${shorten(folio, 40)}`,
    press: { verb: 'ine', args: { folio } },
  }));
  const actions: Action[] = [
    ...shown,
    ...(mayRegister
      ? [
          {
            kind: 'form',
            label: 'Registrar envío',
            form: sendForm(state, at),
            style: 'primary',
          } as const,
        ]
      : []),
  ];
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...all
        .slice(0, MOST)
        .map(({ text: one, receipt }): Block =>
          smallText(
            `📤 ${one.folio} · ${SENT_KIND_NAMES[one.kind]} · ${momentName(one.sentAt)} a ${one.addressee}: ${shorten(one.subject, 80)} — ${receipt === undefined ? 'sin acuse del INE' : 'con acuse'}`,
          ),
        ),
      ...(all.length > MOST
        ? [subtleText(`… y ${all.length - MOST} más. Están en la bitácora de su mes.`)]
        : []),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
