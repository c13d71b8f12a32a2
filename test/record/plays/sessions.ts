/** Sessions: each step made and taken back. */
import type { Answer } from '../../../src/conversation/answer.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { SECRETARY, slash } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const sesion = verb('sesion', { key: '2020-01' });
const session = (state: PlanState) => state.sessions.find(({ key }) => key === '2020-01');
const last = (kind: string) => (state: PlanState) => {
  const event = session(state)?.events.findLast((each) => each.kind === kind);
  return event && [event.date, event.time, event.link, event.details];
};
const setDate = (): Promise<Answer> => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');

export const sessionsPlays: Play[] = [
  {
    step: 'session.date_set',
    before: setDate,
    act: () => slash(SECRETARY, '/sesion fijar 29 de enero 10:00'),
    back: setDate,
    by: SECRETARY,
    seen: last('date_set'),
  },
  {
    step: 'session.drafted',
    before: async () => {
      await setDate();
      await sesion({ action: 'redactar', place: 'Sala', agenda: '1. Lista.' });
    },
    act: () => sesion({ action: 'redactar', place: 'Sala', agenda: '1. Otra.' }),
    back: () => sesion({ action: 'redactar', place: 'Sala', agenda: '1. Lista.' }),
    by: SECRETARY,
    seen: last('drafted'),
  },
];
