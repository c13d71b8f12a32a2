/** The list of steps that change the record: each is taken back in a play, or says why it stays. */
import { expect, test } from 'vitest';
import { ALL_STEPS } from '../../src/domain/record/subjects.ts';
import { NOT_PLAYED, PLAYS } from './plays/plays.ts';

test('each step is taken back in a play, or says why it stays', () => {
  const open = Object.entries(ALL_STEPS).flatMap(([kind, step]) =>
    'stays' in step || PLAYS.some((play) => play.step === kind) ? [] : [kind],
  );
  expect(open.sort()).toEqual([...NOT_PLAYED].sort());
});

test.each(Object.entries(ALL_STEPS).filter(([kind]) => !NOT_PLAYED.includes(kind)))(
  '%s is taken back by kinds that are known',
  (_, step) => {
    if ('stays' in step) expect(step.stays).toMatch(/^[A-Z].+\.$/);
    else for (const kind of step.takenBackBy) expect(Object.keys(ALL_STEPS)).toContain(kind);
  },
);
