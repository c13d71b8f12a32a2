/** The whole service in a simulation with a mail server of this machine: a session of the INE reaches its people in the chat and by email. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClock } from '../../src/clock.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import { readConfig } from '../../src/config.ts';
import { startService, type Service } from '../../src/start.ts';
import { openStore } from '../../src/store/database/open.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { getClockOffset, setClockOffset } from '../../src/store/database/service-state.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { until } from '../slack/service.ts';
import { makeSmtp, type FakeSmtp } from './smtp.ts';

let folder: string;
let smtp: FakeSmtp;
let service: Service;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'avance-mail-'));
  smtp = await makeSmtp();
  url = `file:${join(folder, 'avance.db')}`;
  const sample = (name: string): string =>
    new URL(`../../src/sample/${name}`, import.meta.url).pathname;
  service = await startService(
    readConfig({
      DATABASE_URL: url,
      PORT: '0',
      LOG_LEVEL: 'silent',
      CLOCK_START: '2020-01-23T10:00:00-06:00',
      LOCAL_WORKSPACE: 'on',
      PLAN_FILE: sample('plan.md'),
      DIRECTORY_FILE: sample('directory.json'),
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      SMTP_FROM: 'Avance <avance@iem.example>',
    }),
  );
});
afterEach(async () => {
  await service.stop();
  await smtp.close();
  await rm(folder, { recursive: true, force: true });
});

test('what is told formally goes by both, and nothing else by email', async () => {
  const store = await openStore({ url, realNow: Date.now });
  const state = await store.read(findState);
  const person = state?.people.find(({ memberships }) =>
    memberships.some(({ role }) => role === 'TECHNICAL_SECRETARY'),
  );
  if (state === undefined || person === undefined) throw new Error('no plan');
  const clock = makeClock();
  clock.setOffset(Date.parse('2020-01-23T10:00:00-06:00') - Date.now());
  const dispatch = makeDispatch({ store, clock, report: (error) => expect(error).toBeUndefined() });
  const place = { kind: 'private', conversation: `dm:${person.id}` } as const;
  await dispatch.runSlash(
    { person, channel: 'local' },
    place,
    'ine',
    'sesión Consejo 24 enero 10:00',
  );
  // Said again, the clock wakes the service: nobody waits for its minute.
  await store.write(async (tx) => setClockOffset(tx, (await getClockOffset(tx)) ?? 0));
  const told = state.people.filter(({ memberships }) =>
    memberships.some(({ role }) => role === 'COMMISSIONER' || role === 'TECHNICAL_SECRETARY'),
  );
  await until(
    () => Promise.resolve(smtp.taken.length),
    (count) => count >= told.length,
  );
  expect(smtp.taken.map(({ to }) => to.join()).sort()).toEqual(
    told.map(({ email }) => email).sort(),
  );
  const rows = await store.read(listDeliveries);
  const byEmail = rows.filter(({ channel }) => channel === 'email');
  expect(new Set(byEmail.map(({ rule }) => rule))).toEqual(new Set(['INE_SESSION_NOTICE']));
  expect(
    rows.filter(({ channel, rule }) => channel === 'local' && rule === 'INE_SESSION_NOTICE'),
  ).toHaveLength(told.length);
  expect(smtp.taken[0]?.raw).not.toContain('Correo preparado');
  await store.close();
});
