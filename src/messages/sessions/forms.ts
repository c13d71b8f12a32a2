/** The forms of a session: its date, its convocatoria, who attended, who excused themselves. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Person } from '../../domain/people/people.ts';
import { commissionPeople } from '../../domain/sessions/members.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Field } from '../../conversation/message.ts';
import { sessionForm } from './session-form.ts';
import { reasonField } from '../reason-field.ts';

export const dateForm = (session: SessionState, action: 'fijar' | 'diferir'): Action => {
  const name = action === 'fijar' ? 'Fijar' : 'Diferir';
  return sessionForm(
    session,
    action === 'fijar' ? 'Fijar fecha' : name,
    action === 'fijar' ? 'Fijar fecha' : name,
    name,
    action,
    [
      {
        type: 'date',
        id: 'date',
        label: 'Fecha',
        required: true,
        value: session.date ?? session.record.window?.opensOn ?? '',
      },
      { type: 'time', id: 'time', label: 'Hora', value: session.time ?? '10:00' },
    ],
  );
};

export const textForm = (
  session: SessionState,
  action: 'cancelar' | 'acta',
  id: 'reason' | 'link',
  label: string,
  button: string,
): Action =>
  sessionForm(session, button, button, button, action, [
    { type: 'text', id, label, required: true, maxLength: 500 },
  ]);

/** The points that are customary; asuntos generales only in an ordinary session. */
const customaryAgenda = ({ record }: SessionState): string[] => [
  'Lista de asistencia y declaración de quórum legal.',
  'Lectura y aprobación, en su caso, del orden del día.',
  ...(record.kind === 'ordinary'
    ? [
        'Lectura y aprobación, en su caso, del acta de la sesión anterior.',
        'Informe de la Secretaría Técnica sobre el avance del Programa Anual de Trabajo.',
        'Seguimiento a los acuerdos de la Comisión.',
        'Asuntos generales.',
      ]
    : ['Asunto que motiva la sesión: (precisar).']),
];

/** Place and agenda; the day is the one that is set. */
export const callForm = (session: SessionState): Action => {
  const { place = '', agenda = customaryAgenda(session), joinLink } = session.draft?.details ?? {};
  const label = session.draft === undefined ? 'Redactar convocatoria' : 'Corregir convocatoria';
  return sessionForm(session, label, 'Convocatoria', 'Guardar', 'redactar', [
    {
      type: 'text',
      id: 'place',
      label: 'Lugar',
      maxLength: 200,
      value: place,
      placeholder: 'Sala de sesiones',
    },
    {
      type: 'text',
      id: 'link',
      label: 'Enlace, si es virtual (opcional)',
      maxLength: 500,
      placeholder: 'https://…',
      ...(joinLink === undefined ? {} : { value: joinLink }),
    },
    {
      type: 'text',
      id: 'agenda',
      label: 'Orden del día, un punto por renglón',
      required: true,
      multiline: true,
      maxLength: 3_000,
      value: agenda.join('\n'),
    },
  ]);
};

/** Who will not be there, and why. */
export const excuseForm = (session: SessionState): Action =>
  sessionForm(session, 'No podré asistir', 'No podré asistir', 'Guardar', 'excusa', [
    reasonField(500),
  ]);

/** With what stands; who came to a session that was not installed is asked anew. */
const attendanceFields = (state: PlanState, { attendance }: SessionState): Field[] => {
  const options = commissionPeople(state).map(({ id, name }) => ({ label: name, value: id }));
  const { present = [], guests = [] } = attendance?.details ?? {};
  return [
    ...(options.length === 0
      ? []
      : [
          {
            type: 'multichoice',
            id: 'present',
            label: 'Asistieron',
            options,
            values: present,
          } as const,
        ]),
    {
      type: 'text',
      id: 'guests',
      label: 'Otras personas, un nombre por renglón (opcional)',
      multiline: true,
      maxLength: 2_000,
      value: guests.join('\n'),
    },
  ];
};

export const attendanceForm = (
  state: PlanState,
  session: SessionState,
  /** `celebrada`: what is written says that it was held, too. */
  held?: { date?: string | undefined },
): Action => {
  const label = session.attendance === undefined ? 'Asistencia' : 'Corregir asistencia';
  const [name, title, action] =
    held === undefined
      ? [label, 'Asistencia', 'asistencia']
      : ['Celebrada', 'Celebrada: quiénes asistieron', 'celebrada'];
  const date = held?.date === undefined ? {} : { date: held.date };
  return sessionForm(
    session,
    name,
    title,
    'Guardar',
    action,
    attendanceFields(state, session),
    date,
  );
};

/** An acuse that came on paper, or in a voice: recorded in the member's name, with the name of who records it. */
export const receiptForm = (session: SessionState, missing: Person[]): Action =>
  sessionForm(session, 'Registrar acuse', 'Acuse en nombre de una persona', 'Registrar', 'acuse', [
    {
      type: 'choice',
      id: 'person',
      label: 'De quién es el acuse',
      required: true,
      options: missing.map(({ id, name }) => ({ label: name, value: id })),
    },
  ]);
