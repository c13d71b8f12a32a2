/** The card of a line, once more and in private, for who asked to be reminded of it. */
import type { Month } from '../../domain/plan/document.ts';
import type { CardKind } from '../card-kind.ts';
import { subtleText } from '../small-text.ts';
import { lineKind, lineTopic } from './line-card.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    snoozed: { lineKey: string; month: Month };
  }
}

export const snoozedKind: CardKind<'snoozed'> = {
  type: 'snoozed',
  topic: lineTopic,
  draw: ({ lineKey, month }, moment) => {
    const card = lineKind.draw({ type: 'line', lineKey, month }, moment);
    return {
      text: `⏰ ${card.text}`,
      blocks: [subtleText('⏰ Me pediste que te lo recordara.'), ...card.blocks],
    };
  },
  stillRelevant: ({ lineKey, month }, state, today) =>
    lineKind.stillRelevant({ type: 'line', lineKey, month }, state, today),
  saysItself: (_subject, recorded) => 'lineKey' in recorded,
  replies: 'line',
};
