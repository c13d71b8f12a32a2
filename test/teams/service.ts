/** The real service beside a fake Teams, in a folder of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { makeClock } from '../../src/clock.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { startService, type Service } from '../../src/start.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { storeSingleCards } from '../single-cards.ts';
import {
  APP_ID,
  makeFakeTeams,
  PASSWORD,
  TENANT,
  type FakePerson,
  type FakeTeams,
} from './fake/teams.ts';

interface Directory {
  commission: Record<string, unknown>;
  areas: { code: string; name: string; programmes: string[] }[];
  people: { email: string }[];
}

/** Object ids as Teams gives them; the service knows these people only by their email. */
const oid = (nth: number): string => `00000000-aaaa-4000-8000-00000000000${nth}`;
export const SECRETARY: FakePerson = {
  oid: oid(1),
  name: 'Secretario Técnico',
  email: 'secretario.tecnico@example.org',
};
export const ANALYST: FakePerson = {
  oid: oid(2),
  name: 'Analista de Vinculación',
  email: 'analista.vinculacion@example.org',
};
export const COMMISSIONER: FakePerson = {
  oid: oid(3),
  name: 'Consejera Presidenta',
  email: 'consejera.presidenta@example.org',
};
export const GUEST: FakePerson = {
  oid: oid(4),
  name: 'Invitada',
  email: 'analista.capacitacion@example.org',
  guest: true,
};
export const STRANGER: FakePerson = {
  oid: oid(5),
  name: 'Desconocido',
  email: 'nadie@example.org',
};

export const VIN = '19:vin@thread.tacv2';
export const COMMISSION = '19:comision@thread.tacv2';
export const conversationOf = (area: string): string => `19:${area.toLowerCase()}@thread.tacv2`;

export const sample = JSON.parse(
  await readFile(new URL('../../src/sample/directory.json', import.meta.url), 'utf8'),
) as Directory;
/** Every area in a channel of its own, the commission in another. */
export const inChannels = (directory: Directory): Directory => ({
  ...directory,
  commission: { ...directory.commission, teamsConversation: COMMISSION },
  areas: directory.areas.map((area) => ({ ...area, teamsConversation: conversationOf(area.code) })),
});

export const makeTeams = (options: { now?: () => number } = {}): Promise<FakeTeams> =>
  makeFakeTeams({
    people: [SECRETARY, ANALYST, COMMISSIONER, GUEST, STRANGER],
    conversations: [COMMISSION, ...sample.areas.map((area) => conversationOf(area.code))].map(
      (id) => ({ id, kind: 'channel' as const, team: '19:team@thread.tacv2', installed: true }),
    ),
    ...options,
  });

export interface Options {
  teams: FakeTeams;
  /** Plan time at the start. */
  clockStart: string;
  /** Over the sample's. */
  directory?: (directory: Directory) => unknown;
  env?: Record<string, string>;
  /** As a plan has them by default; else every line has its card. */
  boards?: boolean | undefined;
  /** How long Teams may take to answer. */
  timeoutMs?: number | undefined;
}

export interface Running {
  service: Service;
  store: Store;
  /** Of the database. */
  file: string;
  /** Moves the plan's clock; the service follows within a second. */
  moveTo: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

export const settingsOf = (teams: FakeTeams): Record<string, string> => ({
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: PASSWORD,
  TEAMS_TENANT_ID: TENANT,
  TEAMS_OPENID_METADATA_URL: teams.openIdUrl,
  TEAMS_LOGIN_URL: teams.loginUrl,
});

export const runService = async ({
  teams,
  clockStart,
  directory = inChannels,
  env = {},
  boards = false,
  timeoutMs,
}: Options): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'avance-teams-'));
  const url = `file:${join(folder, 'avance.db')}`;
  await writeFile(join(folder, 'directory.json'), JSON.stringify(directory(sample)));
  try {
    const config = readConfig({
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: process.env['TEAMS_LOG'] ?? 'silent',
      CLOCK_START: clockStart,
      LOCAL_WORKSPACE: 'off',
      PLAN_FILE: new URL('../../src/sample/plan.md', import.meta.url).pathname,
      DIRECTORY_FILE: join(folder, 'directory.json'),
      ...settingsOf(teams),
      ...env,
    });
    Object.assign(config.channels['teams'] ?? {}, { timeoutMs });
    if (!boards) await storeSingleCards(config);
    const service = await startService(config);
    teams.aim(service.origin);
    const store = await openStore({ url, realNow: Date.now });
    return {
      service,
      store,
      file: join(folder, 'avance.db'),
      moveTo: (instant) => moveClock({ store, clock: makeClock() }, instant),
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
