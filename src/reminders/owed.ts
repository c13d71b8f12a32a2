/** What is owed to somebody: a message that is due, with the key under which it is written once. */
import type { Owner } from '../conversation/owner.ts';
import type { Subject } from '../conversation/subject.ts';
import type { Instant } from '../domain/plan/document.ts';

/** Owed because somebody did something, not because a day came: they have no hour and no setting. */
export type NoticeName =
  | 'JUSTIFICATION_PROPOSED'
  | 'JUSTIFICATION_REJECTED'
  | 'ACCOUNT_MATCHED'
  | 'STRANGER'
  | 'ADDRESS_FAILED'
  | 'INE_PUBLISHED'
  /** Somebody opened a line of a board for themselves. */
  | 'LINE_OPENED'
  | 'BRIEFING_DRAFTED'
  | 'BRIEFING_DECIDED'
  | 'BRIEFING_CIRCULATED'
  | 'BRIEFING_WITHDRAWN'
  | 'REQUEST_TURNED'
  | 'REQUEST_READY';

/** How a key names its owner: a commission's id stands at the beginning already, or its plan's. */
export const recipientOf = ({ kind, key }: Owner): string =>
  kind === 'commission' ? 'commission' : key;

export interface Owed {
  /** id of the plan or commission / rule / line or session / period / recipient: never a computed date, never a channel. */
  key: string;
  /** The name of a rule or a {@link NoticeName}. */
  rule: string;
  /** When it fell due. */
  at: Instant;
  /** Until when it is worth sending. */
  worthUntil: Instant;
  owner: Owner;
  subject: Subject;
  /** Every key that this message covers, its own included. */
  mergedKeys: string[];
  lineKeys: string[];
  /** Not at night and not on days of rest, however late it is. */
  byDay?: boolean;
  /** Stands apart from a person's other messages of the day, and never waits. */
  urgent?: true;
  /** A formal notice to a person: where this service sends email, it goes by email too. */
  byEmail?: true;
}
