/** `npm run dev`: the service, built and started again whenever a source changes; a source with an error leaves the last one running. */
// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from './build.mjs';
import { ROOT, sourcesName } from './sources.mjs';

/** Editors write several files at once. */
const REST_MS = 150;

/** @type {import('node:child_process').ChildProcess | undefined} */
let service;
let running = '';
let changed = false;
/** @type {Promise<void> | undefined} */
let turn;

const stop = async () => {
  if (service === undefined || service.exitCode !== null || service.signalCode !== null) return;
  const gone = once(service, 'exit');
  service.kill('SIGTERM');
  await gone;
};

const restart = async () => {
  const name = sourcesName();
  if (name === running) return;
  try {
    await build();
  } catch (error) {
    process.stderr.write(
      `No se pudo construir: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return;
  }
  await stop();
  running = name;
  service = spawn(process.execPath, [join(import.meta.dirname, 'launch.mjs'), 'main'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
};

/** One restart at a time; what changes meanwhile is answered by one more. */
const look = async () => {
  while (changed) {
    await setTimeout(REST_MS);
    changed = false;
    await restart();
  }
  turn = undefined;
};
const wake = () => {
  changed = true;
  turn ??= look();
};

for (const folder of ['src', 'prisma']) watch(join(ROOT, folder), { recursive: true }, wake);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => void stop().then(() => process.exit(0)));
wake();
