/** Draws what a delivery is about from the present state: the same subject always says what is true now. */
import type { Subject } from '../commands/command.ts';
import type { LocalDate } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import { indexState } from '../domain/progress.ts';
import { foldSession } from '../domain/session-state.ts';
import { digestCard, headerCard } from './digests.ts';
import { lineCard } from './line-card.ts';
import type { Message } from './message.ts';
import { sessionCard } from './session-card.ts';

const gone = (what: string): Message => ({ text: `${what} ya no está en el plan.`, blocks: [{ type: 'text', text: `${what} ya no está en el plan.`, tone: 'subtle' }] });

export const drawSubject = (state: PlanState, subject: Subject, today: LocalDate): Message => {
  switch (subject.type) {
    case 'line': {
      const line = indexState(state).line(subject.lineKey);
      return line === undefined ? gone('Esta línea') : lineCard(state, line, subject.month);
    }
    case 'header': return headerCard(state, subject.area, subject.month, today);
    case 'digest': return digestCard(state, subject, today);
    case 'session': {
      const record = state.sessions.find((one) => one.key === subject.sessionKey);
      return record === undefined ? gone('Esta sesión') : sessionCard(foldSession(record, today), subject.rule);
    }
  }
};
