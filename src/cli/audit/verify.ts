/** `audit verify`: replays the record and holds the tables against it; exits 1 and names the first thing that does not fit. */
import { InvalidArgumentError, type Command } from 'commander';
import { AvanceError } from '../../errors.ts';
import type { Head } from '../../store/record/log.ts';
import { verifyAudit, type AuditVerdict } from '../../store/record/verify.ts';
import { printJson, withStore, type Io } from '../io.ts';

type Broken = Extract<AuditVerdict, { ok: false }>;

const WHAT: Record<Broken['reason'], (broken: Broken) => string> = {
  hash: ({ seq }) => `en la entrada ${seq} del registro: su contenido no es el que se firmó`,
  chain: ({ seq }) => `en la entrada ${seq} del registro: no continúa a la anterior`,
  sequence: ({ seq }) => `en la entrada ${seq} del registro: falta una entrada antes de ella`,
  head: ({ seq }) =>
    `en la entrada ${seq} del registro: el registro no termina donde debe, o ya no la contiene`,
  old: ({ where, row }) =>
    `en lo anterior a la bitácora única (${where}, entrada ${row}): no es lo que se firmó`,
  projection: ({ where, row }) => `en la tabla ${where} (${row}): no dice lo que el registro dice`,
};

/** `124:9f2c…`, as `audit verify` prints it. */
const readHead = (text: string): Head => {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (seq === undefined || hash === undefined)
    throw new InvalidArgumentError(
      '--head: escribe la entrada y su huella como las imprimió audit verify, 124:9f2c….',
    );
  return { seq: Number(seq), hash };
};

const run = (io: Io, options: { json?: true; head?: Head }): Promise<void> =>
  withStore(io, async ({ store }) => {
    const result = await store.read((db) => verifyAudit(db, options.head));
    if (options.json) printJson(io, result);
    if (!result.ok) {
      throw new AvanceError(
        'audit-broken',
        `El registro está roto ${WHAT[result.reason](result)}. Compara con un respaldo o con un audit export anterior.`,
      );
    }
    const { seq, hash } = result.head;
    if (!options.json)
      io.out(`El registro está íntegro: ${result.entries} entradas. Última: ${seq}:${hash}`);
  });

export const addAuditVerify = (parent: Command, io: Io): void => {
  parent
    .command('verify')
    .description('revisa que nadie haya tocado el registro ni las tablas que se leen de él')
    .option('--head <entrada:huella>', 'una última entrada que se guardó antes', readHead)
    .option('--json', 'un documento JSON')
    .action((options: { json?: true; head?: Head }) => run(io, options));
};
