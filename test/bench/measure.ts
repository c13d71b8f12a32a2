/** Measures side by side: each group's first row is 1, the others are told as a ratio to it. */

export interface Measured {
  name: string;
  /** Milliseconds of one run, the median. */
  ms: number;
}

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
  taken.sort((a, b) => a - b);
  return { name, ms: taken[Math.floor(taken.length / 2)] ?? 0 };
};

export const printGroup = (title: string, rows: Measured[]): void => {
  const first = rows[0]?.ms ?? 1;
  console.log(`\n${title}`);
  for (const { name, ms } of rows)
    console.log(
      `  ${name.padEnd(56)} ${ms.toFixed(2).padStart(10)} ms ${(ms / first).toFixed(2).padStart(8)} ×`,
    );
};
