/** `settings set FILE`: changes the plan's settings; what the file leaves out stays. */
import type { Command } from 'commander';
import { planInstant } from '../../schedule/plan-clock.ts';
import { loadState } from '../../store/plan/plans.ts';
import { saveSettings } from '../../store/plan/settings.ts';
import { joinSettings } from './settings-schema.ts';
import { CLI_AUTHOR, printJson, readInput, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';

interface Options extends PlanOption {
  json?: true;
}

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes } = await readInput(file);
  await withPlan(io, options, async ({ store, clock, state }) => {
    const saved = await store.write(async (tx) => {
      const settings = joinSettings(
        (await loadState(tx, state.planId)).settings,
        new TextDecoder().decode(bytes),
      );
      await saveSettings(tx, state.planId, settings, {
        by: CLI_AUTHOR,
        at: planInstant(clock, state.timeZone),
      });
      return settings;
    });
    if (options.json) return printJson(io, saved);
    io.out(`Ajustes guardados (${state.key}).`);
  });
};

export const addSettingsSet = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('set'))
    .argument('<archivo>', 'JSON como el de settings show')
    .description('cambia los ajustes del plan; lo que el archivo no dice se queda igual')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => run(io, file, options));
};
