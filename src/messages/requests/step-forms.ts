/** The buttons of a request's steps, each with its form. */
import type { Action } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { IMPLICIT_AREA, type PlanState } from '../../domain/plan/plan-state.ts';
import { legalTerm } from '../../domain/requests/legal-terms.ts';
import { REQUEST_LIMITS, type RequestState } from '../../domain/requests/request.ts';
import { areaDays } from '../../domain/requests/request-settings.ts';
import { dayField, linkField, noteField, requestReason, stepForm } from './forms.ts';
import { answerResultOptions, withdrawalOptions } from './request-words.ts';

export const turnAction = (state: PlanState, request: RequestState): Action => ({
  kind: 'form',
  label: 'Turnar',
  style: 'primary',
  form: stepForm(
    request,
    'turned',
    {
      title: 'Turnar',
      submit: 'Turnar',
      fields: [
        ...(state.areas.length === 0
          ? []
          : [
              {
                type: 'multichoice',
                id: 'areas',
                label: 'Áreas que tienen o deben tener la información',
                required: true,
                options: state.areas.map(({ code, name }) => ({ value: code, label: name })),
              } as const,
            ]),
        {
          type: 'text',
          id: 'days',
          label: 'Días hábiles para contestar',
          value: String(areaDays(state.settings)),
          maxLength: 2,
        },
        noteField('Indicaciones (opcional)'),
      ],
    },
    state.areas.length === 0 ? { areas: [IMPLICIT_AREA] } : {},
  ),
});

export const preventAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Prevenir',
  form: stepForm(request, 'prevented', {
    title: 'Prevención',
    submit: 'Registrar',
    fields: [dayField('Se notificó el', today), noteField('Qué debe aclararse', true), linkField],
  }),
});

export const clarifyAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Prevención desahogada',
  style: 'primary',
  form: stepForm(request, 'clarified', {
    title: 'Prevención desahogada',
    submit: 'Registrar',
    fields: [dayField('Se desahogó el', today), noteField('Qué se aclaró'), linkField],
  }),
});

export const incompetenceAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Notoria incompetencia',
  form: stepForm(request, 'incompetent', {
    title: 'Notoria incompetencia',
    submit: 'Registrar',
    fields: [
      dayField('Se comunicó el', today),
      noteField('Quién es competente (si se sabe)'),
      linkField,
    ],
  }),
});

export const extendAction = (request: RequestState, today: LocalDate): Action => {
  const { days } = legalTerm('extension', request.receivedOn);
  return {
    kind: 'form',
    label: 'Ampliar plazo',
    form: stepForm(request, 'extended', {
      title: 'Ampliación del plazo',
      submit: 'Registrar',
      fields: [
        {
          type: 'text',
          id: 'resolution',
          label: 'Resolución del Comité de Transparencia',
          required: true,
          maxLength: REQUEST_LIMITS.resolution,
          placeholder: 'CT/012/2020',
        },
        dayField('Se notificó a la persona solicitante el', today),
        {
          type: 'text',
          id: 'days',
          label: `Días hábiles de ampliación (1 a ${days})`,
          value: String(days),
          maxLength: 2,
        },
        noteField('Nota (opcional)'),
        linkField,
      ],
    }),
  };
};

export const answerAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Respuesta entregada',
  form: stepForm(request, 'answered', {
    title: 'Respuesta',
    submit: 'Registrar respuesta',
    fields: [
      dayField('Se notificó el', today),
      {
        type: 'choice',
        id: 'result',
        label: 'Sentido',
        required: true,
        options: answerResultOptions,
        value: 'delivered',
      },
      noteField('Nota'),
      linkField,
    ],
  }),
});

export const appealAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Recurso de revisión',
  form: stepForm(request, 'appealed', {
    title: 'Recurso de revisión',
    submit: 'Registrar',
    fields: [dayField('Se interpuso el', today), noteField('Expediente o nota'), linkField],
  }),
});

export const resolveAppealAction = (request: RequestState, today: LocalDate): Action => ({
  kind: 'form',
  label: 'Recurso resuelto',
  style: 'primary',
  form: stepForm(request, 'appeal_resolved', {
    title: 'Recurso resuelto',
    submit: 'Registrar',
    fields: [
      dayField('Se resolvió el', today),
      noteField('Sentido de la resolución', true),
      linkField,
    ],
  }),
});

export const withdrawAction = (request: RequestState): Action => ({
  kind: 'form',
  label: 'Retirar',
  form: stepForm(request, 'withdrawn', {
    title: 'Retirar',
    submit: 'Retirar',
    fields: [
      {
        type: 'choice',
        id: 'cause',
        label: 'Por qué',
        required: true,
        options: withdrawalOptions,
        value: 'mistake',
      },
      requestReason(),
    ],
  }),
});
