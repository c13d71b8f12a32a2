/** The Slack app's description: what is committed is what the commands say, and Slack's own schema accepts it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { SCOPES, slackManifest } from '../../src/channels/slack/manifest.ts';
import { commands } from '../../src/commands/registry.ts';
import { NEEDS_SCHEMA, root, schemaFile } from './schemas.ts';

const schema = schemaFile('slack-manifest-2.schema.json');

describe('manifests/slack.json', () => {
  test('is what the code says; `npm run manifest:slack` writes it', () => {
    expect(JSON.parse(readFileSync(join(root, 'manifests/slack.json'), 'utf8'))).toEqual(
      slackManifest(),
    );
  });
  test('lists the commands that people may type, and no other', () => {
    expect(slackManifest().features.slash_commands.map((one) => one.command)).toEqual(
      commands.filter((one) => one.slash).map((one) => `/${one.verb}`),
    );
  });
  test('every scope has its reason in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(
      SCOPES.filter(([scope, reason]) => !readme.includes(`| \`${scope}\` | ${reason} |`)),
    ).toEqual([]);
  });
  test.runIf(existsSync(schema))(`is valid against Slack’s schema ${NEEDS_SCHEMA}`, () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object,
    );
    expect(validate(slackManifest()) ? [] : validate.errors).toEqual([]);
  });
});
