/** Writes `manifests/teams/manifest.json`, as it is committed, and `avance.zip`, which is uploaded to Teams with the real id. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { giveTheId, notAnId, wrote } from '../../messages/platforms/teams-package-words.ts';
import { teamsManifest } from './manifest.ts';

/** Stands for the app's id in what is committed; each institution has its own. */
export const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FOLDER = join(import.meta.dirname, '../../../manifests/teams');
const ICONS = ['color.png', 'outline.png'];

const textOf = (appId: string): string => `${JSON.stringify(teamsManifest(appId), null, 2)}\n`;

/**
 * The same id gives the same bytes, on any machine: nothing is compressed, and the date is fixed. It is a local date
 * because a zip's own dates are local.
 */
const zipOf = async (appId: string): Promise<Buffer> => {
  const zip = new ZipFile();
  const options = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true, compress: false };
  zip.addBuffer(Buffer.from(textOf(appId)), 'manifest.json', options);
  for (const icon of ICONS) zip.addBuffer(await readFile(join(FOLDER, icon)), icon, options);
  zip.end();
  return buffer(zip.outputStream);
};

/** Returns the exit code. A wrong id writes nothing: a package that Teams refuses helps nobody. */
export const writePackage = async (
  [appId = PLACEHOLDER_ID]: string[],
  folder: string,
  say: { out: (line: string) => void; err: (line: string) => void },
): Promise<number> => {
  if (!GUID.test(appId)) {
    say.err(notAnId(appId));
    return 2;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), textOf(PLACEHOLDER_ID));
  await writeFile(join(folder, 'avance.zip'), await zipOf(appId));
  say.out(wrote('manifests/teams/manifest.json', 'manifests/teams/avance.zip'));
  if (appId === PLACEHOLDER_ID) say.out(giveTheId);
  return 0;
};

// Only when it is the program itself; the tests import it.
if (process.argv[1] === import.meta.filename) {
  process.exitCode = await writePackage(process.argv.slice(2), FOLDER, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}
