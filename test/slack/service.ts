/** The real service beside a fake Slack, in a folder of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startService, type Service } from '../../src/start.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { storeSingleCards } from '../single-cards.ts';
import { APP_TOKEN, SECRET, TOKEN, type FakeSlack, type FakeUser } from './fake/slack.ts';

interface Directory {
  commission: Record<string, unknown>;
  areas: { code: string; name: string; programmes: string[]; slackChannel?: string }[];
  people: Record<string, unknown>[];
}

export interface Options {
  slack: FakeSlack;
  socket?: boolean;
  /** Plan time at the start. */
  clockStart: string;
  /** Over the sample's. */
  directory?: (sample: Directory) => unknown;
  env?: Record<string, string>;
  /** As a plan has them by default; else every line has its card. */
  boards?: boolean;
  /** How long Slack may take to answer. */
  timeoutMs?: number;
}

export interface Running {
  service: Service;
  store: Store;
  /** Of the database. */
  file: string;
  stop: () => Promise<void>;
}

export const USERS: FakeUser[] = [
  { id: 'U1', email: 'secretario.tecnico@example.org', name: 'Secretario' },
  { id: 'U2', email: 'analista.vinculacion@example.org', name: 'Analista' },
  { id: 'U3', email: 'consejera.presidenta@example.org', name: 'Consejera' },
];

/** Every area in a channel `C-CODE`, the commission in C-COM. */
const inChannels = (sample: Directory): Directory => ({
  ...sample,
  commission: { ...sample.commission, slackChannel: 'C-COM' },
  areas: sample.areas.map((area) => ({ ...area, slackChannel: `C-${area.code}` })),
});

/** Vinculación alone, with four lines. */
export const fewCards = (sample: Directory): unknown => {
  const { areas, ...rest } = inChannels(sample);
  return {
    ...rest,
    areas: areas.map(({ slackChannel, ...area }) =>
      area.code === 'VIN'
        ? { ...area, programmes: [], lines: ['3-01', '3-02', '3-03', '3-04'], slackChannel }
        : area.code === 'SPE'
          ? { ...area, programmes: [...area.programmes, '3', '6.2'] }
          : area,
    ),
  };
};

export const runService = async ({
  slack,
  socket = false,
  clockStart,
  directory = inChannels,
  env = {},
  boards = false,
  timeoutMs,
}: Options): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'avance-slack-'));
  const sample = JSON.parse(
    await readFile(new URL('../../src/sample/directory.json', import.meta.url), 'utf8'),
  ) as Directory;
  await writeFile(join(folder, 'directory.json'), JSON.stringify(directory(sample)));
  const url = `file:${join(folder, 'avance.db')}`;
  try {
    const config = readConfig({
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: process.env['SLACK_LOG'] ?? 'silent',
      CLOCK_START: clockStart,
      LOCAL_WORKSPACE: 'off',
      PLAN_FILE: new URL('../../src/sample/plan.md', import.meta.url).pathname,
      DIRECTORY_FILE: join(folder, 'directory.json'),
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_API_URL: slack.apiUrl,
      ...(socket ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SECRET }),
      ...env,
    });
    Object.assign(config.channels['slack'] ?? {}, { timeoutMs });
    if (!boards) await storeSingleCards(config);
    const service = await startService(config);
    if (!socket) slack.aim(service.origin);
    const store = await openStore({ url, realNow: Date.now });
    return {
      service,
      store,
      file: join(folder, 'avance.db'),
      stop: async () => {
        await store.close();
        await service.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};

/** Waits until it holds; what it saw last is told when it never does. */
export const until = async <T>(
  look: () => T | Promise<T>,
  holds: (seen: T) => boolean,
  withinMs = 20_000,
): Promise<T> => {
  const end = Date.now() + withinMs;
  let seen = await look();
  while (!holds(seen) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  expect(seen).toSatisfy(holds);
  return seen;
};
export const words = (value: unknown): string => JSON.stringify(value) ?? '';
