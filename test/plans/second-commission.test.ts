/** `npm start -- --second`: the sample with a second commission, in a new database or beside the first one's plan. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { readConfig, withArguments } from '../../src/config.ts';
import { AvanceError } from '../../src/errors.ts';
import { prepare } from '../../src/first-start.ts';
import type { Environment } from '../../src/setting-values.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { kinds, openTestStore, type TestStore } from '../sample.ts';

const opened: TestStore[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

const AT = '2020-01-02T09:00:00-06:00';
const refusal = (run: () => unknown): string => {
  try {
    run();
    return 'taken';
  } catch (error) {
    return error instanceof AvanceError ? error.personMessage : String(error);
  }
};

test.each<[string[], Environment, RegExp]>([
  [[], {}, /^taken$/],
  [['--second'], {}, /^taken$/],
  [['--second'], { CLOCK_START: AT }, /^taken$/],
  [['--third'], {}, /^No conozco «--third»\. .*npm start -- --second/],
  [['--second'], { LOCAL_WORKSPACE: 'off' }, /^--second: la segunda comisión es del ejemplo/],
  [['--second'], { DIRECTORY_FILE: '' }, /^--second: la segunda comisión es del ejemplo/],
])('%j with %j', (typed, env, expected) => {
  expect(refusal(() => withArguments(readConfig(env), typed))).toMatch(expected);
});

describe.each(kinds)('on %s', (kind) => {
  const open = async () => {
    const test = await openTestStore(kind);
    opened.push(test);
    const { store } = test;
    const start = (...typed: string[]) =>
      prepare({ store, clock: makeClock(), config: withArguments(readConfig({}), typed) });
    const plans = async () =>
      (await store.read(loadStates)).map(({ key, lines, people }) => ({
        key,
        areas: [...new Set(lines.map(({ area }) => area))].sort(),
        first: lines.find(({ code }) => code === '3-01')?.area,
        secretaries: people.flatMap(({ name, memberships }) =>
          memberships.some(({ role }) => role === 'TECHNICAL_SECRETARY') ? [name] : [],
        ),
      }));
    return { store, start, plans };
  };
  const FIRST = { key: 'CVSPE/2020', areas: ['CON', 'SPE', 'TEC', 'VIN'], first: 'VIN' };
  const BOTH = [
    { ...FIRST, secretaries: ['Secretario Técnico'] },
    {
      key: 'COE/2020',
      areas: ['MAT', 'ORG'],
      first: 'ORG',
      secretaries: ['Secretaria Técnica de Organización'],
    },
  ];

  test('each commission has its own plan, areas and Secretario; another start adds nothing', async () => {
    const { store, start, plans } = await open();
    await start('--second');
    expect(await plans()).toEqual(BOTH);
    const entries = () => store.read((db) => db.logEntry.count());
    const count = await entries();
    await start('--second');
    await start();
    expect(await plans()).toEqual(BOTH);
    expect(await entries()).toBe(count);
  });

  test('a workspace that began with one commission gets the second', async () => {
    const { start, plans } = await open();
    await start();
    expect(await plans()).toEqual([{ ...FIRST, secretaries: ['Secretario Técnico'] }]);
    await start('--second');
    expect(await plans()).toEqual(BOTH);
  });

  test('a directory that is not the sample’s is not replaced', async () => {
    const { store, start, plans } = await open();
    await start();
    const people = [{ name: 'Ana', email: 'ana@example.org', role: 'COMMISSIONER' as const }];
    await store.write((tx) => importDirectory(tx, { areas: [], people }, AT, 'Avance'));
    await expect(start('--second')).rejects.toMatchObject({ code: 'other-directory' });
    expect((await plans()).map(({ key }) => key)).toEqual(['CVSPE/2020']);
  });
});
