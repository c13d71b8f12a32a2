/** dependency-cruiser's rules, each on sources made to break it; on the tree itself `npm run -s lint` runs them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf, parse } from './source.ts';

/** A rule, and a source that breaks it and no other. */
const BROKEN: [rule: string, path: string, text: string][] = [
  ['directions-of-domain', 'src/domain/a.ts', "import { x } from '../store/open.ts';"],
  ['directions-of-domain', 'src/domain/b.ts', "import type { X } from '../messages/message.ts';"],
  ['directions-of-domain', 'src/domain/c.ts', "import type { X } from '../conversation/place.ts';"],
  ['directions-of-language', 'src/language/a.ts', "export { x } from '../commands/plan.ts';"],
  ['directions-of-commands', 'src/commands/a.ts', "await import('../channels/local/send.ts');"],
  ['directions-of-reading', 'src/reading/a.ts', "import { x } from '../clock.ts';"],
  ['directions-of-store', 'src/store/a.ts', "import { x } from '../commands/dispatch.ts';"],
  [
    'directions-of-channels-slack',
    'src/channels/slack/a.ts',
    "import { x } from '../adaptive-card/render.ts';",
  ],
  [
    'directions-of-channels-slack-render',
    'src/channels/slack/render/a.ts',
    "import { x } from '../../../store/open.ts';",
  ],
  [
    'directions-of-channels-slack-render',
    'src/channels/slack/render/b.ts',
    "import { x } from '../send.ts';",
  ],
  [
    'directions-of-channels-local',
    'src/channels/local/page/a.tsx',
    "import { x } from '../../slack/send.ts';",
  ],
  ['directions-of-outbox', 'src/outbox/a.ts', "type X = import('../channels/local/send.ts').X;"],
  ['room-in-the-table', 'src/somewhere/a.ts', "import { x } from './b.ts';"],
  ['inside-src', 'src/domain/d.ts', "import { x } from '../../test/x.ts';"],
  ['package-in-its-room', 'src/commands/b.ts', "import { PrismaClient } from '@prisma/client';"],
  ['package-in-its-room', 'src/cli/b.ts', "import Database from 'better-sqlite3';"],
  ['package-in-its-room', 'src/channels/teams/b.ts', "import { App } from '@slack/bolt';"],
  [
    'package-in-its-room',
    'src/channels/slack/render/c.ts',
    "import type { KnownBlock } from '@slack/types';",
  ],
  ['package-in-its-room', 'src/channels/slack/b.ts', "import { TurnContext } from 'botbuilder';"],
  [
    'package-in-its-room',
    'src/main.ts',
    "import { Application } from '@microsoft/teams-ai/lib/Application.js';",
  ],
  ['package-in-its-room', 'src/reminders/b.ts', "import cron from 'node-cron';"],
  ['pure-rooms', 'src/channels/slack/render/d.ts', "import { createHash } from 'node:crypto';"],
  ['pure-rooms', 'src/domain/e.ts', "import { readFileSync } from 'node:fs';"],
  ['no-circle', 'src/domain/f.ts', "import type { G } from './g.ts'; export type F = G;"],
  [
    'no-circle',
    'src/channels/local/page/b.tsx',
    "import { C } from './c.tsx'; export const B = C;",
  ],
];

/** The other halves of the circles: a circle is reported once. */
const OTHER_HALVES: [path: string, text: string][] = [
  ['src/domain/g.ts', "import type { F } from './f.ts'; export type G = F;"],
  ['src/channels/local/page/c.tsx', "import { B } from './b.tsx'; export const C = B;"],
];

/** Sources that break nothing. */
const SOUND: [path: string, text: string][] = [
  ['src/store/s.ts', "import { PrismaClient } from '@prisma/client';"],
  ['src/store/t.ts', "import type { Owed } from '../reminders/owed.ts';"],
  ['src/messages/s.ts', "import { x } from '../domain/x.ts';"],
  ['src/messages/t.ts', "import type { X } from '../conversation/place.ts';"],
  ['src/channels/slack/s.ts', "import { x } from './render/x.ts';"],
  ['src/start.ts', "import { x } from './channels/slack/s.ts';"],
  ['src/log.ts', "import { pino } from 'pino';"],
];

let folder: string;
let result: ICruiseResult;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-directions-'));
  const sources = [
    ...BROKEN.map(([, path, text]) => [path, text] as const),
    ...OTHER_HALVES,
    ...SOUND,
  ];
  for (const [path, text] of sources)
    for (const { target } of importsOf(parse(path, text)))
      if (target !== undefined) write(posix.normalize(target), 'export const x = 1;');
  for (const [path, text] of sources) write(path, text);
  const options = await extractDepcruiseOptions(join(import.meta.dirname, 'dependency-cruiser.js'));
  const { output } = await cruise(['src'], { ...options, baseDir: folder });
  result = output as ICruiseResult;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that a file breaks. */
const brokenBy = (path: string): string[] => [
  ...new Set(
    result.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name),
  ),
];

describe('each rule of dependency-cruiser fails on a source that breaks it', () => {
  it.each(BROKEN)('%s: %s', (rule, path) => {
    expect(brokenBy(path)).toEqual([rule]);
  });
});

describe('what is allowed breaks no rule', () => {
  it.each(SOUND)('%s', (path) => {
    expect(result.modules.map(({ source }) => source)).toContain(path);
    expect(brokenBy(path)).toEqual([]);
  });
});
