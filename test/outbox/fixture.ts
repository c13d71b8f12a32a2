/** A store with a small plan, a platform that does as it is told, and an outbox between them on an injected clock. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClock } from '../../src/clock.ts';
import type { NewProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { makeMetrics } from '../../src/metrics.ts';
import type { Message } from '../../src/conversation/message.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import type { Sender, SendOutcome } from '../../src/conversation/sender.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { insertDeliveries, listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { redrawCards } from '../../src/commands/redraw.ts';
import { sha256 } from '../../src/store/database/canonical.ts';
import { openStore } from '../../src/store/database/open.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { cards } from '../../src/messages/draw.ts';

const line = (code: string) => ({
  code,
  text: `Text of ${code}`,
  unit: 'Unit',
  goal: 'Goal',
  annualQuantity: 3,
  schedule: { '1': 1, '2': 1, '3': 1 },
});

export const document: PlanDocument = {
  plan: {
    year: 2020,
    title: 'Plan',
    commission: 'Commission',
    institution: 'Institute',
    presentation: '',
    legalFramework: [],
    sessionNote: '',
  },
  chapters: [{ code: '3', title: 'Three' }],
  programmes: [
    {
      code: '3',
      chapter: '3',
      title: 'Three',
      generalObjective: '',
      statedObjectives: [],
      specificObjectives: [],
      legalBasis: [],
      lines: [line('3-01'), line('3-02'), line('3-03')],
    },
  ],
  sessionWindows: [],
  glossary: [],
  members: [],
  discrepancies: [],
};

/** The id that the commission of this document gets. */
const COMMISSION = `c-${sha256('Commission').slice(0, 12)}`;

export const owedCard = (code: string, area = 'A'): Owed => ({
  key: `MONTH_OPENING/${code}/2020-01/${area}`,
  rule: 'MONTH_OPENING',
  at: '2020-01-02T09:00:00-06:00',
  worthUntil: '2020-01-31T23:59:59-06:00',
  owner: { kind: 'area', key: area },
  subject: { type: 'line', lineKey: code, month: 1 },
  mergedKeys: [`MONTH_OPENING/${code}/2020-01/${area}`],
  lineKeys: [code],
});

export const owedDigest = (worthUntil: string): Owed => ({
  key: 'WEEKLY_PENDING/pending/2020-W02/A',
  rule: 'WEEKLY_PENDING',
  at: '2020-01-02T09:00:00-06:00',
  worthUntil,
  owner: { kind: 'area', key: 'A' },
  subject: { type: 'digest', sections: ['PENDING'], area: 'A', lineKeys: ['3-01'] },
  mergedKeys: ['WEEKLY_PENDING/pending/2020-W02/A'],
  lineKeys: ['3-01'],
});

export const owedHeader = (area: string): Owed => ({
  key: `MONTH_OPENING/header/2020-01/${area}`,
  rule: 'MONTH_OPENING',
  at: '2020-01-02T09:00:00-06:00',
  worthUntil: '2020-01-31T23:59:59-06:00',
  owner: { kind: 'area', key: area },
  subject: { type: 'header', area, month: 1 },
  mergedKeys: [`MONTH_OPENING/header/2020-01/${area}`],
  lineKeys: [],
});

export const owedSession = (
  rule: 'SESSION_OPENING' | 'SESSION_CLOSING' | 'SESSION_MISSED',
): Owed => ({
  key: `${rule}/2020-01/2020-01/commission`,
  rule,
  at: '2020-01-02T09:00:00-06:00',
  worthUntil: '2020-01-31T23:59:59-06:00',
  owner: { kind: 'commission', key: COMMISSION },
  subject: { type: 'session', sessionKey: '2020-01', rule, toCommission: true },
  mergedKeys: [`${rule}/2020-01/2020-01/commission`],
  lineKeys: [],
});

/** What a card says here: its line and what was reported. */
const draw = (state: PlanState, subject: Subject, _today: string, followUp: boolean): Message => {
  if (subject.type === 'answer') return subject.message;
  if (subject.type === 'session')
    return { text: `${followUp ? 'line' : 'card'} of ${subject.rule}`, blocks: [] };
  if (subject.type === 'digest') return { text: `digest: ${state.entries.length}`, blocks: [] };
  if (subject.type === 'header')
    return { text: `header ${subject.area}: ${state.entries.length}`, blocks: [] };
  if (subject.type !== 'line' || !state.lines.some((one) => one.lineKey === subject.lineKey))
    throw new Error('no such line');
  const total =
    state.entries.filter((entry) => entry.lineKey === subject.lineKey).at(-1)?.total ?? 0;
  return { text: `${subject.lineKey}: ${total}`, blocks: [] };
};

export interface Platform extends Sender {
  /** What was posted, in order: `conversation key`. */
  posted: string[];
  /** What stands now, by external id. */
  shown: Map<string, string>;
  updates: string[];
  /** Answers of the next posts; after them, everything is sent. An error is thrown. */
  script: (SendOutcome | Error)[];
  updateScript: SendOutcome[];
  beforePost?: (key: string) => Promise<void>;
}

export const makePlatform = (): Platform => {
  const platform: Platform = {
    channel: 'local',
    posted: [],
    shown: new Map(),
    updates: [],
    script: [],
    updateScript: [],
    post: async (address, key, message, threadOf) => {
      await platform.beforePost?.(key);
      const told = platform.script.shift();
      if (told instanceof Error) throw told;
      if (told !== undefined && told.state !== 'sent') return told;
      platform.posted.push(
        `${address.externalId} ${key}${threadOf === undefined ? '' : ` under ${threadOf}`}`,
      );
      platform.shown.set(String(platform.posted.length), message.text);
      return { state: 'sent', externalId: String(platform.posted.length) };
    },
    update: async (_address, externalId, message) => {
      const told = platform.updateScript.shift();
      if (told !== undefined) return told;
      platform.updates.push(`${externalId} ${message.text}`);
      platform.shown.set(externalId, message.text);
      return { state: 'sent', externalId };
    },
  };
  return platform;
};

export const makeFixture = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-outbox-'));
  let real = Date.UTC(2026, 0, 1);
  const clock = makeClock(() => real);
  clock.setOffset(Date.UTC(2020, 0, 2, 15) - real);
  const url = `file:${join(folder, 'test.db')}`;
  const store = await openStore({ url, realNow: clock.realNow });
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'test',
      at: '2020-01-02T09:00:00-06:00',
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  const logged: string[] = [];
  /** Lines that are no longer worth a message. */
  const settled = new Set<string>();
  const note = (_facts: object, message: string): void => void logged.push(message);
  const log = { debug: note, info: note, warn: note, error: note };
  const platform = makePlatform();
  const newOutbox = (sender: Sender = platform) =>
    makeOutbox({
      store,
      senders: [sender],
      clock,
      draw,
      worth: (_state, subject) => subject.type !== 'line' || !settled.has(subject.lineKey),
      log,
      metrics: makeMetrics(),
      chance: () => 1,
    });
  const entry = (code: string, total: number): NewProgressEntry => ({
    lineKey: code,
    month: 1,
    kind: 'report',
    total,
    evidence: [],
    authorId: 'p',
    authorName: 'P',
    channel: 'local',
    at: '2020-01-02T10:00:00-06:00',
  });
  return {
    url,
    store,
    planId,
    clock,
    platform,
    logged,
    settled,
    newOutbox,
    outbox: newOutbox(),
    owe: (...owed: Owed[]) =>
      store.write((tx) => insertDeliveries(tx, planId, owed, clock.planNow(), cards)),
    report: (code: string, total: number) =>
      store.write(async (tx) => {
        await appendEntry(tx, planId, entry(code, total));
        await redrawCards(tx, planId, { lineKey: code, month: 1 });
      }),
    ledger: async () =>
      (await store.read(listDeliveries)).map(
        ({ key, state, attempts }) => `${key.split('/')[1]} ${state} ${attempts}`,
      ),
    rows: () => store.read(listDeliveries),
    state: () => store.read((db) => loadState(db, planId)),
    passMs: (milliseconds: number) => {
      real += milliseconds;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Fixture = Awaited<ReturnType<typeof makeFixture>>;
