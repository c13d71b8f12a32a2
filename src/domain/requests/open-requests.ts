/** The open requests in the order in which they press, and what waits for whom. */
import type { LocalDate } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import { foldRequests, isOpen, type RequestState, type TurnState } from './request.ts';
import { currentTerm, requestLight, turnTerm, type RequestTerm } from './request-terms.ts';

export interface OpenRequest {
  request: RequestState;
  term: RequestTerm;
}

type OfState = Pick<PlanState, 'requests' | 'settings'>;

/** By the last day of what each waits for. */
export const openRequests = memoizeBySnapshot((state: OfState): OpenRequest[] =>
  foldRequests(state)
    .filter(isOpen)
    .flatMap((request): OpenRequest[] => {
      const term = currentTerm(state.settings, request);
      return term === undefined ? [] : [{ request, term }];
    })
    .sort((a, b) => a.term.dueOn.localeCompare(b.term.dueOn)),
);

export interface WaitingTurn {
  request: RequestState;
  turn: TurnState;
  term: RequestTerm;
}

/** What was turned and not answered yet, by the day on which it is due. */
export const waitingTurns = memoizeBySnapshot((state: OfState): WaitingTurn[] =>
  foldRequests(state)
    .filter(isOpen)
    .flatMap((request) =>
      request.turns
        .filter(({ answered }) => answered === undefined)
        .map((turn) => ({ request, turn, term: turnTerm(state.settings, turn) })),
    )
    .sort((a, b) => a.term.dueOn.localeCompare(b.term.dueOn)),
);

/** How many are open, and of how many the term is over. @param today local date of the plan. */
export const countOpen = (state: OfState, today: LocalDate): { open: number; late: number } => {
  const open = openRequests(state);
  return {
    open: open.length,
    late: open.filter(({ request }) => requestLight(state.settings, request, today) === 'late')
      .length,
  };
};
