/** Each stream of the record counts its own events, and the tables beside it hold what was said. */
import { expect, test } from 'vitest';
import type { NewProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import {
  appendAgreementEvent,
  appendDelegationEvent,
  appendNotificationEvent,
  appendOutgoingEvent,
  appendSessionEvent,
} from '../../src/store/record/events.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { addSession } from '../../src/store/record/sessions.ts';
import { published } from '../reminders/ack-fixture.ts';
import { openSample } from '../sample.ts';

const who = { authorId: 'a', authorName: 'A', channel: 'cli', at: '2020-03-02T10:00:00-06:00' };
const numbers = async (
  append: (key: string) => Promise<{ ordinal: number }>,
): Promise<number[]> => {
  const told: number[] = [];
  for (const key of ['x', 'x', 'y', 'x', 'y']) told.push((await append(key)).ordinal);
  return told;
};

test('every stream by itself', async () => {
  const { store, planId, close } = await openSample();
  const dropped = { ...who, kind: 'dropped', commitment: 1, reason: 'r' } as const;
  const text = {
    folio: 'F',
    kind: 'oficio',
    addressee: 'DEA',
    subject: 's',
    sentAt: who.at,
  } as const;
  await store.write(async (tx) => {
    expect([
      await numbers((key) =>
        appendSessionEvent(tx, planId, { ...who, sessionKey: key, kind: 'convened' }, 'local'),
      ),
      await numbers((key) => appendNotificationEvent(tx, planId, published({}, key))),
      await numbers((key) => appendAgreementEvent(tx, planId, { ...dropped, recordId: key })),
      await numbers((key) =>
        appendOutgoingEvent(tx, planId, { ...who, recordId: key, kind: 'sent', text }),
      ),
    ]).toEqual(Array(4).fill([1, 2, 1, 3, 2]));
    for (const of of [1, 2])
      await appendDelegationEvent(tx, planId, { ...who, kind: 'ended', of, on: '2020-03-02' });
  });
  const entries = (await store.read((db) => entriesAfter(db, 0))).slice(-22);
  expect(entries.slice(-2).map(({ key }) => key)).toEqual(['1', '2']);
  expect(entries[0]).toMatchObject({ kind: 'session.convened', key: 'x', channel: 'local' });
  expect(entries[5]).toMatchObject({ kind: 'notification.published', channel: 'local' });
  expect(entries[10]).toMatchObject({ kind: 'agreement.dropped', channel: 'cli' });
  await close();
});

test('who acted for a head is named', async () => {
  const { store, planId, close } = await openSample();
  const fulfilled = { kind: 'fulfilled', details: { decision: 1, onBehalfOf: 'Titular' } } as const;
  await store.write(async (tx) => {
    await appendSessionEvent(tx, planId, { ...who, sessionKey: 'x', ...fulfilled }, 'local');
    const acted = {
      ...who,
      recordId: 'x',
      kind: 'fulfilled',
      commitment: 1,
      period: 'once',
    } as const;
    await appendAgreementEvent(tx, planId, {
      ...acted,
      note: '',
      evidence: [],
      onBehalfOf: 'Otra',
    });
  });
  const entries = (await store.read((db) => entriesAfter(db, 0))).slice(-2);
  expect(entries.map(({ onBehalfOf }) => onBehalfOf)).toEqual(['Titular', 'Otra']);
  await close();
});

test('the rows of months and of sessions say what the entries say', async () => {
  const { store, planId, close, state } = await openSample();
  const lineKey = (await state()).lines[0]?.lineKey ?? '';
  const bare: NewProgressEntry = { ...who, lineKey, month: 2, kind: 'note', evidence: [] };
  const full = { ...bare, total: 3, note: 'va', undoes: 1, onBehalfOf: 'Titular' };
  const window = { opensOn: '2020-07-01', closesOn: '2020-07-09' };
  const rows = await store.write(async (tx) => {
    const written = [await appendEntry(tx, planId, bare), await appendEntry(tx, planId, full)];
    expect([...written, await appendEntry(tx, planId, full)].map((one) => one.ordinal)).toEqual([
      ...[1, 2, 3],
    ]);
    const session = { kind: 'extraordinary', month: 7 } as const;
    await addSession(tx, planId, { ...session, key: '2020-07-X1' }, who);
    await addSession(tx, planId, { ...session, key: '2020-07-X2', window }, who);
    return {
      months: await tx.progressReport.findMany({
        where: { lineKey, month: 2 },
        orderBy: { ordinal: 'asc' },
      }),
      sessions: await tx.session.findMany({
        where: { month: 7, kind: 'extraordinary' },
        orderBy: { key: 'asc' },
      }),
    };
  });
  expect(rows.months.slice(0, 2)).toMatchObject([
    { ...who, ordinal: 1, kind: 'note', total: null, note: null, undoes: null, onBehalfOf: null },
    { ...who, ordinal: 2, evidence: '[]', total: 3, note: 'va', undoes: 1, onBehalfOf: 'Titular' },
  ]);
  expect(rows.sessions).toMatchObject([{ opensOn: null, closesOn: null }, window]);
  await close();
});
