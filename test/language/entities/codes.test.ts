/** Codes of lines as people type them, ranges of them, and what only looks like one. */
import { expect, test } from 'vitest';
import { shown } from './show.ts';

test.each([
  ['3-01', 'codes 3-01'],
  ['3-1', 'codes 3-01'],
  ['3 - 01', 'codes 3-01'],
  ['3‑02 1', 'codes 3-02 | number 1'],
  ['3–02', 'codes 3-02'],
  ['6.2-4', 'codes 6.2-04'],
  ['6.2.04', 'codes 6.2-04'],
  ['6.2-18', 'codes 6.2-18'],
  ['la 6.2-18', 'codes 6.2-18'],
  ['3-01 y 3-02', 'codes 3-01 | codes 3-02'],
  ['3-01, 3-02 y 3-03', 'codes 3-01 | codes 3-02 | codes 3-03'],
  ['3-01,3-02', 'codes 3-01,3-02'],
  ['3-01/02/03', 'codes 3-01,3-02,3-03'],
  ['3-01 a 3-04', 'codes 3-01,3-02,3-03,3-04'],
  ['3-02 al 3-04', 'codes 3-02,3-03,3-04'],
  ['3-01 – 3-03', 'codes 3-01,3-02,3-03'],
  ['3-01 a 04', 'codes 3-01,3-02,3-03,3-04'],
  ['de la 3-01 a la 3-03', 'codes 3-01,3-02,3-03'],
  ['desde la 3-01 hasta la 3-03', 'codes 3-01,3-02,3-03'],
  ['entre la 3-01 y la 3-03', 'codes 3-01,3-02,3-03'],
  ['6.2-16 a 6.2-18', 'codes 6.2-16,6.2-17,6.2-18'],
  ['3-04 a 3-01', 'codes ?3-04 a 3-01'],
  ['3-01 a 4.1-02', 'codes ?3-01 a 4.1-02'],
  ['3-01 a 3-99', 'codes ?3-99'],
  ['3-99', 'codes ?3-99'],
  ['9-07', 'codes ?9-07'],
  ['9.9-04', 'codes ?9.9-04'],
  ['9-99', 'range 9..99'],
  ['van 3-5', 'range 3..5'],
  ['6.2-04 y 6.2-09 hechas, salvo la 6.2-18', 'codes 6.2-04 | codes 6.2-09 | codes 6.2-18'],
  ['5.2-04 2,500', 'codes 5.2-04 | number 2500'],
  ['3-01 2', 'codes 3-01 | number 2'],
  ['3-01 mañana', 'codes 3-01 | relative 2020-03-11'],
  ['2020-03-01', 'date 2020-03-01'],
  ['oficio 3-01-2020', 'document'],
  ['1.2.3', 'range 1.2..123'],
])('«%s» is «%s»', (text, entities) => {
  expect(shown(text)).toBe(entities);
});
