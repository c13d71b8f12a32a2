/** Writes `manifests/slack.json`; a test holds it against the commands and Slack's own schema. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slackManifest } from './manifest.ts';

const folder = join(import.meta.dirname, '../../../manifests');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'slack.json'), `${JSON.stringify(slackManifest(), null, 2)}\n`);
