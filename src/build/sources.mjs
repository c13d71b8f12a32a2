/**
 * What a build is made of, told by content and not by time: the same sources always have the same name, and another
 * branch, a restored file or a clock that is wrong can never pass an old build off as theirs.
 */
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
/** Where builds are kept, each in a folder that is called by its sources. */
export const BUILDS = join(ROOT, 'dist');
export const GENERATED = join(ROOT, 'src/store/generated');
export const PAGE = join(ROOT, 'src/channels/local/page');
/** In a folder that is written in place: what it was made of. */
export const MADE_OF = '.made-of';

const MADE = /(^|\/)(generated|dist)(\/|$)/;

/** @param {string} folder @returns {string[]} every file under it that a person wrote, in order */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => !MADE.test(relative(ROOT, path)))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesIn(path) : [path]))
    .sort();

/** @param {string[]} files @returns {string} */
const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
};

const lock = join(ROOT, 'package-lock.json');
const models = () => [
  ...readdirSync(join(ROOT, 'prisma'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => join(ROOT, 'prisma', name))
    .sort(),
  lock,
];

/** The name of what the database's clients are generated from. */
export const modelsName = () => digest(models());

/** The name of everything that the build is made of. */
export const sourcesName = () =>
  digest([...filesIn(join(ROOT, 'src')), ...models(), join(ROOT, 'package.json')]);

/** @param {string} folder @param {string} name */
export const isMadeOf = (folder, name) => {
  const file = join(folder, MADE_OF);
  return existsSync(file) && readFileSync(file, 'utf8') === name;
};

/** @param {string} name of the sources @returns {string} the folder of their build */
export const buildOf = (name) => join(BUILDS, name);

/** @param {string} name of the sources: whether all that runs is there and made of them */
export const isBuilt = (name) =>
  existsSync(join(buildOf(name), 'main.js')) && isMadeOf(join(PAGE, 'dist'), name);
