/** The forms of the acuerdos of a session: one more, a correction, and that one is fulfilled. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { ResolutionState } from '../../domain/sessions/resolution.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Field, Form } from '../../conversation/message.ts';
import { shorten } from '../words.ts';
import { sessionForm } from './session-form.ts';

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
  sessionForm(session, 'Agregar acuerdo', 'Acuerdo', 'Guardar', 'acuerdo', fieldsOf(state));

/** @returns a form that opens with what stands; what was written before stays in the record. */
export const correctionForm = (
  state: PlanState,
  session: SessionState,
  stands: ResolutionState,
): Action =>
  sessionForm(
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
  sessionForm(session, 'Acuerdo cumplido', 'Acuerdo cumplido', 'Guardar', 'cumplido', [
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
