/** The forms of a session of the INE: to register it, to move it, to say why it is not held. */
import {
  INE_BODIES,
  type IneSessionState,
  type IneSessionText,
} from '../../domain/ine-sessions/ine-session.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { Action, Field, Press } from '../../conversation/message.ts';
import { shorten } from '../words.ts';
import { BODY_NAMES, ineSessionTitle } from './ine-session-words.ts';
import { reasonField } from '../reason-field.ts';

const press = (action: string, args: Press['args'] = {}): Press => ({
  verb: 'sesion-ine',
  args: { action, ...args },
});
const reason = reasonField(300);

const textFields = (text: Partial<IneSessionText>): Field[] => [
  {
    type: 'date',
    id: 'date',
    label: 'Fecha',
    required: true,
    ...(text.date === undefined ? {} : { value: text.date }),
  },
  {
    type: 'time',
    id: 'time',
    label: 'Hora',
    required: true,
    ...(text.time === undefined ? {} : { value: text.time }),
  },
  {
    type: 'text',
    id: 'subject',
    label: 'Asunto (opcional)',
    maxLength: 500,
    ...(text.subject === undefined ? {} : { value: text.subject }),
  },
  {
    type: 'text',
    id: 'link',
    label: 'Enlace al orden del día o a la transmisión (opcional)',
    placeholder: 'https://…',
    maxLength: 500,
    ...(text.link === undefined ? {} : { value: text.link }),
  },
];

export const registerIneSession = (today: LocalDate): Action => ({
  kind: 'form',
  label: 'Registrar sesión del INE',
  style: 'primary',
  form: {
    title: 'Sesión del INE',
    submit: { label: 'Registrar', press: press('registrar') },
    fields: [
      {
        type: 'choice',
        id: 'body',
        label: 'Órgano',
        required: true,
        options: INE_BODIES.map((value) => ({ value, label: BODY_NAMES[value] })),
        value: 'consejo',
      },
      { type: 'text', id: 'name', label: 'Qué comisión (si es de una comisión)', maxLength: 150 },
      ...textFields({ date: today, time: '10:00' }),
    ],
  },
});

const reasoned = (
  session: IneSessionState,
  label: string,
  action: string,
  style: 'default' | 'danger' = 'default',
): Action => ({
  kind: 'form',
  label,
  style,
  form: {
    title: shorten(`${label}: ${ineSessionTitle(session.text)}`, 60),
    submit: { label, press: press(action, { id: session.id }) },
    fields: [reason],
  },
});

/** What who may publish can do about it. */
export const ineSessionActions = (session: IneSessionState): Action[] =>
  session.status === 'set'
    ? [
        {
          kind: 'form',
          label: 'Cambiar fecha',
          form: {
            title: shorten(`Cambiar: ${ineSessionTitle(session.text)}`, 60),
            submit: { label: 'Cambiar', press: press('mover', { id: session.id }) },
            fields: [...textFields(session.text), reason],
          },
        },
        reasoned(session, 'Cancelada', 'cancelar'),
        reasoned(session, 'Retirar', 'retirar', 'danger'),
      ]
    : [reasoned(session, 'Reponer', 'reponer')];
