/** What `/solicitud` answers: the open requests by their deadline, with their lights; then those in appeal and the last closed. */
import type { Action, Block, Message } from '../../conversation/message.ts';
import type { Instant, LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { countOpen, openRequests } from '../../domain/requests/open-requests.ts';
import { foldRequests, isOpen, type RequestState } from '../../domain/requests/request.ts';
import { smallText, subtleText } from '../small-text.ts';
import { count, shorten } from '../words.ts';
import { newRequest } from './forms.ts';
import { statusText } from './request-words.ts';

const LISTED = 8;

const RANK: Partial<Record<RequestState['stage'], number>> = { appealed: 0 };

/** The open ones by deadline, those in appeal, and the closed ones, the last first. */
const inOrder = (state: PlanState): RequestState[] => [
  ...openRequests(state).map(({ request }) => request),
  ...foldRequests(state)
    .filter((request) => !isOpen(request))
    .reverse()
    .sort((a, b) => (RANK[a.stage] ?? 1) - (RANK[b.stage] ?? 1)),
];

/** "3 solicitudes de acceso abiertas, 1 vencida". */
export const openText = (state: PlanState, today: LocalDate): string => {
  const { open, late } = countOpen(state, today);
  return `${count(open, 'solicitud de acceso abierta', 'solicitudes de acceso abiertas')}${late === 0 ? '' : `, ${count(late, 'vencida', 'vencidas')}`}`;
};

const pages = (from: number, total: number): Action[] => {
  const page = (label: string, next: number): Action => ({
    kind: 'press',
    label,
    press: { verb: 'solicitud', args: { from: next } },
  });
  return [
    ...(from > 0 ? [page('← Anteriores', Math.max(0, from - LISTED))] : []),
    ...(from + LISTED < total
      ? [page(`Siguientes (faltan ${total - from - LISTED}) →`, from + LISTED)]
      : []),
  ];
};

const rowOf = (state: PlanState, request: RequestState, today: LocalDate): Block =>
  smallText(
    `${request.text.folio} · ${statusText(state, request, today)}\n${shorten(request.text.asked, 140)}`,
  );

const showAction = ({ text: { folio } }: RequestState): Action => ({
  kind: 'press',
  label: `Ver ${shorten(folio, 40)}`,
  press: { verb: 'solicitud', args: { folio } },
});

/** @param at plan time. @param from of how many to begin with. */
export const requestList = (
  state: PlanState,
  at: Instant,
  mayWrite: boolean,
  from = 0,
): Message => {
  const today = at.slice(0, 10);
  const all = inOrder(state);
  const text =
    all.length === 0
      ? 'No hay solicitudes de acceso a la información registradas.'
      : `${openText(state, today)}, de ${count(all.length, 'registrada', 'registradas')}`;
  const page = all.slice(from, from + LISTED);
  const actions = [
    ...page.map(showAction),
    ...pages(from, all.length),
    ...(mayWrite ? [newRequest(at)] : []),
  ];
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...page.map((request) => rowOf(state, request, today)),
      ...(all.length === 0
        ? []
        : [subtleText('🔴 vencida  🟡 en la segunda mitad del plazo  🟢 en plazo  ✅ cerrada')]),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** Several folios have the part that was typed. */
export const chooseRequest = (
  state: PlanState,
  part: string,
  found: RequestState[],
  today: LocalDate,
): Message => {
  const text = `${found.length} solicitudes tienen «${shorten(part, 40)}» en su folio. ¿Cuál?`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...found.slice(0, LISTED).map((request) => rowOf(state, request, today)),
      ...(found.length > LISTED
        ? [subtleText(`… y ${found.length - LISTED} más. Escribe más del folio.`)]
        : []),
      { type: 'actions', actions: found.slice(0, LISTED).map(showAction) },
    ],
  };
};
