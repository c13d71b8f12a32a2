/** Requests of access to information: each step made and taken back. */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { foldRequests } from '../../../src/domain/requests/request.ts';
import { sample, SECRETARY } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const save = verb('guardar-solicitud', {
  folio: '00123420',
  asked: 'Los convenios',
  date: '2020-01-02',
  time: '08:30',
  means: 'pnt',
});
const step = (name: string, args: Record<string, string | number> = {}) =>
  verb('paso-solicitud', { request: 's1', step: name, ...args });
const on = { on: '2020-01-02', note: 'nota' };
const undo = (undoes: number) => () => step('undone', { undoes, reason: 'fue un error' })();
const text = (state: PlanState) => foldRequests(state)[0]?.text.asked;
/** Where it is, what was turned and answered, and until when. */
const stage = (state: PlanState) => {
  const request = foldRequests(state)[0];
  return [
    request?.stage,
    request?.turns.map(({ answered }) => answered !== undefined),
    request?.extended?.days,
    request?.resolved?.on,
  ];
};

const play = (
  kind: string,
  act: () => ReturnType<typeof save>,
  before: (() => Promise<unknown>)[] = [],
): Play => ({
  step: `request.${kind}`,
  before: async () => {
    await save();
    for (const former of before) await former();
  },
  act,
  back: undo(before.length + 2),
  by: SECRETARY,
  seen: stage,
});

const prevented = () => step('prevented', on)();
const turned = () => step('turned', { areas: 'VIN' })();
const answered = () => step('answered', on)();
const appealed = () => step('appealed', on)();

const plays: Play[] = [
  {
    step: 'request.registered',
    act: () => save(),
    back: () => step('withdrawn', { cause: 'mistake', reason: 'se registró dos veces' })(),
    by: SECRETARY,
    seen: (state) => foldRequests(state).filter((one) => one.stage !== 'withdrawn').length,
  },
  {
    step: 'request.corrected',
    before: () => save(),
    act: () => save({ corrects: 's1', asked: 'Otra cosa', reason: 'error de captura' }),
    back: () => save({ corrects: 's1', reason: 'estaba bien' }),
    by: SECRETARY,
    seen: text,
  },
  play('prevented', prevented),
  play('clarified', () => step('clarified', on)(), [prevented]),
  play('not_presented', () => step('not_presented')(), [
    prevented,
    async () => sample.at('2020-02-03T10:00:00-06:00'),
  ]),
  play('turned', turned),
  play('area_answered', () => step('area_answered', { turn: 2, note: 'Va' })(), [turned]),
  play('extended', () => step('extended', { ...on, days: 10, resolution: 'CT/01/2020' })()),
  play('incompetent', () => step('incompetent', on)()),
  play('answered', answered),
  play('appealed', appealed, [answered]),
  play('appeal_resolved', () => step('appeal_resolved', on)(), [answered, appealed]),
  play('withdrawn', () => step('withdrawn', { cause: 'applicant', reason: 'desistimiento' })()),
];

/** Before that one the clock is moved, which is no step. */
export const requestsPlays = plays.map((each) =>
  each.step === 'request.not_presented' ? { ...each, back: undo(3) } : each,
);
