/** What was turned to an area: until when, what it answered, and the form to answer. */
import type { Action, Field } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import {
  REQUEST_LIMITS,
  type RequestState,
  type TurnState,
} from '../../domain/requests/request.ts';
import { turnTerm } from '../../domain/requests/request-terms.ts';
import { areaName } from '../agreements/due-card.ts';
import { momentName, shorten, signature } from '../words.ts';
import { stepForm } from './forms.ts';
import { AREA_RESULT_NAMES, areaResultOptions, dueText } from './request-words.ts';

/** "🟡 Vence el 20 de marzo de 2020", "📨 Entrega la información: Titular, 18 de marzo, 10:00". */
export const turnStatus = (state: PlanState, turn: TurnState, today: LocalDate): string =>
  turn.answered === undefined
    ? dueText(turnTerm(state.settings, turn), today)
    : `📨 ${AREA_RESULT_NAMES[turn.answered.result]}: ${signature(turn.answered)}, ${momentName(turn.answered.at)}`;

export const turnLine = (state: PlanState, turn: TurnState, today: LocalDate): string => {
  const { answered, turned } = turn;
  const said = [
    ...(turned.note === '' ? [] : [`Indicaciones: ${shorten(turned.note, 200)}`]),
    ...(answered === undefined || answered.note === '' ? [] : [`«${shorten(answered.note, 300)}»`]),
    ...(answered?.evidence ?? []).map(({ url, name }) => name ?? url),
  ];
  return `${areaName(state, turned.area)} · ${turnStatus(state, turn, today)}${said.length === 0 ? '' : `\n${said.join(' ')}`}`;
};

const fieldsOf = ({ answered }: TurnState): Field[] => [
  {
    type: 'choice',
    id: 'result',
    label: 'Respuesta',
    required: true,
    options: areaResultOptions,
    value: answered?.result ?? 'delivers',
  },
  {
    type: 'text',
    id: 'note',
    label: 'Nota',
    multiline: true,
    maxLength: REQUEST_LIMITS.note,
    ...(answered === undefined ? {} : { value: answered.note }),
  },
  {
    type: 'text',
    id: 'evidence',
    label: `Enlace a la información (${answered === undefined ? 'opcional' : 'vacío: queda el anterior'})`,
    placeholder: 'https://…',
    maxLength: 500,
  },
];

/** @param labelled where several stand side by side. */
export const answerTurn = (
  state: PlanState,
  request: RequestState,
  turn: TurnState,
  labelled = false,
): Action => ({
  kind: 'form',
  label: `${turn.answered === undefined ? 'Contestar' : 'Corregir respuesta'}${labelled ? ` · ${shorten(areaName(state, turn.turned.area), 40)}` : ''}`,
  ...(turn.answered === undefined ? { style: 'primary' as const } : {}),
  form: stepForm(
    request,
    'area_answered',
    { title: 'Contestar', submit: 'Enviar respuesta', fields: fieldsOf(turn) },
    { turn: turn.number },
  ),
});
