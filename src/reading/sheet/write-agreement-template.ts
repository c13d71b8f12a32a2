/** Writes the empty workbook in which agreements and their commitments are captured. */
import ExcelJS from 'exceljs';
import {
  AGREEMENT_COLUMNS,
  AGREEMENT_INSTRUCTIONS,
  AGREEMENT_SHEET,
  type AgreementColumn,
} from './agreement-layout.ts';
import { SHEETS } from './layout.ts';

const WIDTHS: Record<AgreementColumn, number> = {
  Clave: 18,
  Contraparte: 32,
  Tipo: 14,
  Objeto: 40,
  Firmado: 14,
  Termina: 14,
  Enlace: 30,
  Compromiso: 44,
  Área: 14,
  Vence: 22,
};
const ROWS = 300;

export const writeAgreementTemplate = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const told = book.addWorksheet(SHEETS.instructions);
  told.addRow(['Cómo usar este libro']).font = { bold: true };
  for (const text of AGREEMENT_INSTRUCTIONS) told.addRow([text]);
  told.getColumn(1).width = 120;
  const sheet = book.addWorksheet(AGREEMENT_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...AGREEMENT_COLUMNS]).font = { bold: true };
  AGREEMENT_COLUMNS.forEach((name, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = WIDTHS[name];
    // As text: a spreadsheet would turn days and months round by its own country.
    column.numFmt = '@';
  });
  const kind = AGREEMENT_COLUMNS.indexOf('Tipo') + 1;
  for (let row = 2; row <= ROWS; row += 1) {
    sheet.getCell(row, kind).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"INE,OPLE,Gobierno,Académica,Otro"'],
      showErrorMessage: true,
      error: 'Elige un tipo de la lista.',
    };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
};
