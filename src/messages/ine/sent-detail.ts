/** One document sent to the INE: its facts, its receipt, and what may be done about it. */
import { findNotification } from '../../domain/ine/notification-decide.ts';
import type { OutgoingState } from '../../domain/ine/outgoing.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { count, momentName, shorten } from '../words.ts';
import { sendForm, SENT_KIND_NAMES } from './outgoing-answers.ts';
import { reasonField } from '../reason-field.ts';

const receiptForm = ({ id, text, receipt }: OutgoingState): Action => ({
  kind: 'form',
  label: receipt === undefined ? 'Agregar acuse del INE' : 'Corregir acuse del INE',
  style: receipt === undefined ? 'primary' : 'default',
  form: {
    title: `Acuse del INE: ${text.folio}`,
    submit: { label: 'Guardar', press: { verb: 'acuse-ine', args: { id } } },
    fields: [
      {
        type: 'text',
        id: 'receipt',
        label: 'Folio o sello de recepción',
        maxLength: 200,
        ...(receipt === undefined ? {} : { value: receipt.receipt }),
      },
      {
        type: 'text',
        id: 'link',
        label: 'Enlace (opcional)',
        placeholder: 'https://…',
        maxLength: 500,
        ...(receipt?.link === undefined ? {} : { value: receipt.link }),
      },
    ],
  },
});

const withdrawForm = ({ id, text }: OutgoingState): Action => ({
  kind: 'form',
  label: 'Retirar',
  style: 'danger',
  form: {
    title: `Retirar ${shorten(text.folio, 60)}`,
    submit: { label: 'Retirar', press: { verb: 'retirar-envio', args: { id } } },
    fields: [reasonField(300)],
  },
});

/** What was withdrawn can only stand again. */
const changes = (state: PlanState, at: Instant, outgoing: OutgoingState): Action[] =>
  outgoing.withdrawn === undefined
    ? [
        receiptForm(outgoing),
        { kind: 'form', label: 'Corregir', form: sendForm(state, at, outgoing) },
        withdrawForm(outgoing),
      ]
    : [
        {
          kind: 'press',
          label: 'Reponer',
          press: { verb: 'retirar-envio', args: { id: outgoing.id, restore: true } },
        },
      ];

const factsOf = (
  state: PlanState,
  { text, receipt, withdrawn, sentBy }: OutgoingState,
): { label: string; value: string }[] => {
  const area = state.areas.find((each) => each.code === text.area)?.name;
  const answers = (text.answers === undefined ? undefined : findNotification(state, text.answers))
    ?.text.folio;
  const proof =
    receipt === undefined
      ? 'todavía no'
      : `${receipt.receipt === '' ? 'en el enlace' : receipt.receipt} (${receipt.authorName}, ${momentName(receipt.at)})`;
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
  return [
    { label: 'A', value: text.addressee },
    { label: 'Enviado', value: momentName(text.sentAt) },
    { label: 'Registró', value: sentBy },
    ...fact('Área', area),
    ...fact('Contesta', answers),
    { label: 'Acuse del INE', value: proof },
    ...fact(
      'Retirado',
      withdrawn && `${withdrawn.authorName}, ${momentName(withdrawn.at)}: ${withdrawn.reason}`,
    ),
  ];
};

export const sentDetail = (
  state: PlanState,
  at: Instant,
  outgoing: OutgoingState,
  mayRegister: boolean,
): Message => {
  const { text, receipt, corrections, withdrawn } = outgoing;
  const kind = SENT_KIND_NAMES[text.kind];
  const standing = withdrawn === undefined ? 'Enviado' : 'Envío retirado';
  const corrected = corrections === 0 ? '' : ` (corregido ${count(corrections, 'vez', 'veces')})`;
  const actions: Action[] = [
    ...(mayRegister ? changes(state, at, outgoing) : []),
    ...(text.link === undefined
      ? []
      : [{ kind: 'link', label: 'Ver documento', url: text.link } as const]),
    ...(receipt?.link === undefined
      ? []
      : [{ kind: 'link', label: 'Ver acuse', url: receipt.link } as const]),
  ];
  return {
    text: `Enviado al INE: ${kind} ${text.folio}, ${momentName(text.sentAt)}`,
    blocks: [
      { type: 'heading', text: `${standing} · ${kind} · ${text.folio}${corrected}` },
      { type: 'text', text: text.subject },
      { type: 'facts', facts: factsOf(state, outgoing) },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
