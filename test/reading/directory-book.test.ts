/** The directory from a workbook: its sheets, those that may be left out, and the cell that is wrong. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readDirectory } from '../../src/reading/sheet/read-directory.ts';

const SHEETS: Record<string, string[][]> = {
  Comisiones: [
    ['Clave', 'Nombre'],
    ['CVSPE', 'Comisión de Vinculación'],
    ['CQD', 'Comisión de Quejas'],
  ],
  Áreas: [
    ['Clave', 'Nombre', 'Programas', 'Líneas', 'Comisión'],
    ['VIN', 'Vinculación', '3, 6.2', '', ''],
    ['QUE', 'Quejas', '', '3-01', 'CQD'],
  ],
  Personas: [
    ['Nombre', 'Correo', 'Papel', 'Área', 'Líneas', 'Derechos'],
    ['Ana', 'Ana@ejemplo.mx', 'COMMISSIONER', '', '', ''],
    ['Luis', 'luis@ejemplo.mx', 'STAFF', 'VIN', '3-02; 3-03', 'INE_ENTRY'],
  ],
  Puestos: [
    ['Correo', 'Papel', 'Comisión', 'Área', 'Asiento', 'Desde', 'Hasta'],
    ['ana@ejemplo.mx', 'COMMISSIONER', 'CQD', '', 'PRESIDENT', '2020-01-01', '2020-06-30'],
    ['ANA@ejemplo.mx', 'COMMISSIONER', 'CVSPE', '', '', '', ''],
  ],
};
const read = async (over: Record<string, string[][] | undefined> = {}) => {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries({ ...SHEETS, ...over }))
    if (rows !== undefined) book.addWorksheet(name).addRows(rows);
  return readDirectory(new Uint8Array(await book.xlsx.writeBuffer()), 'directorio.xlsx');
};

test('takes commissions, and the posts of each person in them', async () => {
  expect(await read()).toEqual({
    commissions: [
      { code: 'CVSPE', name: 'Comisión de Vinculación' },
      { code: 'CQD', name: 'Comisión de Quejas' },
    ],
    areas: [
      { code: 'VIN', name: 'Vinculación', programmes: ['3', '6.2'] },
      { code: 'QUE', name: 'Quejas', lines: ['3-01'], commission: 'CQD' },
    ],
    people: [
      {
        name: 'Ana',
        email: 'Ana@ejemplo.mx',
        role: 'COMMISSIONER',
        memberships: [
          {
            role: 'COMMISSIONER',
            commission: 'CQD',
            seat: 'PRESIDENT',
            from: '2020-01-01',
            to: '2020-06-30',
          },
          { role: 'COMMISSIONER', commission: 'CVSPE' },
        ],
      },
      {
        name: 'Luis',
        email: 'luis@ejemplo.mx',
        role: 'STAFF',
        area: 'VIN',
        lines: ['3-02', '3-03'],
        rights: ['INE_ENTRY'],
      },
    ],
  });
});

test('without those two sheets it is one commission’s, as before', async () => {
  const { commissions, people } = await read({ Comisiones: undefined, Puestos: undefined });
  expect(commissions).toBeUndefined();
  expect(people.map(({ memberships }) => memberships)).toEqual([undefined, undefined]);
});

test.each([
  [
    { Puestos: [...(SHEETS['Puestos'] ?? []), ['otra@ejemplo.mx', 'STAFF', 'CQD']] },
    /^Celda Puestos!A4: «otra@ejemplo\.mx» no está en la hoja Personas\./,
  ],
  [{ Puestos: [['Correo', 'Papel']] }, /^A la hoja «Puestos» le falta la columna «Comisión»/],
  [
    { Puestos: [SHEETS['Puestos']?.[0] ?? [], ['ana@ejemplo.mx', 'JEFA', 'CQD']] },
    /people\[0\] \(Ana\), memberships\[0\]\.role: el papel debe ser/,
  ],
])('says which cell or person is wrong: %#', async (over, expected) => {
  await expect(read(over)).rejects.toMatchObject({
    personMessage: expect.stringMatching(expected) as string,
  });
});
