/** `progress import FILE`: the initial load of an adoption in mid-year, all of it or nothing. */
import type { Command } from 'commander';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { NewProgressEntry } from '../../domain/progress/progress-entry.ts';
import { AvanceError } from '../../errors.ts';
import type { readProgress } from '../../reading/sheet/read-progress.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import { redrawCards } from '../../commands/redraw.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendEntry } from '../../store/record/progress.ts';
import { CLI_AUTHOR, printJson, readInput, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';

type Row = Awaited<ReturnType<typeof readProgress>>[number];

const problemsOf = (state: PlanState, rows: Row[]): string[] => {
  const byCode = new Map(state.lines.map((line) => [line.code, line]));
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const where = `Renglón ${index + 1} (${row.code}, mes ${row.month})`;
    const line = byCode.get(row.code);
    const key = `${row.code}/${row.month}`;
    const twice = seen.has(key);
    seen.add(key);
    if (line === undefined) return [`${where}: el plan no tiene la línea ${row.code}.`];
    if (twice) return [`${where}: esa línea y ese mes ya están en un renglón anterior.`];
    return line.schedule[String(row.month)] === undefined
      ? [`${where}: esa línea no está programada en ese mes.`]
      : [];
  });
};

/** What the rows add; a month that already stands at that total adds nothing. */
const entriesOf = (state: PlanState, rows: Row[], at: string): NewProgressEntry[] => {
  const index = indexState(state);
  return rows.flatMap(({ code, month, total, note, author = CLI_AUTHOR }) => {
    const person = state.people.find((one) => one.name === author || one.email === author);
    const lineKey = state.lines.find((line) => line.code === code)?.lineKey ?? '';
    const present = index.month(lineKey, month);
    if (present.captured && present.reported === total) return [];
    return [
      {
        lineKey,
        month,
        kind: 'initial_load' as const,
        total,
        evidence: [],
        authorId: person?.id ?? 'cli',
        authorName: person?.name ?? author,
        channel: 'cli' as const,
        at,
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
};

interface Options extends PlanOption {
  json?: true;
}

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readProgress: read } = await import('../../reading/sheet/read-progress.ts');
  const rows = await read(bytes, name);
  await withPlan(io, options, async ({ store, clock, state: { planId, key } }) => {
    const stored = await store.write(async (tx) => {
      const state = await loadState(tx, planId);
      const problems = problemsOf(state, rows);
      if (problems.length > 0)
        throw new AvanceError('wrong-progress', [...problems, 'No se guardó nada.'].join('\n'));
      const entries = entriesOf(state, rows, planInstant(clock, state.timeZone));
      for (const entry of entries) {
        await appendEntry(tx, planId, entry);
        await redrawCards(tx, planId, { lineKey: entry.lineKey, month: entry.month });
      }
      return entries.length;
    });
    if (options.json) return printJson(io, { plan: key, rows: rows.length, stored });
    io.out(
      `Carga inicial (${key}): ${stored} de ${rows.length} renglones guardados; los demás ya estaban igual.`,
    );
  });
};

export const addProgressImport = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('import'))
    .argument('<archivo>', 'XLSX o CSV con código, mes y total; y, si se quiere, nota y autor')
    .description('la carga inicial de avance cuando el plan se adopta a medio año')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => run(io, file, options));
};
