/** Measures side by side: each group's first row is 1, the others are told as a ratio to it. */

export interface Measured {
  name: string;
  /** Milliseconds of one run, the median. */
  ms: number;
  /** Of what goes on running: megabytes, and percent of a core, while nothing happens. */
  idleMb?: number;
  idlePercent?: number;
  /** Megabytes that loading it added. */
  loadedMb?: number;
}

const JSON_WANTED = process.argv.includes('--json');
const groups: { title: string; rows: Measured[] }[] = [];

export const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Runs it `times` times after one warm-up; the median says more than the mean on a shared machine. */
export const measure = async (
  name: string,
  times: number,
  run: () => unknown,
): Promise<Measured> => {
  await run();
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return { name, ms: median(taken) };
};

/** Prints a group; with `--json` it waits for the document. */
export const addGroup = (title: string, rows: Measured[]): void => {
  groups.push({ title, rows });
  if (JSON_WANTED) return;
  const first = rows[0]?.ms ?? 1;
  console.log(`\n${title}`);
  for (const { name, ms, idleMb, idlePercent, loadedMb } of rows)
    console.log(
      `  ${name.padEnd(56)} ${ms.toFixed(2).padStart(10)} ms ${(ms / first).toFixed(2).padStart(8)} ×${
        loadedMb === undefined ? '' : `   ${loadedMb.toFixed(0)} MB`
      }${
        idleMb === undefined
          ? ''
          : `   idle ${idleMb.toFixed(0)} MB, ${(idlePercent ?? 0).toFixed(2)} %`
      }`,
    );
};

/** With `--json`: all groups as one document. */
export const printDocument = (): void => {
  if (JSON_WANTED) console.log(JSON.stringify({ groups }, null, 2));
};
