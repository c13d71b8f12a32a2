/** The legal terms of a request by the table: each at its last day, with the holidays and the periods that do not count. */
import { describe, expect, test } from 'vitest';
import { legalTerm, LEGAL_TERM_NAMES } from '../../src/domain/requests/legal-terms.ts';
import {
  answerTerm,
  clarificationTerm,
  isAnsweredLate,
  legalTermAfter,
  requestLight,
  turnTerm,
} from '../../src/domain/requests/request-terms.ts';
import { play, SETTINGS, take } from './request-fixture.ts';

const VACATIONS = { from: '2020-07-20', to: '2020-07-31', reason: 'Vacaciones' };
const electoralProcess = { from: '2020-09-07', to: '2021-06-30' };

describe('twenty working days to answer, from the day after reception (article 132)', () => {
  test.each<[what: string, receivedAt: string, from: string, dueOn: string]>([
    ['over a holiday', '2020-03-02T10:00:00-06:00', '2020-03-03', '2020-03-31'],
    ['late at night', '2020-03-02T23:59:00-06:00', '2020-03-03', '2020-03-31'],
    ['on a Friday', '2020-03-06T10:00:00-06:00', '2020-03-09', '2020-04-06'],
    ['on a Saturday', '2020-03-07T10:00:00-06:00', '2020-03-09', '2020-04-06'],
    ['Holy Week is worked', '2020-04-03T10:00:00-06:00', '2020-04-06', '2020-05-04'],
    ['over New Year', '2020-12-15T10:00:00-06:00', '2020-12-16', '2021-01-14'],
    ['in an electoral process', '2020-09-04T10:00:00-05:00', '2020-09-07', '2020-10-05'],
  ])('%s', (_what, receivedAt, from, dueOn) => {
    const one = play({ electoralProcess });
    one.register('2021-01-04', { receivedAt });
    expect(answerTerm(one.state().settings, one.request())).toMatchObject({
      days: 20,
      from,
      dueOn,
      rule: { article: '132' },
    });
  });

  test.each<[of: 'plazos' | 'avisos' | undefined, dueOn: string]>([
    ['plazos', '2020-08-20'],
    [undefined, '2020-08-20'],
    ['avisos', '2020-08-06'],
  ])('a period without work of %s', (of, dueOn) => {
    const one = play({ nonWorkingPeriods: [{ ...VACATIONS, of }] });
    one.register('2020-07-09', { receivedAt: '2020-07-09T10:00:00-05:00' });
    expect(answerTerm(one.state().settings, one.request())?.dueOn).toBe(dueOn);
  });

  test('its second half begins on the eleventh day, and it is late after the last', () => {
    const one = play();
    one.register('2020-03-02');
    const lights = ['2020-03-17', '2020-03-18', '2020-03-31', '2020-04-01'].map((today) =>
      requestLight(one.state().settings, one.request(), today),
    );
    expect(lights).toEqual(['plenty', 'soon', 'soon', 'late']);
  });
});

test('an extension adds its days to the term', () => {
  const one = play();
  one.register('2020-03-02');
  one.step('2020-03-31', take.extended('2020-03-31'));
  expect(answerTerm(one.state().settings, one.request())).toMatchObject({
    days: 30,
    dueOn: '2020-04-14',
  });
});

test('asked to clarify the term is interrupted; clarified, it begins anew on the next day', () => {
  const one = play();
  one.register('2020-03-02');
  one.step('2020-03-09', take.prevented('2020-03-09'));
  const { settings } = one.state();
  expect(answerTerm(settings, one.request())).toBeUndefined();
  expect(clarificationTerm(settings, one.request())).toMatchObject({
    days: 10,
    dueOn: '2020-03-24',
    rule: { article: '128' },
  });
  one.step('2020-03-20', take.clarified('2020-03-20'));
  expect(clarificationTerm(settings, one.request())).toBeUndefined();
  expect(answerTerm(settings, one.request())).toMatchObject({
    after: '2020-03-20',
    dueOn: '2020-04-17',
  });
});

test.each([
  ['prevention', '2020-03-09'],
  ['incompetence', '2020-03-05'],
  ['appeal', '2020-03-24'],
] as const)('%s, from 2 March: until %s', (name, dueOn) => {
  const one = play();
  one.register('2020-03-02');
  expect(legalTermAfter(SETTINGS, one.request(), name, '2020-03-02').dueOn).toBe(dueOn);
});

test('an area has the working days of its turn, from the day after', () => {
  const one = play();
  one.register('2020-03-02');
  one.step('2020-03-12', take.turned('VIN', 5));
  const [turn] = one.request().turns;
  expect(turn && turnTerm(SETTINGS, turn)).toMatchObject({
    from: '2020-03-13',
    halfOn: '2020-03-17',
    dueOn: '2020-03-20',
  });
});

test.each([['2020-03-31', false]])('answered on %s it is late: %s', (on, late) => {
  const one = play();
  one.register('2020-03-02');
  one.step('2020-04-02', take.answered(on));
  expect(isAnsweredLate(SETTINGS, one.request())).toBe(late);
});

describe('the law by its validity', () => {
  test.each([
    ['2015-05-04', '132'],
    ['2015-05-05', '132'],
    ['2025-03-20', '132'],
    ['2025-03-21', undefined],
  ])('received on %s: article %s', (receivedOn, article) => {
    expect(legalTerm('answer', receivedOn).article).toBe(article);
  });
  test('each term has one row for each day', () => {
    for (const name of LEGAL_TERM_NAMES)
      for (const day of ['2010-01-01', '2020-06-30', '2026-12-01'])
        expect(legalTerm(name, day).days).toBeGreaterThan(0);
  });
});
