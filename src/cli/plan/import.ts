/** `plan import FILE`: stores a plan, never its progress; of an amendment first the difference. The same file again changes nothing. */
import { InvalidArgumentError, type Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import type { PlanDocument } from '../../domain/plan/document.ts';
import { cards } from '../../messages/draw.ts';
import {
  differenceLines,
  differenceTitle,
  NOTHING_DIFFERENT,
} from '../../messages/plan/amendment-text.ts';
import { readPlan } from '../../reading/read-plan.ts';
import { planInstant, readClock } from '../../schedule/plan-clock.ts';
import {
  proposeAmendment,
  storeProposed,
  type ProposedAmendment,
} from '../../store/plan/amendments.ts';
import { storePlan, type StorePlanInput } from '../../store/plan/plans.ts';
import { dateArgument, saidArgument } from '../arguments.ts';
import { confirm } from '../confirm.ts';
import { CLI_AUTHOR, printJson, readInput, withStore, type Io, type Opened } from '../io.ts';
import { discrepancyLines, planSummary } from './summary.ts';

interface Options {
  asAmendment?: string;
  from?: string;
  approved?: string;
  yes?: true;
  json?: true;
}

const inputOf = (
  { clock, config }: Opened,
  document: PlanDocument,
  { asAmendment, from, approved }: Options,
): StorePlanInput => ({
  document,
  by: CLI_AUTHOR,
  at: planInstant(clock, config.timeZone),
  activeFrom: localDate(clock.planNow(), config.timeZone),
  timeZone: config.timeZone,
  amendment: asAmendment,
  effectiveFrom: from,
  act: approved,
});

const ALREADY_STORED = 'Ese plan ya estaba guardado, igual; nada cambió.';

const printDifference = (io: Io, input: StorePlanInput, proposed: ProposedAmendment): void => {
  const lines = differenceLines(proposed.difference);
  io.out(differenceTitle(proposed.effectiveFrom, { reason: input.amendment, act: input.act }));
  for (const line of lines.length === 0 ? [NOTHING_DIFFERENT] : lines) io.out(`  ${line}`);
};

/** Shows what it changes, asks, stores. */
const amend = async (
  io: Io,
  { store }: Opened,
  input: StorePlanInput,
  proposed: ProposedAmendment,
  { yes, json }: Options,
): Promise<void> => {
  const { planId, changed, effectiveFrom, difference } = proposed;
  const said = { reason: input.amendment, act: input.act };
  if (json)
    printJson(io, { planId, changed, stored: yes === true, effectiveFrom, ...said, difference });
  else printDifference(io, input, proposed);
  await confirm(json ? { ...io, ask: undefined } : io, '¿Lo guardo?', yes === true);
  await store.write((tx) => storeProposed(tx, input, proposed, cards));
  if (json) return;
  io.out('Modificación guardada.');
  for (const line of discrepancyLines(input.document)) io.out(line);
};

const importPlan = async (io: Io, file: string, options: Options): Promise<void> => {
  if (options.asAmendment === undefined && (options.from ?? options.approved) !== undefined)
    throw new InvalidArgumentError('--from y --approved van con --as-amendment "motivo".');
  const { bytes, name } = await readInput(file);
  const document = await readPlan(bytes, name);
  await withStore(io, async (opened) => {
    const { store, clock, config } = opened;
    await readClock({ store, clock }, config, document.plan.year);
    const input = inputOf(opened, document, options);
    const proposed =
      options.asAmendment === undefined
        ? undefined
        : await store.read((db) => proposeAmendment(db, input));
    if (proposed?.changed === true) return amend(io, opened, input, proposed, options);
    const result = await store.write((tx) => storePlan(tx, input));
    if (options.json) return printJson(io, result);
    if (!result.changed) return io.out(ALREADY_STORED);
    io.out('Plan guardado.');
    for (const line of [...planSummary(document), ...discrepancyLines(document)]) io.out(line);
  });
};

export const addPlanImport = (parent: Command, io: Io): void => {
  parent
    .command('import')
    .argument('<archivo>', 'plan en Markdown, XLSX o CSV')
    .description('guarda un plan; el mismo archivo otra vez no cambia nada')
    .option(
      '--as-amendment <motivo>',
      'guarda una modificación del plan que ya existe, con su motivo; antes enseña qué cambia',
      saidArgument,
    )
    .option(
      '--from <fecha>',
      'primer día en que la modificación está en vigor; sin esto, hoy',
      dateArgument,
    )
    .option('--approved <acto>', 'el acto que la aprobó: "Sesión ordinaria del …"', saidArgument)
    .option('--yes', 'la guarda sin preguntar')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => importPlan(io, file, options));
};
