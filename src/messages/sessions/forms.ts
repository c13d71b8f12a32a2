/** The forms of a session: its date, its convocatoria, who attended, its acuerdos and that one is fulfilled. */
import type { ResolutionState } from '../../domain/sessions/resolution.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Person } from '../../domain/people/people.ts';
import { commissionPeople } from '../../domain/sessions/members.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Field, Form } from '../../conversation/message.ts';
import { sessionName } from './session-words.ts';
import { shorten } from '../words.ts';

const form = (
  session: SessionState,
  label: string,
  title: string,
  submit: string,
  action: string,
  fields: Field[],
  more: Record<string, string | number> = {},
): Extract<Action, { kind: 'form' }> => ({
  kind: 'form',
  label,
  form: {
    title: `${title}: ${sessionName(session)}`,
    fields,
    submit: {
      label: submit,
      press: { verb: 'sesion', args: { action, key: session.record.key, ...more } },
    },
  },
});

export const dateForm = (session: SessionState, action: 'fijar' | 'diferir'): Action => {
  const name = action === 'fijar' ? 'Fijar' : 'Diferir';
  return form(
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
  form(session, button, button, button, action, [
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
  const { place = '', agenda = customaryAgenda(session) } = session.draft?.details ?? {};
  const label = session.draft === undefined ? 'Redactar convocatoria' : 'Corregir convocatoria';
  return form(session, label, 'Convocatoria', 'Guardar', 'redactar', [
    {
      type: 'text',
      id: 'place',
      label: 'Lugar',
      required: true,
      maxLength: 200,
      value: place,
      placeholder: 'Sala de sesiones',
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

export const attendanceForm = (state: PlanState, session: SessionState): Action => {
  const people = commissionPeople(state).map((person) => ({
    label: person.name,
    value: person.id,
  }));
  const { present = [], guests = [] } = session.attendance?.details ?? {};
  return form(
    session,
    session.attendance === undefined ? 'Asistencia' : 'Corregir asistencia',
    'Asistencia',
    'Guardar',
    'asistencia',
    [
      ...(people.length === 0
        ? []
        : [
            {
              type: 'multichoice',
              id: 'present',
              label: 'Asistieron',
              options: people,
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
    ],
  );
};

/** An acuse that came on paper, or in a voice: recorded in the member's name, with the name of who records it. */
export const receiptForm = (session: SessionState, missing: Person[]): Action =>
  form(session, 'Registrar acuse', 'Acuse en nombre de una persona', 'Registrar', 'acuse', [
    {
      type: 'choice',
      id: 'person',
      label: 'De quién es el acuse',
      required: true,
      options: missing.map(({ id, name }) => ({ label: name, value: id })),
    },
  ]);

const fieldsOf = (state: PlanState, stands?: ResolutionState): Field[] => [
  {
    type: 'text',
    id: 'text',
    label: 'Acuerdo',
    required: true,
    multiline: true,
    maxLength: 1_000,
    ...(stands === undefined ? {} : { value: stands.text }),
  },
  ...(state.areas.length === 0
    ? []
    : [
        {
          type: 'choice',
          id: 'area',
          label: 'Área que lo cumple (opcional)',
          options: state.areas.map((area) => ({ label: area.name, value: area.code })),
          ...(stands?.area === undefined ? {} : { value: stands.area }),
        } as const,
      ]),
  {
    type: 'date',
    id: 'dueOn',
    label: 'Fecha límite (opcional)',
    ...(stands?.dueOn === undefined ? {} : { value: stands.dueOn }),
  },
];

export const resolutionForm = (state: PlanState, session: SessionState): Action =>
  form(session, 'Agregar acuerdo', 'Acuerdo', 'Guardar', 'acuerdo', fieldsOf(state));

/** @returns a form that opens with what stands; what was written before stays in the record. */
export const correctionForm = (
  state: PlanState,
  session: SessionState,
  stands: ResolutionState,
): Action =>
  form(
    session,
    'Corregir',
    `Corregir acuerdo ${stands.number}`,
    'Guardar',
    'acuerdo',
    fieldsOf(state, stands),
    { decision: stands.number },
  );

const FULFILMENT: Field[] = [
  {
    type: 'text',
    id: 'note',
    label: 'Cómo se cumplió (opcional)',
    multiline: true,
    maxLength: 500,
  },
  {
    type: 'text',
    id: 'link',
    label: 'Enlace (opcional)',
    placeholder: 'https://…',
    maxLength: 500,
  },
];

/** Which acuerdo of the session, and how. */
export const fulfilForm = (session: SessionState, open: ResolutionState[]): Action =>
  form(session, 'Acuerdo cumplido', 'Acuerdo cumplido', 'Guardar', 'cumplido', [
    {
      type: 'choice',
      id: 'decision',
      label: 'Acuerdo',
      required: true,
      options: open.map((resolution) => ({
        label: `${resolution.number}. ${shorten(resolution.text, 120)}`,
        value: String(resolution.number),
      })),
      ...(open.length === 1 ? { value: String(open[0]?.number ?? '') } : {}),
    },
    ...FULFILMENT,
  ]);

/** The acuerdo is known. */
export const fulfilOneForm = (
  { sessionKey, number }: ResolutionState,
  label: string,
): { label: string; form: Form; kind: 'form' } => ({
  kind: 'form',
  label,
  form: {
    title: `Acuerdo ${number} cumplido`,
    fields: FULFILMENT,
    submit: {
      label: 'Guardar',
      press: { verb: 'sesion', args: { action: 'cumplido', key: sessionKey, decision: number } },
    },
  },
});
