/** A month without a day of work is opened once, on the first one after it; its rezago waits a week. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawSubject } from '../../src/messages/draw.ts';
import { preview } from '../../src/reminders/preview.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
beforeEach(async () => {
  sample = await openSample();
});
afterEach(() => sample.close());

const resting = async (of?: 'plazos' | 'avisos', to = '2020-05-15') => {
  const state = await sample.state();
  const period = { from: '2020-03-23', to, reason: 'contingencia', of };
  return { ...state, settings: { ...state.settings, nonWorkingPeriods: [period] } };
};
const days = async (of?: 'plazos' | 'avisos', to?: string) => {
  const sent = preview(await resting(of, to), '2020-03-01', '2020-06-30');
  const openings = sent.flatMap(({ rule, at, subject }) =>
    rule === 'MONTH_OPENING' && 'month' in subject && subject.type === 'line'
      ? [`${subject.month} ${at.slice(0, 10)}`]
      : [],
  );
  const overdue = sent.flatMap(({ at, subject }) =>
    'sections' in subject && subject.sections.includes('OVERDUE:4') ? [at.slice(0, 10)] : [],
  );
  return { openings: [...new Set(openings)], overdue: [...new Set(overdue)].sort() };
};

test.each([
  [
    'avisos' as const,
    '2020-05-15',
    ['3 2020-03-02', '4 2020-05-18', '5 2020-05-18', '6 2020-06-01'],
    '2020-05-25',
  ],
  [
    undefined,
    '2020-05-15',
    ['3 2020-03-02', '4 2020-05-18', '5 2020-05-18', '6 2020-06-01'],
    '2020-05-25',
  ],
  [
    undefined,
    '2020-05-18',
    ['3 2020-03-02', '4 2020-05-19', '5 2020-05-19', '6 2020-06-01'],
    '2020-05-26',
  ],
  [
    'plazos' as const,
    '2020-05-15',
    ['3 2020-03-02', '4 2020-04-01', '5 2020-05-04', '6 2020-06-01'],
    '2020-05-04',
  ],
])('at rest: %s, until %s', async (of, to, openings, overdue) => {
  const found = await days(of, to);
  expect(found.openings).toEqual(openings);
  expect(found.overdue[0]).toBe(overdue);
});

test('each card once, and the header says that the month had no day of work', async () => {
  const state = await resting();
  const opened = preview(state, '2020-04-01', '2020-06-30').filter(
    ({ rule, subject }) => rule === 'MONTH_OPENING' && 'month' in subject && subject.month === 4,
  );
  expect(new Set(opened.map(({ key }) => key)).size).toBe(opened.length);
  const area = state.areas[0]?.code ?? '';
  const header = drawSubject(state, { type: 'header', area, month: 4 }, '2020-05-18');
  expect(JSON.stringify(header)).toContain('en abril, que no tuvo días hábiles.');
});
