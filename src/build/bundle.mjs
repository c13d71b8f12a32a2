/** How esbuild makes the bundle: what every start needs goes in, what is loaded when it is first used stays in its package. */
// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
// @ts-expect-error the package does not describe its data
import { data as holidays } from 'date-holidays/data';
import { build } from 'esbuild';
import { ROOT } from './sources.mjs';

/** Loaded at every start, and faster from one file than from hundreds. Whatever is not here is loaded from its package. */
const BUNDLED = new Set([
  '@prisma/adapter-better-sqlite3',
  '@prisma/adapter-pg',
  '@prisma/client',
  '@slack/bolt',
  'commander',
  'csv-parse',
  'csv-stringify',
  'date-holidays',
  'express',
  'fastest-levenshtein',
  'helmet',
  'immutable',
  'ical-generator',
  'luxon',
  'node-cron',
  'pg',
  'pino',
  'prom-client',
  'zod',
]);
/** Native, or optional and not installed. */
const NEVER = /^(better-sqlite3|pg-native|bufferutil|utf-8-validate)$/;

/** @param {string} specifier */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** @type {import('esbuild').Plugin} */
const chosenPackages = {
  name: 'chosen-packages',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:')) return undefined;
      const ours = !importer.includes('/node_modules/');
      return NEVER.test(path) || (ours && !BUNDLED.has(packageOf(path)))
        ? { path, external: true }
        : undefined;
    });
  },
};

/** Files beside a source (samples, migrations, the page) are found where the source is, not where the bundle is. */
/** @type {import('esbuild').Plugin} */
const whereSourcesAre = {
  name: 'where-sources-are',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (path.includes('/node_modules/') || !text.includes('import.meta.')) return undefined;
      const here = `../../${relative(ROOT, path)}`;
      return {
        loader: 'ts',
        contents: text
          .replaceAll(
            'import.meta.dirname',
            `(import.meta.dirname + ${JSON.stringify(`/${dirname(here)}`)})`,
          )
          .replaceAll(
            'import.meta.filename',
            `(import.meta.dirname + ${JSON.stringify(`/${here}`)})`,
          )
          .replaceAll('import.meta.url', `new URL(${JSON.stringify(here)}, import.meta.url).href`),
      };
    });
  },
};

/** Of the world's holidays and time zones only Mexico's: the rest is two megabytes that every start would read. */
/** @type {import('esbuild').Plugin} */
export const mexicoOnly = {
  name: 'mexico-only',
  setup: ({ onLoad }) => {
    const mexico = holidays.holidays.MX;
    onLoad({ filter: /\/date-holidays\/src\/data\.js$/ }, () => ({
      contents: `export const data = ${JSON.stringify({ ...holidays, holidays: { MX: mexico } })};`,
    }));
    onLoad({ filter: /\/moment-timezone\/data\/packed\/latest\.json$/ }, async ({ path }) => {
      /** @type {{ zones: string[], links: string[] }} */
      const zones = JSON.parse(await readFile(path, 'utf8'));
      const links = zones.links.filter((link) => mexico.zones.includes(link.split('|')[1] ?? ''));
      const named = [...mexico.zones, ...links.map((link) => link.split('|')[0])];
      return {
        loader: 'json',
        contents: JSON.stringify({
          ...zones,
          zones: zones.zones.filter((zone) => named.includes(zone.split('|')[0] ?? '')),
          links,
          countries: [],
        }),
      };
    });
  },
};

/** Writes `main.js` (the service), `avance.js` (the command line), their parts, and `contents.json`, which says what is in each. @param {string} folder */
export const bundleProgram = async (folder) => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'src/main.ts', avance: 'src/cli/main.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [chosenPackages, whereSourcesAre, mexicoOnly],
  });
  await writeFile(join(folder, 'contents.json'), JSON.stringify(metafile.outputs));
};

/** One script, nothing from outside. @param {string} page its sources @param {string} folder */
export const bundlePage = async (page, folder) => {
  await build({
    entryPoints: [join(page, 'page.tsx')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The renderer's package says it has no side effects; without this its tables are shaken away.
    ignoreAnnotations: true,
  });
};
