/** Whoever writes past the service is found and named: in the record, at its end, in each table made from it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db, Store } from '../../src/store/database/store.ts';
import { addSession } from '../../src/store/record/sessions.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { loadCheckpoint, saveCheckpoint } from '../../src/store/record/checkpoint.ts';
import { entriesAfter, hashOf, HEAD_ID } from '../../src/store/record/log.ts';
import { currentSnapshot } from '../../src/store/record/snapshot.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, openSample, START, type Sample } from '../sample.ts';

let sample: Sample;
let store: Store;
const who = { authorId: 'p', authorName: 'P', channel: 'cli' as const, at: START };
const verify = (head?: { seq: number; hash: string }) => store.read((db) => verifyAudit(db, head));
const tamper = (change: (tx: Db) => Promise<unknown>) => store.update(change);
const last = async () => {
  const entry = (await store.read((db) => entriesAfter(db, 0))).at(-1);
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

type Change = (tx: Db, planId: string) => Promise<unknown>;
const month = { lineKey: '3-01', month: 1 };
const edited: Record<string, Change> = {
  Commission: (tx) => tx.commission.updateMany({ data: { name: 'Otra' } }),
  Plan: (tx) => tx.plan.updateMany({ data: { activeFrom: '2019-01-01' } }),
  PlanVersion: (tx) => tx.planVersion.updateMany({ data: { reason: 'otro' } }),
  ActionLine: (tx) =>
    tx.actionLine.updateMany({ where: { lineKey: '3-01' }, data: { areaCode: 'X' } }),
  ScheduledMonth: (tx) => tx.scheduledMonth.updateMany({ where: month, data: { programmed: 77 } }),
  Session: (tx) => tx.session.updateMany({ where: { month: 3 }, data: { opensOn: '2020-01-01' } }),
  Area: (tx) => tx.area.updateMany({ data: { name: 'Otra' } }),
  Person: (tx) => tx.person.updateMany({ data: { name: 'Otra' } }),
  Membership: (tx) => tx.membership.updateMany({ data: { seat: 'GUEST' } }),
  ProgressReport: (tx) =>
    tx.progressReport.updateMany({ where: { ordinal: 2 }, data: { total: 9 } }),
};
const removed: Record<string, Change> = {
  PlanVersion: (tx) => tx.planVersion.deleteMany(),
  ScheduledMonth: (tx) => tx.scheduledMonth.deleteMany({ where: month }),
  Session: (tx) => tx.session.deleteMany({ where: { key: '2020-03-X1' } }),
  Area: (tx) => tx.area.deleteMany(),
  Membership: (tx) => tx.membership.deleteMany(),
  ProgressReport: (tx) => tx.progressReport.deleteMany({ where: { ordinal: 2 } }),
};
const added: Record<string, Change> = {
  Commission: (tx) => tx.commission.create({ data: { id: 'c-x', name: 'Otra' } }),
  ActionLine: (tx, planId) =>
    tx.actionLine.create({ data: { planId, lineKey: 'X', code: 'X', position: 999 } }),
  ScheduledMonth: (tx, planId) =>
    tx.scheduledMonth.create({ data: { planId, lineKey: '3-01', month: 13, programmed: 1 } }),
  Session: (tx, planId) =>
    tx.session.create({ data: { planId, key: 'X', kind: 'extraordinary', month: 1 } }),
  Area: (tx) => tx.area.create({ data: { code: 'X', name: 'X', position: 99 } }),
  Person: (tx) => tx.person.create({ data: { id: 'x', name: 'X', email: 'x@x', position: 99 } }),
  PlanVersion: async (tx) => {
    const row = await tx.planVersion.findFirstOrThrow();
    await tx.planVersion.create({ data: { ...row, id: 'v-x', number: 99 } });
  },
  Membership: async (tx) => {
    const { id: _, ...row } = await tx.membership.findFirstOrThrow();
    await tx.membership.create({ data: { ...row, role: 'COMMISSIONER', areaCode: 'X' } });
  },
  ProgressReport: async (tx) => {
    const { id: _, ...row } = await tx.progressReport.findFirstOrThrow();
    await tx.progressReport.create({ data: { ...row, ordinal: 99 } });
  },
};

describe.each(kinds)('on %s', (kind) => {
  beforeEach(async () => {
    sample = await openSample(kind);
    ({ store } = sample);
    const entry = { ...who, lineKey: '3-01', month: 1, kind: 'report' as const, evidence: [] };
    for (const total of [1, 2, 3])
      await store.write((tx) => appendEntry(tx, sample.planId, { ...entry, total }));
    await store.write((tx) =>
      addSession(tx, sample.planId, { key: '2020-03-X1', kind: 'extraordinary', month: 3 }, who),
    );
  });
  afterEach(() => sample.close());

  describe('in the record', () => {
    test('what nobody touched is whole, and contains the head that was printed before', async () => {
      const { seq, hash } = await last();
      expect(await verify({ seq, hash })).toMatchObject({ ok: true, head: { seq, hash } });
    });
    test('an entry changed', async () => {
      const { seq } = await last();
      await tamper((tx) =>
        tx.logEntry.update({ where: { seq: seq - 2 }, data: { authorName: 'Otra' } }),
      );
      expect(await verify()).toMatchObject({ ok: false, reason: 'hash', seq: seq - 2 });
    });
    test('an entry changed and hashed again', async () => {
      const { seq } = await last();
      const [entry] = await store.read((db) => entriesAfter(db, seq - 3, 1));
      if (entry === undefined) throw new Error('no entry');
      const hash = hashOf({ ...entry, authorName: 'Otra' });
      await tamper((tx) =>
        tx.logEntry.update({ where: { seq: seq - 2 }, data: { authorName: 'Otra', hash } }),
      );
      expect(await verify()).toMatchObject({ ok: false, reason: 'chain', seq: seq - 1 });
    });
    test('an entry removed', async () => {
      const { seq } = await last();
      await tamper((tx) => tx.logEntry.delete({ where: { seq: seq - 1 } }));
      expect(await verify()).toMatchObject({ ok: false, reason: 'sequence', seq });
    });
    test('an entry inserted, hashed like a true one', async () => {
      const { onBehalfOf = null, recordedAt, ...entry } = await last();
      const added = { ...entry, seq: entry.seq + 1, previousHash: entry.hash, recordedAt };
      const hash = hashOf(added);
      await tamper((tx) =>
        tx.logEntry.create({
          data: { ...added, onBehalfOf, hash, recordedAt: new Date(recordedAt) },
        }),
      );
      expect(await verify()).toMatchObject({ ok: false, reason: 'head', seq: entry.seq + 1 });
    });
    test('the tail cut, and the head with it, against a head that was printed', async () => {
      const { seq, hash, previousHash } = await last();
      await tamper(async (tx) => {
        await tx.logEntry.delete({ where: { seq } });
        await tx.session.deleteMany({ where: { key: '2020-03-X1' } });
        const data = { seq: seq - 1, hash: previousHash };
        await tx.logHead.update({ where: { id: HEAD_ID }, data });
      });
      expect(await verify()).toMatchObject({ ok: true });
      expect(await verify({ seq, hash })).toMatchObject({ ok: false, reason: 'head', seq });
    });
    test.each([{ seq: 999 }, { hash: 'f'.repeat(64) }])('the head edited: %j', async (data) => {
      await tamper((tx) => tx.logHead.update({ where: { id: HEAD_ID }, data }));
      expect(await verify()).toMatchObject({ ok: false, reason: 'head' });
    });
  });

  describe.each([
    ['edited', edited],
    ['removed', removed],
    ['added', added],
  ])('a row %s', (_how, changes) => {
    test.each(Object.entries(changes))('in %s', async (table, change) => {
      expect(await verify()).toMatchObject({ ok: true });
      await tamper((tx) => change(tx, sample.planId));
      expect(await verify()).toMatchObject({ ok: false, reason: 'projection', where: table });
    });
  });

  describe('a checkpoint', () => {
    const keep = async () => {
      const snapshot = await store.read(currentSnapshot);
      await store.write((tx) => saveCheckpoint(tx, snapshot));
      return snapshot;
    };
    const load = () => store.read(loadCheckpoint);
    test('that the record contains is used', async () => {
      const { seq, hash } = await keep();
      expect(await load()).toMatchObject({ seq, hash });
    });
    test.each<[string, (tx: Db, seq: number) => Promise<unknown>]>([
      ['of other reducers', (tx) => tx.checkpoint.updateMany({ data: { version: 'other' } })],
      [
        'whose entry has another hash',
        (tx, seq) => tx.logEntry.update({ where: { seq }, data: { hash: 'f'.repeat(64) } }),
      ],
      ['ahead of the record', (tx) => tx.checkpoint.updateMany({ data: { seq: 9_999 } })],
    ])('%s is not used: the record is folded from its first entry', async (_what, change) => {
      const { seq } = await keep();
      await tamper((tx) => change(tx, seq));
      expect(await load()).toBeUndefined();
    });
  });
});
