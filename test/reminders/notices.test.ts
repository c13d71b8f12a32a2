/** Who is told of what was said of a month: the Secretario of a proposed justification, its author of a rejected one, nobody of anything else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { noticesOf } from '../../src/reminders/notices.ts';
import { openSample, type Sample } from '../sample.ts';

const TODAY = '2020-02-10';
const ANALYST = 'Analista de Vinculación';
const SECRETARY = 'Secretario Técnico';

let sample: Sample;
let base: PlanState;
beforeAll(async () => {
  sample = await openSample();
  base = await sample.state();
});
afterAll(() => sample.close());

type Kind = ProgressEntry['kind'];
const entryOf = (ordinal: number, kind: Kind, by: string): ProgressEntry => ({
  lineKey: '3-01',
  month: 1,
  ordinal,
  kind,
  evidence: [],
  authorId: base.people.find(({ name }) => name === by)?.id ?? 'ghost',
  authorName: by,
  channel: 'local',
  at: `${TODAY}T10:00:00-06:00`,
  ...(kind === 'report' ? { total: 1 } : { note: 'x' }),
});
const told = (kind: Kind, by: string, proposedBy = ANALYST): string[] => {
  const entry = entryOf(2, kind, by);
  const state = { ...base, entries: [entryOf(1, 'justification', proposedBy), entry] };
  return noticesOf(state, TODAY, entry).map(
    ({ rule, owner }) => `${rule} ${base.people.find(({ id }) => id === owner.key)?.name}`,
  );
};

test.each<[Kind, string, string[]]>([
  ['justification', ANALYST, [`JUSTIFICATION_PROPOSED ${SECRETARY}`]],
  ['justification', SECRETARY, []],
  ['justification_rejected', SECRETARY, [`JUSTIFICATION_REJECTED ${ANALYST}`]],
  ['justification_accepted', SECRETARY, []],
  ['report', SECRETARY, []],
  ['note', SECRETARY, []],
  ['comment', SECRETARY, []],
  ['undo', SECRETARY, []],
  ['snooze', SECRETARY, []],
])('%s by %s: %j', (kind, by, notices) => {
  expect(told(kind, by)).toEqual(notices);
});

test('of what was rejected: not who rejected it themselves, nor who is gone', () => {
  expect(told('justification_rejected', SECRETARY, SECRETARY)).toEqual([]);
  expect(told('justification_rejected', SECRETARY, 'Nadie')).toEqual([]);
});
