/** What the members of the commission are told of a session, step by step, and their acuses of it. */
import type { SessionEvent, SessionEventKind, SessionRecord } from './session.ts';
import { isUndone, standingEvents } from './standing.ts';

/** A step that members are told; a later one takes its place. */
export interface SessionNotice {
  /** The step's ordinal in the session: what an acuse is of, and what the ledger's key names. */
  version: number;
  event: SessionEvent;
  /** `agenda`: the convocatoria was corrected after it went out; `returned`: a step was taken back. */
  what: 'set' | 'deferred' | 'convened' | 'agenda' | 'not_installed' | 'cancelled' | 'returned';
  /** Of `returned`: what was taken back. */
  of?: SessionEvent;
}

const STEPS: Partial<Record<SessionEventKind, SessionNotice['what']>> = {
  date_set: 'set',
  deferred: 'deferred',
  convened: 'convened',
  not_installed: 'not_installed',
  cancelled: 'cancelled',
};

/** The convocatoria that stood just before an event. */
const convenedBefore = (record: SessionRecord, { ordinal }: SessionEvent): boolean => {
  const before = record.events.filter(
    (event) => event.ordinal < ordinal && STEPS[event.kind] && !isUndone(record, event.ordinal),
  );
  return before.at(-1)?.kind === 'convened';
};

/** A convocatoria that was corrected after it went out. */
const isRedraft = (record: SessionRecord, event: SessionEvent): boolean =>
  event.kind === 'drafted' && convenedBefore(record, event);

const asNotice = (record: SessionRecord, event: SessionEvent): SessionNotice[] => {
  const notice = { version: event.ordinal, event };
  const what = STEPS[event.kind];
  if (what !== undefined) return [{ ...notice, what }];
  if (isRedraft(record, event)) return [{ ...notice, what: 'agenda' }];
  const of =
    event.kind === 'undone'
      ? record.events.find(({ ordinal }) => ordinal === event.details?.of)
      : undefined;
  const wasTold = of !== undefined && (STEPS[of.kind] !== undefined || isRedraft(record, of));
  return wasTold ? [{ ...notice, what: 'returned', of }] : [];
};

/** The last step that its members are told; undefined before the first. */
export const noticeOf = (record: SessionRecord): SessionNotice | undefined =>
  record.events.flatMap((event) => asNotice(record, event)).at(-1);

/** By person id: the last acuse of each that stands, of whichever notice. */
export const receiptsOf = ({ events }: SessionRecord): ReadonlyMap<string, SessionEvent> =>
  new Map(
    standingEvents(events).flatMap((event) =>
      event.kind === 'acknowledged'
        ? [[event.details?.recipient ?? event.authorId, event] as const]
        : [],
    ),
  );

/** The acuse of what was told last; an earlier one is of something else. */
export const receiptFor = (
  { notice, receipts }: { notice?: SessionNotice; receipts: ReadonlyMap<string, SessionEvent> },
  personId: string,
): SessionEvent | undefined => {
  const receipt = receipts.get(personId);
  return notice !== undefined && receipt?.details?.version === notice.version ? receipt : undefined;
};
