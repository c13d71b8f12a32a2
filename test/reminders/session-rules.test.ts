/** The rules about sessions, row by row: on which day, until when, to whom; when not at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { openSample, type Sample } from '../sample.ts';
import {
  both,
  CANCELLED,
  MARCH,
  SECRETARY,
  session,
  set,
  toldOf,
  type Happened,
  type Row,
} from './session-fixture.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

describe('preparation: ten working days before the window opens, to the Secretario', () => {
  test.each<Row>([
    ['the day before', '2020-03-05T20:00', [session('2020-03', MARCH)], []],
    [
      'on the day, until the eve',
      '2020-03-06T09:00',
      [session('2020-03', MARCH)],
      [`03-06T09:00 03-23T00:00 2020-03/2020-03/${SECRETARY}`],
    ],
    ['a minute too early', '2020-03-06T08:59', [session('2020-03', MARCH)], []],
    ['cancelled', '2020-03-10T09:00', [session('2020-03', MARCH, CANCELLED)], []],
  ])('%s', (_what, on, sessions, expected, over) => {
    expect(toldOf({ ...plan, ...over }, 'SESSION_PREPARATION', on, sessions)).toEqual(expected);
  });
});

describe('opening: on the first day of work of the window, until the day of its closing comes', () => {
  test.each<Row>([
    ['the eve', '2020-03-22T20:00', [session('2020-03', MARCH)], []],
    [
      'until two working days before it closes',
      '2020-03-23T09:00',
      [session('2020-03', MARCH)],
      both('03-23T09:00 03-27T00:00 2020-03/2020-03'),
    ],
    ['with a date', '2020-03-23T09:00', [session('2020-03', MARCH, set('2020-03-30'))], []],
    ['cancelled', '2020-03-23T09:00', [session('2020-03', MARCH, CANCELLED)], []],
    [
      'so short that its closing falls on the same day',
      '2020-03-25T09:00',
      [session('2020-03', ['2020-03-25', '2020-03-27'])],
      both('03-25T09:00 03-28T00:00 2020-03/2020-03'),
    ],
    [
      'that opens on a Saturday',
      '2020-03-23T09:00',
      [session('2020-03', ['2020-03-21', '2020-03-23'])],
      both('03-23T09:00 03-24T00:00 2020-03/2020-03'),
    ],
    ['a weekend alone', '2020-03-23T09:00', [session('2020-03', ['2020-03-21', '2020-03-22'])], []],
  ])('%s', (_what, on, sessions, expected, over) => {
    expect(toldOf({ ...plan, ...over }, 'SESSION_OPENING', on, sessions)).toEqual(expected);
  });
});

describe('closing: two working days before the end of a window without a date', () => {
  test.each<Row>([
    ['the eve', '2020-03-26T20:00', [session('2020-03', MARCH)], []],
    [
      'on the day, until the end of the window',
      '2020-03-27T09:00',
      [session('2020-03', MARCH)],
      both('03-27T09:00 04-01T00:00 2020-03/2020-03'),
    ],
    ['with a date', '2020-03-27T09:00', [session('2020-03', MARCH, set('2020-03-30'))], []],
    ['cancelled', '2020-03-27T09:00', [session('2020-03', MARCH, CANCELLED)], []],
    [
      'adopted on its last day',
      '2020-03-31T09:00',
      [session('2020-03', MARCH)],
      both('03-27T09:00 04-01T00:00 2020-03/2020-03'),
      { activeFrom: '2020-03-31' },
    ],
    [
      'adopted on the day after',
      '2020-04-01T09:00',
      [session('2020-03', MARCH)],
      [],
      { activeFrom: '2020-04-01' },
    ],
  ])('%s', (_what, on, sessions, expected, over) => {
    expect(toldOf({ ...plan, ...over }, 'SESSION_CLOSING', on, sessions)).toEqual(expected);
  });
});

describe('call: three working days before a date without a convocatoria, to the Secretario', () => {
  const CONVENED: Happened = ['convened', {}];
  const expected = [`03-20T09:00 03-26T00:00 2020-03/1/${SECRETARY}`];
  test.each<Row>([
    ['the eve', '2020-03-19T20:00', [session('2020-03', MARCH, set('2020-03-25'))], []],
    ['on the day', '2020-03-20T09:00', [session('2020-03', MARCH, set('2020-03-25'))], expected],
    ['convened', '2020-03-20T09:00', [session('2020-03', MARCH, set('2020-03-25'), CONVENED)], []],
    [
      'cancelled',
      '2020-03-20T09:00',
      [session('2020-03', MARCH, set('2020-03-25'), CANCELLED)],
      [],
    ],
    ['without a date', '2020-03-20T09:00', [session('2020-03', MARCH)], []],
    [
      'another date',
      '2020-03-23T09:00',
      [session('2020-03', MARCH, set('2020-03-25'), set('2020-03-26'))],
      [`03-23T09:00 03-27T00:00 2020-03/2/${SECRETARY}`],
    ],
  ])('%s', (_what, on, sessions, rows, over) => {
    expect(toldOf({ ...plan, ...over }, 'SESSION_CALL', on, sessions)).toEqual(rows);
  });
});
