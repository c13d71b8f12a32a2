/** The seed's year as its four kinds of people live it, faults and all: each promise is held against a reckoning of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../../../src/domain/progress/figures.ts';
import { RULES } from '../../../src/reminders/rules/rules.ts';

import { verifyAudit } from '../../../src/store/record/verify.ts';
import { addWorkingDays, nextWorkingDay, workingDays } from '../four-people/calendar.ts';
import { ASKED } from '../four-people/asked.ts';
import { openGame, play, type Game } from '../four-people/game.ts';
import { HEADS, SECRETARY } from '../four-people/people.ts';
import {
  AMENDED,
  dueOf,
  isJustified,
  isReported,
  isSuspended,
  scriptOf,
  MEMBERS,
  TOLD,
  type Due,
} from '../four-people/script.ts';

/** A message that was sent, by whose it is and the day. */
interface Sent {
  key: string;
  rule: string;
  kind: string;
  owner: string;
  day: string;
  at: string;
  subject: { type: string; lineKey?: string; lineKeys?: string[] };
}

let game: Game;
let due: Due[];
let sent: Sent[];

const listSent = async (): Promise<Sent[]> => {
  const people = new Map((await game.state()).people.map(({ id, name }) => [id, name]));
  const rows = await game.store.read((db) =>
    db.delivery.findMany({ include: { address: true }, orderBy: { id: 'asc' } }),
  );
  return rows
    .filter(({ state, rule }) => state === 'sent' && rule !== 'ANSWER')
    .map(({ key, rule, address, sentAt, subject }) => ({
      key,
      rule,
      kind: address?.ownerKind ?? '',
      owner: people.get(address?.ownerKey ?? '') ?? address?.ownerKey ?? '',
      at: sentAt ?? '',
      day: (sentAt ?? '').slice(0, 10),
      subject: JSON.parse(subject) as Sent['subject'],
    }));
};

beforeAll(async () => {
  game = await openGame();
  due = dueOf(await game.state());
  await play(game, scriptOf(due), '2020-01-02', '2020-12-31');
  sent = await listSent();
}, 600_000);
afterAll(() => game.close());

test('a month’s lines are opened once each, in it, and what is suspended not at all', () => {
  const opened = sent
    .filter(({ rule }) => rule === 'MONTH_OPENING')
    .flatMap(({ subject: { lineKey, lineKeys = [] }, day }) =>
      [...lineKeys, ...(lineKey === undefined ? [] : [lineKey])].map(
        (key) => `${key}/${Number(day.slice(5, 7))}`,
      ),
    );
  expect(opened.sort()).toEqual(
    due
      .filter((one) => !isSuspended(one))
      .map(({ lineKey, month }) => `${lineKey}/${month}`)
      .sort(),
  );
});

test('the record holds what was said and nothing else', async () => {
  const { entries } = await game.state();
  const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
  // The wrong number of May, and its undoing, beside the reports.
  expect(count('report')).toBe(due.filter(isReported).length + 1);
  expect(count('undo')).toBe(1);
  expect(count('justification')).toBe(due.filter(isJustified).length);
  expect(count('justification_accepted')).toBe(due.filter(isJustified).length);
  expect(entries.filter(({ authorName }) => authorName === HEADS['VIN'])).toEqual([]);
  expect(await game.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
});

test('the figures of the year are those that the script’s facts add up to', async () => {
  const year = figures(await game.state(), '2020-12-31');
  const counted = due.filter((one) => !isSuspended(one) && one.month < 12);
  expect(year).toMatchObject({
    closed: {
      complete: counted.filter(isReported).length,
      // What an act suspends stays programmed: it has a column of its own.
      scheduled: due.filter(({ month }) => month < 12).length,
    },
    overdue: counted.filter((one) => !isReported(one) && !isJustified(one)).length,
    suspended: due.filter(isSuspended).length,
    justified: due.filter(isJustified).length,
  });
});

test('the presidency changed on its day, and who held it before stands', async () => {
  const on = async (day: string): Promise<string> =>
    JSON.stringify((await game.types(SECRETARY, `/plan equipo ${day}`)).message);
  expect(await on('14 de junio')).toContain('Presidencia: Consejera Presidenta');
  expect(await on('15 de junio')).toContain('Presidencia: Consejero Integrante');
});

test('the amendment changed October and no closed month', async () => {
  const line = (await game.state()).lines.find(({ code }) => code === AMENDED.code);
  expect(line?.schedule[String(AMENDED.month)]).toBe(AMENDED.units);
  const report = (await game.state()).entries.find(
    ({ lineKey, month, kind }) =>
      lineKey === line?.lineKey && month === AMENDED.month && kind === 'report',
  );
  expect(report?.total).toBe(AMENDED.units);
});

describe('an answer to the INE', () => {
  test.each(ASKED)('$folio is chased until it is there, and no longer', (asked) => {
    const { area, received, answerDays, answered = '' } = asked;
    const last = addWorkingDays(received.slice(0, 10), answerDays);
    const until = answered.slice(0, 10);
    const chased = sent.filter(({ rule }) => rule === 'ANSWER_PENDING');
    const to = (owner: string) => chased.filter((one) => one.owner === owner);
    // From the day after its last day on, each working day until it is answered.
    const late = last < until ? workingDays(nextWorkingDay(addDay(last)), until) : [];
    const told = (owner: string) => late.filter((day) => to(owner).some((one) => one.day === day));
    expect(told(HEADS[area] ?? '')).toEqual(late);
    expect(told(SECRETARY)).toEqual(late);
  });
  test('nobody is chased after it', () => {
    const ends =
      ASKED.map(({ answered = '' }) => answered)
        .sort()
        .at(-1) ?? '';
    expect(
      sent.filter(
        ({ rule, at }) => rule === 'ANSWER_PENDING' && at.slice(0, 16) > ends.replace(' ', 'T'),
      ),
    ).toEqual([]);
  });
});

describe('a session of the commission', () => {
  test.each(MEMBERS)('%s is told of each step, and reminded the working day before', (member) => {
    const days = (rule: string): string[] =>
      sent.filter((one) => one.rule === rule && one.owner === member).map(({ day }) => day);
    expect(days('SESSION_NOTICE')).toEqual(TOLD.steps);
    expect(days('SESSION_REMINDER')).toEqual(TOLD.reminded);
  });
  test('of February is missed: the Secretario first, the commission two working days later', async () => {
    const window = (await game.state()).sessions.find(({ key }) => key === '2020-02')?.window;
    const asked = nextWorkingDay(addDay(window?.closesOn ?? ''));
    const missed = sent.filter(
      ({ rule, key }) => rule === 'SESSION_MISSED' && key.includes('2020-02'),
    );
    expect(missed.map(({ kind, owner, day }) => [kind === 'person' ? owner : kind, day])).toEqual([
      [SECRETARY, asked],
      ['commission', addWorkingDays(asked, 2)],
    ]);
  });
});

const addDay = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

test('nobody gets more than two private messages of rules on a working day', () => {
  const formal = new Set(
    RULES.flatMap((rule) => ('formal' in rule && rule.formal === true ? [rule.name] : [])),
  );
  const counted = new Map<string, string[]>();
  for (const one of sent)
    if (
      one.kind === 'person' &&
      RULES.some(({ name }) => name === one.rule) &&
      !formal.has(one.rule)
    ) {
      const name = `${one.owner} ${one.day}`;
      counted.set(name, [...(counted.get(name) ?? []), one.rule]);
    }
  expect([...counted].filter(([, rules]) => rules.length > 2)).toEqual([]);
});
