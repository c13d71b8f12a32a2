/** What became of a request, step by step, with what was taken back; and the form that takes a step back. */
import type { Action, Block } from '../../conversation/message.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { findTurn, type RequestEvent, type RequestState } from '../../domain/requests/request.ts';
import { isUndoable } from '../../domain/requests/request-undo.ts';
import { areaName } from '../agreements/due-card.ts';
import { smallText, subtleText } from '../small-text.ts';
import { count, dateName, momentName, shorten, signature } from '../words.ts';
import { requestReason, stepForm } from './forms.ts';
import { ANSWER_RESULT_NAMES, AREA_RESULT_NAMES, WITHDRAWAL_NAMES } from './request-words.ts';

const MOST_LISTED = 15;
const MOST_UNDOABLE = 40;

const areaOf = (state: PlanState, request: RequestState, turn: number): string => {
  const standing = findTurn(request, turn)?.turned;
  const any = request.history.find(({ event }) => event.ordinal === turn)?.event;
  return areaName(state, standing?.area ?? (any?.kind === 'turned' ? any.area : undefined));
};

/** What a step was, in a few words. */
const stepName = (state: PlanState, request: RequestState, event: RequestEvent): string => {
  switch (event.kind) {
    case 'registered':
      return 'Registrada';
    case 'corrected':
      return `Corregida: ${event.reason}`;
    case 'prevented':
      return `Prevención notificada el ${dateName(event.on)}`;
    case 'clarified':
      return `Prevención desahogada el ${dateName(event.on)}`;
    case 'not_presented':
      return 'Se tuvo por no presentada';
    case 'turned':
      return `Turnada a ${areaName(state, event.area)}, ${count(event.days, 'día hábil', 'días hábiles')}`;
    case 'area_answered':
      return `${areaOf(state, request, event.turn)}: ${AREA_RESULT_NAMES[event.result]}`;
    case 'extended':
      return `Ampliada ${count(event.days, 'día hábil', 'días hábiles')} por ${event.resolution}, notificada el ${dateName(event.on)}`;
    case 'incompetent':
      return `Notoria incompetencia comunicada el ${dateName(event.on)}`;
    case 'answered':
      return `Respondida el ${dateName(event.on)}: ${ANSWER_RESULT_NAMES[event.result]}`;
    case 'appealed':
      return `Recurso de revisión interpuesto el ${dateName(event.on)}`;
    case 'appeal_resolved':
      return `Recurso resuelto el ${dateName(event.on)}`;
    case 'withdrawn':
      return `${WITHDRAWAL_NAMES[event.cause]}: ${event.reason}`;
    case 'undone':
      return `Deshecho: ${event.reason}`;
  }
};

const said = (event: RequestEvent): string =>
  [
    ...('note' in event && event.note !== '' ? [`«${shorten(event.note, 200)}»`] : []),
    ...('evidence' in event ? event.evidence.map(({ url, name }) => name ?? url) : []),
  ]
    .map((text) => ` ${text}`)
    .join('');

/** The latest steps, the earliest of them first. */
export const historyBlocks = (state: PlanState, request: RequestState): Block[] => {
  const left = Math.max(0, request.history.length - MOST_LISTED);
  return [
    { type: 'text', text: 'Historia' },
    ...(left === 0 ? [] : [subtleText(`… ${count(left, 'paso anterior', 'pasos anteriores')}`)]),
    ...request.history.slice(left).map(({ event, undone }): Block => {
      const text = `${momentName(event.at)} · ${stepName(state, request, event)} — ${signature(event)}.${said(event)}`;
      return undone === undefined
        ? smallText(text)
        : subtleText(
            `↩️ ${text} Deshecho por ${signature(undone)}, ${momentName(undone.at)}: ${undone.reason}`,
          );
    }),
  ];
};

/** None where nothing can be taken back. @param may of the events that this person may take back. */
export const undoStep = (
  state: PlanState,
  request: RequestState,
  may: (event: RequestEvent) => boolean,
): Action[] => {
  const steps = request.history
    .map(({ event }) => event)
    .filter((event) => isUndoable(request, event) && may(event))
    .reverse()
    .slice(0, MOST_UNDOABLE);
  const [last] = steps;
  return last === undefined
    ? []
    : [
        {
          kind: 'form',
          label: 'Deshacer',
          form: stepForm(request, 'undone', {
            title: 'Deshacer',
            submit: 'Deshacer',
            fields: [
              {
                type: 'choice',
                id: 'undoes',
                label: 'Paso',
                required: true,
                value: String(last.ordinal),
                options: steps.map((event) => ({
                  value: String(event.ordinal),
                  label: shorten(stepName(state, request, event), 70),
                })),
              },
              requestReason(),
            ],
          }),
        },
      ];
};
