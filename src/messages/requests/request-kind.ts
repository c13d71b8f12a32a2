/** A request as a card: for the area to which it was turned, or for the Secretario; what is later said of it goes under the card. */
import type { Action, Message } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import {
  findRequest,
  findTurn,
  isOpen,
  type RequestState,
  type TurnState,
} from '../../domain/requests/request.ts';
import { answerTerm, turnTerm, type RequestTerm } from '../../domain/requests/request-terms.ts';
import { areaName } from '../agreements/due-card.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { smallText } from '../small-text.ts';
import { dateName, shorten } from '../words.ts';
import { answerAction, clarifyAction } from './step-forms.ts';
import { statusText } from './request-words.ts';
import { termText } from './request-rules.ts';
import { answerTurn, turnLine, turnStatus } from './turn-words.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** `turn`: what was turned to an area, by the ordinal of its event; absent: the whole, for who carries it. */
    request: { requestId: string; turn?: number };
  }
}

const LONGEST = 1_200;

const showAction = ({ text: { folio } }: RequestState): Action => ({
  kind: 'press',
  label: 'Ver solicitud',
  press: { verb: 'solicitud', args: { folio } },
});

const termsOf = (state: PlanState, term: RequestTerm | undefined, own?: RequestTerm): string =>
  [
    ...(own === undefined ? [] : [`Para contestar: ${termText(state, own)}`]),
    ...(term === undefined
      ? []
      : [
          own === undefined
            ? `Para responder: ${termText(state, term)}`
            : `El plazo de ley vence el ${dateName(term.dueOn)}.`,
        ]),
  ].join('\n');

const turnCard = (
  state: PlanState,
  request: RequestState,
  turn: TurnState,
  today: LocalDate,
): Message => {
  const { text } = request;
  const open = isOpen(request);
  const status = open ? turnStatus(state, turn, today) : statusText(state, request, today);
  return {
    text: `Solicitud ${text.folio} para ${areaName(state, turn.turned.area)}: ${shorten(text.asked, 120)} — ${status}`,
    blocks: [
      { type: 'heading', text: `Solicitud de acceso · ${text.folio}` },
      { type: 'text', text: shorten(text.asked, LONGEST) },
      {
        type: 'text',
        text: turnLine(state, turn, today),
        tone: turn.answered === undefined ? 'attention' : 'good',
      },
      ...(open
        ? [
            smallText(
              termsOf(state, answerTerm(state.settings, request), turnTerm(state.settings, turn)),
            ),
          ]
        : [smallText(status)]),
      {
        type: 'actions',
        actions: [...(open ? [answerTurn(state, request, turn)] : []), showAction(request)],
      },
    ],
  };
};

const wholeCard = (state: PlanState, request: RequestState, today: LocalDate): Message => {
  const { text, turns, stage } = request;
  const status = statusText(state, request, today);
  const terms = termsOf(state, answerTerm(state.settings, request));
  return {
    text: `Solicitud ${text.folio}: ${shorten(text.asked, 120)} — ${status}`,
    blocks: [
      { type: 'heading', text: `Solicitud de acceso · ${text.folio}` },
      { type: 'text', text: shorten(text.asked, LONGEST) },
      { type: 'text', text: status, tone: isOpen(request) ? 'attention' : 'good' },
      ...(isOpen(request) && terms !== '' ? [smallText(terms)] : []),
      ...turns.map((turn) => smallText(turnLine(state, turn, today))),
      {
        type: 'actions',
        actions: [
          ...(!isOpen(request)
            ? []
            : [
                stage === 'prevented'
                  ? clarifyAction(request, today)
                  : answerAction(request, today),
              ]),
          showAction(request),
        ],
      },
    ],
  };
};

/** One line under the card that stands. */
const followUpText = (
  state: PlanState,
  request: RequestState,
  turn: TurnState | undefined,
  today: LocalDate,
): string => {
  const { folio } = request.text;
  if (turn === undefined || !isOpen(request))
    return `Solicitud ${folio}: ${statusText(state, request, today)}.`;
  return turn.answered === undefined
    ? `Falta contestar la solicitud ${folio}: ${turnStatus(state, turn, today)}. El botón está en la tarjeta.`
    : `Solicitud ${folio}: ${turnStatus(state, turn, today)}.`;
};

const takenBack = (folio: string): Message => {
  const text = `↩️ Ya no se pide: el turno de la solicitud ${folio} se deshizo.`;
  return { text, blocks: [{ type: 'text', text, tone: 'subtle' }] };
};

export const requestKind: CardKind<'request'> = {
  type: 'request',
  topic: ({ requestId }) => `request/${requestId}`,
  draw: ({ requestId, turn }, { state, today, followUp }) => {
    const request = findRequest(state, requestId);
    if (request === undefined) return gone('Esta solicitud');
    const found = turn === undefined ? undefined : findTurn(request, turn);
    if (turn !== undefined && found === undefined) return takenBack(request.text.folio);
    if (followUp) {
      const text = followUpText(state, request, found, today);
      return { text, blocks: [{ type: 'text', text }] };
    }
    return found === undefined
      ? wholeCard(state, request, today)
      : turnCard(state, request, found, today);
  },
  stillRelevant: ({ requestId, turn }, state) => {
    const request = findRequest(state, requestId);
    if (request === undefined || !isOpen(request)) return false;
    if (turn === undefined) return true;
    const found = findTurn(request, turn);
    return found !== undefined && found.answered === undefined;
  },
  showing: (changed) => ('requestId' in changed ? [{ topic: `request/${changed.requestId}` }] : []),
  followsUp: true,
  saysItself: ({ requestId }, recorded) =>
    'requestId' in recorded && recorded.requestId === requestId,
  replies: 'request',
};
