/** Months and years, seen from March 2020. */
import { expect, test } from 'vitest';
import { shown } from './show.ts';

test.each([
  ['marzo', 'month 3'],
  ['MARZO', 'month 3'],
  ['mzo', 'month 3'],
  ['mzo.', 'month 3'],
  ['fbro', 'month 2'],
  ['feb', 'month 2'],
  ['sept', 'month 9'],
  ['sep.', 'month 9'],
  ['set', 'month 9'],
  ['Setiembre', 'month 9'],
  ['dic', 'month 12'],
  ['ma', ''],
  ['marte', ''],
  ['marzo 2020', 'month 3/2020'],
  ['marzo de 2021', 'month 3/2021'],
  ['marzo del 2021', 'month 3/2021'],
  ['marzo del año 2021', 'month 3/2021'],
  ['enero 200', 'month 1 | number 200'],
  ['este mes', 'month 3/2020'],
  ['el mes pasado', 'month 2/2020'],
  ['el próximo mes', 'month 4/2020'],
  ['el mes que viene', 'month 4/2020'],
  ['mes en curso', 'month 3/2020'],
  ['este año', 'year 2020'],
  ['el año pasado', 'year 2019'],
  ['el próximo año', 'year 2021'],
  ['año 2020', 'year 2020'],
  ['en 2020', 'year 2020'],
  ['plan 2020', 'year 2020'],
  ['van 2020', 'number 2020'],
  ['2020 solicitudes', 'number 2020'],
])('«%s» is «%s»', (text, entities) => {
  expect(shown(text)).toBe(entities);
});
