/** Reads a plan file by what it holds, not only by its name: recognised Markdown, XLSX or CSV. Stores nothing. */
import type { PlanDocument } from '../domain/plan/document.ts';
import { AvanceError } from '../errors.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** A real programme is some 60 KB; past this something else was given. */
const MOST_TEXT_BYTES = 5 * 1024 * 1024;

const starts = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((char, index) => bytes[index] === char.charCodeAt(0));

const refuse = (message: string): AvanceError =>
  new AvanceError('unreadable-plan', `${message} No se guardó nada.`);

const decode = (bytes: Uint8Array, fileName: string): string => {
  if (bytes.byteLength > MOST_TEXT_BYTES)
    throw refuse(
      `${fileName}: pesa ${Math.round(bytes.byteLength / 1048576)} MB, demasiado para un programa anual (máximo 5 MB). Revisa que sea el archivo correcto.`,
    );
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('binary');
    return text;
  } catch {
    throw refuse(
      `${fileName}: no es un texto en UTF-8. Guárdalo como Markdown (.md), XLSX o CSV en UTF-8.`,
    );
  }
};

/** @throws AvanceError `unreadable-plan`: a Spanish sentence with the line or the cell, and what to do. */
export const readPlan = async (bytes: Uint8Array, fileName: string): Promise<PlanDocument> => {
  if (bytes.byteLength === 0)
    throw refuse(
      `${fileName}: el archivo está vacío. Usa el Markdown, XLSX o CSV del programa anual.`,
    );
  if (starts(bytes, '%PDF'))
    throw refuse(
      `${fileName}: es un PDF. Conviértelo primero a Markdown (reconocimiento de texto), o captura el plan en la plantilla XLSX.`,
    );
  if (starts(bytes, 'PK') || /\.xlsx$/i.test(fileName)) {
    const { readXlsx } = await import('./sheet/read-xlsx.ts');
    return readXlsx(bytes);
  }
  const text = decode(bytes, fileName);
  if (text.trim() === '')
    throw refuse(
      `${fileName}: el archivo está vacío. Usa el Markdown, XLSX o CSV del programa anual.`,
    );
  if (/\.csv$/i.test(fileName)) {
    const { readCsv } = await import('./sheet/read-csv.ts');
    return readCsv(text);
  }
  return readMarkdown(text);
};
