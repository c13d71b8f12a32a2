/** Files and the calendar over the real HTTP application: what opens, what does not, and what nobody learns. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signFile } from '../../src/documents/links.ts';
import { mountFiles, type Files, type FilesDeps } from '../../src/documents/files.ts';
import { closeServer, listen, makeApp } from '../../src/http.ts';
import type { FileName } from '../../src/conversation/message.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { findSecret, renewSecret } from '../../src/store/database/secrets.ts';
import { press, sample, SECRETARY, useSample } from '../commands/bench.ts';

useSample();

const errors: string[] = [];
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object, message: string) =>
    void errors.push(`${message} ${JSON.stringify(facts)}`),
};
let files: Files;
let origin: string;
let stop: () => Promise<void>;
const start = async (write?: FilesDeps['write']): Promise<void> => {
  const app = makeApp({
    metrics: makeMetrics(),
    databaseAnswers: async () => undefined,
    channelsReady: () => true,
    refusals: () => ({}),
    failedAddresses: async () => [],
  });
  const { server, port } = await listen(app, '127.0.0.1', 0);
  origin = `http://127.0.0.1:${port}`;
  files = await mountFiles({
    app,
    store: sample.store,
    clock: sample.clock,
    log,
    base: origin,
    ...(write === undefined ? {} : { write }),
  });
  stop = () => closeServer(server);
};
const RECEIPT: FileName = { kind: 'receipt', id: 'n1' };
const link = (file: FileName = RECEIPT): string => files.linkOf(file, sample.planId) ?? '';
beforeEach(async () => {
  errors.length = 0;
  await start();
  await press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'Ñ/"1"\r\n/2020',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Calendario',
      areas: 'VIN',
    },
  });
});
afterEach(() => stop());

describe('a link that was given out', () => {
  test('opens the file, named, typed, and kept by nobody on the way', async () => {
    const response = await fetch(link());
    expect(response.status).toBe(200);
    expect(
      Object.fromEntries(
        [
          'content-type',
          'cache-control',
          'x-content-type-options',
          'content-disposition',
          'referrer-policy',
          'x-powered-by',
        ].map((name) => [name, response.headers.get(name)]),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename=acuse-N-1-2020.pdf',
      'referrer-policy': 'no-referrer',
      'x-powered-by': null,
    });
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
  test('HEAD answers the same without the file', async () => {
    const response = await fetch(link(), { method: 'HEAD' });
    expect([
      response.status,
      response.headers.get('content-type'),
      (await response.text()).length,
    ]).toEqual([200, 'application/pdf', 0]);
    expect(
      (await fetch(link().replace(/archivos\/./, 'archivos/_'), { method: 'HEAD' })).status,
    ).toBe(404);
  });
  test('is told when it is too old', async () => {
    const { files: secret } = {
      files: (await sample.store.read((db) => findSecret(db, 'secret-files'))) ?? '',
    };
    const old = signFile(RECEIPT, sample.planId, secret, sample.clock.realNow() - 31 * 86_400_000);
    const response = await fetch(`${origin}/archivos/${old}/acuse.pdf`);
    expect(response.status).toBe(410);
    expect(await response.text()).toMatch(/ya venció.*Pídelo otra vez.*\/ine/s);
  });
  test('goes on opening after a restart and in another replica: the secret is in the store', async () => {
    const before = new URL(link()).pathname;
    await stop();
    await start();
    expect((await fetch(origin + before)).status).toBe(200);
  });
});

test.each<[FileName, RegExp, string, string]>([
  [{ kind: 'log', month: 1, format: 'pdf' }, /bitacora-2020-01\.pdf/, 'application/pdf', '%PDF-'],
  [
    { kind: 'log', month: 1, format: 'xlsx' },
    /bitacora-2020-01\.xlsx/,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'PK',
  ],
])('%j is made when it is asked for', async (file, name, type, begins) => {
  const response = await fetch(link(file));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(response.headers.get('content-disposition')).toMatch(name);
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, begins.length)
      .toString(),
  ).toBe(begins);
});

test('whatever else is asked gets one and the same page, so that nothing is learned from it', async () => {
  const good = new URL(link()).pathname;
  const gone = new URL(link({ kind: 'receipt', id: 'n9' })).pathname;
  const paths = [
    gone,
    '/archivos',
    '/archivos/',
    '/archivos/x',
    '/archivos/x/y',
    good.slice(0, good.lastIndexOf('/')),
    good.slice(0, good.lastIndexOf('/') - 3),
    `${good}/more`,
    '/archivos/..%2f..%2fetc/passwd',
    '/archivos/%E0%A4/x',
    new URL(files.linkOf(RECEIPT, 'other-plan') ?? '').pathname,
    new URL(link({ kind: 'call', sessionKey: '2020-03' })).pathname,
  ];
  const pages = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(origin + path);
      return `${response.status} ${response.headers.get('cache-control') ?? ''} ${await response.text()}`;
    }),
  );
  expect(pages[0]).toMatch(
    /^404 private, no-store .*Este enlace no abre nada.*Pídelo otra vez en el chat/s,
  );
  paths.forEach((path, at) => expect([path, pages[at]]).toEqual([path, pages[0]]));
  expect((await fetch(origin + good, { method: 'POST' })).status).toBe(404);
  expect(errors).toEqual([]);
});

test('a file that cannot be made is said so, and stands in the log', async () => {
  await stop();
  await start(async () => {
    throw new Error('no font');
  });
  const response = await fetch(link());
  expect([response.status, response.headers.get('content-disposition')]).toEqual([500, null]);
  expect(await response.text()).toMatch(/No se pudo preparar el archivo/);
  expect(errors).toEqual([expect.stringMatching(/a file could not be made.*no font/)]);
});

describe('the calendar', () => {
  const key = async (): Promise<string> =>
    (await sample.store.read((db) => findSecret(db, 'secret-calendar'))) ?? '';
  test('opens with its key, as a calendar', async () => {
    const response = await fetch(link({ kind: 'calendar' }));
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
    expect(await response.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*Vence acuse: Ñ/);
  });
  test('does not open without it, with half of it or with two', async () => {
    const right = await key();
    for (const query of [
      '',
      '?clave=',
      `?clave=${right.slice(0, -1)}`,
      `?clave=${right}x`,
      `?clave=${right}&clave=${right}`,
      `?clave[a]=${right}`,
      '?clave=%00',
    ]) {
      const response = await fetch(`${origin}/calendario.ics${query}`);
      expect([query, response.status]).toEqual([query, 404]);
      expect(await response.text()).toContain('/sesion calendario');
    }
  });
  test('renewed, the old key no longer opens and the new one is linked', async () => {
    const old = link({ kind: 'calendar' });
    await sample.store.write((tx) => renewSecret(tx, 'secret-calendar', 'una-nueva'));
    expect((await fetch(old)).status).toBe(404);
    await files.refresh();
    expect(link({ kind: 'calendar' })).toBe(`${origin}/calendario.ics?clave=una-nueva`);
    expect((await fetch(link({ kind: 'calendar' }))).status).toBe(200);
  });
});
