/** `audit verify`: follows the chain of hashes; exits 1 and names the first broken entry. */
import type { Command } from 'commander';
import { AvanceError } from '../../errors.ts';
import { verifyAudit, type AuditVerdict } from '../../store/record/verify.ts';
import { printJson, withStore, type Io } from '../io.ts';

type Reason = Extract<AuditVerdict, { ok: false }>['reason'];
const REASONS: Record<Reason, string> = {
  hash: 'su contenido no es el que se firmó',
  chain: 'no continúa a la anterior',
  sequence: 'falta una entrada antes de ella',
  record: 'lo guardado en el avance o en las sesiones no es lo que el registro dice',
};

const run = (io: Io, options: { json?: true }): Promise<void> =>
  withStore(io, async ({ store }) => {
    const result = await store.read((db) => verifyAudit(db));
    if (options.json) printJson(io, result);
    if (!result.ok) {
      throw new AvanceError(
        'audit-broken',
        `El registro está roto en la entrada ${result.seq} (${result.stream}): ${REASONS[result.reason]}. Compara con un respaldo o con un audit export anterior.`,
      );
    }
    if (!options.json) io.out(`El registro está íntegro: ${result.entries} entradas.`);
  });

export const addAuditVerify = (parent: Command, io: Io): void => {
  parent
    .command('verify')
    .description('revisa que nadie haya tocado el registro')
    .option('--json', 'un documento JSON')
    .action((options: { json?: true }) => run(io, options));
};
