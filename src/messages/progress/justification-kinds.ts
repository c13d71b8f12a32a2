/** A justification and its verdict as kinds of cards: they are shown, and redrawn, with their line's. */
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { Message } from '../../conversation/message.ts';
import type { CardKind, Moment } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { justificationCard, verdictNote } from './justification-card.ts';
import { lineTopic } from './line-card.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** To the Secretario: a justification waits for a verdict. `ordinal` is the proposal's. */
    justification: { lineKey: string; month: Month; ordinal: number };
    /** To its author: the justification was not accepted. `ordinal` is the verdict's. */
    verdict: { lineKey: string; month: Month; ordinal: number };
  }
}

const ofLine = ({ state }: Moment, lineKey: string, draw: (line: PlanLine) => Message): Message => {
  const line = indexState(state).byKey(lineKey);
  return line === undefined ? gone('Esta línea') : draw(line);
};

export const justificationKind: CardKind<'justification'> = {
  type: 'justification',
  topic: lineTopic,
  draw: (subject, moment) =>
    ofLine(moment, subject.lineKey, (line) => justificationCard(moment.state, line, subject)),
  stillRelevant: ({ lineKey, month, ordinal }, state) => {
    const present = indexState(state).month(lineKey, month);
    return present.justification === 'proposed' && present.reason?.ordinal === ordinal;
  },
};

export const verdictKind: CardKind<'verdict'> = {
  type: 'verdict',
  topic: lineTopic,
  draw: (subject, moment) =>
    ofLine(moment, subject.lineKey, (line) => verdictNote(moment.state, line, subject)),
  stillRelevant: ({ lineKey, month }, state) =>
    indexState(state).month(lineKey, month).justification === 'rejected',
};
