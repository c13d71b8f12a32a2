/** Half an emoji or a NUL in what comes in: the tables and the record hold the same text, and the record stays whole. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cutText } from '../../src/domain/plan/plain-text.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { append } from '../../src/store/record/snapshot.ts';
import { keepWork } from '../../src/store/inbound/inbound-work.ts';
import { openStore } from '../../src/store/database/open.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { appendOutgoingEvent } from '../../src/store/record/events.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import type { Store } from '../../src/store/database/store.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { document } from '../outbox/fixture.ts';
import { makeDatabase, server } from '../postgres.ts';

const HALF = '\ud83d';
const AT = '2020-01-02T09:00:00-06:00';
const BROKEN = `casi ${HALF} listo\0, ${'\ude00'}`;
const MENDED = 'casi \ufffd listo, \ufffd';

describe.each(['sqlite', ...(server === undefined ? [] : ['postgresql'])])('on %s', (kind) => {
  let store: Store;
  let clean: () => Promise<void>;
  let planId: string;
  beforeEach(async () => {
    if (kind === 'sqlite') {
      const folder = mkdtempSync(join(tmpdir(), 'avance-broken-'));
      store = await openStore({ url: `file:${join(folder, 'a.db')}`, realNow: Date.now });
      clean = async () => rmSync(folder, { recursive: true, force: true });
    } else {
      const database = await makeDatabase();
      store = await openStore({ url: database.url, realNow: Date.now });
      clean = database.drop;
    }
    const plan = { document, by: `T${HALF}`, at: AT, activeFrom: '2020-01-02' };
    ({ planId } = await store.write((tx) =>
      storePlan(tx, { ...plan, timeZone: 'America/Mexico_City' }),
    ));
  });
  afterEach(async () => {
    await store.close();
    await clean();
  });

  test('a note, a name and a file’s name are stored as they are hashed', async () => {
    await store.write((tx) =>
      appendEntry(tx, planId, {
        lineKey: '3-01',
        month: 1,
        kind: 'report',
        total: 1,
        note: BROKEN,
        evidence: [{ kind: 'file', url: 'https://example.org/a', name: BROKEN }],
        authorId: 'p',
        authorName: BROKEN,
        channel: 'local',
        at: AT,
      }),
    );
    const [entry] = (await store.read((db) => loadState(db, planId))).entries;
    const row = await store.read((db) => db.progressReport.findFirstOrThrow());
    expect(row).toMatchObject({ note: MENDED, authorName: MENDED });
    expect(entry).toMatchObject({ note: MENDED, authorName: MENDED, evidence: [{ name: MENDED }] });
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  });

  test('so are a document’s subject, and whatever else is recorded', async () => {
    await store.write(async (tx) => {
      await appendOutgoingEvent(tx, planId, {
        recordId: 'o-1',
        kind: 'sent',
        authorId: 'p',
        authorName: BROKEN,
        channel: 'local',
        at: AT,
        text: {
          folio: BROKEN,
          kind: 'oficio',
          addressee: BROKEN,
          subject: BROKEN,
          sentAt: AT,
        },
      });
      await append(tx, {
        scope: 'institution',
        subject: 'x',
        key: BROKEN,
        kind: 'x',
        authorId: '',
        authorName: BROKEN,
        channel: 'cli',
        at: AT,
        payload: { [BROKEN]: [BROKEN, { deep: BROKEN }] },
      });
      await keepWork(tx, 'slack', BROKEN, { text: BROKEN });
    });
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    const kept = await store.write((tx) => keepWork(tx, 'slack', BROKEN, { text: BROKEN }));
    expect(kept).toBe(false);
  });
});

test('a text is cut between characters', () => {
  expect(cutText('ab😀', 4)).toBe('ab😀');
  expect(cutText('ab😀c', 3)).toBe('ab');
  expect(cutText('a👩‍🔧b', 4).isWellFormed()).toBe(true);
  expect(cutText('a👩‍🔧b', 4)).toBe('a👩');
});
