/** `plan suspend FILE`: what acts of the commission suspended or moved, all of a file or nothing; the same file again changes nothing. */
import type { Command } from 'commander';
import {
  recordRescheduling,
  recordSuspension,
  reschedulingFrom,
  suspensionFrom,
  type Refusal,
} from '../../commands/plan/acts.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Rescheduling } from '../../domain/plan/rescheduling.ts';
import type { Suspension } from '../../domain/plan/suspension.ts';
import { localDate } from '../../domain/time/dates.ts';
import { AvanceError } from '../../errors.ts';
import { fold } from '../../language/normalise.ts';
import { parseMove, parseSuspension } from '../../language/suspension-text.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { moved, suspended } from '../../messages/plan/suspension-text.ts';
import type { ActRow } from '../../reading/sheet/read-acts.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import type { Db } from '../../store/database/store.ts';
import { loadState } from '../../store/plan/plans.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { CLI_AUTHOR, printJson, readInput, withPlan, type Io, type OpenedPlan } from '../io.ts';

interface Options extends PlanOption {
  check?: true;
  json?: true;
}

interface Decided {
  says: string;
  suspension?: Suspension;
  rescheduling?: Rescheduling;
}

/** What a row says of the plan as the rows before it leave it. */
const decide = (state: PlanState, { action, text }: ActRow, today: string): Decided | Refusal => {
  const verb = fold(action.text);
  if (verb === 'suspender') {
    const found = suspensionFrom(state, parseSuspension(text, vocabularyOf(state), today));
    return 'refused' in found
      ? found
      : { says: suspended(found.lines, found.suspension), suspension: found.suspension };
  }
  if (verb === 'reprogramar') {
    const found = reschedulingFrom(state, parseMove(text, vocabularyOf(state), today), today);
    return 'refused' in found
      ? found
      : { says: moved(found.line, found.rescheduling), rescheduling: found.rescheduling };
  }
  return { refused: `«${action.text}»: escribe suspender o reprogramar.` };
};

const store = async (
  tx: Db,
  planId: string,
  { suspension, rescheduling }: Decided,
  at: string,
): Promise<void> => {
  const recording = { tx, planId, who: { by: CLI_AUTHOR, authorId: 'cli', at } };
  if (suspension !== undefined) await recordSuspension(recording, suspension);
  if (rescheduling !== undefined) await recordRescheduling(recording, rescheduling);
};

class Checked extends Error {}

/** In one transaction, row by row; @throws AvanceError with every row that is wrong, nothing written. */
const storeAll = async (
  { clock }: OpenedPlan,
  tx: Db,
  planId: string,
  rows: ActRow[],
): Promise<string[]> => {
  const said: string[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const state = await loadState(tx, planId);
    const decided = decide(state, row, localDate(clock.planNow(), state.timeZone));
    if (!('refused' in decided)) {
      await store(tx, planId, decided, planInstant(clock, state.timeZone));
      said.push(decided.says);
    } else if (decided.known !== true) problems.push(`${row.action.address}: ${decided.refused}`);
  }
  if (problems.length > 0)
    throw new AvanceError('wrong-acts', [...problems, 'No se guardó nada.'].join('\n'));
  return said;
};

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { check, json } = options;
  const { bytes, name } = await readInput(file);
  const { readActs } = await import('../../reading/sheet/read-acts.ts');
  const rows = await readActs(bytes, name);
  await withPlan(io, options, async (opened) => {
    let said: string[] = [];
    const work = opened.store.write(async (tx) => {
      said = await storeAll(opened, tx, opened.state.planId, rows);
      if (check === true) throw new Checked();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof Checked)) throw error;
    });
    const stored = check === true ? 0 : said.length;
    if (json)
      return printJson(io, { plan: opened.state.key, rows: rows.length, stored, acts: said });
    for (const line of said) io.out(line);
    io.out(
      check === true
        ? `${opened.state.key}: se guardarían ${said.length} de ${rows.length} renglones; no se guardó nada.`
        : `${opened.state.key}: ${stored} de ${rows.length} renglones guardados; los demás ya estaban igual.`,
    );
  });
};

export const addPlanSuspend = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('suspend'))
    .argument('<archivo>', 'CSV, o XLSX con la hoja «Acuerdos»: Acción, Líneas, Periodo, Acuerdo')
    .description('lo que acuerdos de la comisión suspendieron o reprogramaron')
    .option('--check', 'dice qué se guardaría, sin guardar nada')
    .option('--json', 'un documento JSON')
    .action((path: string, options: Options) => run(io, path, options));
};
