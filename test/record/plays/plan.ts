/** The plan: each step made and taken back. */
import { SECRETARY, slash } from '../../commands/bench.ts';
import type { Play } from './play.ts';

export const planPlays: Play[] = [
  {
    step: 'suspension.declared',
    act: () => slash(SECRETARY, '/plan suspender 5.1 abril a mayo por Acuerdo 12'),
    back: () => slash(SECRETARY, '/plan levantar 5.1'),
    by: SECRETARY,
    seen: (state) => state.suspensions.length,
  },
  {
    step: 'rescheduling.declared',
    act: () => slash(SECRETARY, '/plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 12'),
    back: () => slash(SECRETARY, '/plan levantar 5.1-04'),
    by: SECRETARY,
    seen: (state) => state.reschedulings.length,
  },
  {
    step: 'line.assigned',
    before: () => slash(SECRETARY, '/plan asignar 3-01 VIN'),
    act: () => slash(SECRETARY, '/plan asignar 3-01 CON'),
    back: () => slash(SECRETARY, '/plan asignar 3-01 VIN'),
    by: SECRETARY,
    seen: (state) => state.lines.find(({ code }) => code === '3-01')?.area,
  },
];
