/** One request: what is asked, its terms with their rule, what each area answered, its history, and what the reader may do. */
import type { Action, Block, Message } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { isOpen, type RequestEvent, type RequestState } from '../../domain/requests/request.ts';
import { clarificationTerm, requestLight } from '../../domain/requests/request-terms.ts';
import { smallText, subtleText } from '../small-text.ts';
import { dateName, shorten } from '../words.ts';
import {
  answerAction,
  appealAction,
  clarifyAction,
  extendAction,
  incompetenceAction,
  preventAction,
  resolveAppealAction,
  turnAction,
  withdrawAction,
} from './step-forms.ts';
import { correctRequest } from './forms.ts';
import { historyBlocks, undoStep } from './history.ts';
import { MEANS_NAMES, statusText } from './request-words.ts';
import { termLines } from './request-rules.ts';
import { answerTurn, turnLine } from './turn-words.ts';

/** Who reads, and what they may do. */
export interface RequestReader {
  /** Local date of the plan. */
  today: LocalDate;
  mayWrite: boolean;
  mayAnswer: (area: string) => boolean;
}

const LONGEST = 1_500;

/** What the Secretario may record now. */
const stepsOf = (state: PlanState, request: RequestState, today: LocalDate): Action[] => {
  const { stage, prevented, extended, appealed, resolved } = request;
  const waiting = clarificationTerm(state.settings, request);
  if (waiting !== undefined && stage === 'prevented')
    return [
      clarifyAction(request, today),
      ...(today > waiting.dueOn
        ? [
            {
              kind: 'press',
              label: 'Tener por no presentada',
              press: {
                verb: 'paso-solicitud',
                args: { request: request.id, step: 'not_presented' },
              },
            } as const,
          ]
        : []),
    ];
  if (isOpen(request))
    return [
      turnAction(state, request),
      answerAction(request, today),
      ...(extended === undefined ? [extendAction(request, today)] : []),
      ...(prevented === undefined ? [preventAction(request, today)] : []),
      incompetenceAction(request, today),
      ...(appealed !== undefined && resolved === undefined
        ? [resolveAppealAction(request, today)]
        : []),
    ];
  if (stage === 'appealed') return [resolveAppealAction(request, today)];
  return (stage === 'answered' || stage === 'incompetent') && appealed === undefined
    ? [appealAction(request, today)]
    : [];
};

/** May this reader take the event back? */
const undoableBy =
  (request: RequestState, { mayWrite, mayAnswer }: RequestReader) =>
  (event: RequestEvent): boolean => {
    if (mayWrite) return true;
    if (event.kind !== 'area_answered') return false;
    const turn = request.turns.find(({ number }) => number === event.turn);
    return turn !== undefined && mayAnswer(turn.turned.area);
  };

const actionsOf = (state: PlanState, request: RequestState, reader: RequestReader): Action[] => {
  const { today, mayWrite, mayAnswer } = reader;
  const mine = isOpen(request) ? request.turns.filter(({ turned }) => mayAnswer(turned.area)) : [];
  // Without an answer in time the applicant may appeal too.
  const late =
    mayWrite &&
    request.appealed === undefined &&
    request.stage !== 'prevented' &&
    requestLight(state.settings, request, today) === 'late';
  return [
    ...mine
      .filter((turn) => !mayWrite || turn.answered === undefined)
      .slice(0, 6)
      .map((turn) => answerTurn(state, request, turn, mine.length > 1)),
    ...(mayWrite ? stepsOf(state, request, today) : []),
    ...(late ? [appealAction(request, today)] : []),
    ...(mayWrite && request.stage !== 'withdrawn'
      ? [correctRequest(request), withdrawAction(request)]
      : []),
    ...undoStep(state, request, undoableBy(request, reader)),
    { kind: 'press', label: '← Solicitudes', press: { verb: 'solicitud', args: {} } },
  ];
};

const factsOf = ({ text }: RequestState, status: string): Block => ({
  type: 'facts',
  facts: [
    { label: 'Estado', value: status },
    {
      label: 'Recibida',
      value: `${dateName(text.receivedAt.slice(0, 10))}, ${text.receivedAt.slice(11, 16)}`,
    },
    ...(text.means === undefined ? [] : [{ label: 'Medio', value: MEANS_NAMES[text.means] }]),
  ],
});

export const requestDetail = (
  state: PlanState,
  request: RequestState,
  reader: RequestReader,
): Message => {
  const { text, corrected, turns } = request;
  const status = statusText(state, request, reader.today);
  return {
    text: `Solicitud ${text.folio}: ${status}`,
    blocks: [
      { type: 'heading', text: `Solicitud · ${text.folio}` },
      { type: 'text', text: shorten(text.asked, LONGEST) },
      factsOf(request, status),
      ...termLines(state, request).map((line): Block => smallText(line)),
      ...(corrected === undefined
        ? []
        : [
            subtleText(
              `Corregida por ${corrected.authorName}, ${dateName(corrected.at.slice(0, 10))}: ${corrected.reason}`,
            ),
          ]),
      ...(turns.length === 0
        ? []
        : [
            { type: 'text', text: `Áreas (${turns.length})` } as const,
            ...turns.map((turn): Block => smallText(turnLine(state, turn, reader.today))),
          ]),
      ...historyBlocks(state, request),
      { type: 'actions', actions: actionsOf(state, request, reader) },
    ],
  };
};
