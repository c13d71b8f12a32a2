/**
 * Reads a backup and checks it before anything is written: that Avance wrote it, that it is whole and as it was written, and
 * that the record in it holds together.
 */
import { createHash } from 'node:crypto';
import { AvanceError } from '../../errors.ts';
import { canonical } from '../database/canonical.ts';
import { FIRST, hashOf, type Head, type StoredEntry } from '../record/log.ts';
import { FORMAT, VERSION, type FirstLine, type LastLine, type RowLine } from './lines.ts';
import { SAVED_TABLES, type Row } from './tables.ts';

const NOTHING = 'No se escribió nada.';

const notABackup = (): AvanceError =>
  new AvanceError(
    'not-a-backup',
    `El archivo no es un respaldo de Avance. Usa uno escrito por: npm run -s avance -- backup ARCHIVO. ${NOTHING}`,
  );
const cut = (): AvanceError =>
  new AvanceError(
    'backup-cut',
    `El respaldo está incompleto: le falta el final. Cópialo de nuevo desde donde lo guardaste. ${NOTHING}`,
  );
const damaged = (line: number, why: string): AvanceError =>
  new AvanceError(
    'backup-damaged',
    `El respaldo está dañado en el renglón ${line}: ${why}. Usa otra copia. ${NOTHING}`,
  );

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): Row | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const readFirst = (text: string): FirstLine => {
  const first = parse(text);
  if (first?.['format'] !== FORMAT || typeof first['version'] !== 'number') throw notABackup();
  if (first['version'] > VERSION)
    throw new AvanceError(
      'backup-newer',
      `Este respaldo lo escribió una versión más nueva de Avance. Actualiza Avance y vuelve a intentarlo. ${NOTHING}`,
    );
  const { head, counts } = first;
  if (!isObject(head) || !isObject(counts)) throw notABackup();
  return first as unknown as FirstLine;
};

/** @returns the line's row; undefined where it is the file's end. */
const readRow = (text: string, line: number): RowLine | LastLine => {
  const value = parse(text);
  if (value === undefined) throw damaged(line, 'no se puede leer');
  if (value['end'] === true) return value as unknown as LastLine;
  const { table, row } = value;
  if (typeof table !== 'string' || !isObject(row)) throw damaged(line, 'no se puede leer');
  if (!SAVED_TABLES.some(({ name }) => name === table))
    throw damaged(line, `no conozco la tabla ${table}`);
  return { table, row };
};

/** What is stored without a value is hashed without its name. */
const toEntry = ({ onBehalfOf, ...row }: Row): StoredEntry =>
  ({ ...row, ...(onBehalfOf === null ? {} : { onBehalfOf }) }) as unknown as StoredEntry;

const continues = (before: Head, row: Row): Head | undefined => {
  const entry = toEntry(row);
  const fits = entry.seq === before.seq + 1 && entry.previousHash === before.hash;
  return fits && entry.hash === hashOf(entry) ? { seq: entry.seq, hash: entry.hash } : undefined;
};

interface Counted {
  head: Head;
  counts: Record<string, number>;
}

const checkEnd = (last: LastLine, first: FirstLine, found: Counted, line: number): void => {
  const zero = Object.fromEntries(SAVED_TABLES.map(({ name }) => [name, 0]));
  const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
  if (last.lines !== line || !same(found.counts, { ...zero, ...first.counts }))
    throw damaged(line, 'faltan o sobran renglones');
  if (!same(found.head, first.head)) throw damaged(line, 'el registro no termina donde debe');
};

/**
 * The whole file, nothing written. @param lines without their line ends; each call reads the file from its beginning.
 * @throws AvanceError `not-a-backup`, `backup-newer`, `backup-cut`, `backup-damaged` naming the line.
 */
export const checkBackup = async (lines: AsyncIterable<string>): Promise<FirstLine> => {
  const hash = createHash('sha256');
  const found: Counted = {
    head: { seq: 0, hash: FIRST },
    counts: Object.fromEntries(SAVED_TABLES.map(({ name }) => [name, 0])),
  };
  let first: FirstLine | undefined;
  let ended = false;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (ended) throw damaged(line, 'hay algo después del final');
    if (first === undefined) first = readFirst(text);
    else {
      const value = readRow(text, line);
      if ('end' in value) {
        if (value.sha256 !== hash.digest('hex'))
          throw damaged(line, 'algún renglón no es el que se escribió');
        checkEnd(value, first, found, line);
        ended = true;
        continue;
      }
      found.counts[value.table] = (found.counts[value.table] ?? 0) + 1;
      if (value.table === 'LogEntry') {
        const next = continues(found.head, value.row);
        if (next === undefined) throw damaged(line, 'esa entrada del registro fue cambiada');
        found.head = next;
      }
    }
    hash.update(`${text}\n`);
  }
  if (first === undefined) throw notABackup();
  if (!ended) throw cut();
  return first;
};
