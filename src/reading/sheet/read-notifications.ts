/** A list of documents of the INE, as a clerk exports it: one row each, checked cell by cell. */
import { distance } from 'fastest-levenshtein';
import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationText,
} from '../../domain/ine/notification.ts';
import type { Term } from '../../domain/time/deadline.ts';
import { isLocalDate } from '../../domain/time/dates.ts';
import { folioName, isStorable, visible } from '../../domain/plan/plain-text.ts';
import { AvanceError } from '../../errors.ts';
import { csvRows } from './read-csv.ts';
import { openBook } from './read-xlsx.ts';
import { headerName, needed, refuseAt, rowsOf, type Cell, type Row } from './table.ts';

const NOTIFICATION_SHEET = 'Documentos';
const COLUMNS = ['Folio', 'Tipo', 'Emite', 'Asunto', 'Recibido', 'Áreas'];

/** A document as the list has it; its areas still by their names. */
export interface NotificationRow
  extends
    Pick<
      NotificationText,
      | 'folio'
      | 'kind'
      | 'issuer'
      | 'subject'
      | 'synopsis'
      | 'link'
      | 'answerTerm'
      | 'urgent'
      | 'urgentReason'
    >,
    Partial<Pick<NotificationText, 'term'>> {
  /** Of the row's first cell, for complaints. */
  address: string;
  /** `YYYY-MM-DD` and `HH:MM`, plan's zone. */
  date: string;
  time: string;
  /** Codes or names, as they are written. */
  areas: string[];
  info: string[];
}

const MOST = { folio: 100, issuer: 200, subject: 500, synopsis: 2_000, link: 500, reason: 200 };

const short = (cell: Cell, most: number): string => {
  const text = visible(cell.text).trim();
  if (!isStorable(text))
    throw refuseAt(cell.address, 'el texto lleva signos que no se pueden guardar.');
  if (text.length > most) throw refuseAt(cell.address, `el texto pasa de ${most} letras.`);
  return text;
};

const kindOf = ({ text, address }: Cell): NotificationKind => {
  const word = headerName(text);
  const found = NOTIFICATION_KINDS.find((kind) => word.startsWith(kind));
  if (found !== undefined) return found;
  const near = NOTIFICATION_KINDS.find((kind) => distance(kind, word.slice(0, 40)) <= 2);
  throw refuseAt(
    address,
    `«${text.slice(0, 40)}» no es un tipo de documento;${near === undefined ? '' : ` ¿quisiste decir «${near}»?`} hay: ${NOTIFICATION_KINDS.join(', ')}.`,
  );
};

const UNITS: [RegExp, Term['unit']][] = [
  [/^hora/, 'hours'],
  [/^dias? (naturales?|corridos?)/, 'calendar_days'],
  [/^dias?( habil(es)?)?$/, 'working_days'],
];

/** "2 días hábiles", "48 horas", "3 días naturales"; a number alone is working days. */
const termOf = ({ text, address }: Cell): Term | undefined => {
  const word = headerName(text);
  if (word === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}/.test(word) || /^\d{1,2}\/\d{1,2}\/\d{4}/.test(word))
    throw refuseAt(
      address,
      `el plazo se escribe contado desde que llegó el documento, no como la fecha «${text.slice(0, 40)}»: 2 días hábiles, 48 horas o 3 días naturales.`,
    );
  const [, amount = '', unit = ''] = /^(\d{1,3})\s*(.*)$/.exec(word) ?? [];
  const found = unit === '' ? 'working_days' : UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (found === undefined || Number(amount) < 1)
    throw refuseAt(
      address,
      `«${text.slice(0, 40)}» no es un plazo; escribe por ejemplo: 2 días hábiles, 48 horas o 3 días naturales.`,
    );
  if (Number(amount) > 365) throw refuseAt(address, 'el plazo debe ser un número de 1 a 365.');
  return { unit: found, amount: Number(amount) };
};

const momentOf = ({ text, address }: Cell): { date: string; time: string } => {
  const [, year, month, day, , , , hour = '09', minute = '00'] =
    /^(\d{4})-(\d{2})-(\d{2})((T|\s+)((\d{1,2}):(\d{2})).*)?$/.exec(text.trim()) ?? [];
  const [, day2, month2, year2, , , hour2 = '09', minute2 = '00'] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(\s+((\d{1,2}):(\d{2})).*)?$/.exec(text.trim()) ?? [];
  const date =
    year !== undefined
      ? `${year}-${month ?? ''}-${day ?? ''}`
      : `${year2 ?? ''}-${(month2 ?? '').padStart(2, '0')}-${(day2 ?? '').padStart(2, '0')}`;
  const time =
    year !== undefined
      ? `${hour.padStart(2, '0')}:${minute}`
      : `${hour2.padStart(2, '0')}:${minute2}`;
  if (!isLocalDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw refuseAt(
      address,
      `«${text.slice(0, 40)}» no es una fecha; escribe por ejemplo: 2020-03-25 10:00.`,
    );
  return { date, time };
};

const names = ({ text }: Cell): string[] =>
  text
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const linkOf = ({ text, address }: Cell): string | undefined => {
  const link = text.trim();
  if (link === '') return undefined;
  if (!/^https?:\/\/\S+$/.test(link) || link.length > MOST.link || !isStorable(link))
    throw refuseAt(address, 'el enlace debe empezar por https:// y no llevar espacios.');
  return link;
};

/** «Sí», with its reason where the list gives one; «No», or nothing. */
const urgencyOf = (mark: Cell, reason: Cell): Pick<NotificationRow, 'urgent' | 'urgentReason'> => {
  const word = headerName(mark.text);
  if (!['', 'no', 'si'].includes(word))
    throw refuseAt(
      mark.address,
      '«Urgente» se llena con Sí o No; el porqué va en la columna «Motivo de urgencia».',
    );
  const why = short(reason, MOST.reason);
  if (why !== '' && word !== 'si')
    throw refuseAt(reason.address, 'hay un motivo de urgencia, pero «Urgente» no dice Sí.');
  return { urgent: word === 'si', ...(why === '' ? {} : { urgentReason: why }) };
};

const readRow = (row: Row): NotificationRow => {
  const [link, term, answerTerm] = [
    linkOf(row('Enlace')),
    termOf(row('Plazo')),
    termOf(row('Respuesta')),
  ];
  needed({ ...row('Folio'), text: visible(row('Folio').text) }, 'el folio');
  needed(row('Emite'), 'quién emite el documento');
  needed(row('Asunto'), 'el asunto');
  return {
    address: row('Folio').address,
    folio: short(row('Folio'), MOST.folio),
    kind: kindOf(row('Tipo')),
    issuer: short(row('Emite'), MOST.issuer),
    subject: short(row('Asunto'), MOST.subject),
    synopsis: short(row('Tarjeta informativa'), MOST.synopsis),
    ...(link === undefined ? {} : { link }),
    ...momentOf(row('Recibido')),
    areas: names(row('Áreas')),
    info: names(row('Conocimiento')),
    ...(term === undefined ? {} : { term }),
    ...(answerTerm === undefined ? {} : { answerTerm }),
    ...urgencyOf(row('Urgente'), row('Motivo de urgencia')),
  };
};

const ADVICE = `Escribe las columnas ${COLUMNS.join(', ')}, en un CSV o en la hoja «${NOTIFICATION_SHEET}» de un XLSX.`;
const unreadable = (fileName: string, why: string): AvanceError =>
  new AvanceError('unreadable-list', `${fileName}: ${why} No se guardó nada.`);

/** What is no text at all, by its first bytes; and what is text in another alphabet of bytes. */
const textOf = (bytes: Uint8Array, fileName: string): string => {
  if (bytes.length === 0) throw unreadable(fileName, `el archivo está vacío. ${ADVICE}`);
  if (bytes.includes(0))
    throw unreadable(
      fileName,
      'no es un CSV ni un XLSX. Guarda la lista como CSV UTF-8 o como XLSX.',
    );
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.startsWith('%PDF')) return text;
  } catch {
    if (
      !/^(\x89PNG|\xFF\xD8|%PDF|GIF8|\xD0\xCF)/.test(String.fromCharCode(...bytes.subarray(0, 4)))
    )
      throw unreadable(
        fileName,
        'los acentos no se pueden leer. En Excel guárdalo como «CSV UTF-8», o como XLSX.',
      );
  }
  throw unreadable(
    fileName,
    'no es un CSV ni un XLSX. Guarda la lista como CSV UTF-8 o como XLSX.',
  );
};

/** Two rows of one list with the same folio: one of them is a mistake, and nobody can say which. */
const checkRepeated = (rows: NotificationRow[]): void => {
  const seen = new Map<string, string>();
  for (const { folio, address } of rows) {
    const before = seen.get(folioName(folio));
    if (before !== undefined)
      throw refuseAt(
        address,
        `el folio «${folio.slice(0, 60)}» está repetido: ya viene en ${before}.`,
      );
    seen.set(folioName(folio), address);
  }
};

/** From CSV, or from a workbook's sheet «Documentos». @throws AvanceError with the line or cell. */
export const readNotifications = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<NotificationRow[]> => {
  const rows =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? rowsOf(await openBook(bytes), NOTIFICATION_SHEET, COLUMNS, ADVICE)
      : csvRows(textOf(bytes, fileName), COLUMNS, ADVICE);
  if (rows.length === 0) throw unreadable(fileName, `no trae ningún documento. ${ADVICE}`);
  const read = rows.map(readRow);
  checkRepeated(read);
  return read;
};
