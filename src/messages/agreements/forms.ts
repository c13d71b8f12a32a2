/** The forms of an agreement: new, corrected, a commitment added or dropped. */
import {
  AGREEMENT_LIMITS,
  type AgreementState,
  type AgreementText,
} from '../../domain/agreements/agreement.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { agreementKindOptions } from './agreement-words.ts';
import type { Action, Field, Form, Message } from '../../conversation/message.ts';
import { shorten } from '../words.ts';
import { reasonField } from '../reason-field.ts';

const factFields = (text: Partial<AgreementText>): Field[] => {
  const filled = (value: string | undefined): { value?: string } =>
    value === undefined ? {} : { value };
  return [
    {
      type: 'text',
      id: 'key',
      label: 'Clave',
      required: true,
      maxLength: AGREEMENT_LIMITS.key,
      placeholder: 'CONV-INE-2020',
      ...filled(text.key),
    },
    {
      type: 'text',
      id: 'party',
      label: 'Contraparte',
      required: true,
      maxLength: AGREEMENT_LIMITS.party,
      ...filled(text.party),
    },
    {
      type: 'choice',
      id: 'kind',
      label: 'Tipo',
      required: true,
      options: agreementKindOptions,
      value: text.kind ?? 'ine',
    },
    {
      type: 'text',
      id: 'subject',
      label: 'Objeto',
      required: true,
      multiline: true,
      maxLength: AGREEMENT_LIMITS.subject,
      ...filled(text.subject),
    },
    {
      type: 'date',
      id: 'signedOn',
      label: 'Firmado el (vacío: por firmar)',
      ...filled(text.signedOn),
    },
    { type: 'date', id: 'endsOn', label: 'Termina el (vacío: sin fecha)', ...filled(text.endsOn) },
    {
      type: 'text',
      id: 'link',
      label: 'Enlace al archivo (opcional)',
      placeholder: 'https://…',
      maxLength: AGREEMENT_LIMITS.link,
      ...filled(text.link),
    },
  ];
};

const newForm = (): Form => ({
  title: 'Nuevo convenio',
  submit: { label: 'Guardar', press: { verb: 'guardar-convenio', args: {} } },
  fields: factFields({}),
});

/** What `/convenio nuevo` answers. */
export const agreementForm = (): Message => {
  const text = 'Registra un convenio. Al guardarlo podrás agregar sus compromisos.';
  return {
    text,
    blocks: [
      { type: 'text', text },
      {
        type: 'actions',
        actions: [{ kind: 'form', label: 'Nuevo convenio', style: 'primary', form: newForm() }],
      },
    ],
  };
};

/** The earlier text stays in the record. */
export const correctAgreement = ({ id, text }: AgreementState): Action => ({
  kind: 'form',
  label: 'Corregir',
  form: {
    title: `Corregir ${shorten(text.key, 40)}`,
    submit: { label: 'Guardar', press: { verb: 'guardar-convenio', args: { corrects: id } } },
    fields: [
      ...factFields(text),
      reasonField(AGREEMENT_LIMITS.reason, { label: 'Motivo de la corrección' }),
    ],
  },
});

export const addCommitment = (state: PlanState, { id, text }: AgreementState): Action => ({
  kind: 'form',
  label: 'Agregar compromiso',
  style: 'primary',
  form: {
    title: `Compromiso de ${shorten(text.key, 40)}`,
    submit: { label: 'Agregar', press: { verb: 'agregar-compromiso', args: { agreement: id } } },
    fields: [
      {
        type: 'text',
        id: 'text',
        label: 'Qué hay que cumplir',
        required: true,
        multiline: true,
        maxLength: AGREEMENT_LIMITS.commitment,
      },
      ...(state.areas.length === 0
        ? []
        : [
            {
              type: 'choice',
              id: 'area',
              label: 'Área',
              required: true,
              options: state.areas.map((area) => ({ label: area.name, value: area.code })),
            } as const,
          ]),
      { type: 'date', id: 'on', label: 'Vence el (una sola vez)' },
      { type: 'text', id: 'day', label: 'O cada mes, el día (1 a 31)', maxLength: 2 },
    ],
  },
});

/** None where nothing is asked. */
export const dropCommitment = ({ id, text, commitments }: AgreementState): Action[] => {
  const standing = commitments.filter((commitment) => commitment.dropped === undefined);
  return standing.length === 0
    ? []
    : [
        {
          kind: 'form',
          label: 'Quitar compromiso',
          form: {
            title: `Quitar de ${shorten(text.key, 40)}`,
            submit: {
              label: 'Quitar',
              press: { verb: 'quitar-compromiso', args: { agreement: id } },
            },
            fields: [
              {
                type: 'choice',
                id: 'commitment',
                label: 'Compromiso',
                required: true,
                options: standing.map((commitment) => ({
                  value: String(commitment.number),
                  label: shorten(`${commitment.number}. ${commitment.text.text}`, 70),
                })),
              },
              reasonField(AGREEMENT_LIMITS.reason),
            ],
          },
        },
      ];
};
