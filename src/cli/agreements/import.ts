/** `agreement import FILE`: agreements and their commitments, all of them or none; what is there already stays as it is. */
import type { Command } from 'commander';
import { recordAgreement } from '../../commands/agreements/agreement-record.ts';
import {
  findAgreement,
  findByKey,
  foldAgreements,
  type CommitmentText,
} from '../../domain/agreements/agreement.ts';
import {
  decideAgreement,
  decideCommitment,
  sameCommitment,
  sameText,
  type AgreementOutcome,
  type AgreementRefusal,
  type AgreementRequest,
} from '../../domain/agreements/agreement-decide.ts';
import { IMPLICIT_AREA, type PlanState } from '../../domain/plan/plan-state.ts';
import { AvanceError } from '../../errors.ts';
import { AGREEMENT_REFUSED } from '../../messages/agreements/agreement-words.ts';
import type { AgreementRow, CommitmentRow } from '../../reading/sheet/read-agreements.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import type { Db } from '../../store/database/store.ts';
import { loadState } from '../../store/plan/plans.ts';
import { areaNamed, noSuchArea } from '../people/area-cell.ts';
import { CLI_ACTOR, printJson, readInput, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';

interface Counts {
  agreements: number;
  stored: number;
  commitments: number;
  storedCommitments: number;
  /** Already there, with other facts: they stay as they are. */
  different: number;
}

const refuse = (address: string, message: string): AvanceError =>
  new AvanceError('wrong-agreement', `Celda ${address}: ${message} No se guardó nada.`);

const areaOf = (state: PlanState, { area, addresses }: CommitmentRow): string => {
  if (state.areas.length === 0) return IMPLICIT_AREA;
  const found = areaNamed(state, area);
  if (found === undefined) throw refuse(addresses.area, noSuchArea(state, area));
  return found.code;
};

/** The cell that a refusal is about. */
const cellOf = (
  why: AgreementRefusal,
  { addresses }: AgreementRow,
  commitment?: CommitmentRow,
): string => {
  if (commitment !== undefined)
    return why === 'empty' || why === 'too_long' || why === 'too_many'
      ? commitment.addresses.text
      : commitment.addresses.due;
  return why === 'ends_before_signed'
    ? addresses.endsOn
    : why === 'bad_date'
      ? addresses.signedOn
      : addresses.key;
};

/** Writes what was decided. @throws AvanceError with the cell when it was refused. */
const carryOut = async (
  tx: Db,
  state: PlanState,
  decision: AgreementOutcome,
  row: AgreementRow,
  commitment?: CommitmentRow,
): Promise<PlanState> => {
  if (decision.outcome === 'record') return recordAgreement(tx, state, decision.event);
  if (decision.outcome === 'unchanged' || decision.why === 'not_allowed') return state;
  throw refuse(
    cellOf(decision.why, row, commitment),
    `${row.text.key}: ${AGREEMENT_REFUSED[decision.why]}`,
  );
};

const storeOne = async (
  tx: Db,
  before: PlanState,
  row: AgreementRow,
  at: string,
  counts: Counts,
): Promise<PlanState> => {
  let state = before;
  const request = (): AgreementRequest => ({ state, actor: CLI_ACTOR, at });
  const known = findByKey(foldAgreements(state), row.text.key);
  const id = known?.id ?? `c${state.agreements.length + 1}`;
  if (known === undefined) {
    state = await carryOut(tx, state, decideAgreement(request(), id, row.text), row);
    counts.stored += 1;
  } else if (!sameText(known.text, row.text)) counts.different += 1;
  for (const commitment of row.commitments) {
    const text: CommitmentText = {
      text: commitment.text,
      area: areaOf(state, commitment),
      due: commitment.due,
    };
    // One that was dropped in the chat is not brought back by the file that it came from.
    if (
      findAgreement(state, id)?.commitments.some((one) => sameCommitment(one.text, text)) === true
    )
      continue;
    state = await carryOut(tx, state, decideCommitment(request(), id, text), row, commitment);
    counts.storedCommitments += 1;
  }
  return state;
};

interface Options extends PlanOption {
  json?: true;
}

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readAgreements } = await import('../../reading/sheet/read-agreements.ts');
  const rows = await readAgreements(bytes, name);
  await withPlan(io, options, async ({ store, clock, state: { planId, key } }) => {
    const counts = await store.write(async (tx) => {
      const counted: Counts = {
        agreements: rows.length,
        stored: 0,
        commitments: rows.reduce((sum, row) => sum + row.commitments.length, 0),
        storedCommitments: 0,
        different: 0,
      };
      let state = await loadState(tx, planId);
      const at = planInstant(clock, state.timeZone);
      for (const row of rows) state = await storeOne(tx, state, row, at, counted);
      return counted;
    });
    if (options.json) return printJson(io, { plan: key, ...counts });
    io.out(
      `Convenios (${key}): ${counts.stored} de ${counts.agreements} guardados; compromisos: ${counts.storedCommitments} de ${counts.commitments}; los demás ya estaban.`,
    );
    if (counts.different > 0)
      io.out(
        `${counts.different} ya guardados tienen otros datos y quedaron como constan: se corrigen en el chat, con /convenio y su clave.`,
      );
  });
};

export const addAgreementImport = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('import'))
    .argument(
      '<archivo>',
      'XLSX o CSV con Clave, Contraparte, Tipo, Objeto, Firmado, Termina, Enlace, Compromiso, Área y Vence',
    )
    .description('convenios y sus compromisos, de una lista')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => run(io, file, options));
};
