/** Answers to the INE that are late, as one line of `/avance`: red until each was answered and sent. */
import { answerStage } from '../../domain/ine/answering.ts';
import { countOwed, lateAnswers } from '../../domain/ine/open-documents.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { deadlineText } from '../term-words.ts';
import { count, joinNames } from '../words.ts';

const MOST_NAMED = 3;

/** "1 respuesta al INE vencida: INE/1 (venció el …)"; undefined where none is. @param now plan milliseconds. */
export const lateAnswersText = (state: PlanState, now: number): string | undefined => {
  const { lateAnswers: late } = countOwed(state, now);
  if (late === 0) return undefined;
  const named = lateAnswers(state, now, MOST_NAMED).map(
    (document) =>
      `${document.text.folio} (${answerStage(document) === 'unsent' ? 'por enviar; ' : ''}venció el ${deadlineText(document.answerDeadline ?? document.deadline)})`,
  );
  const more = late > MOST_NAMED ? [`${late - MOST_NAMED} más`] : [];
  return `${count(late, 'respuesta al INE vencida', 'respuestas al INE vencidas')}: ${joinNames([...named, ...more])}`;
};
