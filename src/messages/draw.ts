/** Asks the kinds of cards: draws what a delivery is about from the present state, so that it always says what is true now. */
import type { Message } from '../conversation/message.ts';
import type { Subject } from '../conversation/subject.ts';
import { epochOf, instantAt } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { CardKind, Changed, Moment, Recorded, TopicMatch } from './card-kind.ts';
import { CARD_KINDS } from './cards.ts';

export interface Cards {
  /**
   * @param followUp one short line in the thread of the card that stands already.
   * @param now plan milliseconds, for what is late by the hour; without it, as the day begins.
   * @param others the plans beside it, for what speaks of several.
   */
  draw: (
    state: PlanState,
    subject: Subject,
    today: LocalDate,
    followUp?: boolean,
    now?: number,
    others?: PlanState[],
  ) => Message;
  /** Whether what was written but not yet sent is still worth it: nobody is reminded of what was done meanwhile. */
  stillWorth: (
    state: PlanState,
    subject: Subject,
    today: LocalDate,
    others?: PlanState[],
  ) => boolean;
  topic: (subject: Subject) => string;
  followsUp: (subject: Subject) => boolean;
  /** Does it stay as it was, once its time is over? */
  isHistory: (subject: Subject) => boolean;
  /** The name of who reads the replies to it. */
  replies: (subject: Subject) => string | undefined;
  /** Does the card on which it was recorded say so by itself, redrawn? False where there was no card. */
  saysItself: (subject: Subject | undefined, recorded: Recorded) => boolean;
  /** All cards that show what changed. */
  showing: (changed: Changed) => TopicMatch[];
}

/** How a message of several parts, filed under its kind's name, names what changed in one of them. */
const namedBy = (changed: Changed): string => {
  if ('lineKey' in changed) return changed.lineKey;
  if ('log' in changed) return 'log';
  const [id = ''] = Object.values(changed);
  return id;
};

/** Of a message of several parts, as long as one of them is. */
const makeStillWorth = (kindOf: (subject: Subject) => CardKind): Cards['stillWorth'] => {
  const stillWorth: Cards['stillWorth'] = (state, subject, today, others = []) => {
    const kind = kindOf(subject);
    const parts = kind.parts?.(subject);
    if (parts === undefined) return kind.stillRelevant(subject, state, today, others);
    const all = [state, ...others];
    return parts.some((part) => {
      const own = all.find(({ planId }) => planId === part.plan);
      const rest = all.filter((each) => each !== own);
      return own !== undefined && stillWorth(own, part.subject, today, rest);
    });
  };
  return stillWorth;
};

/** @throws Error when a stored subject is of a kind that this version does not know. */
export const makeCards = (kinds: CardKind[]): Cards => {
  const byType = new Map<string, CardKind>(kinds.map((kind) => [kind.type, kind]));
  const kindOf = ({ type }: Subject): CardKind => {
    const kind = byType.get(type);
    if (kind === undefined) throw new Error(`unknown kind of card: ${type}`);
    return kind;
  };
  const drawPart: Moment['drawPart'] = (subject, moment) => kindOf(subject).draw(subject, moment);
  const stillWorth = makeStillWorth(kindOf);
  const composed = kinds.filter((kind) => kind.parts !== undefined).map(({ type }) => type);
  return {
    draw: (
      state,
      subject,
      today,
      followUp = false,
      now = epochOf(instantAt(today, '00:00', state.timeZone)),
      others = [],
    ) => drawPart(subject, { state, today, now, others, followUp, drawPart }),
    stillWorth,
    topic: (subject) => kindOf(subject).topic(subject),
    followsUp: (subject) => kindOf(subject).followsUp === true,
    isHistory: (subject) => kindOf(subject).history === true,
    replies: (subject) => kindOf(subject).replies,
    saysItself: (subject, recorded) =>
      subject !== undefined && kindOf(subject).saysItself?.(subject, recorded) === true,
    showing: (changed) => [
      ...kinds.flatMap((kind) => kind.showing?.(changed) ?? []),
      ...composed.map((topic) => ({ topic, containing: namedBy(changed) })),
    ],
  };
};

export const cards = makeCards(CARD_KINDS);
export const { draw: drawSubject, stillWorth } = cards;
