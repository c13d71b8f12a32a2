/** Builds what runs: the database's clients when the models changed, the page, and one bundle of the service and its commands. */
// @ts-check
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bundlePage, bundleProgram } from './bundle.mjs';
import {
  BUILDS,
  buildOf,
  GENERATED,
  isBuilt,
  isMadeOf,
  MADE_OF,
  modelsName,
  PAGE,
  ROOT,
  sourcesName,
} from './sources.mjs';

/** A running service still loads parts of the build that it started with, so the last ones stay. */
const KEPT_BUILDS = 5;
const LOOK_AGAIN_MS = 100;

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** One build at a time in this folder; a holder that died is passed over. @param {() => Promise<void>} work */
const alone = async (work) => {
  const lock = join(BUILDS, '.lock');
  const mine = `${lock}-${process.pid}`;
  mkdirSync(BUILDS, { recursive: true });
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(mine, lock); // appears whole, with its owner in it, or not at all
        break;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
        const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : Number.NaN;
        if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
        else await setTimeout(LOOK_AGAIN_MS);
      }
    }
    try {
      await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
};

/** One client a database, by Prisma's own command. */
const generateClients = () => {
  const name = modelsName();
  if (isMadeOf(GENERATED, name)) return;
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  for (const url of ['file:generate.db', 'postgresql://generate'])
    execFileSync(process.execPath, [prisma, 'generate', '--config', 'prisma/prisma.config.ts'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  writeFileSync(join(GENERATED, MADE_OF), name);
};

/** Each file appears whole. @param {string} name of the sources */
const buildPage = async (name) => {
  const folder = join(PAGE, 'dist');
  if (isMadeOf(folder, name)) return;
  const fresh = join(folder, `.new-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    await bundlePage(PAGE, fresh);
    for (const file of ['index.html', 'page.css', 'cards.css'])
      copyFileSync(join(PAGE, file), join(fresh, file));
    writeFileSync(join(fresh, MADE_OF), name);
    for (const file of readdirSync(fresh).filter((each) => each !== MADE_OF))
      renameSync(join(fresh, file), join(folder, file));
    renameSync(join(fresh, MADE_OF), join(folder, MADE_OF));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

/** @param {string} name of the sources */
const buildProgram = async (name) => {
  if (existsSync(buildOf(name))) return;
  const fresh = join(BUILDS, `.new-${process.pid}`);
  try {
    await bundleProgram(fresh);
    renameSync(fresh, buildOf(name));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

const forgetOldBuilds = () => {
  const builds = readdirSync(BUILDS)
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ path: join(BUILDS, name), at: statSync(join(BUILDS, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of builds.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
};

/** Builds what is not there yet. Rejects with esbuild's or Prisma's error; what was built before stays. */
export const build = () =>
  alone(async () => {
    const name = sourcesName();
    if (isBuilt(name) && isMadeOf(GENERATED, modelsName())) return; // another process was first
    generateClients();
    // In this order: a program that cannot be built leaves the page of the last one as it is.
    await buildProgram(name);
    await buildPage(name);
    forgetOldBuilds();
  });
