/** Answers to the INE that are late, as one line of `/avance`: red until each was answered and sent. */
import { answerersOf, answerStage } from '../../domain/ine/answering.ts';
import { lateAnswers } from '../../domain/ine/open-documents.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Block } from '../../conversation/message.ts';
import { deadlineText } from '../term-words.ts';
import { count, joinNames } from '../words.ts';

const MOST_NAMED = 3;

/** @param now plan milliseconds. @param area only those that it has to answer. */
export const lateAnswerBlocks = (state: PlanState, now: number, area?: string): Block[] => {
  const late = lateAnswers(state, now).filter(
    (document) =>
      area === undefined ||
      answerersOf(document).some(({ recipient }) => recipient.owner.key === area),
  );
  if (late.length === 0) return [];
  const named = late
    .slice(0, MOST_NAMED)
    .map(
      (document) =>
        `${document.text.folio} (${answerStage(document) === 'unsent' ? 'por enviar; ' : ''}venció el ${deadlineText(document.answerDeadline ?? document.deadline)})`,
    );
  const more = late.length > MOST_NAMED ? [`${late.length - MOST_NAMED} más`] : [];
  return [
    {
      type: 'text',
      tone: 'attention',
      text: `🔴 ${count(late.length, 'respuesta al INE vencida', 'respuestas al INE vencidas')}: ${joinNames([...named, ...more])}. Escribe /ine.`,
    },
  ];
};
