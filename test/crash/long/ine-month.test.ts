/**
 * A month with sixty documents of the INE to six areas, played through the real commands: what the database holds in the
 * end is what an independent reckoning says, row by row.
 */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { notificationBook } from '../../../src/domain/ine/fold.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldNotifications } from '../../../src/domain/ine/notification-decide.ts';
import { monthLog } from '../../../src/domain/ine/month-log.ts';
import { logCard } from '../../../src/messages/ine/log-card.ts';
import { logPaper } from '../../../src/messages/ine/log-paper.ts';
import type { Message } from '../../../src/conversation/message.ts';
import { ineMatrix } from '../../../src/messages/ine/matrix.ts';
import { verifyAudit } from '../../../src/store/record/verify.ts';
import {
  ackOf,
  DAY,
  dayOf,
  deadlineOf,
  expectedRows,
  instantOf,
  lightOf,
  minute,
  nameOf,
  standing,
  worked,
  type Row,
  type To,
  type World,
} from '../../ine/month-model.ts';
import { COMMISSIONERS, HEADS, SECRETARY, STAND_IN } from '../../ine/month-plan.ts';
import { askedOf, overTheLimit } from '../../ine/daily-limit.ts';
import { expectedLog, type ExpectedRow } from '../../ine/expected-log.ts';
import { PROCESS_AT } from '../../ine/month-plan.ts';
import { playMonth, TICKS, type Month } from '../../ine/month.ts';
import { scopeless } from '../../scopeless.ts';

const SEED = 20_200_301;
const COUNT = 60;
/** When the matrix is looked at: before the process, on its first evening, at the end. */
const LOOKS = [minute(13, 18), minute(16, 20), minute(31, 20)];

let month: Awaited<ReturnType<typeof playMonth>>;
const looks: {
  t: number;
  seen: Map<string, string>;
  expected: Map<string, string>;
  said: string;
  counted: string;
}[] = [];
let rows: (Row & { subject: string; state: string })[];

const textsOf = (message: Message | undefined): string[] =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'text' ? [block.text] : []));
const label = (given: Month, to: To): string =>
  to.owner === 'area'
    ? `Área ${to.key}`
    : (COMMISSIONERS.find((one) => given.id(one) === to.key) ?? '');

/** Every cell of the matrix, document by document, beside what the model says. */
/** The book of one document alone. */
const only = (state: PlanState, id: string) =>
  notificationBook([state.notifications.records.get(id) ?? { id, events: [] }]);

const look = async (t: number, given: Month): Promise<void> => {
  if (!LOOKS.includes(t)) return;
  const state = await given.state();
  const now = given.clock.planNow();
  const all = standing(given.world, t);
  const seen = new Map(
    foldNotifications(state).map((one) => [
      one.text.folio,
      textsOf(ineMatrix({ ...state, notifications: only(state, one.id) }, now, false))[1]?.split(
        '\n',
      )[1] ?? '',
    ]),
  );
  const lights = all.flatMap((one) => one.to.map((to) => lightOf(given.world, one, to, t)));
  looks.push({
    t,
    seen,
    expected: new Map(
      all.map((one) => [
        one.folio,
        one.to
          .map((to) => `${lightOf(given.world, one, to, t)} ${label(given, to)}`)
          .sort()
          .join('|'),
      ]),
    ),
    said: (await given.slash(SECRETARY, '/ine estado')).message?.text ?? '',
    counted: `${lights.filter((one) => one === '🔴').length} ${lights.filter((one) => one === '🟡' || one === '🟢').length} ${all.length}`,
  });
};

beforeAll(async () => {
  month = await playMonth(SEED, COUNT, look);
  const found = await month.store.read((db) =>
    db.delivery.findMany({
      where: { rule: 'ACK_PENDING' },
      orderBy: { id: 'asc' },
      include: { address: true },
    }),
  );
  rows = found.map((row) => ({
    at: row.createdAt.replace('.000', ''),
    owner: row.address.ownerKey,
    keys: (JSON.parse(row.mergedKeys) as string[]).map(scopeless).sort(),
    omitted: row.state === 'omitted' && row.error === 'vencido',
    subject: row.subject,
    state: row.state,
  }));
}, 120_000);
afterAll(() => month.close());

const written = (row: Row): string =>
  `${row.at} ${row.owner} ${row.omitted ? 'omitted' : 'owed'} ${row.keys.join(' ')}`;
interface Key {
  id: string;
  version: number;
  recipient: string;
  nth: number;
  owner: string;
}
const parse = (key: string): Key => {
  const [, name = '', what = '', owner = ''] = key.split('/');
  const [, id = '', version = ''] = /^(.*)\.v(\d+)$/.exec(name) ?? [];
  const [, recipient = '', nth = ''] = /^(.*)\.(\d+)$/.exec(what) ?? [];
  return { id, version: Number(version), recipient, nth: Number(nth), owner };
};
const minuteOf = (at: string): number =>
  minute(Number(at.slice(8, 10)), Number(at.slice(11, 13)), Number(at.slice(14, 16)));
const owedKeys = (): (Key & { at: number; to: string })[] =>
  rows
    .filter((row) => !row.omitted)
    .flatMap((row) =>
      row.keys.map((key) => ({ ...parse(key), at: minuteOf(row.at), to: row.owner })),
    );
const versionOf = (world: World, { id, version }: { id: string; version: number }) =>
  world.versions.find((one) => one.id === id && one.version === version);

describe('the ledger', () => {
  test('holds exactly the rows that were owed, joined as they were due, at their tick', () => {
    const expected = expectedRows(month.world, TICKS);
    // Who would get more than two on a day gets some of it later or together: the daily limit, which has its own tests.
    const often = overTheLimit(expected);
    const seldom = (all: Row[]): string[] =>
      all
        .filter(({ owner }) => !often.has(owner))
        .map(written)
        .sort();
    expect(seldom(rows)).toEqual(seldom(expected));
    expect(seldom(expected).length).toBeGreaterThan(40);
    // And nobody is forgotten for it: each document is owed to the same people.
    expect(askedOf(rows)).toEqual(askedOf(expected));
    expect(rows.filter((row) => row.keys.length > 1).length).toBeGreaterThan(20);
    expect(rows.filter((row) => !row.omitted && row.keys.length === 1).length).toBeGreaterThan(20);
  });

  test('has no key twice, and everything was sent or is over', () => {
    const keys = rows.flatMap((row) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(rows.map((row) => row.state))].sort()).toEqual(['omitted', 'sent']);
  });

  test('reminds nobody after the acknowledgement, nor more often than five times', async () => {
    const acks = await month.store.read((db) =>
      db.logEntry.findMany({
        where: { subject: 'notification', kind: 'notification.acknowledged' },
      }),
    );
    const times = new Map(
      acks.map((one) => {
        const { version, recipient } = JSON.parse(one.payload) as {
          version: number;
          recipient: string;
        };
        return [`${one.key}.v${version}/${recipient}`, minuteOf(one.at)];
      }),
    );
    expect(
      owedKeys().filter(
        (one) => one.at > (times.get(`${one.id}.v${one.version}/${one.recipient}`) ?? Infinity),
      ),
    ).toEqual([]);
    const counts = new Map<string, number>();
    for (const one of owedKeys())
      counts.set(
        `${one.id}.v${one.version}/${one.recipient}/${one.owner}`,
        (counts.get(`${one.id}.v${one.version}/${one.recipient}/${one.owner}`) ?? 0) + 1,
      );
    expect(Math.max(...counts.values())).toBe(5);
  });

  test('reminds a consejera once, who has to know never', () => {
    const { world } = month;
    const people = world.versions.flatMap((one) =>
      one.to.filter((to) => to.owner === 'person').map((to) => ({ one, to })),
    );
    const asked = (id: string, version: number, recipient: string) =>
      owedKeys().filter(
        (each) =>
          each.id === id &&
          each.version === version &&
          each.recipient === recipient &&
          each.to === each.owner &&
          `person:${each.owner}` === recipient,
      );
    const unasked = people.filter(
      ({ one, to }) => asked(one.id, one.version, nameOf(to)).length === 0,
    );
    expect(people.every(({ one, to }) => asked(one.id, one.version, nameOf(to)).length <= 1)).toBe(
      true,
    );
    expect(people.length - unasked.length).toBeGreaterThan(3);
    // Those who were not: they acknowledged before, or a new version took its place.
    expect(
      unasked.filter(
        ({ one, to }) =>
          ackOf(world, one, to, Infinity) === undefined && standing(world, Infinity).includes(one),
      ),
    ).toEqual([]);
    const info = world.versions.flatMap((one) =>
      one.to.filter((to) => !to.ack).map((to) => `${one.id}/${nameOf(to)}`),
    );
    expect(info.length).toBeGreaterThan(3);
    expect(owedKeys().filter((one) => info.includes(`${one.id}/${one.recipient}`))).toEqual([]);
  });

  test('writes from eight to eight on working days, and at night only about what is urgent', () => {
    const night = owedKeys().filter(
      ({ at }) => !worked(dayOf(at)) || at % DAY < 8 * 60 || at % DAY > 20 * 60,
    );
    expect(night.length).toBeGreaterThan(0);
    expect(night.filter((one) => versionOf(month.world, one)?.urgent !== true)).toEqual([]);
  });

  test('goes to who acts while a head is away, and to nobody else; and to the head again once back', () => {
    const of = (area: string, from: number, until: number, owner: string) =>
      owedKeys().filter(
        (one) =>
          one.recipient === `area:${area}` &&
          one.at >= from &&
          one.at < until &&
          one.to === month.id(owner),
      );
    const [vin, tec, spe] = [HEADS['VIN'] ?? '', HEADS['TEC'] ?? '', HEADS['SPE'] ?? ''];
    expect(of('VIN', minute(9, 0), minute(14, 0), vin)).toEqual([]);
    expect(of('VIN', minute(9, 0), minute(14, 0), STAND_IN).length).toBeGreaterThan(3);
    expect(
      of('VIN', 0, minute(9, 0), STAND_IN).concat(
        of('VIN', minute(14, 0), minute(32, 0), STAND_IN),
      ),
    ).toEqual([]);
    const back = minute(23, 10, 30);
    expect([of('TEC', minute(18, 0), back, tec), of('TEC', back, minute(32, 0), spe)]).toEqual([
      [],
      [],
    ]);
    expect(
      [
        of('TEC', minute(18, 0), back, spe).length,
        of('TEC', back, minute(32, 0), tec).length,
      ].every((count) => count > 0),
    ).toBe(true);
  });

  test('tells the Secretario only after the deadline, computed anew once the process runs', () => {
    const told = owedKeys().filter((one) => one.owner === month.world.secretary);
    expect(told.length).toBeGreaterThan(20);
    expect(
      told.filter((one) => {
        const version = versionOf(month.world, one);
        return version === undefined || one.at < deadlineOf(version, one.at >= PROCESS_AT);
      }),
    ).toEqual([]);
    const moved = month.world.versions.filter(
      (one) => deadlineOf(one, true) !== deadlineOf(one, false),
    );
    expect(moved.length).toBeGreaterThan(5);
  });
});

test('the matrix has the light of each cell, before, when the process begins, and at the end', () => {
  expect(looks.map(({ t }) => t)).toEqual(LOOKS);
  for (const { seen, expected, said, counted } of looks) {
    expect([...seen].map(([folio, cells]) => [folio, cells.split('  ').sort().join('|')])).toEqual([
      ...expected,
    ]);
    // Answers that are late are counted before the acuses.
    const acks = said.replace(/^\d+ respuestas? vencidas?, /, '');
    expect(acks.replace(/[^\d]+/g, ' ').trim()).toBe(counted);
  }
});

test('each press is an acknowledgement, of the version that stood, in the name of who pressed', async () => {
  const events = await month.store.read((db) =>
    db.logEntry.findMany({
      where: { subject: 'notification', kind: 'notification.acknowledged' },
      orderBy: { seq: 'asc' },
    }),
  );
  const stored = events.map((one) => {
    const { version, recipient } = JSON.parse(one.payload) as {
      version: number;
      recipient: string;
    };
    return { id: one.key, version, recipient, at: minuteOf(one.at), by: one.authorId };
  });
  expect(stored).toEqual(month.world.acks);
  expect(stored.length).toBeGreaterThan(60);
  const byDelegate = events.filter((one) => one.payload.includes('onBehalfOf'));
  expect(byDelegate.length).toBeGreaterThan(0);
  expect(month.world.acks.filter((one) => one.id === 'n4').map((one) => one.version)).toContain(1);
});

test('the record holds, with the change of the settings in it, and nothing failed', async () => {
  expect(month.failures).toEqual([]);
  expect(await month.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  const entries = await month.store.read((db) =>
    db.logEntry.findMany({
      where: {
        kind: {
          in: [
            'settings.changed',
            'notification.published',
            'notification.acknowledged',
            'delegation.granted',
            'delegation.ended',
          ],
        },
      },
      select: { kind: true, at: true },
    }),
  );
  const count = (kind: string): number => entries.filter((one) => one.kind === kind).length;
  expect({
    // The first switched a rule off that the model does not know.
    changed: entries.flatMap((one) => (one.kind === 'settings.changed' ? [one.at] : [])).slice(1),
    published: count('notification.published'),
    acknowledged: count('notification.acknowledged'),
    granted: count('delegation.granted'),
    ended: count('delegation.ended'),
  }).toEqual({
    changed: [instantOf(PROCESS_AT)],
    published: COUNT + 1,
    acknowledged: month.world.acks.length,
    granted: 2,
    ended: 1,
  });
});

const inFolioOrder = <One extends { folio: string }>(rows: One[]): One[] =>
  rows.toSorted((a, b) => a.folio.localeCompare(b.folio));

test('the bitácora says of each document what the model says, on the card, on paper and in its totals', async () => {
  const state = await month.state();
  const now = Date.parse(instantOf(minute(31, 20)));
  const log = monthLog(state, 3, now);
  const expected = expectedLog(month);
  expect(
    inFolioOrder(
      log.received.map(({ folio, version, asked, acknowledged, late, overdue, answer }) => ({
        folio,
        version,
        asked,
        acknowledged,
        late,
        overdue,
        answered: answer === 'answered' || answer === 'sent',
      })),
    ),
  ).toEqual(inFolioOrder(expected));
  const sum = (of: (row: ExpectedRow) => number): number =>
    expected.reduce((total, row) => total + of(row), 0);
  expect(log.totals).toMatchObject({
    asked: sum((row) => row.asked),
    acknowledged: sum((row) => row.acknowledged),
    late: sum((row) => row.late),
    overdue: sum((row) => row.overdue),
  });
  expect(sum((row) => row.late + row.overdue)).toBeGreaterThan(10);
  const paper = JSON.stringify(logPaper(state, 3, instantOf(minute(31, 20))));
  for (const { folio } of expected) expect(paper).toContain(folio);
  expect(logCard(state, 3, now).text).toContain(
    `${COUNT} documentos recibidos y 0 enviados; acuses ${log.totals.acknowledged} de ${log.totals.asked}`,
  );
});
