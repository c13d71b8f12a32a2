/** Bundles the page into `dist/`, at install: one script, one style sheet, one document; nothing from outside. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const dist = join(here, 'dist');

await mkdir(dist, { recursive: true });
await build({
  entryPoints: [join(here, 'page.tsx')],
  outfile: join(dist, 'page.js'),
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
await Promise.all(
  ['index.html', 'page.css', 'cards.css'].map((name) =>
    copyFile(join(here, name), join(dist, name)),
  ),
);
