/** A directory file: what it may say, and the sentence that each mistake is told. */
import { describe, expect, test } from 'vitest';
import { checkDirectory } from '../../src/reading/directory.ts';
import { AvanceError } from '../../src/errors.ts';

const ANA = { name: 'Ana Pérez', email: 'ana@ejemplo.mx', role: 'COMMISSIONER' };
const VIN = { code: 'VIN', name: 'Vinculación' };
const TWO = [
  { code: 'CVSPE', name: 'Comisión de Vinculación' },
  { code: 'CQD', name: 'Comisión de Quejas' },
];
const ana = (more: object) => ({ areas: [VIN], people: [{ ...ANA, ...more }] });
const post = (more: object) => ana({ memberships: [{ role: 'COMMISSIONER', ...more }] });
const problems = (value: unknown): string[] => {
  try {
    checkDirectory(value, 'd.json');
    return [];
  } catch (error) {
    return error instanceof AvanceError
      ? error.personMessage.split('\n').slice(1)
      : [String(error)];
  }
};

test.each`
  what                       | value
  ${'one commission'}        | ${{ ...ana({}), commission: TWO[0] }}
  ${'several'}               | ${{ ...ana({}), commissions: TWO }}
  ${'one by its code alone'} | ${{ ...ana({}), commissions: [{ code: 'CQD' }] }}
  ${'one by its name alone'} | ${{ ...ana({}), commissions: [{ name: 'Comisión de Quejas' }] }}
  ${'a post in one'}         | ${post({ commission: 'CQD', seat: 'PRESIDENT', from: '2020-01-01', to: '2020-06-30' })}
  ${'a post of one day'}     | ${post({ from: '2020-01-01', to: '2020-01-01' })}
  ${'a right'}               | ${ana({ rights: ['INE_ENTRY'] })}
  ${'an area of one'}        | ${{ areas: [{ ...VIN, commission: 'CQD' }], people: [] }}
  ${'nobody'}                | ${{ areas: [], people: [] }}
`('takes $what, and keeps all that it says', ({ value }) => {
  expect(problems(value)).toEqual([]);
  expect(checkDirectory(value, 'd.json')).toEqual(value);
});

describe.each`
  what                            | value                                                                                           | sentence
  ${'no object'}                  | ${[]}                                                                                           | ${'el documento: debe ser un objeto con las áreas (areas) y las personas (people)'}
  ${'both forms'}                 | ${{ ...ana({}), commission: {}, commissions: TWO }}                                             | ${'commission y commissions: escribe sólo una de las dos'}
  ${'an empty list'}              | ${{ ...ana({}), commissions: [] }}                                                              | ${'commissions: la lista de comisiones está vacía; quítala, o escribe una'}
  ${'a nameless commission'}      | ${{ ...ana({}), commissions: [{ slackChannel: 'C1' }] }}                                        | ${'commissions[0]: falta su clave (code) o su nombre (name)'}
  ${'a code twice'}               | ${{ ...ana({}), commissions: [{ code: 'cqd' }, { code: 'CQD' }] }}                              | ${'commissions: la clave CQD está repetida'}
  ${'a name twice'}               | ${{ ...ana({}), commissions: [TWO[1], { name: 'COMISION DE QUEJAS' }] }}                        | ${'commissions: la COMISION DE QUEJAS está dos veces'}
  ${'a misspelt field'}           | ${ana({ comission: 'CQD' })}                                                                    | ${'people[0] (Ana Pérez): no conozco el campo «comission»; corrígelo o quítalo'}
  ${'a misspelt field of a post'} | ${post({ since: '2020-01-01' })}                                                                | ${'people[0] (Ana Pérez), memberships[0]: no conozco el campo «since»; corrígelo o quítalo'}
  ${'a role'}                     | ${ana({ role: 'BOSS' })}                                                                        | ${'people[0] (Ana Pérez), role: el papel debe ser TECHNICAL_SECRETARY, COMMISSIONER, AREA_HEAD o STAFF'}
  ${'a seat'}                     | ${post({ seat: 'CHAIR' })}                                                                      | ${'people[0] (Ana Pérez), memberships[0].seat: el asiento debe ser PRESIDENT, MEMBER o GUEST'}
  ${'a right'}                    | ${ana({ rights: ['ALL'] })}                                                                     | ${'people[0] (Ana Pérez), rights[0]: el único derecho que hay es INE_ENTRY'}
  ${'no date'}                    | ${post({ from: '2020-02-30' })}                                                                 | ${'people[0] (Ana Pérez), memberships[0].from: debe ser una fecha como 2020-01-31'}
  ${'days in disorder'}           | ${post({ from: '2020-02-02', to: '2020-02-01' })}                                               | ${'people[0] (Ana Pérez), memberships[0]: termina (to: 2020-02-01) antes de empezar (from: 2020-02-02)'}
  ${'a post in no area'}          | ${ana({ memberships: [{ role: 'STAFF' }] })}                                                    | ${'people[0] (Ana Pérez), memberships[0]: falta su área'}
  ${'an area that is not there'}  | ${post({ area: 'XYZ' })}                                                                        | ${'people[0] (Ana Pérez), memberships[0]: el área XYZ no está en la lista de áreas'}
  ${'a post twice'}               | ${ana({ memberships: [{ role: 'COMMISSIONER' }, { role: 'COMMISSIONER', to: '2020-01-31' }] })} | ${'people[0] (Ana Pérez): el puesto COMMISSIONER está dos veces en memberships'}
  ${'an address twice'}           | ${{ areas: [], people: [ANA, { ...ANA, email: 'ANA@ejemplo.mx' }] }}                            | ${'people: el correo ana@ejemplo.mx está repetido'}
  ${'no name'}                    | ${ana({ name: ' ' })}                                                                           | ${'people[0].name: falta el nombre'}
`('refuses $what', ({ value, sentence }) => {
  test('with its place', () => expect(problems(value)).toEqual([sentence]));
});
