/**
 * A tarjeta informativa or síntesis about a document or a session of the INE (plan lines 3-01, 3-03, 6.2-09, 6.2-15): drafted
 * in an area, approved or returned by the Secretario, circulated to named recipients. An append-only stream.
 */
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { NewRecordEvent, RecordEvent, StoredRecord } from '../agreements/record.ts';
import type { Instant } from '../plan/document.ts';

export const BRIEFING_FORMS = ['tarjeta', 'sintesis'] as const;
export type BriefingForm = (typeof BRIEFING_FORMS)[number];

export interface BriefingText {
  form: BriefingForm;
  about: 'document' | 'session';
  /** Id of that document, or of that session of the INE. */
  aboutId: string;
  /** Its folio, or the session's name, when it was written. */
  title: string;
  text: string;
  link?: string;
  /** Code of the area that drafted it. */
  area?: string;
}

/** `person:ID` or `area:CODE`. */
export type BriefingRecipient = string;

export type BriefingEvent = RecordEvent &
  (
    | { kind: 'drafted'; text: BriefingText }
    | { kind: 'rewritten'; text: BriefingText }
    | { kind: 'approved' }
    | { kind: 'returned'; reason: string }
    /** Neither approved nor returned after all: to be decided again. */
    | { kind: 'reopened'; reason: string }
    | { kind: 'circulated'; recipients: BriefingRecipient[] }
    | { kind: 'received'; recipient: BriefingRecipient }
    /** The acknowledgement was given by mistake. */
    | { kind: 'unreceived'; recipient: BriefingRecipient; reason: string }
    | { kind: 'withdrawn'; reason: string }
    /** Not withdrawn after all. */
    | { kind: 'restored'; reason: string }
  );
export type BriefingRecord = StoredRecord<BriefingEvent>;
export type NewBriefingEvent = NewRecordEvent<BriefingEvent>;

export type BriefingStatus = 'draft' | 'returned' | 'approved' | 'circulated' | 'withdrawn';

export interface BriefingState {
  id: string;
  text: BriefingText;
  status: BriefingStatus;
  /** What it was before it was withdrawn. */
  before: Exclude<BriefingStatus, 'withdrawn'>;
  author: { id: string; name: string };
  draftedAt: Instant;
  /** Of the last return, reopening, withdrawal or restoration; with who said it. */
  reason?: { text: string; by: string; at: Instant };
  approvedBy?: { name: string; at: Instant };
  /** When it was first circulated. */
  circulatedAt?: Instant;
  recipients: BriefingRecipient[];
  received: Map<BriefingRecipient, { name: string; at: Instant }>;
}

const said = (
  { authorName, at }: BriefingEvent,
  text: string,
): NonNullable<BriefingState['reason']> => ({
  text,
  by: authorName,
  at,
});

/** How one more event leaves it. */
const step = (state: BriefingState, event: BriefingEvent): BriefingState => {
  const { authorName: name, at } = event;
  const turn = (status: BriefingState['before']): BriefingState => ({
    ...state,
    status,
    before: status,
  });
  switch (event.kind) {
    case 'drafted':
      return state;
    case 'rewritten':
      return { ...turn('draft'), text: event.text };
    case 'approved':
      return { ...turn('approved'), approvedBy: { name, at } };
    case 'returned':
      return { ...turn('returned'), reason: said(event, event.reason) };
    case 'reopened':
      return { ...turn('draft'), reason: said(event, event.reason) };
    case 'circulated':
      return {
        ...turn('circulated'),
        circulatedAt: state.circulatedAt ?? at,
        recipients: [...new Set([...state.recipients, ...event.recipients])],
      };
    case 'received':
      return { ...state, received: new Map(state.received).set(event.recipient, { name, at }) };
    case 'unreceived': {
      const received = new Map(state.received);
      received.delete(event.recipient);
      return { ...state, received };
    }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', reason: said(event, event.reason) };
    case 'restored':
      return { ...state, status: state.before, reason: said(event, event.reason) };
  }
};

/** @returns undefined for a record in which nothing was drafted. */
const foldBriefing = ({ id, events }: BriefingRecord): BriefingState | undefined => {
  const [first] = events;
  if (first?.kind !== 'drafted') return undefined;
  return events.reduce<BriefingState>(step, {
    id,
    text: first.text,
    status: 'draft',
    before: 'draft',
    author: { id: first.authorId, name: first.authorName },
    draftedAt: first.at,
    recipients: [],
    received: new Map(),
  });
};

interface WithBriefings {
  briefings?: BriefingRecord[] | undefined;
}
const NONE: BriefingRecord[] = [];
const folded = memoizeBySnapshot((records: BriefingRecord[]): BriefingState[] =>
  records.flatMap((record) => foldBriefing(record) ?? []),
);

/** Every one as it stands, in the order in which they were drafted. */
export const foldBriefings = ({ briefings = NONE }: WithBriefings): BriefingState[] =>
  folded(briefings);
export const findBriefing = (state: WithBriefings, id: string): BriefingState | undefined =>
  foldBriefings(state).find((briefing) => briefing.id === id);

/** Those about a document or a session that were not withdrawn. */
export const briefingsAbout = (
  state: WithBriefings,
  about: BriefingText['about'],
  aboutId: string,
): BriefingState[] =>
  foldBriefings(state).filter(
    ({ text, status }) =>
      text.about === about && text.aboutId === aboutId && status !== 'withdrawn',
  );

/** Was what is known of this session circulated? */
export const isSynthesised = (state: WithBriefings, sessionId: string): boolean =>
  briefingsAbout(state, 'session', sessionId).some(({ status }) => status === 'circulated');
