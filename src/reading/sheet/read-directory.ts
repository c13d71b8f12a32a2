/** The directory from JSON, or from a workbook with the sheets Áreas and Personas. */
import { AvanceError } from '../../errors.ts';
import { checkDirectory, type Directory } from '../directory.ts';
import { rowsOf } from './table.ts';

const list = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const some = <K extends string, V>(key: K, value: V, present: boolean): Partial<Record<K, V>> =>
  present ? ({ [key]: value } as Record<K, V>) : {};

const fromXlsx = async (bytes: Uint8Array): Promise<unknown> => {
  const { openBook } = await import('./read-xlsx.ts');
  const book = await openBook(bytes);
  const areas = rowsOf(book, 'Áreas', ['Clave', 'Nombre', 'Programas', 'Líneas']).map((row) => ({
    code: row('Clave').text.trim(),
    name: row('Nombre').text,
    ...some('programmes', list(row('Programas').text), row('Programas').text !== ''),
    ...some('lines', list(row('Líneas').text), row('Líneas').text !== ''),
  }));
  const people = rowsOf(book, 'Personas', ['Nombre', 'Correo', 'Papel', 'Área', 'Líneas']).map(
    (row) => ({
      name: row('Nombre').text,
      email: row('Correo').text.trim(),
      role: row('Papel').text.trim(),
      ...some('area', row('Área').text.trim(), row('Área').text !== ''),
      ...some('lines', list(row('Líneas').text), row('Líneas').text !== ''),
    }),
  );
  return { areas, people };
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
