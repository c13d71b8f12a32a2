/** Agreements with their commitments from a list: one row each commitment, the agreement's cells repeated or blank below its first row. */
import {
  AGREEMENT_LIMITS,
  keyName,
  type AgreementKind,
  type AgreementText,
  type CommitmentText,
} from '../../domain/agreements/agreement.ts';
import { isLocalDate } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import {
  AGREEMENT_COLUMNS,
  AGREEMENT_SHEET,
  AGREEMENT_ADVICE,
  FACT_COLUMNS,
  type AgreementColumn,
} from './agreement-layout.ts';
import { csvRows } from './read-csv.ts';
import { openBook } from './read-xlsx.ts';
import { headerName, needed, refuseAt, rowsOf, type Cell, type Row } from './table.ts';

/** As the list has it; its area still by its name. */
export interface CommitmentRow extends CommitmentText {
  addresses: { text: string; area: string; due: string };
}

export interface AgreementRow {
  text: AgreementText;
  /** Of the cells, for complaints. */
  addresses: Record<'key' | 'signedOn' | 'endsOn', string>;
  commitments: CommitmentRow[];
}

type At = (column: AgreementColumn) => Cell;

const short = (cell: Cell, what: string, most: number): string => {
  const text = needed(cell, what).trim();
  if (text.length > most) throw refuseAt(cell.address, `el texto pasa de ${most} letras.`);
  return text;
};

const KINDS: [RegExp, AgreementKind][] = [
  [/^(con el )?ine$/, 'ine'],
  [/^opl|instituto electoral/, 'ople'],
  [/gobierno/, 'gobierno'],
  [/academi|universi/, 'academica'],
  [/^otr[oa]s?$/, 'otro'],
];

const kindOf = ({ text, address }: Cell): AgreementKind => {
  const found = KINDS.find(([pattern]) => pattern.test(headerName(text)))?.[1];
  if (found === undefined)
    throw refuseAt(
      address,
      `«${text.slice(0, 40)}» no es un tipo de convenio; hay: INE, OPLE, Gobierno, Académica, Otro.`,
    );
  return found;
};

const dayOf = ({ text, address }: Cell): LocalDate => {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const date =
    year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(date))
    throw refuseAt(
      address,
      `«${text.slice(0, 40)}» no es una fecha; escribe por ejemplo: 2020-03-25 o 25/03/2020.`,
    );
  return date;
};

const optionalDay = (cell: Cell): LocalDate | undefined =>
  cell.text.trim() === '' ? undefined : dayOf(cell);

/** A day, or "cada mes, día 10". */
const dueOf = (cell: Cell): CommitmentText['due'] => {
  const monthly =
    /^(?:cada mes|mensual(?:mente)?|todos los meses)[ ,:;.]*(?:el )?(?:dia )?(\d{1,2})$/.exec(
      headerName(needed(cell, 'cuándo vence')).replace(/\s+/g, ' '),
    );
  if (monthly === null) {
    if (/mes|mensual/.test(headerName(cell.text)))
      throw refuseAt(
        cell.address,
        `«${cell.text.slice(0, 40)}» no dice qué día; escribe por ejemplo: cada mes, día 10.`,
      );
    return { kind: 'once', on: dayOf(cell) };
  }
  const day = Number(monthly[1]);
  if (day < 1 || day > 31)
    throw refuseAt(cell.address, 'el día de cada mes debe ser un número de 1 a 31.');
  return { kind: 'monthly', day };
};

const linkOf = ({ text, address }: Cell): string | undefined => {
  const link = text.trim();
  if (link === '') return undefined;
  if (!/^https?:\/\/\S+$/.test(link) || link.length > AGREEMENT_LIMITS.link)
    throw refuseAt(address, 'el enlace debe empezar por https:// y no llevar espacios.');
  return link;
};

const factsOf = (at: At): AgreementRow => {
  const { key, party, subject } = AGREEMENT_LIMITS;
  const [signedOn, endsOn, link] = [
    optionalDay(at('Firmado')),
    optionalDay(at('Termina')),
    linkOf(at('Enlace')),
  ];
  return {
    text: {
      key: short(at('Clave'), 'la clave del convenio', key),
      party: short(at('Contraparte'), 'la contraparte', party),
      kind: kindOf(at('Tipo')),
      subject: short(at('Objeto'), 'el objeto', subject),
      ...(signedOn === undefined ? {} : { signedOn }),
      ...(endsOn === undefined ? {} : { endsOn }),
      ...(link === undefined ? {} : { link }),
    },
    addresses: {
      key: at('Clave').address,
      signedOn: at('Firmado').address,
      endsOn: at('Termina').address,
    },
    commitments: [],
  };
};

const commitmentOf = (at: At): CommitmentRow | undefined => {
  if ((['Compromiso', 'Área', 'Vence'] as const).every((column) => at(column).text.trim() === ''))
    return undefined;
  return {
    text: short(at('Compromiso'), 'el compromiso', AGREEMENT_LIMITS.commitment),
    area: needed(at('Área'), 'el área').trim(),
    due: dueOf(at('Vence')),
    addresses: {
      text: at('Compromiso').address,
      area: at('Área').address,
      due: at('Vence').address,
    },
  };
};

/** What a later row repeats of its agreement must say the same. */
const checkRepeated = (at: At, of: AgreementRow, first: At): void => {
  for (const column of FACT_COLUMNS) {
    const cell = at(column);
    if (cell.text.trim() !== '' && cell.text.trim() !== first(column).text.trim())
      throw refuseAt(
        cell.address,
        `dice otra cosa que la primera fila de ${of.text.key}; escribe lo mismo, o deja la celda vacía.`,
      );
  }
};

const values =
  (row: Row): At =>
  (column) => {
    const cell = row(column);
    if (cell.formula === true) throw refuseAt(cell.address, 'trae una fórmula; escribe su valor.');
    return cell;
  };

/** From CSV, or from a workbook's sheet «Convenios». @throws AvanceError with the line or cell. */
export const readAgreements = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<AgreementRow[]> => {
  const all =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? rowsOf(await openBook(bytes), AGREEMENT_SHEET, AGREEMENT_COLUMNS, AGREEMENT_ADVICE)
      : csvRows(new TextDecoder('utf-8').decode(bytes), AGREEMENT_COLUMNS, AGREEMENT_ADVICE);
  const rows = all
    .map(values)
    .filter((at) => AGREEMENT_COLUMNS.some((column) => at(column).text.trim() !== ''));
  if (rows.length === 0)
    throw new AvanceError(
      'unreadable-plan',
      `${fileName}: no trae ningún convenio. ${AGREEMENT_ADVICE} No se guardó nada.`,
    );
  const found = new Map<string, { row: AgreementRow; first: At }>();
  let last: { row: AgreementRow; first: At } | undefined;
  for (const at of rows) {
    const key = keyName(at('Clave').text);
    const known = at('Clave').text.trim() === '' ? last : found.get(key);
    if (known === undefined) found.set(key, (last = { row: factsOf(at), first: at }));
    else checkRepeated(at, (last = known).row, known.first);
    const commitment = commitmentOf(at);
    if (commitment !== undefined) last.row.commitments.push(commitment);
  }
  return [...found.values()].map(({ row }) => row);
};
