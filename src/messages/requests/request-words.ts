/** How people call what a request of access to information is made of: its means, what was answered, where it is. */
import type {
  AnswerResult,
  AreaResult,
  RequestMeans,
  RequestState,
  Withdrawal,
} from '../../domain/requests/request.ts';
import {
  ANSWER_RESULTS,
  AREA_RESULTS,
  REQUEST_MEANS,
  WITHDRAWALS,
} from '../../domain/requests/request.ts';
import {
  answerTerm,
  clarificationTerm,
  isAnsweredLate,
  lightOfTerm,
  type RequestLight,
  type RequestTerm,
} from '../../domain/requests/request-terms.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Option } from '../../conversation/message.ts';
import { dateName } from '../words.ts';

export const MEANS_NAMES: Record<RequestMeans, string> = {
  pnt: 'Plataforma Nacional de Transparencia',
  correo: 'Correo electrónico',
  escrito: 'Escrito',
  verbal: 'Verbal',
  otro: 'Otro',
};
export const AREA_RESULT_NAMES: Record<AreaResult, string> = {
  delivers: 'Entrega la información',
  not_competent: 'No es competente',
  nonexistent: 'Inexistencia',
};
export const ANSWER_RESULT_NAMES: Record<AnswerResult, string> = {
  delivered: 'Se entregó la información',
  partial: 'Entrega parcial',
  reserved: 'Reservada o confidencial',
  nonexistent: 'Inexistencia',
};
export const WITHDRAWAL_NAMES: Record<Withdrawal, string> = {
  mistake: 'Se registró por error',
  applicant: 'Desistimiento',
};

const optionsOf = <Value extends string>(
  values: readonly Value[],
  names: Record<Value, string>,
): Option[] => values.map((value) => ({ value, label: names[value] }));
export const meansOptions = optionsOf(REQUEST_MEANS, MEANS_NAMES);
export const areaResultOptions = optionsOf(AREA_RESULTS, AREA_RESULT_NAMES);
export const answerResultOptions = optionsOf(ANSWER_RESULTS, ANSWER_RESULT_NAMES);
export const withdrawalOptions = optionsOf(WITHDRAWALS, WITHDRAWAL_NAMES);

const REQUEST_LIGHTS: Record<RequestLight, string> = {
  done: '✅',
  late: '🔴',
  soon: '🟡',
  plenty: '🟢',
};

/** "🟡 Vence el 31 de marzo de 2020". @param today local date of the plan. */
export const dueText = (term: RequestTerm, today: LocalDate): string => {
  const sign = REQUEST_LIGHTS[lightOfTerm(term, today)];
  if (today > term.dueOn) return `${sign} Vencida el ${dateName(term.dueOn)}`;
  return today === term.dueOn
    ? `${sign} Vence hoy, ${dateName(term.dueOn)}`
    : `${sign} Vence el ${dateName(term.dueOn)}`;
};

const answeredText = ({ settings }: PlanState, request: RequestState): string =>
  request.answered === undefined
    ? ''
    : `✅ Respondida el ${dateName(request.answered.on)}${isAnsweredLate(settings, request) ? ', fuera de plazo' : ''}`;

const openText = (state: PlanState, request: RequestState, today: LocalDate): string => {
  const waiting = clarificationTerm(state.settings, request);
  if (waiting !== undefined)
    return today > waiting.dueOn
      ? `🔴 La prevención no se desahogó: venció el ${dateName(waiting.dueOn)}`
      : `⏸ Prevención: la persona solicitante tiene hasta el ${dateName(waiting.dueOn)}`;
  const term = answerTerm(state.settings, request);
  if (term === undefined) return '';
  const pending = request.turns.filter((turn) => turn.answered === undefined).length;
  const where =
    request.turns.length === 0
      ? 'sin turnar'
      : pending === 0
        ? 'las áreas ya contestaron'
        : `faltan ${pending} de ${request.turns.length} áreas`;
  const appeal =
    request.appealed === undefined || request.resolved !== undefined
      ? ''
      : ' · con recurso de revisión';
  return `${dueText(term, today)} · ${where}${appeal}`;
};

/** Where it is and until when. @param today local date of the plan. */
export const statusText = (state: PlanState, request: RequestState, today: LocalDate): string => {
  const { withdrawn, notPresented, incompetent, appealed, resolved } = request;
  switch (request.stage) {
    case 'withdrawn':
      return `🚫 ${withdrawn === undefined ? 'Retirada' : WITHDRAWAL_NAMES[withdrawn.cause]}: ${withdrawn?.reason ?? ''}`;
    case 'not_presented':
      return `⚪ Se tuvo por no presentada (${dateName((notPresented?.at ?? '').slice(0, 10))})`;
    case 'incompetent':
      return `✅ Notoria incompetencia, comunicada el ${dateName(incompetent?.on ?? '')}`;
    case 'appealed':
      return `⚖️ Recurso de revisión interpuesto el ${dateName(appealed?.on ?? '')}`;
    case 'answered':
      return `${answeredText(state, request)}${resolved === undefined ? '' : `; recurso resuelto el ${dateName(resolved.on)}`}`;
    default:
      return openText(state, request, today);
  }
};
