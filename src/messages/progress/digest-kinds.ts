/** The header of a month and the digests as kinds of cards: replies under them name their lines. */
import type { SubjectOf } from '../../conversation/subject.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import { awaitsAnswer } from '../../domain/progress/progress.ts';
import { digestOwner, parseSection, sectionItems } from '../../reminders/sections.ts';
import type { CardKind } from '../card-kind.ts';
import { joinedCard } from '../plan/which-plan.ts';
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
      /** What it says of other plans, below that of its own. */
      also?: DigestPart[];
    };
  }
}

/** `plan`: its id. */
export interface DigestPart {
  plan: string;
  sections: string[];
  month?: Month | undefined;
  lineKeys: string[];
}

/** A digest of several plans, plan by plan: each as if it stood alone. @param planId its own. */
export const digestsByPlan = (
  planId: string,
  { also = [], ...own }: SubjectOf<'digest'>,
): { plan: string; subject: SubjectOf<'digest'> }[] => [
  { plan: planId, subject: own },
  ...also.map(({ plan, sections, lineKeys, month }) => ({
    plan,
    subject: { ...own, sections, lineKeys, ...(month === undefined ? {} : { month }) },
  })),
];

/** Of the plans that are known; a digest of one plan has one. */
const partsIn = (subject: SubjectOf<'digest'>, state: PlanState, others: PlanState[]) =>
  digestsByPlan(state.planId, subject).flatMap(({ plan, subject: part }) => {
    const of = [state, ...others].find(({ planId }) => planId === plan);
    return of === undefined ? [] : [{ state: of, subject: part }];
  });

const isPending = (
  { sections, ...owner }: SubjectOf<'digest'>,
  state: PlanState,
  today: LocalDate,
): boolean =>
  sections.some((name) => {
    const { items, others } = sectionItems(state, today, digestOwner(owner), parseSection(name));
    return items.length + others > 0;
  });

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
  draw: (subject, { state, today, others, compact }) =>
    joinedCard(
      partsIn(subject, state, others).map(({ state: plan, subject: part }) => ({
        plan,
        message: digestCard(plan, part, today, compact),
      })),
    ),
  stillRelevant: (subject, state, today, others = []) =>
    partsIn(subject, state, others).some(({ state: plan, subject: part }) =>
      isPending(part, plan, today),
    ),
  showing: (changed) =>
    'lineKey' in changed && changed.figures
      ? [{ topic: 'digest', containing: changed.lineKey }]
      : [],
  // The next digest takes its place.
  history: true,
  replies: 'list',
};
