/** The directory from JSON, or from a workbook with the sheets Áreas, Personas and, where wanted, Comisiones and Puestos. */
import type ExcelJS from 'exceljs';
import { AvanceError } from '../../errors.ts';
import { checkDirectory, type Directory } from '../directory.ts';
import { refuseAt, rowsOf, type Row } from './table.ts';

const list = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const some = <K extends string, V>(key: K, value: V, present: boolean): Partial<Record<K, V>> =>
  present ? ({ [key]: value } as Record<K, V>) : {};

/** A cell that may be left empty. */
const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  some(key, text.trim(), text.trim() !== '');
const givenList = <K extends string>(key: K, text: string): Partial<Record<K, string[]>> =>
  some(key, list(text), text.trim() !== '');

/** A sheet that may be left out. */
const optionalRows = (book: ExcelJS.Workbook, name: string, columns: string[]): Row[] =>
  book.getWorksheet(name) === undefined ? [] : rowsOf(book, name, columns);

/** The sheet Puestos: what somebody is in one commission, or between two days. */
const postsOf = (book: ExcelJS.Workbook) =>
  optionalRows(book, 'Puestos', ['Correo', 'Papel', 'Comisión']).map((row) => ({
    cell: row('Correo'),
    email: row('Correo').text.trim().toLowerCase(),
    post: {
      role: row('Papel').text.trim(),
      ...given('commission', row('Comisión').text),
      ...given('area', row('Área').text),
      ...given('seat', row('Asiento').text),
      ...given('from', row('Desde').text),
      ...given('to', row('Hasta').text),
    },
  }));

const fromXlsx = async (bytes: Uint8Array): Promise<unknown> => {
  const { openBook } = await import('./read-xlsx.ts');
  const book = await openBook(bytes);
  const commissions = optionalRows(book, 'Comisiones', ['Clave', 'Nombre']).map((row) => ({
    ...given('code', row('Clave').text),
    ...given('name', row('Nombre').text),
  }));
  const areas = rowsOf(book, 'Áreas', ['Clave', 'Nombre', 'Programas', 'Líneas']).map((row) => ({
    code: row('Clave').text.trim(),
    name: row('Nombre').text,
    ...given('commission', row('Comisión').text),
    ...givenList('programmes', row('Programas').text),
    ...givenList('lines', row('Líneas').text),
  }));
  const posts = postsOf(book);
  const people = rowsOf(book, 'Personas', ['Nombre', 'Correo', 'Papel', 'Área', 'Líneas']).map(
    (row) => {
      const email = row('Correo').text.trim();
      const own = posts.filter((each) => each.email === email.toLowerCase());
      return {
        name: row('Nombre').text,
        email,
        role: row('Papel').text.trim(),
        ...given('area', row('Área').text),
        ...givenList('lines', row('Líneas').text),
        ...givenList('rights', row('Derechos').text),
        ...some(
          'memberships',
          own.map(({ post }) => post),
          own.length > 0,
        ),
      };
    },
  );
  const emails = new Set(people.map(({ email }) => email.toLowerCase()));
  const stranger = posts.find(({ email }) => !emails.has(email));
  if (stranger !== undefined)
    throw refuseAt(stranger.cell.address, `«${stranger.email}» no está en la hoja Personas.`);
  return { ...some('commissions', commissions, commissions.length > 0), areas, people };
};

/** @throws AvanceError `wrong-directory` (or `unreadable-plan` for a workbook that cannot be opened). */
export const readDirectory = async (bytes: Uint8Array, fileName: string): Promise<Directory> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return checkDirectory(await fromXlsx(bytes), fileName);
  try {
    return checkDirectory(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      fileName,
    );
  } catch (error) {
    if (error instanceof AvanceError) throw error;
    throw new AvanceError(
      'wrong-directory',
      `${fileName}: no es un JSON ni un XLSX que se pueda leer. Revisa las comas y las comillas. No se guardó nada.`,
      undefined,
      { cause: error },
    );
  }
};
