/** `settings show`: the plan's settings, in the form that `settings set` takes. */
import type { Command } from 'commander';
import { printJson, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';

export const addSettingsShow = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('show'))
    .description('enseña los ajustes del plan, en la forma que lee settings set')
    .option('--json', 'un documento JSON (es la única forma)')
    .action((options: PlanOption) =>
      withPlan(io, options, async ({ state }) => printJson(io, state.settings)),
    );
};
