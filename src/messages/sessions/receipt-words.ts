/** Who of the commission has the notice of a session, and since when: what proves that it was notified. */
import type { Person } from '../../domain/people/people.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { membersOf } from '../../domain/sessions/members.ts';
import { receiptFor } from '../../domain/sessions/notice.ts';
import type { SessionEvent, SessionRecord } from '../../domain/sessions/session.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Block } from '../../conversation/message.ts';
import { smallText } from '../small-text.ts';
import { momentName, shorten } from '../words.ts';
import { sessionName } from './session-words.ts';

/** More are counted. */
const MOST_NAMED = 12;

/** Given by the member; or recorded by somebody else in their name. */
export const receiptText = ({ at, authorName, details }: SessionEvent): string =>
  details?.onBehalfOf === undefined
    ? momentName(at)
    : `${momentName(at)}; lo registró ${authorName}`;

/** As evidence of the line about notifying convocatorias. @param ordinal of the acuse in its session. */
export const receiptName = (state: PlanState, record: SessionRecord, ordinal: number): string => {
  const receipt = record.events.find((event) => event.ordinal === ordinal);
  const about = `convocatoria, ${sessionName({ record }).toLowerCase()}`;
  if (receipt === undefined) return `Acuse de la ${about}`;
  const id = receipt.details?.recipient ?? receipt.authorId;
  const name = state.people.find((person) => person.id === id)?.name ?? receipt.authorName;
  return `Acuse de ${shorten(name, 80)}, ${receiptText(receipt)} (${about})`;
};

/** The members whose acuse counts: not who took the step, who has it already. */
const askedMembers = (state: PlanState, { notice }: SessionState): Person[] =>
  membersOf(state).filter(({ id }) => id !== notice?.event.authorId);

/** The members who still owe it; nobody before anything was told. */
export const missingReceipts = (state: PlanState, session: SessionState): Person[] =>
  session.notice === undefined
    ? []
    : askedMembers(state, session).filter(({ id }) => receiptFor(session, id) === undefined);

const row = (session: SessionState, name: string, id: string): string => {
  const receipt = receiptFor(session, id);
  if (receipt !== undefined) return `✅ ${shorten(name, 60)}, ${receiptText(receipt)}`;
  const earlier = session.receipts.has(id) ? ' (acusó un aviso anterior)' : '';
  return `⏳ ${shorten(name, 60)}${earlier}`;
};

/** Of what was told last: in a line, one member after the other. Of a session that is over, only where there is an acuse. */
export const receiptRows = (state: PlanState, session: SessionState): Block[] => {
  const members = askedMembers(state, session);
  if (session.notice === undefined || members.length === 0) return [];
  if (session.resolved && session.receipts.size === 0) return [];
  const given = members.filter(({ id }) => receiptFor(session, id) !== undefined).length;
  const named = members.slice(0, MOST_NAMED).map(({ id, name }) => row(session, name, id));
  const more = members.length - named.length;
  return [
    smallText(
      `Acuses: ${given} de ${members.length} · ${named.join(' · ')}${more > 0 ? ` · y ${more} más` : ''}`,
    ),
  ];
};
