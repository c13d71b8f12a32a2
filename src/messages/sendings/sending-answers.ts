/** What is to be sent to the INE: the form to register it, each with its term, and the buttons that take it back. */
import { findDueItem } from '../../domain/agreements/commitment.ts';
import type { SendingRefusal } from '../../domain/sendings/sending-decide.ts';
import { foldSendings, sendingDays, type SendingState } from '../../domain/sendings/sending.ts';
import { sendingItemId } from '../../domain/sendings/sending-items.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { dueStatus, fulfilAction } from '../agreements/due-card.ts';
import { smallText } from '../small-text.ts';
import { dateName, shorten } from '../words.ts';
import { reasonField } from '../reason-field.ts';

export const SENDING_REFUSED: Record<Exclude<SendingRefusal, 'not_allowed'>, string> = {
  unknown_sending:
    'No encontré ese documento por enviar. Escribe /ine enviado para ver los que faltan.',
  sending_taken: 'Ese número ya está registrado por enviar. Escribe /ine enviado para verlo.',
  sent_already:
    'Ya consta enviado un documento con ese número. Escribe /ine y el número para verlo.',
  approved_in_the_future: 'La fecha de aprobación todavía no llega. Escribe cuándo se aprobó.',
  reason_needed: 'Escribe el motivo.',
  not_marked: 'Ese documento no está marcado como enviado: no hay nada que deshacer.',
  sending_withdrawn:
    'Ese documento se retiró de lo que hay que enviar. Primero presiona «Reponer».',
  sending_stands: 'Ese documento sigue por enviar: no hay nada que reponer.',
};
export const SENDING_FIELDS: Partial<Record<SendingRefusal, string>> = {
  sending_taken: 'folio',
  sent_already: 'folio',
  approved_in_the_future: 'date',
  reason_needed: 'reason',
};

const registerSending = (state: PlanState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Acuerdo por enviar',
  form: {
    title: 'Acuerdo por enviar al INE',
    submit: { label: 'Registrar', press: { verb: 'por-enviar', args: { action: 'registrar' } } },
    fields: [
      { type: 'text', id: 'folio', label: 'Número del acuerdo', required: true, maxLength: 100 },
      { type: 'text', id: 'subject', label: 'Asunto', required: true, maxLength: 500 },
      { type: 'date', id: 'date', label: 'Se aprobó el día', required: true, value: today },
      {
        type: 'text',
        id: 'days',
        label: `Días hábiles para enviarlo (vacío: ${sendingDays(state.settings)})`,
        maxLength: 3,
      },
    ],
  },
});

const reasoned = (
  { id, text }: SendingState,
  label: string,
  action: string,
  style: 'default' | 'danger' = 'default',
): Action => ({
  kind: 'form',
  label,
  style,
  form: {
    title: shorten(`${label}: ${text.folio}`, 60),
    submit: { label, press: { verb: 'por-enviar', args: { action, id } } },
    fields: [reasonField(300)],
  },
});

/** One with its term and what can be done about it. */
export const sendingCard = (state: PlanState, sending: SendingState, today: LocalDate): Message => {
  const { id, text, sent, withdrawn } = sending;
  const item = findDueItem(state, sendingItemId(id));
  const status =
    withdrawn !== undefined
      ? `🚫 No se envía: ${withdrawn.reason} (${withdrawn.authorName})`
      : item === undefined
        ? ''
        : dueStatus(item, today);
  const actions: Action[] =
    withdrawn !== undefined
      ? [reasoned(sending, 'Reponer', 'reponer')]
      : [
          ...(item === undefined || item.doneOn !== undefined ? [] : [fulfilAction(item)]),
          ...(sent === undefined ? [] : [reasoned(sending, 'Deshacer enviado', 'deshacer')]),
          reasoned(sending, 'Retirar', 'retirar', 'danger'),
        ];
  return {
    text: `Por enviar al INE: ${text.folio} — ${status}`,
    blocks: [
      { type: 'heading', text: `Por enviar al INE: ${text.folio}` },
      { type: 'text', text: text.subject },
      {
        type: 'facts',
        facts: [
          { label: 'Aprobado', value: dateName(text.approvedOn) },
          { label: 'Plazo', value: `${text.days} días hábiles` },
        ],
      },
      { type: 'text', text: status },
      { type: 'actions', actions },
    ],
  };
};

const MOST = 8;
/** The list of what was sent, above it what is still to be sent, and the form. */
export const withToSend = (
  state: PlanState,
  today: LocalDate,
  mayRegister: boolean,
  sent: Message,
): Message => {
  const open = foldSendings(state).flatMap((sending) => {
    const item = findDueItem(state, sendingItemId(sending.id));
    return item === undefined || item.doneOn !== undefined ? [] : [{ sending, item }];
  });
  const shown = open.slice(0, MOST);
  const actions: Action[] = mayRegister
    ? [
        ...shown.map(({ sending: { id, text } }): Action => ({
          kind: 'press',
          label: `Por enviar: ${shorten(text.folio, 40)}`,
          press: { verb: 'por-enviar', args: { action: 'ver', id } },
        })),
        registerSending(state, today),
      ]
    : [];
  return {
    ...sent,
    blocks: [
      ...shown.map(({ sending: { text }, item }) =>
        smallText(`${dueStatus(item, today)} · ${text.folio}: ${shorten(text.subject, 80)}`),
      ),
      ...sent.blocks,
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
