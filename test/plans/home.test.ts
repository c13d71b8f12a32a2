/** Slack's Home of somebody with posts in two commissions: both, each with its name, and no question. */
import { afterEach, expect, test } from 'vitest';
import type { SlackDeps } from '../../src/channels/slack/deps.ts';
import { publishHome } from '../../src/channels/slack/home.ts';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import { loadInstitution } from '../../src/store/plan/institution.ts';
import { openTwo } from './two-bench.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const FIRST = 'Plan 2020, Comisión de Vinculación y Servicio Profesional Electoral';
const SECOND = 'Plan 2020, Comisión de Organización Electoral';

/** What Slack is given to show; only its far end is not real. */
const homeOf = async (name: string): Promise<string> => {
  const { sample } = await openTwo('sqlite', closing);
  const { store, clock } = sample;
  const person = (await store.read(loadInstitution))?.people.find((each) => each.name === name);
  const shown: unknown[] = [];
  const publish = (given: { view: unknown }) => Promise.resolve(shown.push(given.view));
  const deps = {
    store,
    clock,
    dispatch: makeDispatch({ store, clock, report: () => undefined }),
    people: { whoIs: () => Promise.resolve({ kind: 'person', person }) },
    api: { web: { views: { publish } } },
  };
  await publishHome(deps as unknown as SlackDeps, 'U1');
  return JSON.stringify(shown);
};

test.each([
  ['Consejera Ambas', [FIRST, SECOND], []],
  ['Titular Ambas', [FIRST, SECOND], []],
  ['Analista Dos', ['en tu área'], [FIRST]],
])('%s reads %o', async (name, reads, notThese) => {
  const home = await homeOf(name);
  expect(home).toContain('Enero en curso');
  expect(home).not.toContain('¿De qué plan?');
  for (const text of reads) expect(home).toContain(text);
  for (const text of notThese) expect(home).not.toContain(text);
});
