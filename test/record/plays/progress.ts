/** Reports: each step made and taken back. */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { indexState } from '../../../src/domain/progress/progress.ts';
import { appendEntry } from '../../../src/store/record/progress.ts';
import { ANALYST, HEAD, reply, sample, SECRETARY } from '../../commands/bench.ts';
import { START } from '../../sample.ts';
import { verb, type Play } from './play.ts';

const line = { line: '3-01', month: 1 };
const report = verb('reportar', { ...line, quantity: 1 });
const undo = verb('deshacer', line);
const january = (state: PlanState) => indexState(state).month('3-01', 1);
const reported = (state: PlanState) => {
  const { reported: total, captured, justification } = january(state);
  return { total, captured, justification };
};
const comments = (state: PlanState) => january(state).comments.length;

export const progressPlays: Play[] = [
  {
    step: 'progress.report',
    act: () => report(),
    back: () => undo(),
    by: SECRETARY,
    seen: reported,
  },
  {
    step: 'progress.undo',
    before: () => report(),
    act: () => undo(),
    back: () => report({}, ANALYST),
    by: ANALYST,
    seen: reported,
  },
  {
    step: 'progress.note',
    act: () => reply(ANALYST, '«Se pidió el dato a la Junta Local»'),
    back: () => undo({ ordinal: 1 }, ANALYST),
    by: ANALYST,
    seen: comments,
  },
  {
    step: 'progress.justification',
    act: () => verb('justificar', line)({ reason: 'no hubo sesión' }, ANALYST),
    back: () => undo({}, ANALYST),
    by: ANALYST,
    seen: reported,
  },
  ...[true, false].map((accept): Play => ({
    step: `progress.justification_${accept ? 'accepted' : 'rejected'}`,
    before: () => verb('justificar', line)({ reason: 'no hubo sesión' }, ANALYST),
    act: () => verb('dictaminar', line)({ accept, reason: 'así consta' }),
    back: () => verb('dictaminar', line)({ back: true, reason: 'se revisa otra vez' }),
    by: SECRETARY,
    seen: reported,
  })),
  {
    step: 'progress.initial_load',
    // As `progress import` does.
    act: () =>
      sample.store.write((tx) =>
        appendEntry(tx, sample.planId, {
          lineKey: '3-01',
          month: 1,
          kind: 'initial_load',
          total: 1,
          evidence: [],
          authorId: 'cli',
          authorName: 'Administración',
          channel: 'cli',
          at: START,
        }),
      ),
    back: () => undo({ reason: 'se capturó en otra línea' }, HEAD),
    by: HEAD,
    seen: reported,
  },
];
