/** `plan check FILE`: reads and checks a plan file, stores nothing. Discrepancies do not fail it. */
import type { Command } from 'commander';
import type { PlanDocument } from '../../domain/plan/document.ts';
import { readPlan } from '../../reading/read-plan.ts';
import { printJson, readInput, type Io } from '../io.ts';
import { discrepancyLines, planSummary } from './summary.ts';

const print = (io: Io, document: PlanDocument): void => {
  for (const line of planSummary(document)) io.out(line);
  for (const line of discrepancyLines(document)) io.out(line);
};

export const addPlanCheck = (parent: Command, io: Io): void => {
  parent
    .command('check')
    .argument('<archivo>', 'plan en Markdown, XLSX o CSV')
    .description('lee y revisa un plan; no guarda nada')
    .option('--json', 'un documento JSON')
    .action(async (file: string, options: { json?: true }) => {
      const { bytes, name } = await readInput(file);
      const document = await readPlan(bytes, name);
      if (options.json) printJson(io, document);
      else print(io, document);
    });
};
