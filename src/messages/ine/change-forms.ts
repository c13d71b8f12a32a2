/** The forms with which a document of the INE is withdrawn, its terms extended, and what was done with it taken back. */
import type { NotificationState } from '../../domain/ine/notification.ts';
import { recipientOf } from '../../domain/ine/notification-decide.ts';
import { stepName, type StandingStep } from '../../domain/ine/take-back.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action } from '../../conversation/message.ts';
import { deadlineText } from '../term-words.ts';
import { momentName, shorten, signature } from '../words.ts';
import { recipientLabel } from './notification-words.ts';
import { reasonField } from '../reason-field.ts';

const REASON = 300;

export const withdrawAction = ({ id, text }: NotificationState): Action => ({
  kind: 'form',
  label: 'Retirar',
  form: {
    title: `Retirar ${text.folio}`,
    submit: { label: 'Retirar', press: { verb: 'retirar-ine', args: { id } } },
    fields: [reasonField(REASON)],
  },
});

export const extendAction = ({ id, text, answerDeadline }: NotificationState): Action => ({
  kind: 'form',
  label: 'Prórroga',
  form: {
    title: `Prórroga de ${text.folio}`,
    submit: { label: 'Guardar', press: { verb: 'prorroga-ine', args: { id } } },
    fields: [
      {
        type: 'choice',
        id: 'of',
        label: 'Plazo que se amplía',
        options: [
          ...(answerDeadline === undefined ? [] : [{ label: 'Respuesta', value: 'answer' }]),
          { label: 'Acuse', value: 'acknowledgement' },
        ],
        value: answerDeadline === undefined ? 'acknowledgement' : 'answer',
      },
      { type: 'date', id: 'date', label: 'Hasta el día', required: true },
      { type: 'time', id: 'time', label: 'A las (vacío: todo el día)' },
      {
        type: 'text',
        id: 'act',
        label: 'Por qué acto',
        placeholder: 'oficio INE/UTVOPL/0200/2020',
        required: true,
        maxLength: 300,
      },
    ],
  },
});

const stepLabel = (
  state: PlanState,
  notification: NotificationState,
  step: StandingStep,
): string => {
  const { sent, extensions } = notification;
  switch (step.what) {
    case 'withdrawal':
      return 'El retiro del documento';
    case 'sending':
      return `Enviado al INE${sent === undefined ? '' : `, ${momentName(sent.at)}`}`;
    case 'extension': {
      const until = extensions[step.of]?.until;
      const term = step.of === 'answer' ? 'de la respuesta' : 'del acuse';
      return `Prórroga ${term}${until === undefined ? '' : `, hasta el ${deadlineText(until)}`}`;
    }
    case 'acknowledgement':
    case 'answer': {
      const one = recipientOf(notification, step.recipient);
      const given = step.what === 'answer' ? one?.answered : one?.acknowledged;
      const name = one === undefined ? step.recipient : recipientLabel(state, one);
      const by = given === undefined ? '' : ` (${signature(given)}, ${momentName(given.at)})`;
      return `${step.what === 'answer' ? 'Respuesta' : 'Acuse'} de ${name}${by}`;
    }
  }
};

/** Undefined where there is nothing that they may take back. @param reason typed before. */
export const takeBackAction = (
  state: PlanState,
  notification: NotificationState,
  steps: StandingStep[],
  reason?: string,
): Action | undefined => {
  const [first] = steps;
  if (first === undefined) return undefined;
  const { id, text } = notification;
  return {
    kind: 'form',
    label: 'Deshacer…',
    form: {
      title: `Deshacer en ${text.folio}`,
      submit: { label: 'Deshacer', press: { verb: 'deshacer-ine', args: { id } } },
      fields: [
        {
          type: 'choice',
          id: 'what',
          label: 'Qué se deshace',
          required: true,
          options: steps.map((step) => ({
            label: shorten(stepLabel(state, notification, step), 74),
            value: stepName(step),
          })),
          value: stepName(first),
        },
        reasonField(REASON, { value: reason }),
      ],
    },
  };
};
