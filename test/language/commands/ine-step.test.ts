/** `/ine FOLIO` and what is done with it: withdrawn, extended, taken back; nothing that was typed is dropped. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const FOLIO = '0123';
describe('a step behind its folio', () => {
  test.each<[string, Record<string, unknown>]>([
    ['retirar se capturó dos veces', { step: 'retirar', reason: 'se capturó dos veces' }],
    ['retirar', { step: 'retirar', reason: '' }],
    [
      'prórroga 15 mayo 14:00 por oficio INE/UTVOPL/0200/2020',
      {
        step: 'prorroga',
        date: '2020-05-15',
        time: '14:00',
        reason: 'oficio INE/UTVOPL/0200/2020',
      },
    ],
    [
      'prórroga del acuse hasta el 15 de mayo por correo del 3 de mayo',
      {
        step: 'prorroga',
        date: '2020-05-15',
        of: 'acknowledgement',
        reason: 'correo del 3 de mayo',
      },
    ],
    [
      'deshacer acuse VIN se presionó por error',
      { step: 'deshacer', what: 'acknowledgement', area: 'VIN', reason: 'se presionó por error' },
    ],
    [
      'deshacer acuse de Vinculación con el INE, se presionó por error',
      { step: 'deshacer', what: 'acknowledgement', area: 'VIN', reason: 'se presionó por error' },
    ],
    [
      'deshacer la respuesta: vinieron datos de otro oficio',
      { step: 'deshacer', what: 'answer', reason: 'vinieron datos de otro oficio' },
    ],
    ['deshacer enviado no salió', { step: 'deshacer', what: 'sending', reason: 'no salió' }],
    [
      'deshacer prórroga de la respuesta fue otro',
      { step: 'deshacer', what: 'extension', of: 'answer', reason: 'fue otro' },
    ],
    ['deshacer retiro sí era', { step: 'deshacer', what: 'withdrawal', reason: 'sí era' }],
    ['deshacer', { step: 'deshacer', reason: '' }],
  ])('%s', (typed, args) =>
    expect(read(`/ine ${FOLIO} ${typed}`)).toEqual({ ok: true, args: { folio: FOLIO, ...args } }),
  );

  test('of a whole folio too', () =>
    expect(read('/ine INE/UTVOPL/0123/2020 retirar duplicado')).toEqual({
      ok: true,
      args: { folio: 'INE/UTVOPL/0123/2020', step: 'retirar', reason: 'duplicado' },
    }));
});

test.each([
  ['retirar 0123', /primero el folio/],
  ['0123 prórroga 15 mayo 14:00', /Falta el acto/],
  ['0123 prórroga por oficio 200', /hasta cuándo/],
  ['0123 prórroga 15 mayo 16 mayo por oficio 200', /hasta cuándo/],
  ['0123 prórroga 31 de abril por oficio 200', /./],
  ['0123 prórroga 15 mayo quizá por oficio 200', /No entendí «quizá»/],
])('/ine %s is refused', (typed, why) => expect(refusal(`/ine ${typed}`).message).toMatch(why));
