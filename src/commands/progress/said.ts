/** What one reply says of one line's month, and what comes of it: the answer, and what is asked, so that it can be answered in a word. */
import type { Answer } from '../../conversation/answer.ts';
import { cutText } from '../../domain/plan/plain-text.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { Understanding } from '../../domain/progress/progress-entry.ts';
import type { ReportOutcome } from '../../domain/progress/report.ts';
import type { Intent, Trace } from '../../language/replies/intent.ts';
import type { Basis, Target } from '../reporting.ts';

export interface Said {
  target: Target;
  intent: Intent;
  understood?: Understanding | undefined;
  /** Asked before whether it is to be recorded all the same, and it is. */
  confirmed?: true | undefined;
}

/** One answer to a question: its button's words, and what it does where. Plain JSON: it is kept until it is answered. */
export interface Choice {
  label: string;
  items: { lineKey: string; month: Month; intent: Intent; confirmed?: true | undefined }[];
}

export interface Heard {
  answer: Answer;
  /** What was asked, question by question. */
  questions: Choice[][];
}

export const heard = (answer: Answer, ...questions: Choice[][]): Heard => ({
  answer,
  questions: questions.filter((choices) => choices.length > 0),
});

const MOST_CLAUSES = 8;
const MOST_TEXT = 160;

/** As much of how it was understood as is kept with an entry. */
export const understandingOf = ({ rule, clauses }: Trace): Understanding => ({
  rule,
  clauses: clauses.slice(0, MOST_CLAUSES).map(({ text, says, entities, unexplained }) => ({
    text: cutText(text, MOST_TEXT),
    says,
    entities: entities.slice(0, MOST_CLAUSES).map(({ kind, text: written }) => ({
      kind,
      text: cutText(written, MOST_TEXT),
    })),
    unexplained: unexplained.slice(0, MOST_CLAUSES).map((word) => cutText(word, MOST_TEXT)),
  })),
});

/** What is decided is recorded with how the words were understood. */
export const keepingWhy =
  ({ understood }: Said, decide: (basis: Basis) => ReportOutcome) =>
  (basis: Basis): ReportOutcome => {
    const decision = decide(basis);
    return decision.outcome === 'record' && understood !== undefined
      ? { ...decision, entry: { ...decision.entry, understood } }
      : decision;
  };
