/** A kind of card as one object: everything that the house asks about it. The list is `cards.ts`; nothing else knows a kind by name. */
import type { Message } from '../conversation/message.ts';
import type { CombinedPart, Subject, SubjectOf, SubjectType } from '../conversation/subject.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';

/** The present, for which a card is drawn. */
export interface Moment {
  state: PlanState;
  /** Local date of the plan. */
  today: LocalDate;
  /** Plan milliseconds, for what is late by the hour. */
  now: number;
  /** The other plans, for what speaks of several. */
  others: PlanState[];
  /** One short line in the thread of the card that stands already, instead of a card. */
  followUp: boolean;
  /** Beside others in one message: as short as it can be. */
  compact?: boolean;
  /** Draws what another kind's subject is about. */
  drawPart: (subject: Subject, moment: Moment) => Message;
}

/** Something that cards show changed. A line's `area` is its present one; `figures` is false where no figure changed. */
export type Changed =
  | { lineKey: string; month: Month; area: string; figures: boolean }
  | { sessionKey: string }
  | { notificationId: string }
  | { ineSessionId: string }
  | { briefingId: string }
  | { itemId: string }
  | { requestId: string }
  | { log: Month };

/** Deliveries of this topic; `containing`: only those whose stored subject has this text as one of its values. */
export interface TopicMatch {
  topic: string;
  containing?: string | undefined;
}

/** What a press or a reply recorded. */
export type Recorded =
  | { lineKey: string }
  | { notificationId: string; recipient: string }
  | { acknowledgedSession: string }
  | { briefingId: string }
  | { agreementId: string; commitment: number }
  | { requestId: string };

export interface CardKind<T extends SubjectType = SubjectType> {
  /** Stored in every subject of the kind. */
  type: T;
  /** What the ledger files its deliveries under: those of one topic are about the same thing. Stored, so it never changes. */
  topic(subject: SubjectOf<T>): string;
  draw(subject: SubjectOf<T>, moment: Moment): Message;
  /** What it is made of, where it is several messages in one: each is asked. */
  parts?(subject: SubjectOf<T>): CombinedPart[];
  /** Is it still worth sending? @param today local date of the plan; never earlier than the day on which it was owed. */
  stillRelevant(
    subject: SubjectOf<T>,
    state: PlanState,
    today: LocalDate,
    others?: PlanState[],
  ): boolean;
  /** Which of its cards show what changed. */
  showing?(changed: Changed): TopicMatch[];
  /** Redrawn, it says by itself that this was recorded, so that whoever pressed it needs no answer. */
  saysItself?(subject: SubjectOf<T>, recorded: Recorded): boolean;
  /** A later message of the same topic goes under the card that stands at the same address. */
  followsUp?: true;
  /** Once its time is over it says what was true then, and is not drawn again. */
  history?: true;
  /** Who reads what is written under it (`commands/replies.ts`); absent: it is a comment and nothing is answered. */
  replies?: string;
}
