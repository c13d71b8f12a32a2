/** What follows `/solicitud`: a folio, a step with its day, areas, link and text; no word is dropped. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const FOLIO = '00123420';
describe('what is understood', () => {
  test.each<[string, Record<string, unknown>]>([
    ['', {}],
    ['lista', {}],
    ['abiertas', {}],
    ['nueva', { action: 'nueva' }],
    ['una nueva solicitud', { action: 'nueva' }],
    [FOLIO, { folio: FOLIO }],
    ['folio 00123420', { folio: FOLIO }],
    ['la solicitud 00123420.', { folio: FOLIO }],
    ['SAI 12/2020', { folio: 'SAI 12/2020' }],
    ['IEM/SAI/012/2020', { folio: 'IEM/SAI/012/2020' }],
    ['00123420 turnar VIN', { folio: FOLIO, step: 'turned', areas: ['VIN'] }],
    ['00123420 turnar a Convenios y VIN', { folio: FOLIO, step: 'turned', areas: ['CON', 'VIN'] }],
    [
      '00123420 turnar VIN 3 días hábiles',
      { folio: FOLIO, step: 'turned', areas: ['VIN'], days: 3 },
    ],
    [
      '00123420 contestar Van dos convenios https://iem.mx/c',
      {
        folio: FOLIO,
        step: 'area_answered',
        note: 'Van dos convenios',
        evidence: ['https://iem.mx/c'],
      },
    ],
    [
      '00123420 contestar El área no es competente',
      {
        folio: FOLIO,
        step: 'area_answered',
        note: 'El área no es competente',
        result: 'not_competent',
      },
    ],
    [
      '00123420 contestar Se declara la inexistencia',
      {
        folio: FOLIO,
        step: 'area_answered',
        note: 'Se declara la inexistencia',
        result: 'nonexistent',
      },
    ],
    [
      '00123420 respondida 9 de marzo https://pnt.mx/r',
      {
        folio: FOLIO,
        step: 'answered',
        on: '2020-03-09',
        evidence: ['https://pnt.mx/r'],
        note: '9 de marzo',
      },
    ],
    [
      '00123420 prevención 9 de marzo: precisar el año',
      { folio: FOLIO, step: 'prevented', on: '2020-03-09', note: '9 de marzo: precisar el año' },
    ],
    [
      '00123420 desahogada ayer',
      { folio: FOLIO, step: 'clarified', on: '2020-03-09', note: 'ayer' },
    ],
    ['00123420 no presentada', { folio: FOLIO, step: 'not_presented', note: '' }],
    [
      '00123420 ampliar CT-012-2020 9 de marzo 5 días',
      { folio: FOLIO, step: 'extended', resolution: 'CT-012-2020', on: '2020-03-09', days: 5 },
    ],
    ['00123420 incompetencia', { folio: FOLIO, step: 'incompetent', note: '' }],
    [
      '00123420 recurso IMAIP/REVISIÓN/12/2020',
      { folio: FOLIO, step: 'appealed', note: 'IMAIP/REVISIÓN/12/2020' },
    ],
    [
      '00123420 deshacer se turnó al área equivocada',
      { folio: FOLIO, step: 'undone', reason: 'se turnó al área equivocada' },
    ],
    [
      '00123420 retirar por desistimiento',
      { folio: FOLIO, step: 'withdrawn', reason: 'por desistimiento' },
    ],
  ])('/solicitud %s', (typed, args) => {
    expect(read(`/solicitud ${typed}`)).toEqual({ ok: true, args });
  });
});

test.each<[string, RegExp]>([
  ['nueva 00123420', /escribe sólo \/solicitud nueva/],
  ['convenios', /«convenios» no es un folio/],
  ['00123420 mandar', /No entendí «mandar» después del folio/],
  ['00123420 turnar', /¿A qué área\?/],
  ['00123420 turnar XYZ', /No encontré el área «XYZ»/],
  ['00123420 respondida 30 de febrero', /No hay «30 de febrero»/],
  ['00123420 respondida 3 de marzo y 4 de marzo', /una sola fecha/],
])('/solicitud %s is refused', (typed, said) => {
  expect(refusal(`/solicitud ${typed}`).message).toMatch(said);
});
