/** The buttons and forms of a tarjeta or síntesis: to draft, to decide, to circulate, to take back. */
import type { BriefingForm, BriefingState, BriefingText } from '../../domain/briefings/briefing.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Field, Option, Press } from '../../conversation/message.ts';
import { shorten } from '../words.ts';
import { briefingRecipientName, briefingTitle, FORM_NAMES } from './briefing-words.ts';
import { reasonField } from '../reason-field.ts';

export const MOST_BRIEFING = 3_000;
const MOST_OPTIONS = 60;

const press = (action: string, args: Press['args'] = {}): Press => ({
  verb: 'tarjeta',
  args: { action, ...args },
});

const textFields = (given?: Pick<BriefingText, 'text' | 'link'>): Field[] => [
  {
    type: 'text',
    id: 'text',
    label: 'Texto',
    multiline: true,
    maxLength: MOST_BRIEFING,
    ...(given === undefined ? {} : { value: given.text }),
  },
  {
    type: 'text',
    id: 'link',
    label: 'Enlace del archivo (opcional)',
    placeholder: 'https://…',
    maxLength: 500,
    ...(given?.link === undefined ? {} : { value: given.link }),
  },
];

export const draftAction = (
  about: BriefingText['about'],
  aboutId: string,
  form: BriefingForm,
  first = false,
): Action => ({
  kind: 'form',
  label: FORM_NAMES[form],
  style: first ? 'primary' : 'default',
  form: {
    title: FORM_NAMES[form],
    submit: { label: 'Enviar a aprobación', press: press('redactar', { about, aboutId, form }) },
    fields: textFields(),
  },
});

/** Opens it, privately. */
export const showBriefing = ({ id, text, author }: BriefingState): Action => ({
  kind: 'press',
  label: shorten(`Ver ${FORM_NAMES[text.form].toLowerCase()} de ${author.name}`, 70),
  press: press('ver', { id }),
});

const reasonForm = (
  briefing: BriefingState,
  label: string,
  action: string,
  style: 'default' | 'danger' = 'default',
  more: Field[] = [],
): Action => ({
  kind: 'form',
  label,
  style,
  form: {
    title: shorten(`${label}: ${briefingTitle(briefing)}`, 60),
    submit: { label, press: press(action, { id: briefing.id }) },
    fields: [...more, reasonField(300)],
  },
});

const choice = (id: string, label: string, options: Option[]): Field[] =>
  options.length === 0
    ? []
    : [{ type: 'multichoice', id, label, options: options.slice(0, MOST_OPTIONS) }];

const circulate = (state: PlanState, briefing: BriefingState): Action => {
  const open = (kind: string, key: string): boolean =>
    !briefing.recipients.includes(`${kind}:${key}`);
  return {
    kind: 'form',
    label: briefing.status === 'circulated' ? 'Circular a más' : 'Circular',
    style: 'primary',
    form: {
      title: shorten(`Circular: ${briefingTitle(briefing)}`, 60),
      submit: { label: 'Circular', press: press('circular', { id: briefing.id }) },
      fields: [
        ...choice(
          'people',
          'Personas',
          state.people
            .filter(({ id }) => open('person', id))
            .map(({ id, name }) => ({ value: id, label: name })),
        ),
        ...choice(
          'areas',
          'Áreas',
          state.areas
            .filter(({ code }) => open('area', code))
            .map(({ code, name }) => ({ value: code, label: name })),
        ),
      ],
    },
  };
};

export const rewriteAction = (briefing: BriefingState): Action => ({
  kind: 'form',
  label: 'Corregir texto',
  form: {
    title: shorten(`Corregir: ${briefingTitle(briefing)}`, 60),
    submit: { label: 'Enviar a aprobación', press: press('corregir', { id: briefing.id }) },
    fields: textFields(briefing.text),
  },
});

const unreceive = (state: PlanState, briefing: BriefingState): Action[] =>
  briefing.received.size === 0
    ? []
    : [
        reasonForm(briefing, 'Quitar un acuse', 'quitar-acuse', 'default', [
          {
            type: 'choice',
            id: 'recipient',
            label: 'De quién',
            required: true,
            options: [...briefing.received.keys()]
              .slice(0, MOST_OPTIONS)
              .map((value) => ({ value, label: briefingRecipientName(state, value) })),
          },
        ]),
      ];

/** What the Secretario can do about it now. */
export const secretaryActions = (state: PlanState, briefing: BriefingState): Action[] => {
  const withdraw = reasonForm(briefing, 'Retirar', 'retirar', 'danger');
  const reopen = reasonForm(briefing, 'Deshacer decisión', 'reabrir');
  switch (briefing.status) {
    case 'draft':
      return [
        {
          kind: 'press',
          label: 'Aprobar',
          style: 'primary',
          press: press('aprobar', { id: briefing.id }),
        },
        reasonForm(briefing, 'Devolver', 'devolver'),
        rewriteAction(briefing),
        withdraw,
      ];
    case 'returned':
      return [reopen, rewriteAction(briefing), withdraw];
    case 'approved':
      return [circulate(state, briefing), reopen, withdraw];
    case 'circulated':
      return [circulate(state, briefing), ...unreceive(state, briefing), withdraw];
    case 'withdrawn':
      return [reasonForm(briefing, 'Reponer', 'reponer')];
  }
};

export const receiveAction = (id: string, recipient: string): Action => ({
  kind: 'press',
  label: 'Acusar recibo',
  style: 'primary',
  press: press('acusar', { id, recipient }),
});
