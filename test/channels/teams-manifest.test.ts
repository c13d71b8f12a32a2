/** The Teams app's package: what is committed is what the commands say, Microsoft's own schema accepts it, and the zip is whole. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import AjvDraft4 from 'ajv-draft-04';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import yauzl from 'yauzl';
import { PERMISSIONS, teamsManifest } from '../../src/channels/teams/manifest.ts';
import { PLACEHOLDER_ID, writePackage } from '../../src/channels/teams/write-manifest.ts';
import { commands } from '../../src/commands/registry.ts';
import { NEEDS_SCHEMA, root, schemaFile } from './schemas.ts';

const schema = schemaFile('teams-manifest-1.29.schema.json');
const manifests = join(root, 'manifests/teams');
const APP_ID = '1a2b3c4d-0000-4000-8000-1a2b3c4d5e6f';
const manifest = teamsManifest(PLACEHOLDER_ID);

describe('manifests/teams/manifest.json', () => {
  test('is what the code says; `npm run manifest:teams` writes it', () => {
    expect(JSON.parse(readFileSync(join(manifests, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });
  test('lists in every scope the commands that people may type, and no other', () => {
    const typed = commands.filter((one) => one.slash).map((one) => one.verb);
    const lists = manifest.bots.flatMap((bot) => bot.commandLists);
    expect(lists.map((list) => list.scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    for (const list of lists) expect(list.commands.map((one) => one.title)).toEqual(typed);
  });
  test('keeps within the limits that Teams sets', () => {
    for (const list of manifest.bots.flatMap((bot) => bot.commandLists))
      expect(list.commands.length).toBeLessThanOrEqual(12);
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.description.full.length).toBeLessThanOrEqual(4000);
  });
  test('says of a team’s channels what Teams wants said since 1.25, though the schema does not ask for it', () => {
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });
  test('every permission has its reason in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(
      PERMISSIONS.filter(([name, reason]) => !readme.includes(`| \`${name}\` | ${reason} |`)),
    ).toEqual([]);
  });
  test.runIf(existsSync(schema))(`is valid against Microsoft’s schema ${NEEDS_SCHEMA}`, () => {
    // Its types say that the class is under `default`, as in any CommonJS module.
    const validate = new AjvDraft4.default({
      strict: false,
      allErrors: true,
      validateFormats: false,
    }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...manifest, unheardOf: true })).toBe(false);
  });
});

describe('the icons', () => {
  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a square PNG of %i pixels', (name, size) => {
    const bytes = readFileSync(join(manifests, name));
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});

/** Every file of a zip, by its name. */
const unzip = (bytes: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          buffer(stream).then((content) => {
            files.set(entry.fileName, content);
            zip.readEntry();
          }, reject);
        }),
      );
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });

describe('npm run manifest:teams', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'avance-teams-'));
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  const write = async (...args: string[]) => {
    const out: string[] = [],
      err: string[] = [];
    const code = await writePackage(args, folder, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out, err };
  };
  const written = (name: string): Buffer => readFileSync(join(folder, name));

  test('puts the manifest with the given id and the two icons at the root of the zip, and nothing else', async () => {
    expect(await write(APP_ID)).toMatchObject({ code: 0, err: [] });
    const files = await unzip(written('avance.zip'));
    expect([...files.keys()].sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(String(files.get('manifest.json')))).toEqual(teamsManifest(APP_ID));
    for (const icon of ['color.png', 'outline.png'])
      expect(files.get(icon)?.equals(readFileSync(join(manifests, icon)))).toBe(true);
  });
  test('writes beside it the manifest that is committed, never with the given id', async () => {
    await write(APP_ID);
    expect(written('manifest.json').equals(readFileSync(join(manifests, 'manifest.json')))).toBe(
      true,
    );
  });
  test('gives the same bytes again, on another day too', async () => {
    await write(APP_ID);
    const first = written('avance.zip');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    await write(APP_ID);
    expect(written('avance.zip').equals(first)).toBe(true);
  });
  test('says that the id is missing only when it is', async () => {
    expect((await write(APP_ID)).out.join()).not.toContain('IDENTIFICADOR');
    expect((await write()).out.join()).toContain('npm run manifest:teams -- IDENTIFICADOR');
    expect(JSON.parse(String((await unzip(written('avance.zip'))).get('manifest.json')))).toEqual(
      manifest,
    );
  });
  test.each(['', 'avance', APP_ID.slice(1), `${APP_ID}\n`, `{${APP_ID}}`])(
    'refuses %j and writes nothing',
    async (given) => {
      const { code, err } = await write(given);
      expect(code).toBe(2);
      expect(err.join()).toContain(`«${given}» no es el identificador`);
      expect(existsSync(join(folder, 'avance.zip'))).toBe(false);
    },
  );
});
