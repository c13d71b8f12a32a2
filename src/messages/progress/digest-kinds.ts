/** The header of a month and the digests as kinds of cards: replies under them name their lines. */
import type { Month } from '../../domain/plan/document.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import { awaitsAnswer } from '../../domain/progress/progress.ts';
import { digestOwner, parseSection, sectionItems } from '../../reminders/sections.ts';
import type { CardKind } from '../card-kind.ts';
import { digestCard, headerCard } from './digests.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    header: { area: string; month: Month };
    /** `month` is that of its first section. */
    digest: {
      sections: string[];
      area?: string;
      personId?: string;
      month?: Month;
      lineKeys: string[];
    };
  }
}

export const headerKind: CardKind<'header'> = {
  type: 'header',
  topic: ({ area, month }) => `header/${area}/${month}`,
  draw: ({ area, month }, { state, today }) => headerCard(state, area, month, today),
  stillRelevant: ({ area, month }, state) =>
    everyLine(state).some((line) => line.area === area && awaitsAnswer(state, line, month)),
  showing: (changed) =>
    'lineKey' in changed && changed.figures
      ? [{ topic: `header/${changed.area}/${changed.month}` }]
      : [],
  replies: 'list',
};

export const digestKind: CardKind<'digest'> = {
  type: 'digest',
  topic: () => 'digest',
  draw: (subject, { state, today }) => digestCard(state, subject, today),
  stillRelevant: (subject, state, today) => {
    const owner = digestOwner(subject);
    return subject.sections.some((name) => {
      const { items, others } = sectionItems(state, today, owner, parseSection(name));
      return items.length + others > 0;
    });
  },
  showing: (changed) =>
    'lineKey' in changed && changed.figures
      ? [{ topic: 'digest', containing: changed.lineKey }]
      : [],
  // The next digest takes its place.
  history: true,
  replies: 'list',
};
