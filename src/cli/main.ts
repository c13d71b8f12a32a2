/** The command line's door: `npm run -s avance -- COMMAND`. */
import { environment } from '../config.ts';
import { linesOf } from './io.ts';
import { runCli } from './program.ts';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** On a terminal a command may ask; elsewhere it is refused what it would ask. */
const ask = async (question: string): Promise<string> => {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  lines: process.stdin.isTTY ? undefined : () => linesOf(process.stdin.setEncoding('utf8')),
  ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  env: environment(),
});
