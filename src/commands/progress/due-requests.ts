/** In `/pendientes`: requests of access that wait for this person: what was turned to their area, and for the Secretario each open one. */
import type { Action, Block } from '../../conversation/message.ts';
import { allowed } from '../../domain/people/rights.ts';
import { openRequests, waitingTurns } from '../../domain/requests/open-requests.ts';
import type { RequestState } from '../../domain/requests/request.ts';
import { openText } from '../../messages/requests/list.ts';
import { statusText } from '../../messages/requests/request-words.ts';
import { answerTurn, turnStatus } from '../../messages/requests/turn-words.ts';
import { subtleText } from '../../messages/small-text.ts';
import { count, shorten } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { todayOf } from '../reporting.ts';

const MOST_LISTED = 5;

interface Row {
  text: string;
  actions: Action[];
}

const show = ({ text: { folio } }: RequestState): Action => ({
  kind: 'press',
  label: 'Ver',
  press: { verb: 'solicitud', args: { folio } },
});

const blocksOf = (title: string, rows: Row[]): Block[] =>
  rows.length === 0
    ? []
    : [
        { type: 'heading', text: title },
        ...rows.slice(0, MOST_LISTED).flatMap(({ text, actions }): Block[] => [
          { type: 'text', text },
          { type: 'actions', actions },
        ]),
        ...(rows.length > MOST_LISTED
          ? [subtleText(`… y ${rows.length - MOST_LISTED} más. Escribe /solicitud.`)]
          : []),
      ];

export const dueRequests = (context: CommandContext, area: string | undefined): Block[] => {
  const {
    state,
    actor: { person },
  } = context;
  const today = todayOf(context);
  if (area === undefined && allowed(person, 'request')) {
    const open = openRequests(state).map(({ request }): Row => ({
      text: `Solicitud ${request.text.folio} · ${statusText(state, request, today)} — ${shorten(request.text.asked, 100)}`,
      actions: [show(request)],
    }));
    return blocksOf(openText(state, today), open);
  }
  const mine = waitingTurns(state)
    .filter(
      ({ turn: { turned } }) =>
        allowed(person, 'answer_request', turned.area) &&
        (area === undefined || turned.area === area),
    )
    .map(({ request, turn }): Row => ({
      text: `Solicitud ${request.text.folio} · ${turnStatus(state, turn, today)} — ${shorten(request.text.asked, 100)}`,
      actions: [answerTurn(state, request, turn), show(request)],
    }));
  return blocksOf(
    `Por contestar: ${count(mine.length, 'solicitud de acceso', 'solicitudes de acceso')}`,
    mine,
  );
};
