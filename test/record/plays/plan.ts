/** The plan: each step made and taken back. */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { pressLabel, sample, SECRETARY, slash } from '../../commands/bench.ts';
import type { Answer } from '../../../src/conversation/answer.ts';
import { undoWith, verb, type Play } from './play.ts';

const suspend = () => slash(SECRETARY, '/plan suspender 5.1 abril a mayo por Acuerdo 12');
const lift = () => slash(SECRETARY, '/plan levantar 5.1');
const reschedule = () =>
  slash(SECRETARY, '/plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 12');
const putBack = () => slash(SECRETARY, '/plan levantar 5.1-04');
const suspended = (state: PlanState) => state.suspensions.length;
const rescheduled = (state: PlanState) => state.reschedulings.length;
const evidence = verb('plan', { action: 'evidencia', line: '3-06', save: true });
/** The first decision of the document. */
const asked = (state: PlanState) =>
  state.document.discrepancies.find(({ severity }) => severity === 'decision');
const decide = (nth: number) => async () => {
  const { key = '', readings = [] } = asked(await sample.state()) ?? {};
  return verb('resolver')({
    key,
    reading: readings[nth]?.id ?? '',
    reason: 'así consta en el acta',
  });
};
const amend = async (text: string) =>
  pressLabel(
    await slash(SECRETARY, `/plan modificar ${text} por Acuerdo 7`),
    'Guardar modificación',
    SECRETARY,
  );
const octoberOf = (state: PlanState) =>
  state.lines.find(({ code }) => code === '3-01')?.schedule['10'];

let assigned: Answer;
const assign = async () => {
  assigned = await slash(SECRETARY, '/plan asignar 3-01 CON');
};
const holder = ({ lines }: PlanState) => {
  const line = lines.find(({ code }) => code === '3-01');
  return { area: line?.area, responsible: line?.responsible };
};

export const planPlays: Play[] = [
  {
    step: 'suspension.declared',
    act: suspend,
    back: lift,
    by: SECRETARY,
    seen: suspended,
  },
  {
    step: 'suspension.lifted',
    before: suspend,
    act: lift,
    back: suspend,
    by: SECRETARY,
    seen: suspended,
  },
  {
    step: 'rescheduling.declared',
    act: reschedule,
    back: putBack,
    by: SECRETARY,
    seen: rescheduled,
  },
  {
    step: 'rescheduling.undone',
    before: reschedule,
    act: putBack,
    back: reschedule,
    by: SECRETARY,
    seen: rescheduled,
  },
  {
    step: 'plan.evidence',
    before: () => evidence({ sources: 'in:oficio' }),
    act: () => evidence({ sources: 'log' }),
    back: () => evidence({ sources: 'in:oficio' }),
    by: SECRETARY,
    seen: (state) => state.settings.evidence,
  },
  {
    step: 'plan.amended',
    act: () => amend('3-01 octubre 3'),
    back: () => amend('3-01 octubre 1'),
    by: SECRETARY,
    seen: octoberOf,
  },
  {
    step: 'line.assigned',
    act: assign,
    back: () => undoWith(assigned),
    by: SECRETARY,
    seen: holder,
  },
  {
    step: 'assignment.undone',
    before: assign,
    act: () => undoWith(assigned),
    back: assign,
    by: SECRETARY,
    seen: holder,
  },
  {
    step: 'discrepancy.resolved',
    before: decide(0),
    act: decide(1),
    back: decide(0),
    by: SECRETARY,
    seen: (state) => asked(state)?.resolution?.readingId,
  },
];
